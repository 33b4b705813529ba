// SPDX-License-Identifier: MIT
#include "ui/review/proof/proofstrip.h"

#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "ui/review/proof/stripdelegate.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/metrics.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int FrameMs = 16;
constexpr int SecondMs = 1'000;

} // namespace

ProofStrip::ProofStrip(SubmissionModel& model, ThumbnailCache& thumbnails, Clock& clock, QWidget* parent)
    : TellingRows<QListView>(parent)
    , m_model(model)
    , m_thumbnails(thumbnails)
{
    setObjectName(QStringLiteral("proofStrip"));
    tellRows(this);
    setAccessibleName(tr("Submissions in a row"));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // keys act on the proof; the strip follows
    setSelectionBehavior(QAbstractItemView::SelectRows); // as the lists choose
    setItemDelegate(new StripDelegate(thumbnails, clock, this));
    setModel(&model);
    const QSize cell = StripDelegate::cell(font());
    setGridSize(cell);
    setFixedHeight(cell.height() + Metrics(this).space(16));
    setViewportMargins(0, Metrics(this).space(8), 0, 0);

    m_look.setSingleShot(true);
    m_look.setInterval(FrameMs);
    m_second.setInterval(SecondMs);
    connect(&m_look, &QTimer::timeout, this, &ProofStrip::look);
    connect(&m_second, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&thumbnails.store(), &ProofStore::changed, viewport(), [this] {
        if (isVisible())
            viewport()->update();
    });
    const auto again = [this] { m_look.start(); };
    connect(&model, &QAbstractItemModel::modelReset, this, again);
    connect(&model, &QAbstractItemModel::layoutChanged, this, again);
    connect(&model, &QAbstractItemModel::rowsInserted, this, again);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_look.isActive())
            m_look.start();
    });
}

QSize ProofStrip::sizeHint() const
{
    return {Metrics(this).lines(30), height()};
}

void ProofStrip::centreCurrent()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
    const QRect cell = visualRect(currentIndex());
    const int off = cell.center().x() - viewport()->width() / 2;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isRightToLeft() ? -off : off));
    viewport()->update();
    m_look.start();
}

void ProofStrip::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_second.start();
    m_look.start();
}

void ProofStrip::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_second.stop();
    m_thumbnails.store().want(this, {});
}

void ProofStrip::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_look.start();
}

void ProofStrip::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (!m_look.isActive())
        m_look.start();
}

void ProofStrip::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned);
    event->accept();
}

void ProofStrip::look()
{
    if (!isVisible())
        return;
    const int cell = std::max(1, gridSize().width());
    const int first = horizontalOffset() / cell;
    const int shown = viewport()->width() / cell + 2;
    const auto requests = [this](int from, int to) {
        QList<ProofRequest> result;
        for (int row = std::max(0, from); row < std::min(to, m_model.rowCount()); ++row) {
            const auto submission = m_model.submissionAt(row);
            if (submission && !submission->images.isEmpty())
                result.append({m_model.campaign(), submission->images.first(), ProofSize::Thumbnail});
        }
        return result;
    };
    m_thumbnails.store().want(this, requests(first, first + shown),
                              requests(first + shown, first + 2 * shown));
}

} // namespace proofdesk
