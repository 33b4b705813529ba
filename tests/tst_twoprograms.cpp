// SPDX-License-Identifier: MIT
#include "account/instancelock.h"
#include "support/waiting.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace proofdesk;

namespace {

/// The program that was there first: says what becomes of it, a line at a time.
int holdTheProfile(const QString& lockFile)
{
    const auto say = [](const char* line) {
        std::puts(line);
        std::fflush(stdout);
    };
    InstanceLock lock(lockFile);
    QObject::connect(&lock, &InstanceLock::showRequested, [&] { say("shown"); });
    if (lock.acquire() != LockOutcome::Acquired)
        return EXIT_FAILURE;
    say("held");
    return QCoreApplication::exec();
}

} // namespace

/// Two programs on one profile, each a process of its own: a lock within one process proves nothing of that.
class TestTwoPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondRaisesTheFirst();
    void whatWasKilledHoldsNothing();

private:
    void startFirst(QProcess& first)
    {
        first.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), m_lock});
        QVERIFY(soon([&] { return first.canReadLine() || first.state() == QProcess::NotRunning; }));
        QCOMPARE(first.readLine(), QByteArray("held\n"));
    }

    QTemporaryDir m_folder;
    const QString m_lock = m_folder.filePath(QStringLiteral("instance.lock"));
};

void TestTwoPrograms::theSecondRaisesTheFirst()
{
    QProcess first;
    startFirst(first);
    for (int start = 0; start < 2; ++start) {
        InstanceLock second(m_lock);
        QCOMPARE(second.acquire(), LockOutcome::HeldByAnother);
        QVERIFY(second.askToShow());
        QVERIFY(soon([&] { return first.canReadLine(); }));
        QCOMPARE(first.readLine(), QByteArray("shown\n"));
    }
    first.kill();
    QVERIFY(first.waitForFinished());
}

void TestTwoPrograms::whatWasKilledHoldsNothing()
{
    QProcess first;
    startFirst(first);
    first.kill();
    QVERIFY(first.waitForFinished());
    {
        InstanceLock second(m_lock);
        QCOMPARE(second.acquire(), LockOutcome::Acquired);
    }
    QProcess third;
    startFirst(third);
    third.kill();
    QVERIFY(third.waitForFinished());
}

int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return holdTheProfile(arguments.value(2));
    TestTwoPrograms test;
    return QTest::qExec(&test, count, words);
}

#include "tst_twoprograms.moc"
