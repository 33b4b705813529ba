// SPDX-License-Identifier: MIT
#include "models/activitycsv.h"
#include "support/activityworld.h"

#include <QAbstractItemModelTester>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// The balance follows a new campaign, and not each approval: they are not called the same.
    void saysWhoseMoneyItIs()
    {
        ActivityWorld f;
        ActivityEntry approval = entry(1, QStringLiteral("approve"), QStringLiteral("anna"));
        approval.amount = Money::fromCents(50);
        ActivityEntry all = entry(2, QStringLiteral("approve all"), QStringLiteral("garden"));
        all.amount = Money::fromCents(150);
        ActivityEntry made = entry(3, QStringLiteral("create"), QStringLiteral("garden"));
        made.amount = Money::fromCents(5'500);
        QCOMPARE(ActivityModel::amountText(approval), QStringLiteral("paid to the worker $0.50"));
        QCOMPARE(ActivityModel::amountText(all), QStringLiteral("paid to the workers $1.50"));
        QCOMPARE(ActivityModel::amountText(made), QStringLiteral("deducted $55.00"));
        QVERIFY(ActivityModel::amountText(entry(4, QStringLiteral("reject"), {})).isEmpty());
        const ActivityModel model(f.log);
        const auto heading = [&model](int role) {
            return model.headerData(ActivityModel::Amount, Qt::Horizontal, role).toString();
        };
        QCOMPARE(heading(Qt::DisplayRole), QStringLiteral("Amount"));
        QVERIFY(heading(Qt::ToolTipRole).contains(QStringLiteral("need not change the balance")));
    }

    /// A worker may have sent something in several campaigns.
    void namesTheCampaignOfADecision()
    {
        ActivityWorld f;
        ActivityEntry approval = entry(1, QStringLiteral("approve"), QStringLiteral("anna"));
        approval.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        approval.submission = SubmissionId(7);
        f.add(approval);
        ActivityModel model(f.log);
        model.refresh();
        const auto about = [&model] { return model.index(0, ActivityModel::Subject).data().toString(); };
        QCOMPARE(about(), QStringLiteral("anna")); // an id tells nobody anything
        model.setTitles({{approval.campaign, QStringLiteral("Label photos")}});
        QCOMPARE(about(), QStringLiteral("anna · Label photos"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(about()));
        QCOMPARE(model.campaignText(approval), QStringLiteral("Label photos"));
    }

    void showsTheNewestFirstAndSearches()
    {
        ActivityWorld f;
        f.add(entry(1, QStringLiteral("approve"), QStringLiteral("anna")));
        f.add(entry(2, QStringLiteral("create youtube-likes"), QStringLiteral("garden")));
        ActivityModel model(f.log);
        const QAbstractItemModelTester tester(&model);
        model.fetchMore({});
        QCOMPARE(subjects(model), (QStringList{QStringLiteral("garden"), QStringLiteral("anna")}));
        QCOMPARE(model.index(0, ActivityModel::What).data().toString(),
                 QStringLiteral("Quick job: YouTube likes"));
        f.add(entry(3, QStringLiteral("reject"), QStringLiteral("bert")));
        model.refresh();
        QCOMPARE(subjects(model).first(), QStringLiteral("bert"));
        QCOMPARE(model.totalCount(), 3);
        model.setSearch(QStringLiteral(" anna  approve "));
        QCOMPARE(subjects(model), QStringList{QStringLiteral("anna")});
        model.setSearch(QStringLiteral("nobody"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.totalCount(), 3);
    }

    /// What the columns call it is not what is kept.
    void findsWhatIsShown_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::addRow("the campaign's title") << u"PHOTOS"_s << QStringList{u"bert"_s, u"anna"_s};
        QTest::addRow("what was done") << u"rejection"_s << QStringList{u"bert"_s};
        QTest::addRow("what became of it") << u"elsewhere"_s << QStringList{u"bert"_s};
        QTest::addRow("a quick job") << u"likes"_s << QStringList{u"garden"_s};
        QTest::addRow("a sum") << u"$2.50"_s << QStringList{u"anna"_s};
        QTest::addRow("the same, by itself") << u"2.5"_s << QStringList{u"anna"_s};
        QTest::addRow("every word") << u"label approval"_s << QStringList{u"anna"_s};
        QTest::addRow("one that nothing is called") << u"label nothing"_s << QStringList{};
    }
    void findsWhatIsShown()
    {
        QFETCH(const QString, words);
        ActivityWorld f;
        ActivityEntry approval = entry(1, u"approve"_s, u"anna"_s);
        approval.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        approval.submission = SubmissionId(7);
        approval.amount = Money::fromCents(250);
        ActivityEntry rejection = approval;
        rejection.at = approval.at.addSecs(1);
        rejection.operation = u"reject"_s;
        rejection.subject = u"bert"_s;
        rejection.submission = SubmissionId(8);
        rejection.outcome = ActivityOutcome::Conflict;
        rejection.amount.reset();
        rejection.httpStatus = 0;
        f.add(approval);
        f.add(rejection);
        f.add(entry(3, u"create youtube-likes"_s, u"garden"_s));
        ActivityModel model(f.log);
        model.setSearch(words);
        model.setTitles({{approval.campaign, u"Label photos"_s}});
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found << model.entryAt(row)->subject;
        QTEST(found, "found");
        // And the file of what was found holds just these.
        const QString file = f.folder.filePath(u"found.csv"_s);
        QCOMPARE(exportActivity(f.log, model.wanted(), file), model.rowCount());
        QVERIFY(ActivityModel::wasNeverSent(rejection));
        QVERIFY(!ActivityModel::wasNeverSent(approval));
    }

    /// What is sent side by side is answered in any order.
    void whatIsOfOneSecondStandsAsItHappened()
    {
        ActivityWorld f;
        const auto campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
        const auto answered = [&](int number, int sentMs, int answeredMs) {
            ActivityEntry e = entry(1, QStringLiteral("approve"), QString::number(number));
            const QDateTime second = e.at;
            e.at = second.addMSecs(answeredMs);
            e.campaign = campaign;
            e.submission = SubmissionId(number);
            QVERIFY(f.database->exec(
                QStringLiteral(
                    "INSERT INTO decisions (sequence, step, campaign, submission, kind, state, note,"
                    " worker, worker_name, pays_by_itself, decided_at, sent_at)"
                    " VALUES (?, 1, ?, ?, 'approve', 'sent', '', '', '', 0, 0, ?)"),
                {number, campaign.toString(), number, second.addMSecs(sentMs).toMSecsSinceEpoch()}));
            f.add(e);
        };
        answered(1, 100, 300);
        answered(3, 102, 301); // before the one that was sent before it
        ActivityModel model(f.log);
        const QAbstractItemModelTester tester(&model);
        model.fetchMore({});
        QCOMPARE(subjects(model), (QStringList{QStringLiteral("3"), QStringLiteral("1")}));
        answered(2, 102, 305); // in the same millisecond, and decided before
        f.add(entry(1, QStringLiteral("block"), QStringLiteral("anna")));
        answered(4, 990, 1'010); // of the next second
        model.refresh();
        const QStringList all{QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"),
                              QStringLiteral("1"), QStringLiteral("anna")};
        QCOMPARE(subjects(model), all);
        model.setSearch(QStringLiteral("approve"));
        QCOMPARE(subjects(model), all.mid(0, 4));
    }

    void readsInPortions()
    {
        ActivityWorld f;
        for (int i = 0; i < ActivityModel::Portion + 10; ++i)
            f.add(entry(i % 60, QStringLiteral("approve"), QString::number(i)));
        ActivityModel model(f.log);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), ActivityModel::Portion);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), ActivityModel::Portion + 10);
        QCOMPARE(subjects(model).last(), QStringLiteral("0"));
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.totalCount(), ActivityModel::Portion + 10);
    }

    void saysWhatWasAnswered()
    {
        ActivityWorld f;
        ActivityEntry e = entry(1, QStringLiteral("reject"), QString());
        e.sent = QStringLiteral("Wrong\nscreen");
        e.answer = QStringLiteral("Invalid");
        e.httpStatus = 400;
        f.add(e);
        ActivityEntry made = entry(2, QStringLiteral("create"), QStringLiteral("Survey"));
        made.amount = Money::fromCents(5'500);
        f.add(made);
        ActivityEntry bare = entry(3, QStringLiteral("something new"), QString());
        bare.worker = {};
        bare.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
        bare.httpStatus = 299;
        bare.outcome = ActivityOutcome::Unanswered;
        f.add(bare);
        ActivityModel model(f.log);
        model.fetchMore({});
        const auto cell = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(2, ActivityModel::Answer), QString::fromUtf8("“Wrong screen” Invalid (status 400)"));
        QCOMPARE(cell(2, ActivityModel::Subject), QStringLiteral("worker 7"));
        QCOMPARE(cell(2, ActivityModel::Amount), QString());
        QCOMPARE(cell(1, ActivityModel::Answer), QString()); // a 200 says nothing
        QCOMPARE(cell(1, ActivityModel::Amount), QStringLiteral("$55.00"));
        QCOMPARE(cell(0, ActivityModel::What), QStringLiteral("something new"));
        QCOMPARE(cell(0, ActivityModel::Subject), bare.campaign.toString());
        QCOMPARE(cell(0, ActivityModel::Answer), QString());
        QCOMPARE(cell(0, ActivityModel::Outcome), QStringLiteral("No answer yet"));
        // Its truth was read: the row says so.
        QVERIFY(f.database->exec(QStringLiteral("UPDATE activity SET outcome = ? WHERE id = ?"),
                                 {toWord(ActivityOutcome::NotDone), model.entryAt(0)->id}));
        f.add(entry(4, QStringLiteral("block"), QStringLiteral("eve")));
        model.refresh();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(0, ActivityModel::Subject), QStringLiteral("eve"));
        QCOMPARE(cell(1, ActivityModel::Outcome), QStringLiteral("Did not happen"));
    }
};

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
