// SPDX-License-Identifier: MIT
// The program itself, as a process: what it says, what it leaves behind, and how it ends.
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program with a home of its own and without a display.
Ended run(const QStringList& arguments, const QString& home, bool offscreen, const QByteArray& key = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
          "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "PROOFDESK_API_KEY", "QT_LOGGING_RULES"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("HOME"), home);
    if (offscreen)
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    if (!key.isEmpty())
        environment.insert(QStringLiteral("PROOFDESK_API_KEY"), QString::fromLatin1(key));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROOFDESK_BINARY), arguments);
    if (!process.waitForFinished(220'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool hasTwoColours(const QImage& image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            if (image.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

} // namespace

class TourTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpNeedNoDisplay();
    void plainHttpElsewhereIsRefused();
    void walksTheDemo();
};

void TourTest::versionAndHelpNeedNoDisplay()
{
    const QTemporaryDir home;
    const Ended version = run({QStringLiteral("--version")}, home.path(), false);
    QCOMPARE(version.status, 0);
    QVERIFY2(version.out.startsWith("proofdesk "), version.out.constData());
    const Ended help = run({QStringLiteral("--help")}, home.path(), false);
    QCOMPARE(help.status, 0);
    QVERIFY2(help.out.contains("--demo"), help.out.constData());
}

void TourTest::plainHttpElsewhereIsRefused()
{
    const QTemporaryDir home;
    const Ended ended =
        run({QStringLiteral("--base-url"), QStringLiteral("http://example.com")}, home.path(), false);
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.startsWith("proofdesk: "), ended.err.constData());
}

void TourTest::walksTheDemo()
{
    const QTemporaryDir home;
    const QTemporaryDir pictures;
    const Ended ended =
        run({QStringLiteral("--demo"), QStringLiteral("--tour"), pictures.path()}, home.path(), true);
    QVERIFY2(ended.status == 0, (ended.out + ended.err).constData());
    for (int step = 1; step <= 13; ++step)
        QVERIFY2(ended.out.contains('\n' + QByteArray::number(step) + ". ")
                     || ended.out.startsWith(QByteArray::number(step) + ". "),
                 QByteArray::number(step).constData());
    QVERIFY(ended.out.contains("All of it happened."));
    QCOMPARE(ended.err, QByteArray()); // nothing went wrong that a person should know

    const QStringList names = QDir(pictures.path()).entryList({QStringLiteral("*.png")}, QDir::Files);
    QVERIFY2(names.size() >= 13, qPrintable(names.join(u' ')));
    for (int i = 0; i < names.size(); ++i) {
        const QString number = QStringLiteral("%1-").arg(i + 1, 2, 10, QLatin1Char('0'));
        QVERIFY2(names[i].startsWith(number), qPrintable(names[i]));
        const QImage image(QDir(pictures.path()).filePath(names[i]));
        QVERIFY2(image.width() >= 1366 && image.height() >= 768, qPrintable(names[i]));
        QVERIFY2(hasTwoColours(image), qPrintable(names[i]));
    }

    // The demo leaves nothing with the person who tries it.
    QDirIterator left(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!left.hasNext(), qPrintable(left.next()));
}

QTEST_GUILESS_MAIN(TourTest)
#include "tst_tour.moc"
