// SPDX-License-Identifier: MIT
// Every page and form of the real window over the sandbox, drawn at the sizes that matter, in both themes and
// right to left. PROOFDESK_SCREENSHOTS names a folder where the pictures are kept.
#include "domain/clock.h"
#include "jobs/jobbatch.h"
#include "models/campaignmodel.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "support/screenshot.h"
#include "ui/account/settingspage.h"
#include "ui/activity/activitypage.h"
#include "ui/program/creationforms.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/workers/workerspage.h"

#include <QAbstractButton>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsEveryPage_data();
    void drawsEveryPage();

private:
    void keep(QWidget& widget, const QString& name);
};

void TestScreens::drawsEveryPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    const QSize laptop(1366, 768);
    const QSize wide(2560, 1440);
    QTest::newRow("laptop-light") << laptop << ThemeChoice::Light << Qt::LeftToRight;
    QTest::newRow("laptop-dark") << laptop << ThemeChoice::Dark << Qt::LeftToRight;
    QTest::newRow("wide-light") << wide << ThemeChoice::Light << Qt::LeftToRight;
    QTest::newRow("wide-dark") << wide << ThemeChoice::Dark << Qt::LeftToRight;
    QTest::newRow("right-to-left") << laptop << ThemeChoice::Light << Qt::RightToLeft;
}

void TestScreens::keep(QWidget& widget, const QString& name)
{
    QFETCH(QSize, size);
    QFETCH(ThemeChoice, theme);
    const QImage image =
        testing::keepScreenshot(widget, size, name + u'-' + QLatin1String(QTest::currentDataTag()));
    QCOMPARE(image.size(), size); // the window takes the size: nothing in it asks for more than the screen
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 8, qPrintable(name + QStringLiteral(" is blank")));
    // The ground of the window is that of the theme.
    const bool dark = image.pixelColor(size.width() / 2, size.height() - 3).lightness() < 128;
    QCOMPARE(dark, theme == ThemeChoice::Dark);
}

void TestScreens::drawsEveryPage()
{
    QFETCH(ThemeChoice, theme);
    QFETCH(Qt::LayoutDirection, direction);
    QTemporaryDir folder;
    SandboxServer server;
    QVERIFY(server.start());
    SystemClock clock;
    LaunchOptions options;
    options.baseUrl = server.baseUrl();
    options.dataDir = folder.path();
    options.key = SandboxServer::demoKey().toLatin1();
    Launcher launcher(options, clock);
    QVERIFY(!launcher.prepare());
    Theme::instance().setChoice(theme);
    QApplication::setLayoutDirection(direction);
    launcher.start();
    MainWindow& window = launcher.window();
    window.showNormal();
    QTRY_VERIFY_WITH_TIMEOUT(launcher.workbench() && launcher.workbench()->campaigns().rowCount() > 0,
                             30'000);
    Workbench& bench = *launcher.workbench();

    keep(window, QStringLiteral("campaigns"));
    bench.openReview(bench.campaigns().campaignAt(0)->id);
    ReviewPage& review = bench.reviewPage();
    QTRY_VERIFY_WITH_TIMEOUT(review.desk().obstacle().isEmpty(), 30'000);
    const std::pair<ReviewView, const char*> views[] = {{ReviewView::Grid, "review-grid"},
                                                        {ReviewView::Single, "review-single"},
                                                        {ReviewView::Compare, "review-compare"},
                                                        {ReviewView::Table, "review-table"}};
    for (const auto& [view, name] : views) {
        review.setView(view);
        keep(window, QLatin1String(name));
    }
    review.setView(ReviewView::Grid);
    const std::pair<Page*, const char*> pages[] = {{window.page<WorkersPage>(), "workers"},
                                                   {window.page<ActivityPage>(), "activity"},
                                                   {window.page<SettingsPage>(), "settings"}};
    for (const auto& [page, name] : pages) {
        window.go(page);
        keep(window, QLatin1String(name));
    }
    bench.forms().newCampaign();
    auto* wizard = window.findChild<QDialog*>(QStringLiteral("campaignWizard"));
    QVERIFY(wizard);
    keep(*wizard, QStringLiteral("wizard"));
    wizard->reject();
    bench.forms().quickJob();
    auto* quick = window.findChild<QDialog*>(QStringLiteral("prefilledWizard"));
    QVERIFY(quick);
    keep(*quick, QStringLiteral("quick-job"));
    QStringList links;
    for (int i = 1; i <= 12; ++i)
        links << QStringLiteral("https://www.youtube.com/watch?v=garden-tour-%1").arg(i);
    quick->findChild<QAbstractButton*>(QStringLiteral("severalLinksButton"))->click();
    quick->findChild<QPlainTextEdit*>(QStringLiteral("linksEdit"))->setPlainText(links.join(u'\n'));
    quick->findChild<QAbstractButton*>(QStringLiteral("haveReadBox"))->click();
    keep(*quick, QStringLiteral("quick-jobs"));
    quick->findChild<QAbstractButton*>(QStringLiteral("createJobButton"))->click();
    JobBatch& batch = bench.session().batch();
    QTRY_VERIFY_WITH_TIMEOUT(batch.counts().made >= 3, 30'000);
    batch.pause();
    QTRY_COMPARE_WITH_TIMEOUT(batch.counts().underWay, 0, 30'000);
    keep(*quick, QStringLiteral("quick-jobs-batch"));
    quick->reject();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
