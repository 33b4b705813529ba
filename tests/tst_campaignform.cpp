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
};

void TestCampaignForm::everyStepIsTypedIntoAtOnce()
{
    QuickJobDesk desk;
    CampaignForm f(desk, CreationWorld::custom());
    f.form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.form.get()));
    QVERIFY(f.child<QLineEdit>("titleEdit")->hasFocus());
    f.goTo(1);
    QVERIFY(f.child<QPlainTextEdit>("proofRequiredEdit")->hasFocus());
    f.goTo(1);
    QVERIFY(f.child<QLineEdit>("payEdit")->hasFocus());
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

QTEST_MAIN(TestCampaignForm)

#include "tst_campaignform.moc"
