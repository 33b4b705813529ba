// SPDX-License-Identifier: MIT
#include "ui/review/lists/submissiongrid.h"

#include "models/submissionmodel.h"
#include "ui/common/insight.h"
#include "ui/review/desk/choice.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/cardsight.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr int FrameMs = 16;
constexpr int ScrollEndMs = 120;
constexpr int PagesAhead = 2;

} // namespace

SubmissionGrid::SubmissionGrid(SubmissionModel& model, ThumbnailCache& thumbnails, PaintedProofs& painted,
                               Clock& clock, QWidget* parent)
    : TellingRows<QListView>(parent)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_delegate(new SubmissionDelegate(thumbnails, painted, model.naming(), clock, this))
    , m_updates(*this, *m_delegate, [this] { return rowsInSight(); })
    , m_insight(*viewport())
{
    setObjectName(QStringLiteral("submissionsGrid"));
    tellRows(this, [this](const QModelIndex& index) { return problems(index); });
    setAccessibleName(tr("Submissions"));
    // Rows of equal cells, laid out in one go: by icons, and batch by batch, the view would be blank each
    // time a page arrives.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setMovement(QListView::Static);
    setResizeMode(QListView::Fixed); // laid out by us, once for each size of a cell
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    // As the table chooses: half a row that was left out would still be decided.
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionRectVisible(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setDragEnabled(false);
    setMouseTracking(false);
    setItemDelegate(m_delegate);
    viewport()->setAutoFillBackground(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);

    m_look.setSingleShot(true);
    m_look.setInterval(FrameMs);
    m_scrollEnd.setSingleShot(true);
    m_scrollEnd.setInterval(ScrollEndMs);
    connect(&m_look, &QTimer::timeout, this, &SubmissionGrid::look);
    connect(&m_insight, &InsightWatch::changed, &m_look, qOverload<>(&QTimer::start));
    connect(&m_scrollEnd, &QTimer::timeout, this, [this] { m_thumbnails.store().setScrolling(false); });
    connect(&m_thumbnails.store(), &ProofStore::changed, this, &SubmissionGrid::proofsChanged);
    connect(m_delegate, &SubmissionDelegate::retryRequested, this, [this](const ProofImage& image) {
        m_thumbnails.store().retry({m_model.campaign(), image, ProofSize::Thumbnail});
    });
    SubmissionGrid::setModel(&model);
}

void SubmissionGrid::setModel(QAbstractItemModel* newModel)
{
    // Asked before the view hears of it, and done after it has.
    connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &SubmissionGrid::holdInPlace);
    connect(newModel, &QAbstractItemModel::layoutAboutToBeChanged, this, &SubmissionGrid::holdInPlace);
    QListView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &SubmissionGrid::putInPlace);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &SubmissionGrid::putInPlace);
    const auto again = [this] { m_look.start(); };
    connect(newModel, &QAbstractItemModel::modelReset, this, again);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, again);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, again);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, again);
    // A row that was told again may have other pictures.
    connect(newModel, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_look.isActive())
            m_look.start();
    });
}

void SubmissionGrid::setSelectionModel(QItemSelectionModel* selection)
{
    QListView::setSelectionModel(selection);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &SubmissionGrid::showChoice);
    // The border of the current card stands outside of its cell: the neighbours' edges are painted too.
    connect(selection, &QItemSelectionModel::currentChanged, viewport(), qOverload<>(&QWidget::update));
}

void SubmissionGrid::setKeepsSelection(bool keeps)
{
    m_keepsSelection = keeps;
    showChoice();
}

void SubmissionGrid::showBesideCurrent(SubmissionId id)
{
    const QModelIndex other = m_model.index(m_model.rowOf(id), 0);
    if (!isVisible() || !other.isValid() || !currentIndex().isValid())
        return;
    const QRect both = visualRect(currentIndex()) | visualRect(other);
    const int room = viewport()->height();
    if (both.height() > room)
        return;
    const int moved = both.top() < 0 ? both.top() : std::max(0, both.bottom() + 1 - room);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void SubmissionGrid::showChoice()
{
    m_delegate->setShowsSelection(chosenRows(*selectionModel()).size() > 1 || m_keepsSelection);
    viewport()->update();
}

void SubmissionGrid::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                                 const QList<int>& roles)
{
    // Not as a list whose rows may have grown, which lays all of them out anew: every cell is of one size.
    const RowRange changed = rowsInSight().intersected({topLeft.row(), bottomRight.row()});
    for (int row = changed.first; row <= changed.last; ++row) {
        const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
        QAbstractItemView::dataChanged(index, index, roles);
    }
}

int SubmissionGrid::columns() const
{
    return std::max(1, viewport()->width() / std::max(1, gridSize().width()));
}

void SubmissionGrid::layOut()
{
    const Metrics metrics(this);
    const QSize cell = CardLayout::cell(viewport()->size(), metrics, m_cardSize);
    verticalScrollBar()->setSingleStep(metrics.lines(2));
    const int heightBefore = std::exchange(m_height, viewport()->height());
    if (cell == gridSize())
        return;
    // Cards that only grow or shrink leave whoever looks at them where they are.
    const bool stays = isVisible() && cell.width() == gridSize().width();
    const QRect current = visualRect(currentIndex());
    const bool follows = !stays || (current.top() >= 0 && current.bottom() < heightBefore);
    if (stays)
        hold(topCard());
    m_delegate->setCell(cell);
    setGridSize(cell);
    if (stays)
        putInPlace();
    if (follows && currentIndex().isValid())
        scrollTo(currentIndex());
    m_look.start();
}

void SubmissionGrid::setCardSize(CardSize size)
{
    if (std::exchange(m_cardSize, size) == size)
        return;
    layOut();
    scheduleDelayedItemsLayout();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    Q_EMIT cardSizeChanged(size);
}

void SubmissionGrid::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QListView::wheelEvent(event);
        return;
    }
    m_turned += event->angleDelta().y();
    const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
    setCardSize(CardSize(std::clamp(int(m_cardSize) + steps, int(CardSize::Small), int(CardSize::Large))));
    event->accept();
}

/// By as many rows of cards as are in sight, in their column. By itself the list looks for what lies one
/// window further down, which with tall cards is often the row it came from.
QModelIndex SubmissionGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex from = currentIndex();
    if ((action != MovePageUp && action != MovePageDown) || !from.isValid())
        return TellingRows<QListView>::moveCursor(action, modifiers);
    const int perRow = columns();
    const int page = std::max(1, viewport()->height() / std::max(1, gridSize().height()));
    const int last = m_model.rowCount() - 1;
    if (action == MovePageUp) {
        const int rows = std::min(page, from.row() / perRow);
        return m_model.index(rows > 0 ? from.row() - rows * perRow : 0, 0);
    }
    const int rows = std::min(page, (last - from.row()) / perRow);
    return m_model.index(rows > 0 ? from.row() + rows * perRow : last, 0);
}

void SubmissionGrid::holdInPlace()
{
    // The current one, where it is in sight: that is looked at.
    const QRect window = viewport()->rect();
    const bool current = currentIndex().isValid() && visualRect(currentIndex()).intersects(window);
    hold(current ? currentIndex() : m_model.index(rowsInSight().first, 0));
}

QModelIndex SubmissionGrid::topCard() const
{
    const QModelIndex first = m_model.index(rowsInSight().first, 0);
    const QModelIndex below = m_model.index(first.row() + columns(), 0);
    return visualRect(first).center().y() < 0 && below.isValid() ? below : first;
}

void SubmissionGrid::hold(const QModelIndex& index)
{
    m_held = index;
    m_heldAt = visualRect(index).top();
}

void SubmissionGrid::putInPlace()
{
    if (m_held.isValid() && isVisible()) {
        const int moved = visualRect(m_held).top() - m_heldAt;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    m_held = QPersistentModelIndex();
}

void SubmissionGrid::paintEvent(QPaintEvent* event)
{
    m_delegate->setCovered(insight::floatingOver(*viewport()));
    QPainter(viewport()).fillRect(event->rect(), Theme::colour(Colour::Sunken));
    QListView::paintEvent(event);
}

void SubmissionGrid::resizeEvent(QResizeEvent* event)
{
    layOut();
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    m_look.start();
}

void SubmissionGrid::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    layOut();
    m_updates.start();
    m_look.start();
}

void SubmissionGrid::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_updates.stop();
    m_thumbnails.store().want(this, {});
    Q_EMIT sightChanged();
}

void SubmissionGrid::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void SubmissionGrid::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (!m_scrollEnd.isActive())
        m_thumbnails.store().setScrolling(true);
    m_scrollEnd.start();
    if (!m_look.isActive())
        m_look.start();
}

QItemSelectionModel::SelectionFlags SubmissionGrid::selectionCommand(const QModelIndex& index,
                                                                     const QEvent* event) const
{
    if (m_keepsSelection && event && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (!(key->modifiers() & Qt::ShiftModifier))
            return QItemSelectionModel::NoUpdate;
    }
    return QListView::selectionCommand(index, event);
}

RowRange SubmissionGrid::rowsInSight() const
{
    const int height = gridSize().height();
    const int count = model() ? model()->rowCount() : 0;
    if (height <= 0 || count == 0 || !isVisible())
        return {};
    // By arithmetic: all cells are equal, and asking the view for 100,000 rectangles is not free.
    const int top = verticalOffset();
    const int bottom = top + viewport()->height() - 1;
    const int perRow = columns();
    return {std::clamp(top / height * perRow, 0, count - 1),
            std::clamp((bottom / height + 1) * perRow - 1, 0, count - 1)};
}

QList<CellInSight> SubmissionGrid::inSight() const
{
    QList<CellInSight> cells;
    const RowRange rows = rowsInSight();
    const QRegion window = insight::of(*viewport());
    for (int row = rows.first; row <= rows.last; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const QRect cell = visualRect(index);
        if (!window.intersects(cell))
            continue;
        const auto submission = index.data(SubmissionModel::CardRole).value<Submission>();
        cells.append({submission.id, insight::share(window, cell),
                      cardsight::shorterSide(window, cell, submission, m_thumbnails, *this)});
    }
    return cells;
}

QList<ProofRequest> SubmissionGrid::requests(int first, int last) const
{
    QList<ProofRequest> result;
    for (int row = std::max(0, first); row <= std::min(last, m_model.rowCount() - 1); ++row) {
        const auto submission = m_model.submissionAt(row);
        if (!submission)
            continue;
        const qsizetype count = std::min(submission->images.size(), CardLayout::MaxPictures);
        for (qsizetype i = 0; i < count; ++i)
            result.append({m_model.campaign(), submission->images.at(i), ProofSize::Thumbnail});
    }
    return result;
}

void SubmissionGrid::look()
{
    if (!isVisible())
        return;
    const RowRange rows = rowsInSight();
    const int page = rows.last - rows.first + 1;
    QList<ProofRequest> next = requests(rows.last + 1, rows.last + PagesAhead * page);
    next += requests(rows.first - page, rows.first - 1);
    m_thumbnails.store().want(this, rows.last < 0 ? QList<ProofRequest>() : requests(rows.first, rows.last),
                              next);
    prepare(rows.first, rows.last + page);
    Q_EMIT sightChanged();
}

void SubmissionGrid::prepare(int first, int last)
{
    const QRect cell(QPoint(), gridSize());
    const Metrics metrics(this);
    const QRect well = CardLayout::of(cell, metrics).proof;
    for (int row = std::max(0, first); row <= std::min(last, m_model.rowCount() - 1); ++row) {
        const auto submission = m_model.submissionAt(row);
        if (!submission || submission->images.isEmpty())
            continue;
        const QList<QRect> places = CardLayout::pictures(well, submission->images.size(), metrics);
        for (qsizetype i = 0; i < places.size(); ++i)
            m_thumbnails.prepare(submission->images.at(i), places.at(i).size(), devicePixelRatioF());
    }
}

QString SubmissionGrid::problems(const QModelIndex& index) const
{
    const auto submission = m_model.submissionAt(index.row());
    QStringList problems;
    for (const ProofImage& image : submission ? submission->images : QList<ProofImage>()) {
        if (m_thumbnails.store().state(image, ProofSize::Thumbnail) == ProofState::Failed)
            problems.append(proofErrorWords(
                m_thumbnails.store().error(image, ProofSize::Thumbnail).value_or(ProofError{})));
    }
    problems.removeDuplicates();
    return problems.join(u' ');
}

void SubmissionGrid::proofsChanged(const QStringList& keys)
{
    if (!isVisible())
        return;
    m_updates.picturesChanged(keys);
    if (!m_look.isActive())
        m_look.start();
}

} // namespace proofdesk
