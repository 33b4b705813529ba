// SPDX-License-Identifier: MIT
#include "review/decisions/decisionqueue.h"
#include "support/bytesread.h"
#include "support/sessionworld.h"

#include <QTest>

using namespace proofdesk;

/// A start must not take longer with the years: what it reads of the account's file is what is open.
class TestStartReads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStartReadsWhatIsOpenAlone();
    void onlyWhatWasNotClosedIsReadWhole();

private:
    static void write(Database& file, const QString& sql)
    {
        if (!file.exec(sql))
            qFatal("not written");
    }
};

void TestStartReads::aStartReadsWhatIsOpenAlone()
{
    // What a start reads besides the check of the file as a whole.
    const auto bytesFor = [](int old) {
        SessionWorld world;
        const QString numbers =
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ")
                .arg(old);
        const QString campaign = QStringLiteral("'123e4567-e89b-12d3-a456-426614174000'");
        {
            const auto file = world.file();
            for (const QString& rows :
                 {QStringLiteral(
                      "INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                      " worker_name, pays_by_itself, decided_at, sent_at, settled_at, closed_at) SELECT i,"
                      " %1, i, 'approve', 'sent', '', 'number:' || i % 500, 'worker', 0, 1, 1, 1, 1 FROM n"),
                  QStringLiteral(
                      "INSERT INTO activity (at, operation, outcome, campaign, submission, worker,"
                      " subject, sent, answer) SELECT i, 'approve', 'done', %1, i, '', 'worker', '', ''"
                      " FROM n"),
                  QStringLiteral("INSERT INTO seen (campaign, submission, at) SELECT %1, i, 1 FROM n")})
                write(*file, numbers + rows.arg(campaign));
            // One of them is open yet, on hold.
            write(*file,
                  QStringLiteral("UPDATE decisions SET kind = 'hold', state = 'draft', closed_at = NULL"
                                 " WHERE sequence = 1"));
        }
        const qint64 before = bytesRead();
        (void)world.file();
        const qint64 between = bytesRead();
        world.enter();
        const qint64 after = bytesRead();
        if (world.session->decisions().open().size() != 1)
            qFatal("not what is open");
        return after - between - (between - before);
    };
    const qint64 young = bytesFor(10);
    const qint64 old = bytesFor(40'000);
    constexpr qint64 Little = 128 * 1024;
    QVERIFY2(old - young < Little, qPrintable(QStringLiteral("%1, %2").arg(young).arg(old)));
}

void TestStartReads::onlyWhatWasNotClosedIsReadWhole()
{
    constexpr qint64 Large = 40'000'000;
    SessionWorld world;
    write(
        *world.file(),
        QStringLiteral("INSERT INTO activity (at, operation, outcome, campaign, submission, worker, subject,"
                       " sent, answer) VALUES (1, 'approve', 'done', '', 1, '', '', '', hex(zeroblob(%1)))")
            .arg(Large / 2));
    const QString name = world.file()->fileName();
    qint64 before = bytesRead();
    (void)world.file();
    QVERIFY(bytesRead() - before < Large / 10);

    // As a program that was killed leaves it.
    const QString left = name + QStringLiteral(".left");
    {
        const auto open = world.file();
        QVERIFY(QFile::copy(name, left));
        QVERIFY(QFile::copy(name + QStringLiteral("-wal"), left + QStringLiteral("-wal")));
    }
    before = bytesRead();
    QVERIFY(Database::open(left));
    QVERIFY(bytesRead() - before > Large);
}

QTEST_GUILESS_MAIN(TestStartReads)
#include "tst_startreads.moc"
