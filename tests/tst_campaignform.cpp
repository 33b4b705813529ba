// SPDX-License-Identifier: MIT
// The steps of the form of a campaign: where the keyboard is, and what the last one shows.
#include "support/campaignform.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCampaignForm final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsTypedIntoAtOnce();
    void theLastStepShowsEverything();
    void backKeepsItsPlace();
    void onlySomeCountriesAreNeverAll();
    void whatIsRightByNowIsNoLongerWrong();
    void theBeginningOfACategoryIsSaidToBeOne();
};

void TestCampaignForm::everyStepIsTypedIntoAtOnce()
{
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    f.form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.form.get()));
    QVERIFY(f.the<QLineEdit>("titleEdit").hasFocus());
    f.goTo(1);
    QVERIFY(f.the<QPlainTextEdit>("proofRequiredEdit").hasFocus());
    f.goTo(1);
    QVERIFY(f.the<QLineEdit>("payEdit").hasFocus());
    f.goTo(1);
    auto* chosen = qobject_cast<QRadioButton*>(f.form->focusWidget());
    QVERIFY(chosen);
    QVERIFY(chosen->isChecked());
    // Somebody who goes through the list of steps stays in it.
    auto* steps = f.form->findChild<QListWidget*>(u"wizardSteps"_s);
    QVERIFY(steps);
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Up);
    QCOMPARE(steps->currentRow(), 2);
    QVERIFY(steps->hasFocus());
}

void TestCampaignForm::theLastStepShowsEverything()
{
    QuickJobDesk desk;
    CustomJobDraft draft = CreationWorld::custom();
    draft.description = u"Open the page.\nScroll to its end."_s;
    CampaignForm f(desk, draft);
    f.goTo(4);
    const QStringList shown = words(*f.form).split(u'\n');
    for (const QString& one :
         {draft.title, u"Open the page."_s, u"Scroll to its end."_s, draft.proofRequired})
        QVERIFY2(shown.contains(one), qPrintable(one + u" is not in: "_s + shown.join(u'|')));
}

void TestCampaignForm::backKeepsItsPlace()
{
    // A click where it was on the step before must not create.
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    f.goTo(3);
    auto* back = f.child<QAbstractButton>("wizardBackButton");
    QVERIFY(back);
    const QRect before = back->geometry();
    f.goTo(1);
    QTRY_VERIFY(f.the<QAbstractButton>("wizardNextButton").isEnabled());
    QCOMPARE(back->geometry(), before);
}

void TestCampaignForm::onlySomeCountriesAreNeverAll()
{
    // "Only these", and none ticked: a draft would say all of them, and be paid for.
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    f.goTo(3);
    auto* list = f.child<QListWidget>("countryList");
    QVERIFY(list);
    QRadioButton* some = nullptr;
    for (auto* choice : f.form->findChildren<QRadioButton*>()) {
        if (choice->isVisible() && choice->text().startsWith(u"Only"))
            some = choice;
    }
    QVERIFY(some);
    some->click();
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    auto* next = &f.the<QAbstractButton>("wizardNextButton");
    next->click();
    QVERIFY(f.child<QListWidget>("countryList"));
    QVERIFY2(words(*f.form).contains(u"This is needed."_s), qPrintable(words(*f.form)));
    // Nor past it, by the list of steps.
    f.the<QListWidget>("wizardSteps").setCurrentRow(4);
    QTRY_VERIFY(next->isEnabled());
    next->click();
    QCOMPARE(desk.server.sandbox().requestCount("POST /jobs/add"), 0);
    QVERIFY2(words(*f.form).contains(u"Not complete yet."_s), qPrintable(words(*f.form)));
    // With one ticked it goes on.
    f.the<QListWidget>("wizardSteps").setCurrentRow(3);
    list->item(0)->setCheckState(Qt::Checked);
    next->click();
    QVERIFY(!f.child<QListWidget>("countryList"));
}

void TestCampaignForm::whatIsRightByNowIsNoLongerWrong()
{
    QuickJobDesk desk;
    CustomJobDraft draft = CreationWorld::custom();
    draft.title.clear();
    draft.description.clear();
    CampaignForm f(desk, draft);
    f.child<QAbstractButton>("wizardNextButton")->click();
    const auto needed = [&f] { return words(*f.form).count(u"This is needed."_s); };
    QCOMPARE(needed(), 2);
    QTest::keyClicks(f.child<QLineEdit>("titleEdit"), u"Draw a house"_s);
    QCOMPARE(needed(), 1);
    // What is emptied again is told when it is asked for again, not at the first letter that goes.
    f.child<QLineEdit>("titleEdit")->clear();
    QCOMPARE(needed(), 1);
    f.child<QAbstractButton>("wizardNextButton")->click();
    QCOMPARE(needed(), 2);
}

void TestCampaignForm::theBeginningOfACategoryIsSaidToBeOne()
{
    QuickJobDesk desk;
    desk.categories = {u"Data labelling"_s, u"Survey"_s};
    CampaignForm f(desk, CreationWorld::custom());
    auto* category = f.child<QComboBox>("categoryEdit");
    QVERIFY(category);
    category->setEditText(u"Da"_s);
    QVERIFY2(words(*f.form).contains(u"“Da” is your own word. There is “Data labelling”."_s),
             qPrintable(words(*f.form)));
    QCOMPARE(category->currentText(), u"Da"_s); // nothing is taken that nobody chose
    category->setEditText(u"data labelling"_s);
    QVERIFY2(words(*f.form).contains(u"As on the site, or your own word."_s), qPrintable(words(*f.form)));
    category->setEditText(u"Dancing"_s);
    QVERIFY2(words(*f.form).contains(u"As on the site, or your own word."_s), qPrintable(words(*f.form)));
}

QTEST_MAIN(TestCampaignForm)

#include "tst_campaignform.moc"
