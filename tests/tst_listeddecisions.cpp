// SPDX-License-Identifier: MIT
// What the service listed as decided is kept, on a disk that may refuse.
#include "account/database.h"
#include "review/workers/listeddecisions.h"
#include "support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestListedDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatIsRefusedHoldsNoneBack();
    void aDiskThatRefusesIsTriedLessOften();

private:
    struct World
    {
        void note(int id)
        {
            listed.note({CampaignId(), SubmissionId(id)}, WorkerId::fromNumber(7),
                        SubmissionStatus::Approved);
        }
        [[nodiscard]] int kept() const
        {
            const auto rows = database->exec(QStringLiteral("SELECT count(*) FROM listed_decisions"));
            return rows ? rows->first().first().toInt() : -1;
        }

        QTemporaryDir folder;
        ManualClock clock;
        std::unique_ptr<Database> database =
            std::move(Database::open(folder.filePath(QStringLiteral("a.db"))).value());
        ListedDecisions listed{*database, clock};
    };
};

void TestListedDecisions::oneThatIsRefusedHoldsNoneBack()
{
    World w;
    QVERIFY(w.database->exec(QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON listed_decisions"
                                            " WHEN NEW.submission = 2"
                                            " BEGIN SELECT RAISE(ABORT, 'not this one'); END")));
    for (const int id : {1, 2, 3})
        w.note(id);
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 2);
}

void TestListedDecisions::aDiskThatRefusesIsTriedLessOften()
{
    World w;
    QVERIFY(w.database->exec(QStringLiteral("PRAGMA query_only = ON")));
    w.note(1);
    w.clock.advance(1s);
    QVERIFY(w.database->exec(QStringLiteral("PRAGMA query_only = OFF")));
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 0); // not each second
    w.note(2);
    w.clock.advance(1s);
    QCOMPARE(w.kept(), 2); // and what was noted since does not put it off
}

QTEST_GUILESS_MAIN(TestListedDecisions)
#include "tst_listeddecisions.moc"
