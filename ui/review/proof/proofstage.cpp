// SPDX-License-Identifier: MIT
#include "ui/review/proof/proofstage.h"

#include "ui/common/plaintext.h"
#include "ui/review/proof/transparencyground.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QCursor>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace proofdesk {

namespace {

constexpr int WheelNotch = 120; // eighths of a degree, as Qt counts

QAccessibleInterface* stageInterface(const QString& className, QObject* object)
{
    auto* stage = qobject_cast<ProofStage*>(object);
    if (!stage || className != QLatin1String(ProofStage::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(stage, QAccessible::Graphic);
}

} // namespace

ProofStage::ProofStage(QWidget* parent)
    : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(stageInterface), true);
    Q_UNUSED(installed);
    setObjectName(QStringLiteral("proofStage"));
    nameProof({});
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(80, 80);
}

QSize ProofStage::sizeHint() const
{
    const Metrics metrics(this);
    return {metrics.lines(30), metrics.lines(5)}; // it takes what is there; what is around it keeps its own
}

void ProofStage::startProof(const QString& name)
{
    if (!m_locked)
        m_view = StageView();
    nameProof(name);
}

void ProofStage::nameProof(const QString& name)
{
    m_name = name.isEmpty() ? tr("Proof") : tr("Proof, %1").arg(shownLine(name));
    tellName();
}

/// What is not to be seen says why.
void ProofStage::tellName()
{
    setAccessibleName(
        m_state == State::Broken
            ? tr("%1. %2", "what it is, and why it is not shown").arg(m_name, shownLine(m_words))
            : m_name);
}

void ProofStage::setPicture(const QImage& image, QSize fullSize)
{
    m_image = image;
    tellName();
    m_pictureSize = fullSize;
    m_sizeGuessed = false;
    m_scaled = {};
    m_told = false;
    ++m_shown;
    if (!fullSize.isEmpty()) {
        m_view = m_view.carriedTo(m_lastSize, fullSize);
        m_lastSize = fullSize;
    }
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

void ProofStage::showNothing(const QString& words)
{
    m_state = State::Empty;
    m_words = words;
    setPicture({}, {});
}

void ProofStage::showLoading()
{
    m_state = State::Loading;
    m_words = tr("Loading the proof…");
    tellName();
    m_image = {};
    m_scaled = {};
    m_told = false;
    ++m_shown;
    update();
}

void ProofStage::showLoading(const QImage& preview, QSize fullSize)
{
    m_state = State::Loading;
    m_words.clear();
    if (!fullSize.isEmpty()) {
        setPicture(preview, fullSize);
        return;
    }
    // Neither the lock nor the scale may learn from a size that is only guessed.
    m_image = preview;
    m_pictureSize = preview.size().scaled(windowPixels().toSize(), Qt::KeepAspectRatio).expandedTo({1, 1});
    m_sizeGuessed = true;
    m_scaled = {};
    m_told = false;
    update();
    Q_EMIT viewChanged();
}

void ProofStage::showImage(const QImage& image, QSize fullSize)
{
    m_state = State::Shown;
    m_words.clear();
    setPicture(image, fullSize.isEmpty() ? image.size() : fullSize);
}

void ProofStage::showBroken(const QString& reason, bool canRetry)
{
    m_state = State::Broken;
    m_words = reason;
    m_canRetry = canRetry;
    setPicture({}, {});
}

QSizeF ProofStage::windowPixels() const
{
    return QSizeF(size()) * devicePixelRatioF();
}

double ProofStage::scale() const
{
    return m_view.scaleFor(m_pictureSize, windowPixels());
}

QString ProofStage::zoomText() const
{
    if (m_pictureSize.isEmpty() || m_sizeGuessed)
        return tr("Fit");
    const QString percent = tr("%1 %", "a scale").arg(QLocale().toString(std::lround(scale() * 100)));
    switch (m_view.fit) {
    case StageView::Fit::Whole:
        return tr("Fit · %1", "a scale in per cent").arg(percent);
    case StageView::Fit::Width:
        return tr("Width · %1", "a scale in per cent").arg(percent);
    case StageView::Fit::No:
        break;
    }
    return percent;
}

QString ProofStage::longestZoomText()
{
    return tr("Fit · %1", "a scale in per cent")
        .arg(tr("%1 %", "a scale").arg(std::lround(100 * StageView::MaxScale)));
}

void ProofStage::setView(const StageView& view, QSize from)
{
    change(view.carriedTo(from, m_pictureSize));
}

void ProofStage::change(const StageView& view)
{
    if (view == m_view)
        return;
    if (view.fit != m_view.fit || view.scale != m_view.scale)
        m_scaled = {};
    m_view = view;
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

QPointF ProofStage::zoomPoint() const
{
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    const QPoint point = rect().contains(pointer) ? pointer : rect().center();
    return QPointF(point) * devicePixelRatioF();
}

void ProofStage::zoomTo(double newScale)
{
    if (!m_pictureSize.isEmpty())
        change(m_view.zoomed(newScale, zoomPoint(), m_pictureSize, windowPixels()));
}

void ProofStage::toggleFit()
{
    if (m_view.fit == StageView::Fit::Whole)
        zoomTo(1);
    else
        zoomWhole();
}

void ProofStage::zoomBy(double factor)
{
    zoomTo(scale() * factor);
}

void ProofStage::zoomIn()
{
    zoomBy(StageView::Step);
}

void ProofStage::zoomOut()
{
    zoomBy(1 / StageView::Step);
}

void ProofStage::zoomFit()
{
    const QSizeF window = windowPixels();
    const bool isTall =
        StageView::widthScale(m_pictureSize, window) > StageView::fitScale(m_pictureSize, window);
    if (m_view.fit == StageView::Fit::Whole && isTall)
        zoomWidth();
    else
        zoomWhole();
}

void ProofStage::zoomWhole()
{
    change(StageView());
}

void ProofStage::zoomWidth()
{
    StageView view;
    view.fit = StageView::Fit::Width;
    view.centre = {0.5, 0};
    change(view);
}

bool ProofStage::isScrollable() const
{
    return m_view.fit == StageView::Fit::Width && !m_pictureSize.isEmpty()
        && m_view.place(m_pictureSize, windowPixels()).height() > windowPixels().height();
}

void ProofStage::scrollBy(double devicePixels)
{
    change(m_view.panned({0, -devicePixels}, m_pictureSize, windowPixels()));
}

bool ProofStage::scrollPages(int pages)
{
    if (!isScrollable())
        return false;
    const double before = m_view.place(m_pictureSize, windowPixels()).top();
    // A line or two stay in sight, to read on from.
    scrollBy(pages * (windowPixels().height() - 2 * fontMetrics().height() * devicePixelRatioF()));
    return std::abs(m_view.place(m_pictureSize, windowPixels()).top() - before) >= 1;
}

void ProofStage::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::colour(Colour::Sunken));
    if (m_state == State::Broken) {
        broken().paint(painter, *this);
    } else if (!m_image.isNull()) {
        paintPicture(painter);
    } else {
        painter.setPen(Theme::colour(Colour::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    }
    const bool decidable = m_state == State::Broken || (m_state == State::Shown && !m_image.isNull());
    if (decidable && !m_told) {
        m_told = true;
        // Told after this paint event, so that a listener may change what is shown.
        const auto tell = [this, shown = m_shown] {
            if (shown == m_shown) // else another one is here by now
                Q_EMIT painted();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }
}

void ProofStage::paintPicture(QPainter& painter)
{
    const double ratio = devicePixelRatioF();
    const StageView view = m_sizeGuessed ? StageView() : m_view;
    const QRectF place = view.place(m_pictureSize, windowPixels());
    const QRectF target(place.topLeft() / ratio, place.size() / ratio);
    const double shrink = place.width() / m_image.width();
    if (m_image.hasAlphaChannel())
        paintTransparencyGround(painter, target.intersected(rect()), fontMetrics().height());
    if (shrink < 1) {
        // Scaled once with a good filter, then only copied: scaling in every paint doubles a frame.
        const QSize size = place.size().toSize().expandedTo({1, 1});
        if (m_scaled.size() != size) {
            m_scaled =
                QPixmap::fromImage(m_image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        }
        m_scaled.setDevicePixelRatio(ratio);
        const QPointF snapped(std::round(place.x()) / ratio, std::round(place.y()) / ratio);
        painter.drawPixmap(snapped, m_scaled);
        return;
    }
    // Enlarged: only what is in sight. From 300 % on the pixels themselves are what one wants to see.
    const QRectF visible = target.intersected(rect());
    const QRectF source((visible.topLeft() - target.topLeft()) * ratio / shrink,
                        visible.size() * ratio / shrink);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, shrink < 3);
    painter.drawImage(visible, m_image, source);
}

BrokenProof ProofStage::broken() const
{
    return {shownText(m_words, 300), m_canRetry ? tr("Try again") : QString()};
}

void ProofStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scaled = {};
    updateCursor();
    Q_EMIT viewChanged();
}

void ProofStage::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y();
    if (turned == 0 || m_pictureSize.isEmpty())
        return;
    event->accept();
    if (isScrollable() && !(event->modifiers() & Qt::ControlModifier)) {
        const double lines = 3.0 * turned / WheelNotch;
        scrollBy(event->pixelDelta().isNull() ? -lines * fontMetrics().height() * devicePixelRatioF()
                                              : -event->pixelDelta().y() * devicePixelRatioF());
        return;
    }
    const double newScale = scale() * std::pow(StageView::Step, double(turned) / WheelNotch);
    change(m_view.zoomed(newScale, event->position() * devicePixelRatioF(), m_pictureSize, windowPixels()));
}

void ProofStage::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = m_state != State::Broken;
    m_dragFrom = event->pos();
    updateCursor();
}

void ProofStage::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    const QPointF by = QPointF(event->pos() - m_dragFrom) * devicePixelRatioF();
    m_dragFrom = event->pos();
    change(m_view.panned(by, m_pictureSize, windowPixels()));
}

void ProofStage::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragging = false;
    updateCursor();
    if (m_state == State::Broken && broken().buttonRect(*this).contains(event->pos()))
        Q_EMIT retryRequested();
}

void ProofStage::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        toggleFit();
}

void ProofStage::updateCursor()
{
    const QSizeF size = m_view.place(m_pictureSize, windowPixels()).size();
    const bool larger = size.width() > windowPixels().width() || size.height() > windowPixels().height();
    if (larger && !m_pictureSize.isEmpty())
        setCursor(m_dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        unsetCursor();
}

} // namespace proofdesk
