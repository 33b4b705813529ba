// SPDX-License-Identifier: MIT
#include "models/batchwords.h"
#include "models/errortext.h"
#include "models/outboxmodel.h"
#include "models/statewords.h"

#include <QTest>

Q_DECLARE_METATYPE(proofdesk::Attempt)

using namespace proofdesk;

namespace {

const QDateTime Now({2025, 1, 16}, {15, 0}, Qt::UTC);

ApiError error(ErrorKind kind, bool mayHaveHappened = false)
{
    ApiError it;
    it.kind = kind;
    it.effect = mayHaveHappened ? EffectMayHaveHappened::Yes : EffectMayHaveHappened::No;
    return it;
}

Decision decision(DecisionKind kind, DecisionState state)
{
    Decision it;
    it.request.kind = kind;
    it.state = state;
    return it;
}

BatchItem item(BatchItemState state)
{
    BatchItem it;
    it.state = state;
    return it;
}

} // namespace

/// What is said of money, decisions and creations: never more than is known.
class TestOutcomeWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void money_data()
    {
        QTest::addColumn<Attempt>("what");
        QTest::addColumn<QString>("surelyNot");
        QTest::addColumn<QString>("perhaps");
        const QString nothingPaid = QStringLiteral("Nothing was paid.");
        QTest::newRow("approve") << Attempt::Approve << nothingPaid
                                 << QStringLiteral("It is not known yet whether the worker was paid.");
        QTest::newRow("reject") << Attempt::Reject << QStringLiteral("Nothing was decided.")
                                << QStringLiteral("It is not known yet whether the rejection counts.");
        QTest::newRow("approve all") << Attempt::ApproveAll << nothingPaid
                                     << QStringLiteral("It is not known yet which submissions were paid.");
        for (const Attempt what : {Attempt::CreateCampaign, Attempt::CreateQuickJob})
            QTest::newRow(what == Attempt::CreateCampaign ? "campaign" : "quick job")
                << what << nothingPaid << QStringLiteral("It is not known yet whether money was taken.");
        QTest::newRow("reading") << Attempt::ReadCampaigns << QString() << QString();
        QTest::newRow("block") << Attempt::Block << QString() << QString();
    }
    void money()
    {
        QFETCH(const Attempt, what);
        QFETCH(const QString, surelyNot);
        QFETCH(const QString, perhaps);
        QCOMPARE(errorWords(error(ErrorKind::NoAnswer), what).money, surelyNot);
        QCOMPARE(errorWords(error(ErrorKind::NoAnswer, true), what).money, perhaps);
    }

    void whatMayHaveHappenedIsNotSentAgain()
    {
        for (const Attempt what : {Attempt::ApproveAll, Attempt::CreateCampaign, Attempt::CreateQuickJob}) {
            const ErrorWords words = errorWords(error(ErrorKind::TimedOut, true), what);
            QCOMPARE(words.lead, QStringLiteral("No clear answer came."));
            QVERIFY(words.next.contains(QStringLiteral("will not send it again by itself")));
            QVERIFY(
                !errorWords(error(ErrorKind::TimedOut), what).lead.contains(QStringLiteral("clear answer")));
        }
        for (const Attempt what : {Attempt::Approve, Attempt::Reject, Attempt::Block}) {
            const QString next = errorWords(error(ErrorKind::TimedOut, true), what).next;
            QVERIFY(next.contains(QStringLiteral("before anything is sent again")));
        }
    }

    void theServiceIsQuoted()
    {
        ApiError refused = error(ErrorKind::Refused);
        QCOMPARE(errorWords(refused, Attempt::Approve).cause,
                 QStringLiteral("The submission was decided already, or the balance is too low."));
        refused.serviceMessage = QStringLiteral(" Insufficient\nbalance. ");
        const QString quoted = QString::fromUtf8("The service says: “Insufficient balance”.");
        QCOMPARE(errorWords(refused, Attempt::Approve).cause, quoted);
        refused.kind = ErrorKind::Forbidden;
        QCOMPARE(errorWords(refused, Attempt::CreateQuickJob).cause,
                 QStringLiteral("It was rejected by the service's legitimacy check. ") + quoted);
        QCOMPARE(errorWords(refused, Attempt::Approve).cause,
                 QStringLiteral("This key may not do that: the campaign belongs to another account. ")
                     + quoted);
    }

    void countsDown()
    {
        Decision approve = decision(DecisionKind::Approve, DecisionState::Waiting);
        const auto words = [&approve](bool brief = false) {
            return StateWords::of({}, approve, true, Now, brief);
        };
        QCOMPARE(words(), QStringLiteral("Approve, not sent")); // nothing is being sent
        approve.dueAt = Now.addMSecs(7'001);
        QCOMPARE(words(), QStringLiteral("Approve in 8 s")); // never "0 s" while it still waits
        QCOMPARE(words(true), QStringLiteral("Approve 8 s"));
        approve.dueAt = Now.addMSecs(1);
        QCOMPARE(words(), QStringLiteral("Approve in 1 s"));
        approve.dueAt = Now;
        QCOMPARE(words(), QStringLiteral("Approve, queued"));
        QCOMPARE(words(true), QStringLiteral("Approve"));
        approve.request.kind = DecisionKind::Reject;
        QCOMPARE(words(), QStringLiteral("Reject, queued"));
        approve.state = DecisionState::Draft;
        approve.dueAt = Now.addSecs(5);
        QCOMPARE(words(), QStringLiteral("Reject, not sent"));
        approve.request.kind = DecisionKind::Hold;
        QCOMPARE(words(), QStringLiteral("On hold"));
        approve.state = DecisionState::Unknown;
        QCOMPARE(words(), QStringLiteral("Not sure yet"));
    }

    void statesWithoutADecision()
    {
        Submission s;
        s.status = SubmissionStatus::Pending;
        QCOMPARE(StateWords::of(s, {}, false, Now), QStringLiteral("Not seen"));
        QCOMPARE(StateWords::of(s, {}, true, Now), QStringLiteral("Undecided"));
        s.status = SubmissionStatus::Rejected;
        QCOMPARE(StateWords::of(s, {}, false, Now), QStringLiteral("Rejected"));
        s.status = SubmissionStatus::Other;
        QCOMPARE(StateWords::of(s, {}, true, Now), QStringLiteral("Undecided"));
        s.statusText = QStringLiteral("Escalated");
        QCOMPARE(StateWords::of(s, {}, true, Now), QStringLiteral("Escalated"));
    }

    void tooLittleMoneyIsTold()
    {
        Decision refused = decision(DecisionKind::Approve, DecisionState::Failed);
        refused.error = error(ErrorKind::Refused);
        refused.request.pay = Money::fromCents(250);
        const auto toldOfMoney = [&refused] {
            return decisionErrorText(refused).endsWith(QStringLiteral(
                "The balance is $2.49, and this approval pays $2.50. Add money, then try again."));
        };
        QVERIFY(!toldOfMoney()); // the balance is not known
        refused.balance = Money::fromCents(250);
        QVERIFY(!decisionErrorText(refused).contains(QStringLiteral("Add money")));
        refused.balance = Money::fromCents(249);
        QVERIFY(toldOfMoney());
        QVERIFY(outboxRemark(refused).contains(QStringLiteral("Add money")));
        QVERIFY(decisionErrorText(refused).startsWith(QStringLiteral("The approval did not go through.")));
        refused.request.kind = DecisionKind::Reject;
        QVERIFY(decisionErrorText(refused).startsWith(QStringLiteral("The rejection did not go through.")));
        refused.error.reset();
        QVERIFY(decisionErrorText(refused).isEmpty());
    }

    void remarksOfDecisions()
    {
        Decision it = decision(DecisionKind::Reject, DecisionState::Conflict);
        it.request.note = QStringLiteral("Wrong\nscreen");
        it.actualStatus = QStringLiteral("Approved");
        QCOMPARE(outboxRemark(it), QString::fromUtf8("The service holds it as “Approved”"));
        it.state = DecisionState::Unknown;
        QCOMPARE(outboxRemark(it), QStringLiteral("The answer was lost; the service is being read"));
        it.state = DecisionState::Waiting;
        QCOMPARE(outboxRemark(it), QStringLiteral("Wrong screen"));
    }

    void remarksOfABatch()
    {
        BatchItem made = item(BatchItemState::Made);
        QCOMPARE(batchwords::remark(made), QString());
        made.foundLater = true;
        QCOMPARE(batchwords::remark(made), QStringLiteral("The answer was lost; found by reading."));
        made.cost = Money::fromCents(250);
        QCOMPARE(batchwords::remark(made), QStringLiteral("$2.50; the answer was lost, found by reading"));
        made.foundLater = false;
        QCOMPARE(batchwords::remark(made), QStringLiteral("$2.50"));

        BatchItem notSeen = item(BatchItemState::NotSeen);
        QVERIFY(batchwords::remark(notSeen).contains(QStringLiteral("Only you may send it again")));
        QVERIFY(!batchwords::remark(notSeen).contains(QStringLiteral("balance fell")));
        notSeen.balanceFell = true;
        QVERIFY(batchwords::remark(notSeen).contains(QStringLiteral("your balance fell by its pay")));

        BatchItem refused = item(BatchItemState::Refused);
        refused.error = error(ErrorKind::Refused);
        refused.error->serviceMessage = QStringLiteral("Bad link");
        QCOMPARE(batchwords::remark(refused), QString::fromUtf8("The service says: “Bad link”."));
        refused.state = BatchItemState::Dropped;
        QVERIFY(batchwords::remark(refused).isEmpty());
    }

    void endingsOfABatch()
    {
        BatchCounts counts;
        counts.made = 3;
        QCOMPARE(batchwords::ending(counts).words, QStringLiteral("All of them."));
        counts.dropped = 1;
        QVERIFY(batchwords::ending(counts).words.contains(QStringLiteral("dropped and never sent")));
        counts.notMade = 2; // matters more
        QVERIFY(batchwords::ending(counts).words.startsWith(QStringLiteral("2 were not")));
        QVERIFY(batchwords::ending(counts).lead.startsWith(QStringLiteral("3 ")));
    }
};

QTEST_GUILESS_MAIN(TestOutcomeWords)
#include "tst_outcomewords.moc"
