// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/account/signindialog.h"
#include "ui/account/welcomepage.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const auto GoodKey = u"rw_0123456789abcdef"_s;

QWidget* byAccessibleName(QWidget& parent, const QString& name)
{
    const auto widgets = parent.findChildren<QWidget*>();
    for (QWidget* widget : widgets)
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void hasItsNames();
    void checksTheKeysForm_data();
    void checksTheKeysForm();
    void hidesTheKey();
    void asksToSignIn();
    void keepsOnlyForThisRunWithoutKeyring();
    void showsRefusalInPlaceAndKeepsTheInput();
    void isStillWhileBusy();
    void welcomeOffersTheDemoFirst();
};

void TestSignIn::hasItsNames()
{
    SignInDialog dialog;
    QCOMPARE(dialog.objectName(), u"signInDialog"_s);
    QVERIFY(qobject_cast<QLineEdit*>(byAccessibleName(dialog, u"API key"_s)));
    QVERIFY(qobject_cast<QLineEdit*>(byAccessibleName(dialog, u"Account name"_s)));
    QCOMPARE(dialog.form()->signInButton()->text(), u"Sign in"_s);
    QVERIFY(dialog.form()->signInButton()->isDefault());
}

void TestSignIn::checksTheKeysForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << GoodKey << true;
    QTest::newRow("blanks around") << u"  "_s + GoodKey + u"\n"_s << true;
    QTest::newRow("shortest") << QString(8, u'x') << true;
    QTest::newRow("too short") << QString(7, u'x') << false;
    QTest::newRow("longest") << QString(512, u'x') << true;
    QTest::newRow("too long") << QString(513, u'x') << false;
    QTest::newRow("second header") << u"abcdefgh\r\nX-Other: 1"_s << false;
    QTest::newRow("blank inside") << u"abcd efgh"_s << false;
    QTest::newRow("not ASCII") << u"abcdefg\u00E9"_s << false;
}

void TestSignIn::checksTheKeysForm()
{
    QFETCH(QString, typed);
    QTEST(SignInForm::keyProblem(typed).isEmpty(), "good");
}

void TestSignIn::hidesTheKey()
{
    SignInForm form;
    form.keyEdit()->setText(GoodKey);
    QVERIFY(!form.keyEdit()->displayText().contains(GoodKey));
}

void TestSignIn::asksToSignIn()
{
    SignInForm form;
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    QVERIFY(!form.signInButton()->isEnabled());
    QTest::keyClick(form.keyEdit(), Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    form.keyEdit()->setText(u" %1 "_s.arg(GoodKey));
    QVERIFY(form.signInButton()->isEnabled());
    QTest::mouseClick(form.signInButton(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toByteArray(), GoodKey.toLatin1());
    QCOMPARE(asked.at(0).at(1).toString(), u"My account"_s);
    QCOMPARE(asked.at(0).at(2).value<KeepKey>(), KeepKey::Keyring);
    QTest::keyClick(form.keyEdit(), Qt::Key_Return);
    QCOMPARE(asked.count(), 2);
}

void TestSignIn::keepsOnlyForThisRunWithoutKeyring()
{
    SignInForm form;
    form.setKeyringAvailable(false);
    form.show();
    const auto choices = form.findChildren<QRadioButton*>();
    QCOMPARE(std::count_if(choices.begin(), choices.end(), [](QWidget* c) { return c->isVisible(); }), 1);
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    form.keyEdit()->setText(GoodKey);
    QTest::mouseClick(form.signInButton(), Qt::LeftButton);
    QCOMPARE(asked.at(0).at(2).value<KeepKey>(), KeepKey::ThisRun);
}

void TestSignIn::showsRefusalInPlaceAndKeepsTheInput()
{
    SignInForm form;
    form.show();
    form.keyEdit()->setText(GoodKey);
    form.setError(u"The service doesn't know this key."_s);
    auto* error = form.findChild<QWidget*>(u"signInError"_s);
    QVERIFY(error->isVisible());
    SignInDialog dialog;
    dialog.form()->setKeyringAvailable(false);
    dialog.form()->keyEdit()->setText(u"bad key!"_s);
    dialog.form()->setError(u"The service doesn't know this key."_s);
    proofdesk::testing::keepScreenshot(dialog, dialog.sizeHint(), u"signin"_s);
    QCOMPARE(error->accessibleName(), u"The service doesn't know this key."_s);
    QCOMPARE(form.keyEdit()->text(), GoodKey);
    form.keyEdit()->setText(GoodKey + u'x');
    QVERIFY(!error->isVisible());
}

void TestSignIn::isStillWhileBusy()
{
    SignInForm form;
    QSignalSpy asked(&form, &SignInForm::signInRequested);
    form.keyEdit()->setText(GoodKey);
    form.setBusy(true);
    for (int i = 0; i < 50; ++i)
        QTest::mouseClick(form.signInButton(), Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
    form.setBusy(false);
    QTest::mouseClick(form.signInButton(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestSignIn::welcomeOffersTheDemoFirst()
{
    WelcomePage page;
    proofdesk::testing::keepScreenshot(page, {1'366, 768}, u"welcome-light"_s);
    auto* demo = page.findChild<QPushButton*>(u"demoButton"_s);
    QCOMPARE(QApplication::focusWidget(), demo);
    QSignalSpy asked(&page, &WelcomePage::demoRequested);
    QTest::mouseClick(demo, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(page.findChild<QWidget*>(u"signInDialog"_s));
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
