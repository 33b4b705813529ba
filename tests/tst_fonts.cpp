// SPDX-License-Identifier: MIT
// Every page and dialog of the main job on a small screen, in larger and wider fonts, in German and right to
// left: all of it fits, no word is cut, nothing lies over anything else, and all can be hit.
#include "support/faultwalk.h"
#include "support/mirrored.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/review/ask/reasonlist.h"
#include "ui/window/noticeboard.h"

using namespace proofdesk;

namespace {

constexpr double FirstShare = 0.85; ///< of the screen, as the window opens for the first time

} // namespace

class TestFonts : public QObject, private FaultWalk
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenFits_data();
    void everyScreenFits();
    void whatComesNowAndThenFits_data();
    void whatComesNowAndThenFits();
    void noWordIsCutInTheFirstWindow_data();
    void noWordIsCutInTheFirstWindow();
    void allNineReasonsAreInSight_data();
    void allNineReasonsAreInSight();
    void cleanup();

private:
    void lookAtTheWayIn();
    void lookAtTheOutcome();
    void lookAtTheActivity();
    void lookAtTheEnd();
    void lookAtTheEndSignedOut();
    void lookAtNotices();
};

void TestFonts::everyScreenFits_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<double>("points");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    const QSize firstWindow = Laptop * FirstShare;
    const auto noto = QStringLiteral("Noto Sans");
    const auto dejaVu = QStringLiteral("DejaVu Sans");
    for (const char* language : {"en", "de", "ar"}) {
        const QString code = QLatin1String(language);
        QTest::addRow("%s, 100 %%", language) << noto << 10.0 << code << Laptop;
        QTest::addRow("%s, 155 %%", language) << noto << 15.5 << code << Laptop;
        QTest::addRow("%s, 200 %%", language) << noto << 20.0 << code << Laptop;
        if (code != u"ar")
            QTest::addRow("%s, DejaVu", language) << dejaVu << 10.0 << code << Laptop;
    }
    QTest::newRow("en, first window") << noto << 10.0 << QStringLiteral("en") << firstWindow;
}

void TestFonts::everyScreenFits()
{
    QFETCH(QString, family);
    QFETCH(double, points);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    setSize(size);
    QFont font(family);
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(language == u"de" ? QLocale::German : QLocale::English));
    Mirrored mirrored;
    if (language == u"ar")
        QCoreApplication::installTranslator(&mirrored);
    openWindow();
    if (language == u"ar")
        QApplication::setLayoutDirection(Qt::RightToLeft);
    findNoFault();
}

void TestFonts::whatComesNowAndThenFits_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<double>("points");
    QTest::addColumn<QLocale>("language");
    const auto noto = QStringLiteral("Noto Sans");
    const auto dejaVu = QStringLiteral("DejaVu Sans");
    for (const QLocale::Language language : {QLocale::English, QLocale::German}) {
        const char* name = language == QLocale::English ? "en" : "de";
        QTest::addRow("%s, 155 %%", name) << noto << 15.5 << QLocale(language);
        QTest::addRow("%s, 200 %%", name) << noto << 20.0 << QLocale(language);
        QTest::addRow("%s, DejaVu", name) << dejaVu << 10.0 << QLocale(language);
    }
}

/// What the walk over the main job does not come to: the way in, notices, and how something ended.
void TestFonts::whatComesNowAndThenFits()
{
    QFETCH(const QString, family);
    QFETCH(const double, points);
    QFETCH(const QLocale, language);
    setSize(Laptop);
    QFont font(family);
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QLocale::setDefault(language);
    lookAtTheWayIn();
    openWindow();
    window().showNormal();
    window().resize(Laptop);
    lookAtTheOutcome();
    lookAtTheActivity();
    lookAtTheEnd();
    lookAtTheEndSignedOut();
    lookAtNotices();
    noFaultWasFound();
}

void TestFonts::lookAtTheWayIn()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SandboxServer>(SandboxOptions());
    QVERIFY(m_server->start());
    LaunchOptions options;
    options.baseUrl = m_server->baseUrl();
    options.dataDir = m_folder->path();
    m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
    QVERIFY(!m_launcher->prepare());
    m_launcher->start();
    window().showNormal();
    window().resize(Laptop);
    QVERIFY(wait<QWidget>("welcomePage"));
    seen("welcome");
    // What is wrong with a key is said in the form.
    the<QLineEdit>("keyEdit").setText(QStringLiteral("a key with blanks"));
    seen("welcome, not a key");
    m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    the<QLineEdit>("keyEdit").setText(QStringLiteral("ffffffffffffffffffffffffffffffff"));
    click("signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(!m_server->sandbox().requests().isEmpty()
                                 && the<QAbstractButton>("signInButton").isEnabled(),
                             Patience);
    seen("welcome, the key is not taken");
    closeWindow();
}

void TestFonts::lookAtTheEnd()
{
    bench().openReview(truth().campaign(u"Five-minute survey: public transport in your town")->id);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() == 12 && proofIsShown(), Patience);
    queue().setUndoWindow(std::nullopt);
    for (int row = 0; row < rows().rowCount(); ++row) {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        request.kind = row < 2 ? DecisionKind::Reject : row == 2 ? DecisionKind::Hold : DecisionKind::Approve;
        request.note = row < 2 ? QStringLiteral("No.") : QString();
        request.pay = Money::fromCents(250);
        QVERIFY(queue().decide({request}));
    }
    QVERIFY(wait<QWidget>("campaignEnd"));
    seen("the end of the campaign");
}

void TestFonts::lookAtTheOutcome()
{
    bench().openReview(lesson().id);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 100 && proofIsShown(), Patience);
    // What a key says over the proof, where nothing else says it.
    goTo(0);
    press(Qt::Key_C);
    press(Qt::Key_F5);
    QVERIFY(wait<QWidget>("toldWords"));
    seen("told over the proof");
    press(Qt::Key_Escape);
    click("approveAllButton");
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(*lesson().pendingSubmissions));
    click("bulkApproveButton");
    const auto isDone = [this] {
        const auto* action = find<QAbstractButton>("bulkApproveButton");
        return *lesson().pendingSubmissions == 0 && !find<QAbstractButton>("approveEverythingChoice")
            && action && action->isEnabled();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), Patience);
    seen("approve all: the outcome");
    leave();
}

/// With a row each of what was approved at once and of decisions, with and without a sum.
void TestFonts::lookAtTheActivity()
{
    window().go(window().page<ActivityPage>());
    QVERIFY(the<QAbstractItemView>("activityView").model()->rowCount() > 0);
    seen("activity with rows");
}

/// The service refuses the key while the review is open: all that floats over the views comes at once.
void TestFonts::lookAtTheEndSignedOut()
{
    m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    window().currentPage()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("keyEdit"), Patience);
    seen("sign in again");
    leave();
    QTRY_VERIFY(window().notices().isVisible());
    QVERIFY(wait<QWidget>("reviewNotice"));
    seen("signed out, the end of the campaign");
    const std::pair<ReviewView, const char*> views[] = {{ReviewView::Grid, "signed out and told, grid"},
                                                        {ReviewView::Single, "signed out and told, single"},
                                                        {ReviewView::Compare, "signed out and told, compare"},
                                                        {ReviewView::Table, "signed out and told, table"}};
    for (const auto& [view, name] : views) {
        bench().reviewPage().setView(view);
        press(Qt::Key_F5);
        // In the grid and the table the inspector says it, where that is in sight.
        if (view == ReviewView::Compare)
            QVERIFY(wait<QWidget>("toldWords"));
        QVERIFY(wait<QWidget>("reviewNotice"));
        QVERIFY(buttonNamed(the<QWidget>("reviewNotice"), QString()));
        seen(name);
    }
}

void TestFonts::lookAtNotices()
{
    window().go(window().page<CampaignsPage>());
    window().currentPage()->refresh();
    QVERIFY(wait<QWidget>("noticeBoard"));
    seen("signed out, campaigns");
    window().go(window().page<WorkersPage>());
    seen("signed out, workers");
}

void TestFonts::noWordIsCutInTheFirstWindow_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<QLocale>("language");
    QTest::newRow("en, 200 %") << 20.0 << QLocale(QLocale::English);
    QTest::newRow("de, 155 %") << 15.5 << QLocale(QLocale::German);
}

/// Such a window is too low for all else, and its tools and the table are whole all the same.
void TestFonts::noWordIsCutInTheFirstWindow()
{
    QFETCH(const double, points);
    QFETCH(const QLocale, language);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QLocale::setDefault(language);
    openWindow();
    window().showNormal();
    window().resize(Laptop * FirstShare);
    openReview();
    ReviewPage& page = bench().reviewPage();
    for (const ReviewView view : {ReviewView::Grid, ReviewView::Single, ReviewView::Table}) {
        page.setView(view);
        const auto faults = [this, view] {
            testing::LayoutFaults found;
            found.look(part<QWidget>(window(), "reviewTools"), Laptop, QStringLiteral("tools"));
            if (view == ReviewView::Table)
                found.look(part<QWidget>(window(), "submissionsTable"), Laptop, QStringLiteral("table"));
            return found.all().join(u'\n');
        };
        QTRY_COMPARE_WITH_TIMEOUT(faults(), QString(), Patience);
    }
    // What stood beside the view is a button away.
    QVERIFY(!find<QWidget>("approveButton"));
    click("factsButton");
    QVERIFY(wait<QWidget>("approveButton"));
}

void TestFonts::allNineReasonsAreInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("full screen") << Laptop;
    QTest::newRow("as it opens") << Laptop * FirstShare;
}

void TestFonts::allNineReasonsAreInSight()
{
    QFETCH(const QSize, size);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    openWindow();
    window().showNormal();
    window().resize(size);
    openReview();
    ReviewPage& page = bench().reviewPage();
    for (const ReviewView view :
         {ReviewView::Grid, ReviewView::Single, ReviewView::Compare, ReviewView::Table}) {
        page.setView(view);
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        page.act(ReviewAction::Reject);
        const auto* picker = wait<QWidget>("reasonPicker");
        QVERIFY(picker);
        const auto inSight = [picker] {
            const auto rows = picker->findChildren<ReasonRow*>();
            return std::count_if(rows.begin(), rows.end(), [](const QWidget* row) {
                return row->isVisible() && row->visibleRegion() == QRegion(row->rect());
            });
        };
        QTRY_COMPARE(inSight(), 9);
        testing::keepScreenshot(window(), size,
                                QStringLiteral("nine reasons %1 %2").arg(int(view)).arg(size.width()));
        press(Qt::Key_Escape);
    }
}

void TestFonts::cleanup()
{
    closeWindow();
    forgetFaults();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont());
}

int main(int argc, char** argv)
{
    return runOnLaptop<TestFonts>(argc, argv);
}
#include "tst_fonts.moc"
