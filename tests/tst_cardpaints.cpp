// SPDX-License-Identifier: MIT
// Which cards are painted anew, and which are left alone.
#include "support/reviewwindow.h"
#include "ui/common/insight.h"

#include <QPaintEvent>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What of a widget was painted since begin().
class PaintedArea : public QObject
{
public:
    explicit PaintedArea(QWidget& widget) { widget.installEventFilter(this); }
    void begin() { m_area = {}; }
    [[nodiscard]] const QRegion& area() const { return m_area; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_area += static_cast<QPaintEvent*>(event)->region();
        return false;
    }

private:
    QRegion m_area;
};

} // namespace

class TestCardPaints : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void timePaintsOnlyWhatItChanges();
};

void TestCardPaints::timePaintsOnlyWhatItChanges()
{
    openWindow();
    openReview();
    queue().setUndoWindow(60s);
    goTo(0);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    QWidget& cards = *grid().viewport();
    const QRect counting = grid().visualRect(rows().index(0, 0));
    PaintedArea painted(cards);
    QDeadlineTimer twoSeconds(2'200);
    double share = 1;
    bool counted = false;
    // Pictures still come, and who is in sight is seen: then, of two seconds, only the countdown is painted,
    // and perhaps a card that is a minute older.
    const auto isQuiet = [&] {
        if (twoSeconds.hasExpired()) {
            share = insight::share(painted.area(), cards.rect());
            counted = painted.area().contains(counting.center());
            painted.begin();
            twoSeconds.setRemainingTime(2'200);
        }
        return share < 0.5;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), Patience);
    QVERIFY(counted || queue().counts().waiting == 0); // on a machine so slow that nothing counts any more
}

QTEST_MAIN(TestCardPaints)
#include "tst_cardpaints.moc"
