// SPDX-License-Identifier: MIT
#include "net/wirelog.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;

class TestWireLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logIsAmendedByNumber();
};

void TestWireLog::logIsAmendedByNumber()
{
    WireLog log;
    QSignalSpy amended(&log, &WireLog::amended);
    QList<quint64> numbers;
    for (int i = 0; i < WireLog::Capacity + 1; ++i)
        numbers.append(log.append({}));
    log.amend(numbers.first(), ErrorKind::Unreadable, QStringLiteral("gone")); // no longer there
    log.amend(numbers.last() + 1, ErrorKind::Unreadable, QStringLiteral("not there yet"));
    QCOMPARE(amended.count(), 0);
    log.amend(numbers.at(1), ErrorKind::Unreadable, QStringLiteral("first"));
    log.amend(numbers.last(), ErrorKind::Unreadable, QStringLiteral("last"));
    QCOMPARE(amended.count(), 2);
    QCOMPARE(log.entries().first().words, QStringLiteral("first"));
    QCOMPARE(log.entries().last().words, QStringLiteral("last"));
    QVERIFY(log.entries().last().error == ErrorKind::Unreadable);
    QVERIFY(!log.entries().at(1).error);
}

QTEST_GUILESS_MAIN(TestWireLog)
#include "tst_wirelog.moc"
