// SPDX-License-Identifier: MIT
#include "ui/review/reviewtools.h"

#include "domain/numbertext.h"
#include "ui/common/buttons.h"
#include "ui/common/searchedit.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <utility>

namespace proofdesk {

namespace {

constexpr double CompactBelow = 52; // heights of a line: views are then icons only
constexpr double ComboBelow = 70; // and the modes of Compare a combo
constexpr double TwoRowsBelow = 36; // and what belongs to the view stands in a row of its own
constexpr double RowHeight = 2.4;
constexpr double Scales[] = {0.25, 0.5, 1, 2, 4};

} // namespace

ReviewTools::ReviewTools(QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_filters(newButton(tr("Filters"), ButtonRole::Normal, QStringLiteral("filter"), this))
    , m_views(new SegmentedControl(tr("View"), this))
    , m_sort(new QComboBox(this))
    , m_cardSize(new QSlider(Qt::Horizontal, this))
    , m_search(new SearchEdit(tr("Search"), this))
    , m_zoomOut(newIconButton(QStringLiteral("zoomout"), tr("Zoom out"), ButtonRole::Normal, this))
    , m_zoom(new QComboBox(this))
    , m_zoomIn(newIconButton(QStringLiteral("zoomin"), tr("Zoom in"), ButtonRole::Normal, this))
    , m_lock(newButton(tr("Lock"), ButtonRole::Normal, QStringLiteral("lock"), this))
    , m_compare(new SegmentedControl(tr("How to compare"), this))
    , m_compareCombo(new QComboBox(this))
    , m_arrivals(newButton(QString(), ButtonRole::News, QStringLiteral("plus"), this))
{
    const Metrics metrics(this);
    m_filters->setObjectName(QStringLiteral("filtersButton"));
    m_search->setObjectName(QStringLiteral("submissionSearch"));
    m_arrivals->setObjectName(QStringLiteral("arrivalsButton"));
    m_sort->setObjectName(QStringLiteral("sortCombo"));
    m_sort->setAccessibleName(tr("Sort"));
    m_search->setMaximumWidth(metrics.lines(12));
    m_search->setMinimumWidth(metrics.lines(5));

    m_views->addChoice(int(ReviewView::Grid), tr("Grid"), QStringLiteral("grid"));
    m_views->addChoice(int(ReviewView::Single), tr("Single"), QStringLiteral("single"));
    m_views->addChoice(int(ReviewView::Compare), tr("Compare"), QStringLiteral("compare"));
    m_views->addChoice(int(ReviewView::Table), tr("Table"), QStringLiteral("table"));
    m_compare->addChoice(int(CompareMode::Side), tr("Side"), QStringLiteral("compare"));
    m_compare->addChoice(int(CompareMode::Flip), tr("Flip"), QStringLiteral("flip"));
    m_compare->addChoice(int(CompareMode::Difference), tr("Difference"), QStringLiteral("similar"));
    m_compareCombo->addItems({tr("Side"), tr("Flip"), tr("Difference")});
    m_compareCombo->setAccessibleName(tr("How to compare"));
    m_sort->addItem(tr("Oldest first"), int(SubmissionSort::OldestFirst));
    m_sort->addItem(tr("Newest first"), int(SubmissionSort::NewestFirst));
    m_sort->addItem(tr("Riskiest first"), int(SubmissionSort::RiskiestFirst));
    m_sort->addItem(tr("By worker"), int(SubmissionSort::Worker));
    m_sort->addItem(tr("In random order"), int(SubmissionSort::Random));
    m_cardSize->setObjectName(QStringLiteral("cardSizeSlider"));
    m_cardSize->setAccessibleName(tr("Size of the cards"));
    m_cardSize->setToolTip(tr("Size of the cards (Ctrl and the wheel)"));
    m_cardSize->setRange(int(CardSize::Small), int(CardSize::Large));
    m_cardSize->setPageStep(1);
    m_cardSize->setFixedWidth(metrics.lines(3.4));
    setCardSize(CardSize::Medium);
    connect(m_cardSize, &QSlider::valueChanged, this,
            [this](int value) { Q_EMIT cardSizeChosen(CardSize(value)); });
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_filters, m_sort, m_cardSize, m_zoomOut, m_zoom,
                                                           m_zoomIn, m_lock, m_compareCombo, m_arrivals})
        widget->setFocusPolicy(Qt::TabFocus);

    connect(m_views, &SegmentedControl::chosen, this, [this](int id) { Q_EMIT viewChosen(ReviewView(id)); });
    connect(m_sort, &QComboBox::activated, this,
            [this] { Q_EMIT sortChosen(SubmissionSort(m_sort->currentData().toInt())); });
    connect(m_search, &QLineEdit::textChanged, this, &ReviewTools::searchChanged);
    connect(m_arrivals, &QPushButton::clicked, this, &ReviewTools::arrivalsWanted);
    connect(m_compare, &SegmentedControl::chosen, this,
            [this](int id) { Q_EMIT compareModeChosen(CompareMode(id)); });
    connect(m_compareCombo, &QComboBox::activated, this,
            [this](int id) { Q_EMIT compareModeChosen(CompareMode(id)); });
    setArrivals(0);
    arrange();
}

void ReviewTools::buildZoom()
{
    m_zoom->setObjectName(QStringLiteral("zoomCombo"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Fit"), 0.0);
    m_zoom->addItem(tr("Fit width"), -1.0);
    for (const double scale : Scales)
        m_zoom->addItem(tr("%1 %").arg(qRound(scale * 100)), scale);
    m_zoom->setMinimumWidth(Metrics(this).lines(5.4));
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
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_sort, m_cardSize, m_search, m_compare, m_compareCombo, m_zoomOut, m_zoom, m_zoomIn, m_lock})
        row->addWidget(widget); // from the other row, where it was there
    row->addStretch(1);
    if (m_twoRows)
        m_first->addStretch(1);
    m_first->addWidget(m_arrivals);
}

void ReviewTools::arrange()
{
    const Metrics metrics(this);
    const bool rows = m_view == ReviewView::Grid || m_view == ReviewView::Table;
    const bool stage = m_view == ReviewView::Single;
    const bool compare = m_view == ReviewView::Compare;
    const bool compact = width() < metrics.lines(CompactBelow);
    const bool combo = width() < metrics.lines(ComboBelow) - metrics.lines(20);
    const bool twoRows = isVisible() && width() < metrics.lines(TwoRowsBelow);
    if (std::exchange(m_twoRows, twoRows) != twoRows)
        placeViewTools();
    m_filters->setVisible(!m_inPane);
    m_sort->setVisible(rows);
    m_cardSize->setVisible(m_view == ReviewView::Grid);
    m_search->setVisible(rows && !m_inPane);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_zoomOut, m_zoomIn})
        widget->setVisible(stage && !compact);
    m_zoom->setVisible(stage || compare);
    m_lock->setVisible(stage);
    m_compare->setVisible(compare && !combo);
    m_compareCombo->setVisible(compare && combo);
    const char* const names[] = {QT_TR_NOOP("Grid"), QT_TR_NOOP("Single"), QT_TR_NOOP("Compare"),
                                 QT_TR_NOOP("Table")};
    for (int id = 0; id < 4; ++id) {
        QPushButton* button = m_views->button(id);
        button->setText(compact ? QString() : tr(names[id]));
        button->setAccessibleName(tr(names[id]));
    }
}

void ReviewTools::setSort(SubmissionSort sort, const QString& column)
{
    m_sort->setPlaceholderText(column.isEmpty() ? QString() : tr("By “%1”", "a column").arg(column));
    m_sort->setCurrentIndex(column.isEmpty() ? m_sort->findData(int(sort)) : -1);
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
}

void ReviewTools::setFiltersInPane(bool inPane)
{
    m_inPane = inPane;
    arrange();
}

void ReviewTools::setArrivals(int count)
{
    m_arrivals->setVisible(count > 0);
    m_arrivals->setText(tr("%1 new — show").arg(numberText(count)));
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

void ReviewTools::showKeys(const ShortcutTable& keys)
{
    setButtonKey(m_lock, keys.keyText(ReviewAction::LockZoom));
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

} // namespace proofdesk
