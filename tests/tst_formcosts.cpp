// SPDX-License-Identifier: MIT
// What the forms that make campaigns say about money, and what they ask before they spend it: on the buttons,
// in the sums, at the end. Counted at the service.
#include "support/campaignform.h"
#include "support/standin.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestFormCosts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCampaignsCost();
    void theCampaignsCostOnceTheFeeIsKnown();
    void moreThanTheBalanceIsSaid();
    void whatApprovesByItselfIsSaid();
    void startingOverAsks();
    void theEndSaysWhatWasTaken();
    void theQuickJobsCost();
    void leavingBeforeItIsSentSendsNothing();
    void aRefusalKeepsTheForm();
    void whatIsMadeLeavesNoDraft();
    void theListOfJobsSaysWhatItTook();
    void aRowIsChosenByAPerson();
};

namespace {

constexpr int Budget = 2;
constexpr int Check = 4;

} // namespace

void TestFormCosts::theCampaignsCost()
{
    // Nobody has said the fee yet: it is said to be unknown, never guessed.
    QuickJobDesk desk;
    desk.status.take(Money::fromCents(10'000));
    CampaignForm f(desk, CreationWorld::custom());
    QCOMPARE(f.the<QLabel>("wizardSum").text(), u"20 × $2.50 · $50.00 + fee · nothing is paid yet"_s);
    f.goTo(Budget);
    QCOMPARE(f.the<QLabel>("costTotal").text(), u"$50.00 + fee"_s);
    QCOMPARE(f.the<QLabel>("balanceAfter").text(), u"$50.00 less the fee"_s);
    auto* cost = f.child<QWidget>("costPanel");
    QVERIFY(cost);
    QVERIFY2(words(*cost).contains(u"Pay · 20 × $2.50"_s), qPrintable(words(*cost)));
    QVERIFY2(words(*cost).contains(u"not known yet"_s), qPrintable(words(*cost)));
    QVERIFY(f.child<QLabel>("costFollows"));
    // It changes as one types.
    f.the<QLineEdit>("quantityEdit").setText(u"30"_s);
    QCOMPARE(f.the<QLabel>("costTotal").text(), u"$75.00 + fee"_s);
    f.the<QLineEdit>("payEdit").setText(u"0.10"_s);
    QCOMPARE(f.the<QLabel>("costTotal").text(), u"$3.00 + fee"_s);
    f.goTo(Check - Budget);
    QCOMPARE(f.next(), u"Create campaign · $3.00 + fee"_s);
    // There is nothing to type any more, and none says so.
    QVERIFY(!f.child<QLabel>("costFollows"));
    QVERIFY(desk.server.sandbox().requestCount("POST") == 0);
}

void TestFormCosts::theCampaignsCostOnceTheFeeIsKnown()
{
    QuickJobDesk desk;
    QVERIFY(desk.creation->create(CreationWorld::custom()));
    QVERIFY(desk.runToOutcome());
    desk.status.take(Money::fromCents(10'000));
    CustomJobDraft draft = CreationWorld::custom();
    draft.title = u"Another one"_s;
    draft.totalAvailabilities = 10;
    CampaignForm f(desk, draft);
    f.goTo(Budget);
    QCOMPARE(f.the<QLabel>("costTotal").text(), u"about $27.50"_s); // $25 and a tenth
    QCOMPARE(f.the<QLabel>("balanceAfter").text(), u"about $72.50"_s);
    QVERIFY2(words(f.the<QWidget>("costPanel")).contains(u"about $2.50"_s),
             qPrintable(words(f.the<QWidget>("costPanel"))));
    QVERIFY(words(*f.form).contains(u"Yours in “Survey”: $2.50"_s));
    f.goTo(Check - Budget);
    QCOMPARE(f.next(), u"Create campaign · $27.50"_s);
    // The balance that comes meanwhile is the one that counts.
    desk.status.take(Money::fromCents(5'000));
    QCOMPARE(f.the<QLabel>("balanceAfter").text(), u"about $22.50"_s);
}

void TestFormCosts::moreThanTheBalanceIsSaid()
{
    QuickJobDesk desk;
    const QString warning = u"That is more than the balance. The service will refuse it."_s;
    desk.status.take(Money::fromCents(4'999));
    CampaignForm f(desk, CreationWorld::custom());
    f.goTo(Budget);
    QVERIFY2(words(*f.form).contains(warning), qPrintable(words(*f.form)));
    desk.status.take(Money::fromCents(10'000));
    QVERIFY(!words(*f.form).contains(warning));
    f.form->reject();

    desk.open();
    desk.fill(BatchWorld::links(2));
    QVERIFY(!words(*desk.form).contains(warning));
    desk.status.take(Money::fromCents(499));
    QVERIFY(words(*desk.form).contains(warning));
    desk.status.take(Money::fromCents(500));
    QVERIFY(!words(*desk.form).contains(warning));
    QCOMPARE(desk.text("balanceAfter"), u"$0.00"_s);
}

void TestFormCosts::whatApprovesByItselfIsSaid()
{
    QuickJobDesk desk;
    CustomJobDraft draft = CreationWorld::custom();
    draft.approveOnceFull = true;
    {
        CampaignForm f(desk, draft);
        f.goTo(Budget);
        QVERIFY(f.the<QCheckBox>("approveOnceFullBox").isChecked());
        QVERIFY2(
            words(*f.form).contains(
                u"When 20 jobs are in, everything still pending is paid: up to $50.00. There is no undo."_s),
            qPrintable(words(*f.form)));
        f.goTo(Check - Budget);
        QVERIFY2(words(*f.form).contains(u"By you, and by itself once full"_s), qPrintable(words(*f.form)));
        QVERIFY(words(*f.form).contains(u"Once full, up to $50.00 is paid without a click."_s));
    }
    draft.approveOnceFull = false;
    CampaignForm f(desk, draft);
    f.goTo(Budget);
    QVERIFY(!f.the<QCheckBox>("approveOnceFullBox").isChecked());
    QVERIFY(!words(*f.form).contains(u"everything still pending is paid"_s));
    f.goTo(Check - Budget);
    QVERIFY(words(*f.form).contains(u"Only by you"_s));
    QVERIFY(!words(*f.form).contains(u"without a click"_s));
    auto* create = &f.the<QAbstractButton>("wizardNextButton");
    QTRY_VERIFY(create->isEnabled());
    create->click();
    QVERIFY(desk.runToOutcome());
    QByteArray body;
    for (const SandboxLogEntry& entry : desk.server.sandbox().requests()) {
        if (entry.target == "/jobs/add")
            body = entry.body;
    }
    QVERIFY2(!body.contains("true"), body); // as it was said
}

void TestFormCosts::startingOverAsks()
{
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    QAbstractButton* button = nullptr;
    for (auto* one : f.form->findChildren<QAbstractButton*>()) {
        if (one->isVisible() && one->text() == u"Start over"_s)
            button = one;
    }
    QVERIFY(button);
    desk.answerer.yes = false;
    button->click();
    QCOMPARE(desk.answerer.questions, QStringList{u"Start over?"_s});
    QCOMPARE(f.the<QLineEdit>("titleEdit").text(), CreationWorld::custom().title);
    QVERIFY(desk.drafts->customDraft());
    desk.answerer.yes = true;
    button->click();
    QCOMPARE(f.the<QLineEdit>("titleEdit").text(), QString());
    QVERIFY(!desk.drafts->customDraft());
    f.form->reject();
    QVERIFY(!desk.drafts->customDraft());
}

void TestFormCosts::theEndSaysWhatWasTaken()
{
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    QSignalSpy review(f.form.get(), &CampaignWizard::reviewRequested);
    QSignalSpy made(f.form.get(), &CampaignWizard::created);
    f.goTo(Check);
    auto* create = &f.the<QAbstractButton>("wizardNextButton");
    QTRY_VERIFY(create->isEnabled());
    create->click();
    QVERIFY(desk.runToOutcome());
    auto* panel = f.child<QWidget>("creationPanel");
    QVERIFY(panel);
    const QString said = words(*panel);
    const Money left = desk.server.sandbox().snapshot().balance;
    QCOMPARE(left, desk.before.balance - Money::fromCents(5'500));
    QVERIFY2(said.contains(u"The service made “Say what you think of our bread”."_s), qPrintable(said));
    for (const QString& line : {u"Pay for all jobs\n$50.00"_s, u"Service fee\n$5.00"_s, u"Deducted\n$55.00"_s,
                                u"New balance\n"_s + left.toText()})
        QVERIFY2(said.contains(line), qPrintable(said));
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().first().value<CampaignId>(), desk.newest().id);
    f.the<QAbstractButton>("creationReviewButton").click();
    QCOMPARE(review.size(), 1);
    QCOMPARE(review.first().first().value<CampaignId>(), desk.newest().id);
    QVERIFY(!f.form->isVisible());
}

void TestFormCosts::theQuickJobsCost()
{
    QuickJobDesk desk;
    desk.status.take(Money::fromCents(10'000));
    desk.open();
    desk.the<QLineEdit>("linkEdit").setText(BatchWorld::link(1));
    auto* quantity = &desk.the<QLineEdit>("quantityEdit");
    auto* create = &desk.the<QPushButton>("createJobButton");
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(true);
    quantity->selectAll();
    QTest::keyClicks(quantity, u"200"_s);
    QCOMPARE(create->text(), u"Create job · $10.00"_s);
    QCOMPARE(desk.text("costTotal"), u"$10.00"_s);
    QCOMPARE(desk.text("balanceAfter"), u"$90.00"_s);
    QVERIFY2(words(*desk.form).contains(u"200 likes × $0.05"_s), qPrintable(words(*desk.form)));
    QVERIFY(words(*desk.form).contains(u"When 200 are in, all that is still pending is paid."_s));
    QVERIFY(words(*desk.form).contains(u"200 YouTube likes · "_s));
    QVERIFY(create->isEnabled());
    // Too few, and none at all.
    for (const QString& bad : {u"5"_s, u"0"_s, u"-60"_s, u"5e2"_s}) {
        quantity->selectAll();
        QTest::keyClicks(quantity, bad);
        QVERIFY2(!create->isEnabled(), qPrintable(bad));
    }
    quantity->selectAll();
    QTest::keyClicks(quantity, u"50"_s);
    QVERIFY(create->isEnabled());
    // A button that is grey says why beside it.
    auto* link = &desk.the<QLineEdit>("linkEdit");
    link->selectAll();
    QTest::keyClicks(link, u"no link"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY2(words(*desk.form).contains(u"The link can't be used yet"_s), qPrintable(words(*desk.form)));
    link->selectAll();
    QTest::keyClicks(link, BatchWorld::link(1));
    QVERIFY(create->isEnabled());
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(false);
    QVERIFY(!create->isEnabled());
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(true);
    create->click();
    QVERIFY(desk.runToOutcome());
    QCOMPARE(desk.server.sandbox().snapshot().balance, desk.before.balance - Money::fromCents(250));
}

void TestFormCosts::leavingBeforeItIsSentSendsNothing()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(1));
    desk.click("createJobButton");
    QCOMPARE(desk.creation->phase(), JobCreation::Phase::Preparing);
    desk.form->reject();
    QCOMPARE(desk.creation->phase(), JobCreation::Phase::Idle);
    desk.settle();
    QCOMPARE(desk.posts(), 0);
    // By its own button as well: back in the form, nothing sent, the input kept.
    desk.open();
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(true);
    desk.click("createJobButton");
    auto* panel = desk.child<QWidget>("creationPanel");
    QVERIFY(panel);
    for (auto* button : panel->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == u"Cancel"_s)
            button->click();
    }
    QCOMPARE(desk.creation->phase(), JobCreation::Phase::Idle);
    desk.settle();
    QCOMPARE(desk.posts(), 0);
    QVERIFY(words(desk.the<QWidget>("wizardNotice")).contains(u"Nothing was sent and nothing was paid."_s));
    QVERIFY(desk.child<QAbstractButton>("createJobButton"));
    QCOMPARE(desk.drafts->prefilledDraft()->link, BatchWorld::link(1));
}

void TestFormCosts::aRefusalKeepsTheForm()
{
    QuickJobDesk desk;
    desk.server.sandbox().setBalance(Money::fromCents(100));
    desk.open();
    desk.fill(BatchWorld::links(1));
    desk.click("createJobButton");
    QVERIFY(desk.runToOutcome());
    auto* notice = desk.child<QWidget>("wizardNotice");
    QVERIFY(notice);
    QVERIFY2(words(*notice).contains(u"The service did not make it."_s), qPrintable(words(*notice)));
    QVERIFY(desk.the<QAbstractButton>("createJobButton").isEnabled());
    QCOMPARE(desk.newCampaigns(), 0);
    QVERIFY(desk.drafts->prefilledDraft());
    // It surely was not made: nothing is asked before it is sent again.
    desk.server.sandbox().setBalance(Money::fromCents(1'000));
    desk.click("createJobButton");
    QVERIFY(desk.answerer.questions.isEmpty());
    QVERIFY(desk.runToOutcome());
    QCOMPARE(desk.newCampaigns(), 1);
}

void TestFormCosts::whatIsMadeLeavesNoDraft()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(1));
    desk.click("createJobButton");
    QVERIFY(desk.runToOutcome());
    desk.click("creationDoneButton");
    QVERIFY(!desk.form->isVisible());
    QVERIFY(!desk.drafts->prefilledDraft());
    QVERIFY(desk.drafts->saveDraft(CreationWorld::custom()));
    CampaignForm f(desk, CreationWorld::custom());
    f.goTo(Check);
    auto* create = &f.the<QAbstractButton>("wizardNextButton");
    QTRY_VERIFY(create->isEnabled());
    QVERIFY(f.child<QAbstractButton>("wizardStartOverButton"));
    create->click();
    // What is being made, and then is made, is no draft: nothing offers to throw it away, or says it is kept.
    const auto offersDraft = [&f] {
        return f.child<QAbstractButton>("wizardStartOverButton") != nullptr
            || words(*f.form).contains(u"draft"_s, Qt::CaseInsensitive);
    };
    QVERIFY2(!offersDraft(), qPrintable(words(*f.form)));
    QVERIFY(desk.runToOutcome());
    QVERIFY2(!offersDraft(), qPrintable(words(*f.form)));
    f.the<QAbstractButton>("creationDoneButton").click();
    QVERIFY(!desk.drafts->customDraft()); // or the next form would offer to make it once more
    CampaignWizard next(desk.context());
    next.show();
    QCOMPARE(part<QLineEdit>(next, "titleEdit").text(), QString());
    QVERIFY(!part<QAbstractButton>(next, "wizardStartOverButton").isVisible());
}

void TestFormCosts::theListOfJobsSaysWhatItTook()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill({BatchWorld::link(1), u"https://youtube.com/watch?v=password"_s, BatchWorld::link(3)});
    desk.click("createJobButton");
    QVERIFY(desk.runToRest());
    desk.settle();
    QCOMPARE(desk.text("batchHeadline"), u"2 of 3 quick jobs created"_s);
    QCOMPARE(desk.text("batchWords"), u"$5.00 deducted · 1 not made"_s);
    QCOMPARE(desk.server.sandbox().snapshot().balance, desk.before.balance - Money::fromCents(500));
    // What was not made may be tried again; what was made never.
    auto* list = &desk.the<QAbstractItemView>("batchView");
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(!desk.the<QAbstractButton>("batchRetryButton").isEnabled());
    QVERIFY(!desk.the<QAbstractButton>("batchDropButton").isEnabled());
    QVERIFY(desk.the<QAbstractButton>("batchReviewButton").isEnabled());
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(desk.the<QAbstractButton>("batchRetryButton").isEnabled());
    QVERIFY(!desk.the<QAbstractButton>("batchReviewButton").isEnabled());
    QSignalSpy review(desk.form.get(), &PrefilledWizard::reviewRequested);
    list->setCurrentIndex(list->model()->index(2, 0));
    desk.click("batchReviewButton");
    QCOMPARE(review.size(), 1);
    QCOMPARE(review.first().first().value<CampaignId>(), desk.newest().id);
}

void TestFormCosts::aRowIsChosenByAPerson()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(5));
    desk.click("createJobButton");
    auto* list = desk.child<QAbstractItemView>("batchView");
    QVERIFY(list);
    list->setCurrentIndex(list->model()->index(4, 0));
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 2; }));
    // The work went on, and the row that was chosen is still the chosen one: "Drop" drops that.
    QCOMPARE(list->currentIndex().row(), 4);
    desk.click("batchDropButton");
    QCOMPARE(desk.states().at(4), BatchItemState::Dropped);
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.sent(), BatchWorld::links(4));
    QCOMPARE(desk.text("batchWords"), u"$10.00 deducted · 1 dropped"_s);
    QVERIFY(!desk.child<QAbstractButton>("batchCancelButton"));
}

QTEST_MAIN(TestFormCosts)
#include "tst_formcosts.moc"
