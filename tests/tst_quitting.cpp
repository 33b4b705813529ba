// SPDX-License-Identifier: MIT
// The program as a process that is closed while a slow picture is being opened: it ends at once and well,
// whatever its threads are busy with. The test starts itself anew as the program.
#include "domain/clock.h"
#include "proofs/imagedecoder.h"
#include "proofs/proofstore.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "support/rawserver.h"
#include "support/testimages.h"
#include "support/waiting.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace Qt::StringLiterals;

namespace {

/// What the child is told: "--child", the service, its folder, the pictures, and whether to wait for both.
enum Argument { Child = 1, Service, Folder, Pictures, WaitsForBoth };

int runProgram(const QStringList& arguments)
{
    LaunchOptions options;
    options.baseUrl = QUrl(arguments.value(Service));
    options.dataDir = arguments.value(Folder);
    options.key = SandboxServer::demoKey().toLatin1();
    SystemClock clock;
    Launcher launcher(options, clock);
    if (launcher.prepare())
        return 2;
    launcher.start();
    if (!soon([&] { return launcher.workbench() != nullptr; }))
        return 3;
    ProofStore& proofs = launcher.workbench()->session().proofs();
    const auto picture = [&](const QString& name) {
        const QUrl url = QUrl(arguments.value(Pictures)).resolved(QUrl(name));
        return ProofRequest{{}, ProofImage{name, url.toString(), {}}, ProofSize::Full};
    };
    const ProofRequest slow = picture(u"slow"_s);
    const ProofRequest other = picture(u"other"_s);
    const auto state = [&](const ProofRequest& one) { return proofs.state(one.image, one.size); };
    proofs.request(slow);
    proofs.request(other);
    const bool both = arguments.value(WaitsForBoth) == u"both";
    // From disk both are begun at once: when the other one is there, the slow one is in its middle.
    if (!soon(
            [&] { return state(other) == ProofState::Ready && (!both || state(slow) == ProofState::Ready); }))
        return 4;
    if (!both && state(slow) != ProofState::Loading)
        return 5;
    std::puts("closing");
    std::fflush(stdout);
    QMetaObject::invokeMethod(&launcher.window(), &QWidget::close, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

class TestQuitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSlowPictureHoldsUpNoEnd();
};

void TestQuitting::aSlowPictureHoldsUpNoEnd()
{
    // Long, and well before the decoder is given up for taking too long.
    constexpr int FewScans = 10;
    constexpr qint64 Long = 4'000;
    const QByteArray plain = progressiveJpeg(blocks(4, {4'000, 4'000}));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(imagedecoder::decode(jpegWithScans(plain, FewScans), 0).has_value());
    const qint64 few = std::max<qint64>(timer.elapsed(), 1);
    const QByteArray slow = jpegWithScans(plain, std::min(int(FewScans * Long / few), 90));
    timer.restart();
    QVERIFY(imagedecoder::decode(slow, 0).has_value());
    const qint64 whole = timer.elapsed();

    const QByteArray other = encoded(blocks(5), "png");
    RawServer pictures([&](const RawServer::Request& request) {
        return request.path == "/slow" ? RawServer::reply(200, "image/jpeg", slow)
                                       : RawServer::reply(200, "image/png", other);
    });
    SandboxServer service;
    QVERIFY(service.start());
    const QTemporaryDir folder;
    for (const QString& wait : {u"both"_s, u"other"_s}) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(
            QCoreApplication::applicationFilePath(),
            {u"--child"_s, service.baseUrl().toString(), folder.path(), pictures.url({}).toString(), wait});
        const auto ended = [&program] { return program.state() == QProcess::NotRunning; };
        QVERIFY(soon([&] { return program.canReadLine() || ended(); }));
        QCOMPARE(program.readAll().trimmed(), QByteArray("closing"));
        timer.restart();
        QVERIFY(soon(ended));
        const qint64 waited = timer.elapsed();
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        // On a machine as busy as it is: well before the picture would be open.
        QVERIFY2(waited < 500 + whole / 2, qPrintable(u"%1 of %2 ms"_s.arg(waited).arg(whole)));
    }
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().value(Child) == u"--child")
        return runProgram(QCoreApplication::arguments());
    TestQuitting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_quitting.moc"
