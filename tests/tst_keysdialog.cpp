// SPDX-License-Identifier: MIT
// The keys changed as a person does it, and what a key then does.
#include "account/settings.h"
#include "support/programworld.h"
#include "support/screenshot.h"
#include "ui/common/plainlabel.h"
#include "ui/review/keys/keysdialog.h"
#include "ui/review/keys/keysmodel.h"
#include "ui/review/reviewpage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTranslator>

using namespace proofdesk;
using namespace proofdesk::testing;

class KeysDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init();
    void cleanup();

    void anotherKeyDecidesFromThenOn();
    void opensFromTheKeySheet();
    void aKeyThatIsTakenIsRefused();
    void keysThatStayAreRefused_data();
    void keysThatStayAreRefused();
    void actionsThatKeepTheirKeySaySo();
    void escapeLeavesItAsItIs();
    void oneKeyOfSeveralNames_data();
    void oneKeyOfSeveralNames();
    void restoresOneAndAll();
    void changedPlacesComeBack();
    void whatIsWrittenByHandIsChecked();
    void fits_data();
    void fits();

private:
    void open();
    /// Begins with Enter on the row of that action, as the keyboard does.
    void begin(ReviewAction action);
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_table, key, modifiers); }
    [[nodiscard]] static int rowOf(ReviewAction action)
    {
        int row = 0;
        while (KeysModel::actionAt(row).value_or(action) != action)
            ++row;
        return row;
    }
    [[nodiscard]] QString shown(ReviewAction action)
    {
        return m_table->model()->index(rowOf(action), KeysModel::Key).data().toString();
    }
    [[nodiscard]] QString said()
    {
        return m_dialog->findChild<PlainLabel*>(QStringLiteral("keysWords"))->text();
    }
    [[nodiscard]] QPushButton* button(const char* name)
    {
        return m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }

    std::unique_ptr<QWidget> m_page;
    ShortcutTable* m_keys = nullptr;
    QPointer<KeysDialog> m_dialog;
    QTableView* m_table = nullptr;
};

void KeysDialogTest::init()
{
    m_page = std::make_unique<QWidget>();
    m_keys = new ShortcutTable(m_page.get(), m_page.get());
}

void KeysDialogTest::cleanup()
{
    delete m_dialog;
    m_page.reset();
}

void KeysDialogTest::open()
{
    m_dialog = new KeysDialog(*m_keys);
    m_table = m_dialog->findChild<QTableView*>(QStringLiteral("keysTable"));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void KeysDialogTest::begin(ReviewAction action)
{
    m_table->setCurrentIndex(m_table->model()->index(rowOf(action), 0));
    type(Qt::Key_Return);
}

void KeysDialogTest::anotherKeyDecidesFromThenOn()
{
    ProgramWorld world;
    QVERIFY(world.start());
    QVERIFY(world.openReview());
    world.window().go<SettingsPage>();
    QVERIFY(world.click("changeKeysSetting"));
    auto* table = world.find<QTableView>("keysTable");
    QVERIFY(table);
    const QModelIndex row = table->model()->index(rowOf(ReviewAction::Approve), 0);
    table->scrollTo(row);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(row).center());
    QTest::keyClick(table, Qt::Key_Y);
    QCOMPARE(world.page().keys().keyText(ReviewAction::Approve), QStringLiteral("Y"));
    QVERIFY(world.click("closeKeysButton"));
    world.window().go<ReviewPage>();
    QVERIFY(world.proofIsShown());

    const SubmissionId first = world.page().desk().current()->id;
    world.press(Qt::Key_A);
    QVERIFY(!world.decision(first));
    QCOMPARE(world.page().desk().current()->id, first); // nor did the list go to a name with an A
    world.press(Qt::Key_Y);
    QVERIFY(world.decision(first));
    QCOMPARE(world.decision(first)->request.kind, DecisionKind::Approve);

    // After a restart, from the settings file.
    QVERIFY(world.start());
    QVERIFY(world.openReview());
    const SubmissionId next = world.page().desk().current()->id;
    const bool decided = world.decision(next).has_value();
    world.press(Qt::Key_A);
    QCOMPARE(world.decision(next).has_value(), decided);
    world.press(Qt::Key_N);
    QVERIFY(world.proofIsShown());
    const SubmissionId undecided = world.page().desk().current()->id;
    QVERIFY(!world.decision(undecided));
    world.press(Qt::Key_Y);
    QVERIFY(world.decision(undecided));
}

void KeysDialogTest::opensFromTheKeySheet()
{
    ProgramWorld world;
    QVERIFY(world.start());
    QVERIFY(world.openReview());
    world.press(Qt::Key_F1);
    QVERIFY(world.find<QDialog>("keySheet"));
    QVERIFY(world.click("changeKeysButton"));
    QVERIFY(world.find<QDialog>("keysDialog"));
    QVERIFY(!world.find<QDialog>("keySheet"));
    world.the<QDialog>("keysDialog").reject();
}

void KeysDialogTest::aKeyThatIsTakenIsRefused()
{
    open();
    const QAbstractItemModelTester tester(m_table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    begin(ReviewAction::Hold);
    QVERIFY(shown(ReviewAction::Hold).contains(QStringLiteral("Press")));
    type(Qt::Key_A);
    QVERIFY2(said().contains(QStringLiteral("“Approve, go to the next undecided”")), qPrintable(said()));
    QCOMPARE(m_keys->keyText(ReviewAction::Hold), QStringLiteral("H"));
    QCOMPARE(m_keys->keyText(ReviewAction::Approve), QStringLiteral("A"));
    // It still waits, so that another one can be tried.
    type(Qt::Key_Y);
    QCOMPARE(m_keys->keyText(ReviewAction::Hold), QStringLiteral("Y"));
    QVERIFY2(shown(ReviewAction::Hold).startsWith(QStringLiteral("Y")),
             qPrintable(shown(ReviewAction::Hold)));
    type(Qt::Key_X); // nothing waits any more
    QCOMPARE(m_keys->keyText(ReviewAction::Hold), QStringLiteral("Y"));
}

void KeysDialogTest::keysThatStayAreRefused_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("arrow") << int(Qt::Key_Left) << 0;
    QTest::newRow("arrow with Shift") << int(Qt::Key_Down) << int(Qt::ShiftModifier);
    QTest::newRow("end") << int(Qt::Key_End) << 0;
    QTest::newRow("page") << int(Qt::Key_PageDown) << 0;
    QTest::newRow("digit") << int(Qt::Key_3) << 0;
    QTest::newRow("digit of the keypad") << int(Qt::Key_3) << int(Qt::KeypadModifier);
    QTest::newRow("tab") << int(Qt::Key_Tab) << 0;
    QTest::newRow("back tab") << int(Qt::Key_Backtab) << int(Qt::ShiftModifier);
    QTest::newRow("enter") << int(Qt::Key_Return) << 0;
    QTest::newRow("refresh") << int(Qt::Key_F5) << 0;
    QTest::newRow("a page's") << int(Qt::Key_2) << int(Qt::ControlModifier);
}

void KeysDialogTest::keysThatStayAreRefused()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    open();
    begin(ReviewAction::Approve);
    type(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY2(said().contains(QStringLiteral("can't be given")), qPrintable(said()));
    QCOMPARE(m_keys->keyText(ReviewAction::Approve), QStringLiteral("A"));
    QVERIFY(m_table->hasFocus());
}

void KeysDialogTest::actionsThatKeepTheirKeySaySo()
{
    open();
    for (const ReviewAction action : {ReviewAction::Back, ReviewAction::Refresh}) {
        begin(action);
        QVERIFY2(said().contains(QStringLiteral("stays")), qPrintable(said()));
        QVERIFY(!button("changeKeyButton")->isEnabled());
        type(Qt::Key_Y);
        QVERIFY(!m_keys->isChanged(action));
    }
}

void KeysDialogTest::escapeLeavesItAsItIs()
{
    open();
    begin(ReviewAction::Hold);
    type(Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(shown(ReviewAction::Hold), QStringLiteral("H"));
    type(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_keys->changes().empty());
}

void KeysDialogTest::oneKeyOfSeveralNames_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const int shift = int(Qt::ShiftModifier);
    QTest::newRow("letter") << int(Qt::Key_Y) << 0 << QStringLiteral("y") << QStringLiteral("Y");
    QTest::newRow("capital") << int(Qt::Key_Y) << shift << QStringLiteral("Y") << QStringLiteral("Shift+Y");
    QTest::newRow("sign") << int(Qt::Key_Exclam) << shift << QStringLiteral("!") << QStringLiteral("!");
    QTest::newRow("keypad") << int(Qt::Key_Asterisk) << int(Qt::KeypadModifier) << QStringLiteral("*")
                            << QStringLiteral("*");
    QTest::newRow("both Enters") << int(Qt::Key_Enter) << int(Qt::AltModifier) << QStringLiteral("\r")
                                 << QStringLiteral("Alt+Return; Alt+Enter");
    QTest::newRow("Shift alone") << int(Qt::Key_Shift) << shift << QString() << QString();
}

void KeysDialogTest::oneKeyOfSeveralNames()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    open();
    begin(ReviewAction::Hold);
    QKeyEvent press(QEvent::KeyPress, key, Qt::KeyboardModifiers(modifiers), text);
    QApplication::sendEvent(m_table, &press);
    const auto changes = m_keys->changes();
    const auto found = changes.find(QStringLiteral("hold"));
    QCOMPARE(found == changes.end() ? QString() : found->second, kept);
}

void KeysDialogTest::restoresOneAndAll()
{
    open();
    QVERIFY(!button("restoreKeysButton")->isEnabled());
    begin(ReviewAction::Hold);
    type(Qt::Key_Y);
    begin(ReviewAction::GridView);
    type(Qt::Key_H);
    QCOMPARE(m_keys->keyText(ReviewAction::GridView), QStringLiteral("H"));
    // Its own key is another's by now: refused, and it says whose.
    m_table->setCurrentIndex(m_table->model()->index(rowOf(ReviewAction::Hold), 0));
    button("restoreKeyButton")->click();
    QCOMPARE(m_keys->keyText(ReviewAction::Hold), QStringLiteral("Y"));
    QVERIFY2(said().contains(QStringLiteral("“Grid”")), qPrintable(said()));

    m_table->setCurrentIndex(m_table->model()->index(rowOf(ReviewAction::GridView), 0));
    button("restoreKeyButton")->click();
    QCOMPARE(m_keys->keyText(ReviewAction::GridView), QStringLiteral("G"));
    QVERIFY(m_table->hasFocus());
    button("restoreKeysButton")->click();
    QVERIFY(m_keys->changes().empty());
    QCOMPARE(m_keys->action(ReviewAction::Hold)->shortcut(), QKeySequence(Qt::Key_H));
}

void KeysDialogTest::changedPlacesComeBack()
{
    open();
    for (const auto& [action, key] :
         {std::pair(ReviewAction::Approve, Qt::Key_Y), std::pair(ReviewAction::Hold, Qt::Key_A),
          std::pair(ReviewAction::Approve, Qt::Key_H)}) {
        begin(action);
        type(key);
    }
    const auto changes = m_keys->changes();
    ShortcutTable next(m_page.get(), m_page.get());
    next.apply(changes);
    QCOMPARE(next.keyText(ReviewAction::Approve), QStringLiteral("H"));
    QCOMPARE(next.keyText(ReviewAction::Hold), QStringLiteral("A"));
    QCOMPARE(next.changes(), changes);
}

void KeysDialogTest::whatIsWrittenByHandIsChecked()
{
    m_keys->apply({{QStringLiteral("approve"), QStringLiteral("H")}, // of another action
                   {QStringLiteral("reject"), QStringLiteral("Left")}, // has to stay
                   {QStringLiteral("clear"), QStringLiteral("no key at all")},
                   {QStringLiteral("back"), QStringLiteral("Y")}, // keeps its own
                   {QStringLiteral("unknown"), QStringLiteral("I")},
                   {QStringLiteral("grid"), QStringLiteral("O")}});
    QCOMPARE(m_keys->changes(), (std::map<QString, QString>{{QStringLiteral("grid"), QStringLiteral("O")}}));
}

void KeysDialogTest::fits_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << 10.0 << ThemeChoice::Light;
    QTest::newRow("dark") << 10.0 << ThemeChoice::Dark;
    QTest::newRow("double") << 20.0 << ThemeChoice::Light;
    QTest::newRow("german") << 10.0 << ThemeChoice::Dark;
    QTest::newRow("german-double") << 20.0 << ThemeChoice::Light;
}

void KeysDialogTest::fits()
{
    QFETCH(double, points);
    QFETCH(ThemeChoice, theme);
    const QFont before = QApplication::font();
    dress(points);
    Theme::instance().setChoice(theme);
    QTranslator german;
    if (QLatin1String(QTest::currentDataTag()).startsWith(QLatin1String("german")))
        QVERIFY(german.load(QStringLiteral(":/i18n/proofdesk_de.qm"))
                && QCoreApplication::installTranslator(&german));
    QWidget window;
    window.resize(1366, 768);
    m_dialog = new KeysDialog(*m_keys, &window);
    m_table = m_dialog->findChild<QTableView*>(QStringLiteral("keysTable"));
    m_dialog->open();
    begin(ReviewAction::Approve);
    type(Qt::Key_Y);
    begin(ReviewAction::Hold);
    type(Qt::Key_R);
    keepScreenshot(*m_dialog, m_dialog->size(),
                   QStringLiteral("keys-") + QLatin1String(QTest::currentDataTag()));
    QVERIFY(m_dialog->width() <= 1366 && m_dialog->height() <= 768);
    const auto* close = button("closeKeysButton");
    QVERIFY(m_dialog->rect().contains(QRect(close->mapTo(m_dialog, QPoint()), close->size())));
    QVERIFY(m_table->height() > m_table->rowHeight(0) * 3);
    delete m_dialog;
    Theme::instance().setChoice(ThemeChoice::Light);
    QApplication::setFont(before);
}

QTEST_MAIN(KeysDialogTest)
#include "tst_keysdialog.moc"
#include "ui/account/settingspage.h"
