// SPDX-License-Identifier: MIT
// A creation whose answer was lost, and several campaigns that could be the one: the one that a person picks
// is it, and "None of these" is none.
#include "support/quickjobdesk.h"

#include <QAbstractItemView>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCandidates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picksTheOneThatIsChosen_data();
    void picksTheOneThatIsChosen();
    void noneOfTheseIsNone();
    void inAListToo();
    void openedAnewItStillAsks();

private:
    /// A quick job is sent, its answer is lost, and meanwhile another one like it is made elsewhere.
    static void loseTheAnswer(QuickJobDesk& desk, int links);
};

void TestCandidates::loseTheAnswer(QuickJobDesk& desk, int links)
{
    desk.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    desk.open();
    desk.fill(BatchWorld::links(links));
    desk.click("createJobButton");
    QVERIFY(desk.runToPhase(JobCreation::Phase::Reconciling));
    const SandboxAnswer twin = desk.server.sandbox().handle(
        {"POST",
         "/api/jobs/youtube-likes/",
         {{"X-API-Key", Sandbox::demoKey()}, {"Content-Type", "application/json"}},
         R"({"link": "https://youtube.com/watch?v=twin", "quantity": 50})"});
    QCOMPARE(twin.status, 201);
    QVERIFY(desk.runUntil([&desk] { return desk.creation->candidates().size() == 2; }));
    QVERIFY(desk.child<QAbstractItemView>("candidateList"));
}

void TestCandidates::picksTheOneThatIsChosen_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("the first") << 0;
    QTest::newRow("the second") << 1;
}

void TestCandidates::picksTheOneThatIsChosen()
{
    QFETCH(const int, row);
    QuickJobDesk desk;
    loseTheAnswer(desk, 1);
    const CampaignId wanted = desk.creation->candidates().at(row).id;
    QSignalSpy made(desk.form.get(), &PrefilledWizard::created);
    QSignalSpy review(desk.form.get(), &PrefilledWizard::reviewRequested);
    auto* list = &desk.the<QAbstractItemView>("candidateList");
    list->setCurrentIndex(list->model()->index(row, 0));
    desk.click("pickCandidateButton");
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(made.first().first().value<CampaignId>(), wanted);
    QVERIFY(!desk.child<QAbstractItemView>("candidateList"));
    desk.click("creationReviewButton");
    QCOMPARE(review.first().first().value<CampaignId>(), wanted);
    QVERIFY(!desk.drafts->prefilledDraft());
    QCOMPARE(desk.sent().first(), BatchWorld::link(1));
}

void TestCandidates::noneOfTheseIsNone()
{
    QuickJobDesk desk;
    loseTheAnswer(desk, 1);
    QSignalSpy made(desk.form.get(), &PrefilledWizard::created);
    const int posts = desk.posts();
    desk.click("noCandidateButton");
    QTRY_COMPARE(desk.outcomes.last().kind, CreationOutcome::Kind::NotSeen);
    QVERIFY(made.isEmpty());
    // The form is back with its input, and sending it again asks first.
    QVERIFY(desk.child<QAbstractButton>("createJobButton"));
    QVERIFY(desk.child<QWidget>("wizardNotice"));
    QVERIFY(desk.drafts->prefilledDraft());
    desk.answerer.yes = false;
    desk.click("createJobButton");
    desk.settle();
    QCOMPARE(desk.answerer.questions, QStringList{u"Send it again?"_s});
    QCOMPARE(desk.posts(), posts);
}

void TestCandidates::inAListToo()
{
    QuickJobDesk desk;
    loseTheAnswer(desk, 2);
    const CampaignId wanted = desk.creation->candidates().at(1).id;
    auto* list = &desk.the<QAbstractItemView>("candidateList");
    list->setCurrentIndex(list->model()->index(1, 0));
    // Nothing else is sent while it is not known which one it is.
    QCOMPARE(desk.sent().filter(BatchWorld::link(2)).size(), 0);
    desk.click("pickCandidateButton");
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.batch->items().first().campaign, wanted);
    QCOMPARE(desk.states(), QList<BatchItemState>(2, BatchItemState::Made));
    QVERIFY2(desk.text("batchWords").startsWith(u"at least $2.50 deducted"_s),
             qPrintable(desk.text("batchWords")));
}

void TestCandidates::openedAnewItStillAsks()
{
    QuickJobDesk desk;
    loseTheAnswer(desk, 1);
    desk.form->reject();
    desk.open();
    auto* list = desk.child<QAbstractItemView>("candidateList");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(!desk.child<QAbstractButton>("createJobButton"));
    QVERIFY(!desk.child<QAbstractButton>("creationDoneButton"));
    desk.click("pickCandidateButton");
    QTRY_VERIFY(desk.child<QAbstractButton>("creationDoneButton"));
}

QTEST_MAIN(TestCandidates)
#include "tst_candidates.moc"
