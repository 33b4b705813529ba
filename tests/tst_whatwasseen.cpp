// SPDX-License-Identifier: MIT
// What counts as seen and what as shown, in the real window: "the 12 I have seen" is what will be paid.
#include "proofs/proofstore.h"
#include "review/seentracker.h"
#include "support/rawserver.h"
#include "support/reviewwindow.h"
#include "ui/common/drawer.h"
#include "ui/common/edgefloat.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/reviewviews.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestWhatWasSeen : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void largeIsSeenAtOnce();
    void aFailedProofIsNotSeen();
    void failedProofsInSingleAreNotSeen_data();
    void failedProofsInSingleAreNotSeen();
    void aSliverIsNotSeen();
    void moreThanHalfOfItIsSeen();
    void whatIsPaintedLateIsSeen();
    void whatLiesUnderSomethingIsNotSeen_data();
    void whatLiesUnderSomethingIsNotSeen();
    void whatComesOverItInTimeIsHeardOf();
    void comeBackToItIsShownAnew();
    void aHeldKeyKeepsLooking();
    void closingADialogReadsAnew();
    void whatHasNoIdIsSaid();
};

void TestWhatWasSeen::largeIsSeenAtOnce()
{
    openWindow();
    openReview();
    // The last one, in Single: its card was never in sight.
    key(Qt::Key_E);
    auto* single = wait<QWidget>("singleView");
    QVERIFY(single);
    const int last = rows().rowCount() - 1;
    QVERIFY(!isSeen(last));
    QTest::keyClick(single, Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(last), Patience);
    QVERIFY(!isSeen(last - 1));
    // So is what is looked at while a key is held.
    QTest::keyClick(single, Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(last - 1), Patience);
}

void TestWhatWasSeen::aFailedProofIsNotSeen()
{
    openWindow();
    keepAPictureBack(); // not only from now on: all are fetched behind what is looked at
    openReview();
    // What is in sight now and could be had becomes seen; nothing else may.
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
    const QList<SubmissionId> before = seenOnes();
    key(Qt::Key_End);
    // The failure is painted, so it may be judged; but nobody has seen the proof.
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId failed = current().id;
    QVERIFY(!current().images.isEmpty());
    QVERIFY(!before.contains(failed));
    // Long enough in sight to count if it could: what was asked for then is heard of.
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(!seenOnes().contains(failed));
}

void TestWhatWasSeen::failedProofsInSingleAreNotSeen_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<QByteArray>("answer"); // of another server of pictures, to whatever it is asked
    const auto answers = [](const char* name, const QByteArray& answer) {
        QTest::newRow(name) << SandboxFault::CutBody << answer;
    };
    answers("cut", {});
    QTest::newRow("dropped") << SandboxFault::DropBefore << QByteArray();
    QTest::newRow("500") << SandboxFault::ServerError << QByteArray();
    QTest::newRow("a page of HTML") << SandboxFault::CaptivePortal << QByteArray();
    answers("nothing", RawServer::reply(200, "image/png", {}).bytes);
    answers("404", RawServer::reply(404, "image/png", "Not found").bytes);
    answers("too large",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 99999999\r\n\r\n\x89PNG");
    answers("a drawing", RawServer::reply(200, "image/svg+xml", R"(<svg width="9" height="9"/>)").bytes);
}

void TestWhatWasSeen::failedProofsInSingleAreNotSeen()
{
    QFETCH(SandboxFault, fault);
    QFETCH(QByteArray, answer);
    openWindow();
    const RawServer elsewhere([&answer](const RawServer::Request&) { return RawServer::Answer{answer}; });
    if (answer.isEmpty())
        m_server->sandbox().arm(fault, -1, "GET /proofs/");
    else
        m_server->sandbox().setImageOrigin(elsewhere.url({}).toEncoded());
    openReview();
    key(Qt::Key_E);
    auto* single = wait<QWidget>("singleView");
    QVERIFY(single);
    // The failure is painted, so it may be judged; nobody has seen a proof.
    for (int i = 0; i < 7; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        QTest::keyClick(single, Qt::Key_Right);
    }
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const auto seen = [this] {
        QList<SubmissionId> pictures;
        for (const SubmissionId id : seenOnes()) {
            const auto one = rows().submission(id);
            if (one && !one->images.isEmpty())
                pictures.append(id);
        }
        return pictures;
    };
    QVERIFY(seen().isEmpty());
    // What is told after the paint is heard of.
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(seen().isEmpty());
}

void TestWhatWasSeen::aSliverIsNotSeen()
{
    openWindow();
    auto* cards = window().findChild<QAbstractItemView*>(u"submissionsGrid"_s);
    QVERIFY(cards);
    // Cards are as wide as there is room: so little of it that nobody sees what is in them.
    cards->setFixedWidth(40);
    openReview();
    QVERIFY(cards->viewport()->width() < SeenTracker::VisiblePixels);
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(seenOnes().isEmpty());
    cards->setMinimumWidth(0);
    cards->setMaximumWidth(QWIDGETSIZE_MAX);
    QTRY_VERIFY_WITH_TIMEOUT(!seenOnes().isEmpty(), Patience);
}

void TestWhatWasSeen::moreThanHalfOfItIsSeen()
{
    openWindow();
    auto* cards = &part<SubmissionGrid>(window(), "submissionsGrid");
    openReview();
    // The first card of a row of cards that was never in sight, so much of it above the lower edge.
    const int height = cards->gridSize().height();
    const int columns = cards->viewport()->width() / cards->gridSize().width();
    const int down = 3 + cards->viewport()->height() / height;
    const int row = columns * down;
    QVERIFY(row < rows().rowCount() && !isSeen(row));
    const auto bringIntoSight = [&](int hundredths) {
        cards->verticalScrollBar()->setValue(down * height + height * hundredths / 100
                                             - cards->viewport()->height());
    };
    bringIntoSight(57);
    QCOMPARE(cards->visualRect(rows().index(row, 0)).intersected(cards->viewport()->rect()).height(),
             height * 57 / 100);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(row - columns), Patience);
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(!isSeen(row));
    bringIntoSight(63);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(row), Patience);
}

void TestWhatWasSeen::whatIsPaintedLateIsSeen()
{
    openWindow();
    auto* cards = &part<SubmissionGrid>(window(), "submissionsGrid");
    // Nothing of it is drawn before all else is done: the pictures are there, and what is in sight was told.
    cards->setUpdatesEnabled(false);
    bench().openReview(lesson().id);
    const auto areThere = [&] {
        const QList<CellInSight> cells = cards->inSight();
        return !cells.isEmpty() && std::all_of(cells.begin(), cells.end(), [&](const CellInSight& cell) {
            const QList<ProofImage> images = rows().submission(cell.id)->images;
            return std::all_of(images.begin(), images.end(), [&](const ProofImage& image) {
                return bench().session().proofs().state(image, ProofSize::Thumbnail) == ProofState::Ready;
            });
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areThere(), Patience);
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(seenOnes().isEmpty());
    cards->setUpdatesEnabled(true);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
}

/// A notice that lies over the lower part of the views.
static QWidget* addNotice(ReviewViews& views)
{
    auto* notice = new QWidget;
    auto* inside = new QVBoxLayout(notice);
    auto* words = new QLabel(u"Something happened."_s);
    words->setMinimumSize(views.width(), views.height() * 2 / 3);
    inside->addWidget(words);
    EdgeFloat::put(notice, &views, {.width = 200});
    notice->show();
    return notice;
}

/// A drawer over their trailing half.
static QWidget* addDrawer(ReviewViews& views)
{
    auto* drawer = new Drawer(&views, Drawer::Edge::Trailing);
    auto* pane = new QWidget;
    pane->setMinimumWidth(views.width() / 2);
    drawer->take(pane);
    return drawer;
}

/// The last row whose card lies wholly under that; 0 where there is none.
static int rowUnder(const QWidget& cover, const SubmissionGrid& cards)
{
    const QRect over(cards.viewport()->mapFromGlobal(cover.mapToGlobal(QPoint())), cover.size());
    int row = cards.model()->rowCount() - 1;
    const auto isCovered = [&] {
        // The margin below a notice stays free.
        const QRect card = cards.visualRect(cards.model()->index(row, 0)).adjusted(0, 0, 0, -20);
        return over.contains(card) && cards.viewport()->rect().contains(card);
    };
    while (row > 0 && !isCovered())
        --row;
    return row;
}

void TestWhatWasSeen::whatLiesUnderSomethingIsNotSeen_data()
{
    QTest::addColumn<bool>("floats");
    QTest::newRow("notice") << true;
    QTest::newRow("drawer") << false;
}

void TestWhatWasSeen::whatLiesUnderSomethingIsNotSeen()
{
    QFETCH(const bool, floats);
    openWindow();
    auto* views = window().findChild<ReviewViews*>();
    auto* cards = window().findChild<SubmissionGrid*>();
    QVERIFY(views && cards);
    openReview();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
    // At the end of the list, where nothing was seen yet, something comes before the cards do.
    QVERIFY(!isSeen(rows().rowCount() - 1));
    QWidget* cover = floats ? addNotice(*views) : addDrawer(*views);
    key(Qt::Key_End);
    const int under = rowUnder(*cover, *cards);
    QVERIFY(under > 0);
    const auto shareInSight = [&](int row) {
        for (const CellInSight& cell : cards->inSight()) {
            if (cell.id == at(row).id)
                return cell.share;
        }
        return 0.0;
    };
    QVERIFY(shareInSight(under) < 0.1);
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QVERIFY(!isSeen(under));
    // Nor may it be judged.
    queue().setUndoWindow(std::nullopt);
    cards->setCurrentIndex(rows().index(under, 0));
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 0);
    cover->hide();
    QVERIFY(shareInSight(under) > 0.9);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(under), Patience);
    cards->setCurrentIndex(rows().index(under, 0));
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 1);
}

void TestWhatWasSeen::whatComesOverItInTimeIsHeardOf()
{
    openWindow();
    auto* views = window().findChild<ReviewViews*>();
    auto* cards = window().findChild<SubmissionGrid*>();
    QVERIFY(views && cards);
    openReview();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
    key(Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    // A glance at them, and something comes: nothing of that paints the cards anew.
    QWidget* cover = addDrawer(*views);
    const int under = rowUnder(*cover, *cards);
    QVERIFY(under > 0);
    const bool seenBefore = isSeen(under); // on a machine that is too busy for a glance
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
    QCOMPARE(isSeen(under), seenBefore);
    cover->hide();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(under), Patience);
}

void TestWhatWasSeen::comeBackToItIsShownAnew()
{
    openWindow();
    openReview();
    auto* view = window().findChild<QAbstractItemView*>(u"campaignsView"_s);
    const CampaignId first = rows().campaign();
    CampaignId second;
    for (const Campaign& campaign : truth().campaigns) {
        if (campaign.id != first && campaign.pendingSubmissions.value_or(0) > 0)
            second = campaign.id;
    }
    QVERIFY(view && !second.isNull());
    bench().openReview(second);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0 && proofIsShown(), Patience);
    queue().setUndoWindow(std::nullopt);
    // The moment its rows are back, and before any of them was drawn: a key that comes now decides nothing.
    bool tried = false;
    connect(&rows(), &QAbstractItemModel::rowsInserted, this, [this, &tried] {
        if (rows().rowCount() == 0 || std::exchange(tried, true))
            return;
        key(Qt::Key_A);
    });
    bench().openReview(first);
    QTRY_VERIFY_WITH_TIMEOUT(tried, Patience);
    disconnect(&rows(), nullptr, this, nullptr);
    QCOMPARE(queue().counts().waiting, 0);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 1);
}

void TestWhatWasSeen::aHeldKeyKeepsLooking()
{
    openWindow();
    openReview();
    auto& cards = grid();
    cards.setFocus();
    const auto send = [&cards](QEvent::Type type, bool repeated) {
        QKeyEvent event(type, Qt::Key_Space, Qt::NoModifier, u" "_s, repeated);
        QCoreApplication::sendEvent(&cards, &event);
    };
    send(QEvent::KeyPress, false);
    auto* pane = wait<QWidget>("peekPane");
    QVERIFY(pane);
    QVERIFY2(words(*pane).contains(current().workerName), qPrintable(words(*pane)));
    // While it is held the system lets go and presses again, many times a second.
    for (int i = 0; i < 3; ++i) {
        send(QEvent::KeyRelease, true);
        QVERIFY(pane->isVisible());
        send(QEvent::KeyPress, true);
        QVERIFY(pane->isVisible());
    }
    send(QEvent::KeyRelease, false);
    QVERIFY(!pane->isVisible());
    // Looking has decided nothing and gone nowhere.
    QCOMPARE(queue().counts().waiting + queue().counts().held, 0);
    QCOMPARE(cards.currentIndex().row(), 0);
}

void TestWhatWasSeen::closingADialogReadsAnew()
{
    openWindow();
    openReview();
    click("approveAllButton");
    QVERIFY(wait<QAbstractButton>("approveEverythingChoice"));
    // Somebody sends while the dialog is open.
    QCOMPARE(m_server->sandbox().arrive(1, rows().campaign()), 1);
    auto* dialog = &the<QWidget>("bulkApprovalDialog");
    const int before = m_server->sandbox().requestCount("/submissions/");
    theButton(*dialog, u"Cancel"_s).click();
    QTRY_VERIFY(!find<QWidget>("bulkApprovalDialog"));
    // Long before the list is read again anyhow.
    QTRY_VERIFY_WITH_TIMEOUT(m_server->sandbox().requestCount("/submissions/") > before, 20'000);
    auto* arrivals = wait<QAbstractButton>("arrivalsButton");
    QVERIFY(arrivals);
    QVERIFY2(arrivals->text().contains(u'1'), qPrintable(arrivals->text()));
    const int shown = rows().rowCount();
    click("arrivalsButton");
    QTRY_COMPARE(rows().rowCount(), shown + 1);
}

void TestWhatWasSeen::whatHasNoIdIsSaid()
{
    openWindow();
    m_server->sandbox().arm(SandboxFault::MissingId, -1, "/submissions/");
    openReview();
    QTRY_VERIFY2_WITH_TIMEOUT(words(window()).contains(u"1 submission left out"_s),
                              qPrintable(words(window())), Patience);
    // Read again it is the same one, not one more.
    key(Qt::Key_F5);
    QTRY_VERIFY2_WITH_TIMEOUT(m_server->sandbox().requestCount("/submissions/") > 1, "", Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(words(window()).contains(u"1 submission left out"_s),
                              qPrintable(words(window())), Patience);
}

QTEST_MAIN(TestWhatWasSeen)
#include "tst_whatwasseen.moc"
