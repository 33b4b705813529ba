// SPDX-License-Identifier: MIT
#include "ui/review/reviewtools.h"

#include "domain/numbertext.h"
#include "ui/common/buttons.h"
#include "ui/common/searchedit.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/sortcombo.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <iterator>
#include <utility>

namespace proofdesk {

namespace {

constexpr double RowHeight = 2.4;
constexpr double LeastZoomLines = 5.4;
constexpr int MostNew = 999; ///< for so many its button has room
constexpr double Scales[] = {0.25, 0.5, 1, 2, 4};

} // namespace

ReviewTools::ReviewTools(QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_filters(newButton(tr("Filters"), ButtonRole::Normal, QStringLiteral("filter"), this))
    , m_views(new SegmentedControl(tr("View"), this))
    , m_sort(new SortCombo(this))
    , m_cardSize(new QSlider(Qt::Horizontal, this))
    , m_search(new SearchEdit(tr("Search"), this))
    , m_zoomOut(newIconButton(QStringLiteral("zoomout"), tr("Zoom out"), ButtonRole::Normal, this))
    , m_zoom(new QComboBox(this))
    , m_zoomIn(newIconButton(QStringLiteral("zoomin"), tr("Zoom in"), ButtonRole::Normal, this))
    , m_lock(newButton(tr("Lock"), ButtonRole::Normal, QStringLiteral("lock"), this))
    , m_compare(new SegmentedControl(tr("How to compare"), this))
    , m_compareCombo(new QComboBox(this))
    , m_facts(newButton(tr("Findings"), ButtonRole::Normal, {}, this))
    , m_arrivals(newButton(QString(), ButtonRole::News, QStringLiteral("plus"), this))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("reviewTools"));
    m_filters->setObjectName(QStringLiteral("filtersButton"));
    m_search->setObjectName(QStringLiteral("submissionSearch"));
    m_search->setMaximumWidth(metrics.lines(12));
    m_search->setMinimumWidth(metrics.lines(5));
    m_arrivals->setObjectName(QStringLiteral("arrivalsButton"));
    buildViews();
    buildCardSize();
    buildCompare();
    buildZoom();

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics.space(16), 0, metrics.space(16), 0);
    rows->setSpacing(0);
    m_first = new QHBoxLayout;
    m_second = new QHBoxLayout;
    for (QHBoxLayout* row : {m_first, m_second}) {
        row->setSpacing(metrics.space(8));
        rows->addLayout(row, 1);
    }
    m_first->addWidget(m_filters);
    m_first->addWidget(m_views);
    placeViewTools();
    // A click never takes the focus from the view: keys go on acting there. Tab still reaches them.
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_filters, m_sort, m_cardSize, m_zoomOut, m_zoom, m_zoomIn, m_lock,
                                         m_compareCombo, m_facts, m_arrivals})
        widget->setFocusPolicy(Qt::TabFocus);
    connect(m_search, &QLineEdit::textChanged, this, &ReviewTools::searchChanged);
    connect(m_sort, &SortCombo::sortChosen, this, &ReviewTools::sortChosen);
    connect(m_arrivals, &QPushButton::clicked, this, &ReviewTools::arrivalsWanted);
    keepPlaceOfArrivals();
}

void ReviewTools::keepPlaceOfArrivals()
{
    m_arrivals->setText(newWords(MostNew, Fold::Rows));
    m_arrivalsLeast = m_arrivals->sizeHint().width();
    m_arrivals->setText(newWords(MostNew, Fold::Nothing));
    m_arrivalsWidth = m_arrivals->sizeHint().width();
    QSizePolicy policy = m_arrivals->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_arrivals->setSizePolicy(policy);
    setArrivals(0);
}

void ReviewTools::buildViews()
{
    m_views->addChoice(int(ReviewView::Grid), tr("Grid"), QStringLiteral("grid"));
    m_views->addChoice(int(ReviewView::Single), tr("Single"), QStringLiteral("single"));
    m_views->addChoice(int(ReviewView::Compare), tr("Compare"), QStringLiteral("compare"));
    m_views->addChoice(int(ReviewView::Table), tr("Table"), QStringLiteral("table"));
    m_viewsWidth = m_views->sizeHint().width();
    connect(m_views, &SegmentedControl::chosen, this, [this](int id) { Q_EMIT viewChosen(ReviewView(id)); });
}

void ReviewTools::buildCardSize()
{
    m_cardSize->setObjectName(QStringLiteral("cardSizeSlider"));
    m_cardSize->setAccessibleName(tr("Size of the cards"));
    m_cardSize->setToolTip(tr("Size of the cards (Ctrl and the wheel)"));
    m_cardSize->setRange(int(CardSize::Small), int(CardSize::Large));
    m_cardSize->setPageStep(1);
    m_cardSize->setFixedWidth(Metrics(this).lines(3.4));
    setCardSize(CardSize::Medium);
    connect(m_cardSize, &QSlider::valueChanged, this,
            [this](int value) { Q_EMIT cardSizeChosen(CardSize(value)); });
}

/// How to compare: side by side on the screen, or in a list where that is too wide.
void ReviewTools::buildCompare()
{
    m_compare->addChoice(int(CompareMode::Side), tr("Side"), QStringLiteral("compare"));
    m_compare->addChoice(int(CompareMode::Flip), tr("Flip"), QStringLiteral("flip"));
    m_compare->addChoice(int(CompareMode::Difference), tr("Difference"), QStringLiteral("similar"));
    m_compareCombo->addItems({tr("Side"), tr("Flip"), tr("Difference")});
    m_compareCombo->setObjectName(QStringLiteral("compareCombo"));
    m_compareCombo->setAccessibleName(tr("How to compare"));
    m_facts->setObjectName(QStringLiteral("factsButton"));
    m_facts->setCheckable(true);
    connect(m_facts, &QPushButton::clicked, this, &ReviewTools::factsWanted);
    connect(m_compare, &SegmentedControl::chosen, this,
            [this](int id) { Q_EMIT compareModeChosen(CompareMode(id)); });
    connect(m_compareCombo, &QComboBox::activated, this,
            [this](int id) { Q_EMIT compareModeChosen(CompareMode(id)); });
}

void ReviewTools::buildZoom()
{
    m_zoom->setObjectName(QStringLiteral("zoomCombo"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Fit"), 0.0);
    m_zoom->addItem(tr("Fit width"), -1.0);
    for (const double scale : Scales)
        m_zoom->addItem(tr("%1 %").arg(qRound(scale * 100)), scale);
    // As wide as the longest that it ever says: it must not move what stands beside it.
    const int text = m_zoom->sizeHint().width()
        - fontMetrics().horizontalAdvance(tr("%1 %").arg(qRound(Scales[std::size(Scales) - 1] * 100)));
    m_zoomWidth = std::max(Metrics(this).lines(LeastZoomLines),
                           text + fontMetrics().horizontalAdvance(ProofStage::longestZoomText()));
    m_zoom->setMinimumWidth(m_zoomWidth);
    m_lock->setCheckable(true);
    m_lock->setToolTip(tr("The next picture is shown at the same place and size"));
    connect(m_zoomIn, &QPushButton::clicked, this, &ReviewTools::zoomInWanted);
    connect(m_zoomOut, &QPushButton::clicked, this, &ReviewTools::zoomOutWanted);
    connect(m_zoom, &QComboBox::activated, this,
            [this] { Q_EMIT zoomChosen(m_zoom->currentData().toDouble()); });
    connect(m_lock, &QPushButton::clicked, this, &ReviewTools::lockChosen);
}

void ReviewTools::setView(ReviewView view)
{
    m_view = view;
    m_views->setCurrent(int(view));
    m_facts->setText(view == ReviewView::Compare ? tr("Findings") : tr("Details"));
    arrange();
}

void ReviewTools::placeViewTools()
{
    setFixedHeight(Metrics(this).lines(m_twoRows ? 2 * RowHeight : RowHeight));
    auto* rows = static_cast<QVBoxLayout*>(layout());
    rows->setStretchFactor(m_second, m_twoRows ? 1 : 0);
    QHBoxLayout* row = m_twoRows ? m_second : m_first;
    for (QHBoxLayout* each : {m_first, m_second}) {
        for (int i = each->count() - 1; i >= 0; --i) {
            if (each->itemAt(i)->spacerItem())
                delete each->takeAt(i);
        }
    }
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_sort, m_cardSize, m_search, m_compare, m_compareCombo, m_facts,
                                         m_zoomOut, m_zoom, m_zoomIn, m_lock})
        row->addWidget(widget); // from the other row, where it was there
    row->addStretch(1);
    if (m_twoRows)
        m_first->addStretch(1);
    m_first->addWidget(m_arrivals);
}

void ReviewTools::arrange()
{
    // What there is no room for gives way, one after the other: the modes of Compare become a combo, the
    // views icons, and what belongs to the view gets a row of its own.
    Fold fold = Fold::Nothing;
    for (const Fold more : {Fold::Modes, Fold::Views, Fold::Rows}) {
        if (neededWidth(fold) <= width())
            break;
        fold = more;
    }
    show(fold);
    m_arrivals->setText(newWords(m_arrivalCount, fold));
    m_arrivals->setMinimumWidth(widthOf(m_arrivals, fold));
    // Short of room it gives up what its longest choice would need, and never what it says now.
    m_sort->setMinimumWidth(widthOf(m_sort, fold));
    const bool twoRows = isVisible() && fold == Fold::Rows;
    setButtonKey(m_lock, twoRows ? QString() : m_lockKey);
    // Where the panes beside it leave too little even for two rows, the longest of its words may be cut.
    m_zoom->setMinimumWidth(twoRows ? Metrics(this).lines(LeastZoomLines) : m_zoomWidth);
    if (std::exchange(m_twoRows, twoRows) != twoRows)
        placeViewTools();
}

QList<const QWidget*> ReviewTools::shownWith(Fold fold) const
{
    QList<const QWidget*> tools;
    if (!m_inPane)
        tools << m_filters;
    switch (m_view) {
    case ReviewView::Grid:
    case ReviewView::Table:
        tools << m_sort;
        if (m_view == ReviewView::Grid && fold < Fold::Rows)
            tools << m_cardSize; // Ctrl and the wheel do the same
        if (!m_inPane)
            tools << m_search;
        if (m_factsFolded)
            tools << m_facts;
        break;
    case ReviewView::Single:
        if (fold < Fold::Views)
            tools << m_zoomOut << m_zoomIn;
        tools << m_zoom << m_lock;
        if (m_factsFolded)
            tools << m_facts;
        break;
    case ReviewView::Compare:
        tools << (fold < Fold::Modes ? static_cast<const QWidget*>(m_compare) : m_compareCombo);
        if (m_factsFolded)
            tools << m_facts;
        tools << m_zoom;
        break;
    }
    return tools;
}

void ReviewTools::show(Fold fold)
{
    const QList<const QWidget*> shown = shownWith(fold);
    for (QWidget* tool :
         std::initializer_list<QWidget*>{m_filters, m_sort, m_cardSize, m_search, m_zoomOut, m_zoom, m_zoomIn,
                                         m_lock, m_compare, m_compareCombo, m_facts})
        tool->setVisible(shown.contains(tool));
    const bool compact = fold >= Fold::Views;
    const char* const names[] = {QT_TR_NOOP("Grid"), QT_TR_NOOP("Single"), QT_TR_NOOP("Compare"),
                                 QT_TR_NOOP("Table")};
    for (int id = 0; id < 4; ++id) {
        QPushButton* button = m_views->button(id);
        button->setText(compact ? QString() : tr(names[id]));
        button->setAccessibleName(tr(names[id]));
    }
}

int ReviewTools::widthOf(const QWidget* tool, Fold fold) const
{
    if (tool == m_search)
        return m_search->minimumWidth(); // it takes what is left for it
    if (tool == m_sort)
        return fold == Fold::Rows ? m_sort->leastWidth()
                                  : std::max(m_sort->leastWidth(), m_sort->sizeHint().width());
    if (tool == m_zoom)
        return m_zoomWidth;
    if (tool == m_arrivals) {
        const auto wide = [&](int count) { return fontMetrics().horizontalAdvance(newWords(count, fold)); };
        return (fold == Fold::Rows ? m_arrivalsLeast : m_arrivalsWidth)
            + std::max(0, wide(m_arrivalCount) - wide(MostNew));
    }
    if (tool == m_lock && fold < Fold::Rows)
        return m_lockWidth; // with its key, whether that shows now or not
    return std::max(tool->minimumWidth(), tool->sizeHint().width());
}

int ReviewTools::leastWidth() const
{
    const int gap = m_first->spacing();
    int first = 4 * Metrics(this).control() + gap + widthOf(m_arrivals, Fold::Rows);
    int second = -gap;
    for (const QWidget* tool : shownWith(Fold::Rows)) {
        // It stands there only where this much room was not left.
        if (tool != m_facts)
            (tool == m_filters ? first : second) +=
                gap + widthOf(tool, tool == m_sort ? Fold::Nothing : Fold::Rows);
    }
    const QMargins around = layout()->contentsMargins();
    return around.left() + around.right() + std::max(first, second);
}

/// Of all of them in one row. By what they would be, so that nothing moves while it is found out.
int ReviewTools::neededWidth(Fold fold) const
{
    const int gap = m_first->spacing();
    const QMargins around = layout()->contentsMargins();
    int width =
        around.left() + around.right() + (fold < Fold::Views ? m_viewsWidth : 4 * Metrics(this).control());
    for (const QWidget* tool : shownWith(fold))
        width += gap + widthOf(tool, fold);
    return width + gap + widthOf(m_arrivals, fold);
}

void ReviewTools::setOrder(const SubmissionOrder& order)
{
    m_sort->setOrder(order);
    arrange();
}

void ReviewTools::setCardSize(CardSize size)
{
    const QSignalBlocker silent(m_cardSize);
    m_cardSize->setValue(int(size));
}

void ReviewTools::setFilterCount(int count)
{
    m_filters->setText(count > 0 ? tr("Filters · %1").arg(count) : tr("Filters"));
    setButtonRole(m_filters, count > 0 ? ButtonRole::Accent : ButtonRole::Normal);
    arrange();
}

void ReviewTools::setFiltersInPane(bool inPane)
{
    m_inPane = inPane;
    arrange();
}

void ReviewTools::setArrivals(int count)
{
    m_arrivals->setVisible(count > 0);
    m_arrivals->setToolTip(newWords(count, Fold::Nothing));
    m_arrivalCount = count;
    arrange();
}

QString ReviewTools::newWords(int count, Fold fold)
{
    return (fold == Fold::Rows ? tr("%1 new") : tr("%1 new — show")).arg(numberText(count));
}

void ReviewTools::setZoomText(const QString& text)
{
    m_zoom->setItemText(0, text);
    m_zoom->setCurrentIndex(0);
}

void ReviewTools::setLocked(bool locked)
{
    m_lock->setChecked(locked);
    setButtonRole(m_lock, locked ? ButtonRole::Accent : ButtonRole::Normal);
}

void ReviewTools::setCompareMode(CompareMode mode)
{
    m_compare->setCurrent(int(mode));
    m_compareCombo->setCurrentIndex(int(mode));
}

void ReviewTools::setFactsFolded(bool folded, bool open)
{
    m_factsFolded = folded;
    m_facts->setChecked(open);
    arrange();
}

void ReviewTools::showKeys(const ShortcutTable& keys)
{
    m_lockKey = keys.keyText(ReviewAction::LockZoom);
    setButtonKey(m_lock, m_lockKey);
    m_lockWidth = m_lock->sizeHint().width();
    arrange();
    const ReviewAction views[] = {ReviewAction::GridView, ReviewAction::SingleView, ReviewAction::CompareView,
                                  ReviewAction::TableView};
    for (int id = 0; id < 4; ++id) {
        const QString key = keys.keyText(views[id]);
        m_views->button(id)->setToolTip(key.isEmpty() ? QString() : tr("Key: %1").arg(key));
    }
}

void ReviewTools::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

/// It got its width before it was shown.
void ReviewTools::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    arrange();
}

} // namespace proofdesk
