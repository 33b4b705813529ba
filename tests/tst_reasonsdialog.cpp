// SPDX-License-Identifier: MIT
// The reasons reworded as a person does it, and what a worker then reads at the service.
#include "account/database.h"
#include "review/reasons.h"
#include "support/programworld.h"
#include "support/screenshot.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/review/ask/reasonlist.h"
#include "ui/review/ask/reasonsdialog.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTranslator>

using namespace proofdesk;
using namespace proofdesk::testing;

class ReasonsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init();
    void cleanup();

    void aRewordedReasonReachesTheWorker();
    void opensFromTheSettings();
    void showsHowItWillRead();
    void badOnesAreNamedWhereTheyAre();
    void theNinthIsOnlyRenamed();
    void ownOnesAndThoseOfAllAreKeptApart();
    void restoresTheDefaults();
    void cancelLosesNothingByHabit();
    void aFullDiskLosesNothing();
    void allIsReachedByTab();
    void fits_data();
    void fits();

private:
    void open(const CampaignId& campaign);
    [[nodiscard]] QLineEdit* name(int number) { return part<QLineEdit>("reasonName%1", number); }
    [[nodiscard]] QPlainTextEdit* text(int number) { return part<QPlainTextEdit>("reasonText%1", number); }
    [[nodiscard]] PlainLabel* words(int number) { return part<PlainLabel>("reasonWords%1", number); }
    /// A part of the dialog that has to be there; %1 in its name is the number of a reason.
    template <typename T>
    [[nodiscard]] T* part(const char* object, int number = 0, CallSite where = CallSite::here())
    {
        QString wanted = QLatin1String(object);
        if (number > 0)
            wanted = wanted.arg(number);
        return &orFail(m_dialog->findChild<T*>(wanted), qPrintable(wanted), where);
    }
    void keep() { part<QPushButton>("keepReasonsButton")->click(); }
    void choose(const QString& scope);

    const CampaignId m_campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Reasons> m_reasons;
    QPointer<ReasonsDialog> m_dialog;
};

void ReasonsDialogTest::init()
{
    m_database = std::move(*Database::open(m_folder.filePath(QString::number(++m_files))));
    m_reasons = std::make_unique<Reasons>(*m_database);
}

void ReasonsDialogTest::cleanup()
{
    delete m_dialog;
    m_reasons.reset();
    m_database.reset();
}

void ReasonsDialogTest::open(const CampaignId& campaign)
{
    delete m_dialog;
    const ReasonsDialog::For whom{.campaign = campaign,
                                  .campaignTitle =
                                      campaign.isNull() ? QString() : QStringLiteral("Fernleaf, lesson one"),
                                  .worker = QStringLiteral("mirela_v")};
    m_dialog = new ReasonsDialog(*m_reasons, whom);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void ReasonsDialogTest::choose(const QString& scope)
{
    for (auto* choice : part<SegmentedControl>("reasonScope")->findChildren<QPushButton*>()) {
        if (choice->text() == scope)
            choice->click();
    }
}

void ReasonsDialogTest::aRewordedReasonReachesTheWorker()
{
    ProgramWorld world;
    QVERIFY(world.start());
    QVERIFY(world.openReview());
    const auto current = world.page().desk().current();
    QVERIFY(world.click("editReasonsButton"));
    auto* dialog = world.find<QDialog>("reasonsDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), QStringLiteral("Reasons for rejections"));
    world.the<QLineEdit>("reasonName2").setText(QStringLiteral("No stars"));
    world.find<QPlainTextEdit>("reasonText2")
        ->setPlainText(QStringLiteral("Dear {worker}, the stars are not in view."));
    QVERIFY(world.click("keepReasonsButton"));
    QVERIFY(!world.find<QDialog>("reasonsDialog"));

    // The list beside the proof follows, and so does what blocking offers.
    const QList<ReasonRow*> rows = world.the<QWidget>("inspector").findChildren<ReasonRow*>();
    QCOMPARE(rows.at(1)->text(), QStringLiteral("No stars"));
    world.press(Qt::Key_B);
    auto* offered = world.page().window()->findChild<QComboBox*>(QStringLiteral("blockReasonCombo"));
    QVERIFY(offered);
    QCOMPARE(offered->itemText(1), QStringLiteral("No stars"));
    qobject_cast<QDialog*>(offered->window())->reject();

    world.press(Qt::Key_R);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QVERIFY(world.decision(current->id));
    QVERIFY(world.click("sendNowButton"));
    const QByteArray reject = "/reject/";
    QTRY_COMPARE_WITH_TIMEOUT(world.server->sandbox().requestCount(reject), 1, ProgramWorld::Patience);
    QString arrived;
    for (const SandboxLogEntry& entry : world.server->sandbox().requests()) {
        if (entry.target.contains(reject))
            arrived = QJsonDocument::fromJson(entry.body).object().value(QStringLiteral("notes")).toString();
    }
    QCOMPARE(arrived, QStringLiteral("Dear %1, the stars are not in view.").arg(current->workerName));

    // The same after a restart.
    QVERIFY(world.start());
    QVERIFY(world.openReview());
    QCOMPARE(world.the<QWidget>("inspector").findChildren<ReasonRow*>().at(1)->text(),
             QStringLiteral("No stars"));
}

void ReasonsDialogTest::opensFromTheSettings()
{
    ProgramWorld world;
    QVERIFY(world.start());
    world.window().go<SettingsPage>();
    QVERIFY(world.click("editReasonsSetting"));
    QVERIFY(world.find<QDialog>("reasonsDialog"));
    // No campaign is open: there is nothing to choose.
    QVERIFY(!world.find<QWidget>("reasonScope"));
    QTest::keyClick(world.find<QDialog>("reasonsDialog"), Qt::Key_Escape);
    QVERIFY(!world.find<QDialog>("reasonsDialog"));

    QVERIFY(world.openReview());
    world.window().go<SettingsPage>();
    QVERIFY(world.click("editReasonsSetting"));
    QVERIFY(world.find<QWidget>("reasonScope"));
    world.the<QDialog>("reasonsDialog").reject();
}

void ReasonsDialogTest::showsHowItWillRead()
{
    open(m_campaign);
    QVERIFY(!words(1)->isVisible()); // what holds no placeholder reads as it stands
    text(1)->setPlainText(QStringLiteral("{worker}, in “{campaign}” <b>this</b> was missing."));
    QCOMPARE(words(1)->text(),
             QStringLiteral("Will read: mirela_v, in “Fernleaf, lesson one” <b>this</b> was missing."));
    QCOMPARE(words(1)->textFormat(), Qt::PlainText);
    QCOMPARE(text(1)->accessibleDescription(), words(1)->text());
}

void ReasonsDialogTest::badOnesAreNamedWhereTheyAre()
{
    open(m_campaign);
    name(3)->setText(QStringLiteral("   "));
    text(5)->setPlainText(QString(1'001, u'x'));
    QVERIFY(!words(3)->isVisible()); // not before somebody is done with typing
    keep();
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(words(3)->text(), QStringLiteral("Give it a name."));
    QCOMPARE(words(5)->text(), QStringLiteral("The text is too long: at most 1000 characters."));
    QCOMPARE(QApplication::focusWidget(), name(3));
    QCOMPARE(m_reasons->of(m_campaign), Reasons::defaults());

    QTest::keyClicks(name(3), QStringLiteral("Blurred"));
    QVERIFY(!words(3)->isVisible()); // mended, and the words go while typing
    keep();
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(QApplication::focusWidget(), text(5));
    text(5)->setPlainText(QStringLiteral("{worker}"));
    QCOMPARE(words(5)->text(), QStringLiteral("Say what was missing: a rejection needs its reason."));
    text(5)->setPlainText(QStringLiteral("Another account."));
    keep();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_reasons->of(m_campaign)[2].name, QStringLiteral("Blurred"));
    QCOMPARE(m_reasons->of(m_campaign)[4].text, QStringLiteral("Another account."));
}

void ReasonsDialogTest::theNinthIsOnlyRenamed()
{
    open(m_campaign);
    QVERIFY(!m_dialog->findChild<QPlainTextEdit*>(QStringLiteral("reasonText9")));
    name(9)->setText(QStringLiteral("In my words…"));
    keep();
    QCOMPARE(m_reasons->of(m_campaign)[8], (Reason{QStringLiteral("In my words…"), QString()}));
}

void ReasonsDialogTest::ownOnesAndThoseOfAllAreKeptApart()
{
    open(m_campaign);
    text(1)->setPlainText(QStringLiteral("For everybody."));
    choose(QStringLiteral("This campaign only"));
    QCOMPARE(text(1)->toPlainText(), QStringLiteral("For everybody.")); // as below it, until it has its own
    text(2)->setPlainText(QStringLiteral("For these alone."));
    QVERIFY(words(2)->text().contains(QStringLiteral("For this campaign only.")));
    choose(QStringLiteral("All campaigns"));
    QCOMPARE(text(2)->toPlainText(), Reasons::defaults()[1].text);
    keep();

    QCOMPARE(m_reasons->of(m_campaign)[0].text, QStringLiteral("For everybody."));
    QCOMPARE(m_reasons->of(m_campaign)[1].text, QStringLiteral("For these alone."));
    QCOMPARE(m_reasons->of({})[0].text, QStringLiteral("For everybody."));
    QCOMPARE(m_reasons->of({})[1], Reasons::defaults()[1]);
    // Opened again, it shows what is in force here.
    open(m_campaign);
    QCOMPARE(text(2)->toPlainText(), QStringLiteral("For these alone."));
}

void ReasonsDialogTest::restoresTheDefaults()
{
    Reasons::Changed changed;
    changed[0] = {QStringLiteral("Mine"), QStringLiteral("In my words.")};
    QVERIFY(m_reasons->save(changed, m_campaign, {}));
    open(m_campaign);
    auto* restore = part<QPushButton>("restoreReasonsButton");
    QCOMPARE(name(1)->text(), QStringLiteral("Mine"));
    QVERIFY(restore->isEnabled());
    restore->click();
    QCOMPARE(name(1)->text(), Reasons::defaults()[0].name);
    QVERIFY(!restore->isEnabled());
    QCOMPARE(m_reasons->of(m_campaign)[0].name, QStringLiteral("Mine")); // not before it is kept
    keep();
    QCOMPARE(m_reasons->of(m_campaign), Reasons::defaults());
}

void ReasonsDialogTest::cancelLosesNothingByHabit()
{
    open(m_campaign);
    QTest::keyClick(m_dialog, Qt::Key_Escape); // nothing was typed: closed at once
    QVERIFY(!m_dialog->isVisible());

    open(m_campaign);
    text(1)->setPlainText(QStringLiteral("Minutes of work."));
    QTest::keyClick(text(1), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    auto* notice = part<Notice>("reasonsNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->words().contains(QStringLiteral("Not kept yet.")));
    text(1)->setPlainText(QStringLiteral("Minutes of work, and more."));
    QVERIFY(!notice->isVisible());
    QTest::keyClick(text(1), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(text(1), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_reasons->of(m_campaign), Reasons::defaults());
}

void ReasonsDialogTest::aFullDiskLosesNothing()
{
    open(m_campaign);
    QVERIFY(m_database->exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON reasons"
                                            " BEGIN SELECT RAISE(ABORT, 'no room'); END")));
    text(1)->setPlainText(QStringLiteral("Minutes of work."));
    keep();
    QVERIFY(m_dialog->isVisible());
    auto* notice = part<Notice>("reasonsNotice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->words().contains(QStringLiteral("no room")), qPrintable(notice->words()));
    QCOMPARE(text(1)->toPlainText(), QStringLiteral("Minutes of work."));
    QCOMPARE(m_reasons->of(m_campaign), Reasons::defaults());

    QVERIFY(m_database->exec(QStringLiteral("DROP TRIGGER full")));
    keep();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_reasons->of(m_campaign)[0].text, QStringLiteral("Minutes of work."));
}

void ReasonsDialogTest::allIsReachedByTab()
{
    open(m_campaign);
    name(1)->setFocus();
    for (int number = 1; number <= 9; ++number) {
        QCOMPARE(QApplication::focusWidget(), name(number));
        QVERIFY(!name(number)->accessibleName().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (number == 9)
            break;
        QCOMPARE(QApplication::focusWidget(), text(number));
        QVERIFY(!text(number)->accessibleName().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QSet<QWidget*> reached;
    for (int i = 0; i < 6; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(part<QPushButton>("keepReasonsButton")));
    QVERIFY(reached.contains(name(1)) || reached.contains(part<QWidget>("reasonScope"))
            || std::any_of(reached.begin(), reached.end(),
                           [this](QWidget* one) { return part<QWidget>("reasonScope")->isAncestorOf(one); }));
}

void ReasonsDialogTest::fits_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << 10.0 << ThemeChoice::Light;
    QTest::newRow("dark") << 10.0 << ThemeChoice::Dark;
    QTest::newRow("double") << 20.0 << ThemeChoice::Light;
    QTest::newRow("german") << 10.0 << ThemeChoice::Dark;
    QTest::newRow("german-double") << 20.0 << ThemeChoice::Light;
}

void ReasonsDialogTest::fits()
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
    m_dialog = new ReasonsDialog(*m_reasons,
                                 {.campaign = m_campaign,
                                  .campaignTitle = QStringLiteral("Install Fernleaf and finish lesson one"),
                                  .worker = QStringLiteral("mirela_v")},
                                 &window);
    text(2)->setPlainText(text(2)->toPlainText() + QStringLiteral(" It was for “{campaign}”, {worker}."));
    name(4)->clear();
    keep();
    keepScreenshot(*m_dialog, m_dialog->size(),
                   QStringLiteral("reasons-") + QLatin1String(QTest::currentDataTag()));
    QVERIFY(m_dialog->width() <= 1366 && m_dialog->height() <= 768);
    const auto* keepButton = part<QPushButton>("keepReasonsButton");
    QVERIFY(m_dialog->rect().contains(QRect(keepButton->mapTo(m_dialog, QPoint()), keepButton->size())));
    delete m_dialog;
    Theme::instance().setChoice(ThemeChoice::Light);
    QApplication::setFont(before);
}

QTEST_MAIN(ReasonsDialogTest)
#include "tst_reasonsdialog.moc"
#include "ui/account/settingspage.h"
