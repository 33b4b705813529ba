// SPDX-License-Identifier: MIT
// The program itself on a display, with a profile in which nothing can be written: on a disk that is really
// full, and where writing is refused. A window says so in the right words, and once there is room, "Try
// again" goes on.
#include "support/owndesktop.h"
#include "support/screenreader.h"
#include "support/waiting.h"

#include <QFile>
#include <QTest>

#include <sys/resource.h>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestFullDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFullDiskIsSaid();
    void whereNothingCanBeWritten();
    void quitEndsIt();

private:
    /// A script of sh; `$1` is an empty folder, `$2` the program.
    void run(const QString& before, const QString& script);
    /// Why no disk of one's own can be had here; empty once it is full and the program runs on it.
    [[nodiscard]] QString runOnFullDisk();
    [[nodiscard]] QString said() const;
    [[nodiscard]] QString room() const { return m_folder->path(); }
    void press(const QString& button);

    std::unique_ptr<OwnDesktop> m_desktop;
    std::unique_ptr<ScreenReader> m_reader;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

void TestFullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<OwnDesktop>();
    const QString missing = m_desktop->start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    m_reader = std::make_unique<ScreenReader>(m_desktop->sessionBus());
    const QString deaf = m_reader->connectToBus();
    QVERIFY2(deaf.isEmpty(), qPrintable(deaf));
}

void TestFullDisk::cleanup()
{
    if (m_program) {
        m_program->kill();
        m_program->waitForFinished();
    }
    m_program.reset();
    m_reader.reset();
    m_desktop.reset();
    m_folder.reset();
}

void TestFullDisk::run(const QString& before, const QString& script)
{
    QStringList words = before.split(u' ', Qt::SkipEmptyParts);
    words << u"sh"_s << u"-c"_s << script << u"sh"_s << room() << QStringLiteral(PROOFDESK_BINARY);
    m_program = std::make_unique<QProcess>();
    m_desktop->run(*m_program, words.takeFirst(), words);
    QVERIFY2(m_reader->waitForProgram(), "the program is not on the accessibility bus");
}

/// A small disk of its own, which this program alone sees, is filled to the last byte.
QString TestFullDisk::runOnFullDisk()
{
    // As whoever runs the test: the bus asks who connects.
    const QString alone = u"unshare --map-current-user --keep-caps --mount"_s;
    const QString mount = u"mount -t tmpfs -o size=4m tmpfs \"$1\""_s;
    QProcess trial;
    QStringList words = alone.split(u' ');
    words << u"sh"_s << u"-c"_s << mount << u"sh"_s << room();
    trial.start(words.takeFirst(), words);
    if (!trial.waitForFinished(LongEnough) || trial.exitStatus() != QProcess::NormalExit
        || trial.exitCode() != 0) {
        const QString why = QString::fromLocal8Bit(trial.readAllStandardError()).trimmed();
        return u"no disk can be mounted for this test alone: %1"_s.arg(why.isEmpty() ? trial.errorString()
                                                                                     : why);
    }
    run(alone, mount + uR"(
mkdir "$1/profile"
cat /dev/zero > "$1/filler" 2>/dev/null
exec "$2" --data-dir "$1/profile")"_s);
    return {};
}

QString TestFullDisk::said() const
{
    QStringList all;
    for (const BusObject& one : m_reader->inSight())
        all << one.name;
    return all.join(u'\n');
}

void TestFullDisk::press(const QString& button)
{
    const auto found = m_reader->find(BusRole::PushButton, button);
    QVERIFY2(found, qPrintable(button + u" is not there, but:\n"_s + said()));
    m_reader->activate(*found);
}

void TestFullDisk::aFullDiskIsSaid()
{
    const QString noDisk = runOnFullDisk();
    if (!noDisk.isEmpty())
        QSKIP(qPrintable(noDisk));
    const QString words =
        u"The disk is full, so nothing can be recorded in %1/profile. Nothing is lost. Make room and try "
        "again."_s.arg(room());
    QVERIFY2(said().contains(u"Proofdesk can't start"_s) && said().contains(words), qPrintable(said()));
    // Still full: it says so again, and does not begin.
    press(u"Try again"_s);
    QByteArray told;
    QVERIFY(soon([&] {
        told += m_program->readAllStandardError();
        return told.count("The disk is full") == 2;
    }));
    QVERIFY2(m_reader->waitForProgram(), "no window says it again");
    QVERIFY2(said().contains(words), qPrintable(said()));
    // The same disk, as the program sees it.
    QVERIFY(QFile::remove(u"/proc/%1/root%2/filler"_s.arg(m_program->processId()).arg(room())));
    press(u"Try again"_s);
    QVERIFY(soon([this] { return said().contains(u"Open the demo"_s); }));
    QVERIFY(!said().contains(u"The disk is full"_s));
}

void TestFullDisk::whereNothingCanBeWritten()
{
    run({}, uR"(
trap '' XFSZ
ulimit -S -f 0
exec "$2" --data-dir "$1")"_s);
    const QString words = u"Nothing can be written in %1."_s.arg(room());
    QVERIFY2(said().contains(u"Proofdesk can't start"_s) && said().contains(words), qPrintable(said()));
    QVERIFY2(!said().contains(u"disk is full"_s), qPrintable(said()));
    rlimit limit{};
    const auto program = pid_t(m_program->processId());
    QCOMPARE(::prlimit(program, RLIMIT_FSIZE, nullptr, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::prlimit(program, RLIMIT_FSIZE, &limit, nullptr), 0);
    press(u"Try again"_s);
    QVERIFY(soon([this] { return said().contains(u"Open the demo"_s); }));
}

void TestFullDisk::quitEndsIt()
{
    run({}, uR"(
trap '' XFSZ
ulimit -S -f 0
exec "$2" --data-dir "$1")"_s);
    press(u"Quit"_s);
    QVERIFY(soon([this] { return m_program->state() == QProcess::NotRunning; }));
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 1);
}

QTEST_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
