// SPDX-License-Identifier: MIT
// The review page as it is drawn, in every state of a submission: kept as pictures where
// PROOFDESK_SCREENSHOTS names a folder, and looked at here for what a picture must show.
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "ui/review/ask/blockdialog.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/keys/keysheet.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace proofdesk;
using namespace proofdesk::testing;

namespace {

constexpr QSize Laptop(1278, 740); // 1366 × 768 without the navigation and the status strip
constexpr QSize Large(2472, 1384);
const QString Lesson = QStringLiteral("Install Fernleaf and finish lesson one");

} // namespace

class ReviewLooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void gridShowsEveryState_data();
    void gridShowsEveryState();
    void otherViews_data();
    void otherViews();

private:
    void show(QSize size, Scheme scheme, double points = 10, bool mirrored = false);
    void decideSome();
    void waitForProofs();

    std::unique_ptr<ReviewWorld> m_world;
};

void ReviewLooks::initTestCase()
{
    dress();
}

void ReviewLooks::cleanup()
{
    m_world.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::instance().setChoice(ThemeChoice::Light);
    dress();
}

void ReviewLooks::show(QSize size, Scheme scheme, double points, bool mirrored)
{
    Theme::instance().setChoice(scheme == Scheme::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_world = std::make_unique<ReviewWorld>();
    ReviewCampaign campaign = m_world->campaign(Lesson);
    QVERIFY(!campaign.campaign.id.isNull());
    campaign.proofRequired = QStringLiteral("A screenshot of “Lesson 1 complete” with the stars in view.");
    campaign.approvesOnceFull = true;
    m_world->page->resize(size);
    m_world->page->show();
    QApplication::setActiveWindow(m_world->page.get());
    QVERIFY(m_world->open(campaign));
    QTRY_COMPARE_WITH_TIMEOUT(m_world->loader->state(), LoadState::Ready, LongEnough);
    waitForProofs();
}

void ReviewLooks::waitForProofs()
{
    // Until what is in sight was asked for and nothing is on its way any more.
    const auto isAtRest = [this] {
        bool asked = false;
        for (int row = 0; row < m_world->model->rowCount(); ++row) {
            const auto submission = m_world->model->submissionAt(row);
            for (const ProofImage& image : submission->images) {
                for (const ProofSize size : {ProofSize::Thumbnail, ProofSize::Full}) {
                    const ProofState state = m_world->proofs->state(image, size);
                    asked = asked || state != ProofState::NotAsked;
                    if (state == ProofState::Loading)
                        return false;
                }
            }
        }
        return asked;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAtRest(), LongEnough);
}

void ReviewLooks::decideSome()
{
    struct Step
    {
        DecisionKind kind;
        QString note;
    };
    ReviewDesk& desk = m_world->page->desk();
    for (int row = 0; row < 5 && row < m_world->model->rowCount(); ++row) {
        const auto submission = m_world->model->submissionAt(row);
        QVERIFY(submission);
        const DecisionKind kind = row == 2 ? DecisionKind::Reject
            : row == 4                     ? DecisionKind::Hold
                                           : DecisionKind::Approve;
        QVERIFY(desk.decide(kind, {*submission}, QStringLiteral("Another screen was asked for.")));
    }
    desk.moveTo(6);
    waitForProofs();
}

void ReviewLooks::gridShowsEveryState_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("points");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << Laptop << false << 10.0 << false;
    QTest::newRow("dark") << Laptop << true << 10.0 << false;
    QTest::newRow("wide") << Large << false << 10.0 << false;
    QTest::newRow("right-to-left") << Laptop << false << 10.0 << true;
    QTest::newRow("font200") << Laptop << false << 20.0 << false;
}

void ReviewLooks::gridShowsEveryState()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(double, points);
    QFETCH(bool, mirrored);
    show(size, dark ? Scheme::Dark : Scheme::Light, points, mirrored);
    decideSome();
    auto* grid = m_world->page->findChild<QListView*>(QStringLiteral("submissionsGrid"));
    QVERIFY(grid);
    const QImage image = keepScreenshot(
        *m_world->page, size, QStringLiteral("review-grid-%1").arg(QLatin1String(QTest::currentDataTag())));
    // The border of the current card is in sight, in the colour of the focus.
    const QRect cell = grid->visualRect(grid->currentIndex());
    const QPoint corner = grid->viewport()->mapTo(m_world->page.get(), cell.topLeft());
    const QColor focus = Theme::colour(Colour::Focus);
    bool found = false;
    for (int x = 0; x < cell.width() / 4 && !found; ++x)
        found = image.pixelColor(corner + QPoint(x, cell.height() / 2)) == focus;
    QVERIFY2(found, "the current card has no focus border");
}

void ReviewLooks::otherViews_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ReviewLooks::otherViews()
{
    QFETCH(bool, dark);
    show(Laptop, dark ? Scheme::Dark : Scheme::Light);
    decideSome();
    const QString tag = QLatin1String(QTest::currentDataTag());
    ReviewPage& page = *m_world->page;
    QTRY_VERIFY_WITH_TIMEOUT(page.desk().obstacle().isEmpty(), LongEnough); // the proof is painted
    page.act(ReviewAction::Reject);
    keepScreenshot(page, Laptop, QStringLiteral("review-reasons-") + tag);
    auto* picker = page.findChild<QWidget*>(QStringLiteral("reasonPicker"));
    QVERIFY(picker && picker->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!picker->isVisible());
    page.act(ReviewAction::ShowOutbox);
    keepScreenshot(page, Laptop, QStringLiteral("review-outbox-") + tag);
    page.act(ReviewAction::ShowOutbox);
    const struct
    {
        ReviewView view;
        const char* name;
    } views[] = {
        {ReviewView::Single, "single"}, {ReviewView::Compare, "compare"}, {ReviewView::Table, "table"}};
    for (const auto& [view, name] : views) {
        page.setView(view);
        waitForProofs();
        keepScreenshot(page, Laptop, QStringLiteral("review-%1-%2").arg(QLatin1String(name), tag));
    }
    // Most of it seen, some held, some rejected: the dialog that has to say all of it.
    const QList<SubmissionId> ids = m_world->model->allIds();
    for (qsizetype i = 0; i < ids.size() - 6; ++i)
        m_world->seen->markSeen({m_world->model->campaign(), ids.at(i)});
    page.act(ReviewAction::ApproveAll);
    auto* bulk = page.findChild<QDialog*>(QStringLiteral("bulkApprovalDialog"));
    QVERIFY(bulk);
    auto* approve = bulk->findChild<QPushButton*>(QStringLiteral("bulkApproveButton"));
    QTRY_VERIFY_WITH_TIMEOUT(approve->isVisible(), LongEnough);
    QVERIFY2(approve->text().contains(u'$'), "the button names the sum");
    keepScreenshot(*bulk, bulk->size(), QStringLiteral("review-bulk-") + tag);
    bulk->reject();
    BlockDialog block(*page.desk().current(), 2, {{QStringLiteral("Wrong screen"), QStringLiteral("Text")}},
                      &page);
    keepScreenshot(block, block.sizeHint(), QStringLiteral("review-block-") + tag);
    KeySheet sheet(page.keys(), &page);
    keepScreenshot(sheet, sheet.size(), QStringLiteral("review-keys-") + tag);
}

QTEST_MAIN(ReviewLooks)
#include "tst_reviewlooks.moc"
