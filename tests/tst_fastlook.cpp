// SPDX-License-Identifier: MIT
// What only came past, or stood there too small, was seen by nobody.
#include "review/seentracker.h"
#include "support/reviewwindow.h"
#include "ui/review/lists/submissiongrid.h"

#include <QScrollBar>
#include <QSlider>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFastLook : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void whatIsTinyIsNotSeen();
    void whatComesPastIsNotSeen_data();
    void whatComesPastIsNotSeen();

private:
    using Milliseconds = std::chrono::milliseconds;

    SubmissionGrid& cards() { return part<SubmissionGrid>(window(), "submissionsGrid"); }
    void setCardSize(CardSize size)
    {
        the<QSlider>("cardSizeSlider").setValue(int(size));
        QCOMPARE(cards().cardSize(), size);
    }
    void waitFor(Milliseconds span)
    {
        const QDeadlineTimer over(span);
        QTRY_VERIFY_WITH_TIMEOUT(over.hasExpired(), Patience);
    }
    /// The rows of which enough is in the window, by nothing but where they stand.
    QSet<int> inPlace();
    /// Takes the time of those that are, now that they were moved: how long each stood there at most.
    void clock(const QSet<int>& now);

    QHash<int, Milliseconds> m_since;
    QHash<int, Milliseconds> m_longest;
};

QSet<int> TestFastLook::inPlace()
{
    QSet<int> found;
    const QRect window = cards().viewport()->rect();
    for (int row = 0; row < rows().rowCount(); ++row) {
        const QRect cell = cards().visualRect(rows().index(row, 0));
        const QRect part = cell & window;
        if (double(part.width()) * part.height() >= SeenTracker::VisibleShare * cell.width() * cell.height())
            found.insert(row);
    }
    return found;
}

void TestFastLook::clock(const QSet<int>& now)
{
    const Milliseconds time = m_clock.steady();
    for (auto it = m_since.begin(); it != m_since.end();) {
        Milliseconds& longest = m_longest[it.key()];
        longest = std::max(longest, time - it.value());
        it = now.contains(it.key()) ? std::next(it) : m_since.erase(it);
    }
    for (const int row : now) {
        if (!m_since.contains(row))
            m_since.insert(row, time);
    }
}

void TestFastLook::whatIsTinyIsNotSeen()
{
    cards().setFixedWidth(300); // two columns of the smallest
    openReview();
    setCardSize(CardSize::Small);
    waitFor(50ms); // until the view has looked at where they stand now
    // By the shape of a picture and the height of its place: a phone's screenshot is a stripe there.
    const auto isTiny = [this](const CellInSight& cell) {
        return cell.share >= SeenTracker::VisibleShare && cell.shorterSide > 0
            && cell.shorterSide < SeenTracker::VisiblePixels;
    };
    QList<SubmissionId> tiny;
    // On a slow machine some were seen at the size in which it was opened: there were fewer in the window.
    const auto areThere = [&] {
        tiny.clear();
        const QList<SubmissionId> before = seenOnes();
        for (const CellInSight& cell : cards().inSight()) {
            if (isTiny(cell) && !before.contains(cell.id))
                tiny.append(cell.id);
        }
        return !tiny.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(areThere(), Patience);
    waitFor(2 * SeenTracker::Dwell);
    for (const SubmissionId id : std::as_const(tiny))
        QVERIFY2(!seenOnes().contains(id), qPrintable(id.toString()));
}

void TestFastLook::whatComesPastIsNotSeen_data()
{
    QTest::addColumn<CardSize>("size");
    QTest::newRow("small") << CardSize::Small;
    QTest::newRow("medium") << CardSize::Medium;
}

void TestFastLook::whatComesPastIsNotSeen()
{
    QFETCH(const CardSize, size);
    openReview();
    setCardSize(size);
    QTRY_VERIFY_WITH_TIMEOUT(rows().compared().isWhole(), Patience); // whatever comes past is painted at once
    QScrollBar& bar = *cards().verticalScrollBar();
    m_since.clear();
    m_longest.clear();
    bar.setValue(bar.maximum());
    clock(inPlace());
    waitFor(50ms);
    const QList<SubmissionId> before = seenOnes();
    // Up and down as by a wheel that is turned fast; nothing stands for long, and all of it comes by often.
    for (int turn = 0; turn < 6; ++turn) {
        const int way = turn % 2 == 0 ? -1 : 1;
        do {
            bar.setValue(bar.value() + way * cards().gridSize().height());
            clock(inPlace());
            waitFor(20ms);
        } while (bar.value() > bar.minimum() && bar.value() < bar.maximum());
    }
    waitFor(50ms); // not long enough for what stands there at the end
    clock(inPlace());
    // The view looks at where its cards are once a frame.
    constexpr Milliseconds Frame = 17ms;
    for (int row = 0; row < rows().rowCount(); ++row) {
        if (isSeen(row) && !before.contains(at(row).id))
            QVERIFY2(m_longest.value(row) + Frame >= SeenTracker::Dwell,
                     qPrintable(u"row %1 after %2 ms"_s.arg(row).arg(m_longest.value(row).count())));
    }
    QVERIFY(seenOnes().size() < rows().rowCount());
}

QTEST_MAIN(TestFastLook)
#include "tst_fastlook.moc"
