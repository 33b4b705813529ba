// SPDX-License-Identifier: MIT
// The steps of the form of a campaign: where the keyboard is, and what the last one shows.
#include "support/campaignform.h"

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

QTEST_MAIN(TestCampaignForm)

#include "tst_campaignform.moc"
