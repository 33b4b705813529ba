// SPDX-License-Identifier: MIT
// Names and titles that had to be cut, on cards, in rows and in headings: whole in the tool tip, as the plain
// text that they are. What is not cut has none.
#include "models/activitymodel.h"
#include "models/outboxmodel.h"
#include "support/hostilefront.h"
#include "support/reviewwindow.h"
#include "ui/activity/activitypage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/theme/metrics.h"

#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCutNames : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void campaignsAndTheirHeadings();
    void cardsAndRows();
    void labelsOfSeveralParts();
    void countsOfCampaigns();

private:
    /// One in three is longer than any place for it.
    static QString words(int number)
    {
        return number % 3 == 0 ? u"<b>An uncommonly long name that goes on and on</b> "_s.repeated(6)
                               : QString();
    }
    static bool isLong(const QString& foreign) { return foreign.startsWith(u"<b>"_s); }
    static void endTips()
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->inherits("QTipLabel"))
                window->hide();
        }
    }
    static QString tipAt(QWidget& widget, const QPoint& place)
    {
        endTips();
        QHelpEvent rests(QEvent::ToolTip, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &rests);
        const QString tip = QToolTip::isVisible() ? QToolTip::text() : QString();
        endTips();
        return tip;
    }
    struct Seen
    {
        int cut = 0;
        int whole = 0;
    };
    /// Looks at one place of the view.
    static void look(QAbstractItemView& view, const QPoint& place, const QString& foreign, Seen* seen)
    {
        const QString tip = tipAt(*view.viewport(), place);
        QVERIFY2(tip == (isLong(foreign) ? toolTipText(foreign) : QString()),
                 qPrintable(view.objectName() + foreign + u'\n' + tip));
        ++(isLong(foreign) ? seen->cut : seen->whole);
    }
    void openLong()
    {
        m_front = std::make_unique<HostileFront>([this]() -> Sandbox& { return m_server->sandbox(); },
                                                 &TestCutNames::words);
        m_service = m_front->url();
        openWindow();
    }

    std::unique_ptr<HostileFront> m_front;
};

void TestCutNames::campaignsAndTheirHeadings()
{
    openLong();
    auto& view = the<QAbstractItemView>("campaignsView");
    Seen seen;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, CampaignModel::Title);
        const QRect cell = view.visualRect(index);
        if (!view.viewport()->rect().contains(cell))
            continue;
        const QString title = index.data(CampaignModel::CampaignRole).value<Campaign>().title;
        // Its upper line; the lower one says something else.
        look(view, {cell.left() + cell.width() / 3, cell.center().y() - view.fontMetrics().height() / 2},
             title, &seen);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(seen.cut > 0 && seen.whole > 0);
    openReview();
    auto& heading = the<PlainLabel>("reviewTitle");
    const bool isCut = heading.fontMetrics().horizontalAdvance(heading.text()) > heading.width();
    QCOMPARE(tipAt(heading, heading.rect().center()), isCut ? toolTipText(heading.fullText()) : QString());
}

void TestCutNames::cardsAndRows()
{
    openLong();
    openReview();
    queue().setUndoWindow(std::nullopt);
    Seen cards;
    const auto isPlain = [](const Submission& one) { return !isLong(one.country) || isLong(one.workerName); };
    for (int row = 0; row < 8; ++row) {
        const Submission one = at(row);
        grid().scrollTo(rows().index(row, 0));
        const CardLayout card = CardLayout::of(grid().visualRect(rows().index(row, 0)), Metrics(&grid()));
        if (isPlain(one))
            look(grid(), card.name.topLeft() + QPoint(4, card.name.height() / 2), one.workerName, &cards);
        // Over the proof there is none.
        QCOMPARE(tipAt(*grid().viewport(), card.proof.center()), QString());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(cards.cut > 0 && cards.whole > 0);

    QList<DecisionRequest> requests;
    for (int row = 0; row < 8; ++row) {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        request.workerName = at(row).workerName;
        requests.append(request);
    }
    QVERIFY(queue().decide(requests));
    press(Qt::Key_T);
    auto& table = theNext<QAbstractItemView>("submissionsTable");
    Seen lines;
    for (int row = 0; row < 8; ++row) {
        const QRect cell = table.visualRect(rows().index(row, SubmissionModel::Worker));
        look(table, cell.center(), at(row).workerName, &lines);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(lines.cut > 0 && lines.whole > 0);

    press(Qt::Key_Q);
    auto& outbox = theNext<QAbstractItemView>("outboxView");
    Seen waiting;
    for (int row = 0; row < outbox.model()->rowCount(); ++row) {
        const QModelIndex index = outbox.model()->index(row, 0);
        const QRect cell = outbox.visualRect(index);
        if (!outbox.viewport()->rect().contains(cell))
            continue;
        const Metrics metrics(&outbox);
        look(outbox, {cell.left() + metrics.lines(9) + metrics.space(20), cell.center().y()},
             index.data(OutboxModel::DecisionRole).value<Decision>().request.workerName, &waiting);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(waiting.cut > 0 && waiting.whole > 0);
    press(Qt::Key_Escape);

    sendAll();
    window().go<ActivityPage>();
    auto& activity = theNext<QAbstractItemView>("activityView");
    QTRY_COMPARE_WITH_TIMEOUT(activity.model()->rowCount(), 8, Patience);
    const QModelIndex about = activity.model()->index(0, ActivityModel::Subject);
    const QString all = about.data().toString();
    const bool isCut =
        activity.fontMetrics().horizontalAdvance(shownLine(all)) > activity.visualRect(about).width();
    QVERIFY(isCut);
    QCOMPARE(tipAt(*activity.viewport(), activity.visualRect(about).center()), toolTipText(all));
    const QRect outcome = activity.visualRect(activity.model()->index(0, ActivityModel::Outcome));
    QCOMPARE(tipAt(*activity.viewport(), outcome.center()), QString());
}

/// As the captions of proofs are.
void TestCutNames::labelsOfSeveralParts()
{
    const QString name = words(0);
    PartsLabel label({{name, true}, {u" · sent 4 h ago"_s}});
    label.resize(200, 20);
    label.show();
    QCOMPARE(tipAt(label, label.rect().center()), toolTipText(label.text()));
    label.resize(label.sizeHint());
    QCOMPARE(tipAt(label, label.rect().center()), QString());
}

/// Where a row has no room for all its counts, its tip has them.
void TestCutNames::countsOfCampaigns()
{
    openWindow();
    auto& view = the<QTableView>("campaignsView");
    const QFontMetrics letters(scaledFont(view.font(), TextSize::Secondary));
    int cut = 0;
    for (const int width : {1'900, 1'366, 1'000}) {
        window().resize(width, 768);
        for (int floor = 0; floor < 3; ++floor)
            QCoreApplication::processEvents();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const QModelIndex at = view.model()->index(row, CampaignModel::Progress);
            const QRect cell = view.visualRect(at);
            if (!view.viewport()->rect().contains(cell) || cell.width() < 40)
                continue;
            const QString all = at.data().toString();
            const QString tip = tipAt(*view.viewport(), cell.center());
            const int room = cell.width() - 2 * Metrics(view.font()).space(8);
            const bool isCut = letters.horizontalAdvance(all) > room;
            cut += int(isCut);
            QVERIFY2(tip == (isCut ? toolTipText(all) : QString()), qPrintable(all + u'\n' + tip));
        }
    }
    QVERIFY(cut > 0);
}

QTEST_MAIN(TestCutNames)
#include "tst_cutnames.moc"
