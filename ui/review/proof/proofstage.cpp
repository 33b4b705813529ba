// SPDX-License-Identifier: MIT
#include "ui/review/proof/proofstage.h"

#include "models/picturewords.h"
#include "ui/common/plaintext.h"
#include "ui/review/proof/accessiblepicture.h"
#include "ui/review/proof/markpainting.h"
#include "ui/theme/buttonrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCursor>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace proofdesk {

ProofStage::ProofStage(QWidget* parent)
    : QWidget(parent)
    , m_again(new QPushButton(tr("Try again"), this))
{
    announceAsPicture(this);
    setObjectName(QStringLiteral("proofStage"));
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    m_again->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the review
    setButtonIcon(m_again, QStringLiteral("refresh"));
    connect(m_again, &QPushButton::clicked, this, &ProofStage::retryRequested);
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
    // Locked, the next one is looked at where this one would be if it had not been turned.
    for (int turn = m_picture.turns(); m_locked && turn > 0 && turn < 4; ++turn)
        m_view = m_view.turned();
    if (!m_locked)
        m_view = StageView();
    m_pictureSize = m_picture.upright(m_pictureSize);
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
    const QString words = m_state == State::Broken
        ? tr("%1. %2", "what it is, and why it is not shown").arg(m_name, shownLine(m_words))
        : m_name;
    setAccessibleName((QStringList(words) + PictureWords::spoken(m_marks)).join(QStringLiteral(", ")));
    placeAgain();
}

void ProofStage::placeAgain()
{
    m_again->setVisible(m_state == State::Broken && m_canRetry);
    m_again->setGeometry(broken().places(*this).button);
}

void ProofStage::setPicture(const QImage& image, QSize fullSize)
{
    m_picture.setImage(image);
    tellName();
    m_pictureSize = m_picture.turned(fullSize);
    m_sizeGuessed = false;
    m_told = false;
    ++m_shown;
    if (!fullSize.isEmpty()) {
        m_view = m_view.carriedTo(m_lastSize, fullSize);
        m_lastSize = fullSize;
    }
    showView();
}

void ProofStage::setMarks(const PictureMarks& marks)
{
    if (std::exchange(m_marks, marks) == marks)
        return;
    tellName();
    update();
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
    m_picture.setImage({});
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
    tellName();
    // Neither the lock nor the scale may learn from a size that is only guessed.
    m_picture.setImage(preview);
    m_pictureSize = m_picture.turned(preview.size())
                        .scaled(windowPixels().toSize(), Qt::KeepAspectRatio)
                        .expandedTo({1, 1});
    m_sizeGuessed = true;
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

void ProofStage::showView()
{
    updateCursor();
    update();
    Q_EMIT viewChanged();
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
        m_picture.forgetScaled();
    m_view = view;
    showView();
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

void ProofStage::turn()
{
    if (image().isNull())
        return;
    m_picture.turn();
    m_pictureSize.transpose();
    m_view = m_view.turned();
    showView();
}

void ProofStage::zoomIn()
{
    zoomTo(scale() * StageView::Step);
}

void ProofStage::zoomOut()
{
    zoomTo(scale() / StageView::Step);
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
    } else if (!image().isNull()) {
        const StageView view = m_sizeGuessed ? StageView() : m_view;
        m_picture.paint(painter, view.place(m_pictureSize, windowPixels()), windowPixels(),
                        devicePixelRatioF(), fontMetrics().height());
        paintMarks(painter, rect(), m_marks, font());
    } else {
        painter.setPen(Theme::colour(Colour::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    }
    const bool decidable = m_state == State::Broken || (m_state == State::Shown && !image().isNull());
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

BrokenProof ProofStage::broken() const
{
    return {shownText(m_words, 300), m_canRetry ? m_again->text() : QString()};
}

void ProofStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_picture.forgetScaled();
    placeAgain();
    updateCursor();
    Q_EMIT viewChanged();
}

void ProofStage::wheelEvent(QWheelEvent* event)
{
    const double notches = double(event->angleDelta().y()) / int(QWheelEvent::DefaultDeltasPerStep);
    if (qFuzzyIsNull(notches) || m_pictureSize.isEmpty())
        return;
    event->accept();
    if (isScrollable() && !(event->modifiers() & Qt::ControlModifier)) {
        scrollBy(event->pixelDelta().isNull() ? -3 * notches * fontMetrics().height() * devicePixelRatioF()
                                              : -event->pixelDelta().y() * devicePixelRatioF());
        return;
    }
    const double newScale = scale() * std::pow(StageView::Step, notches);
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

void ProofStage::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    updateCursor();
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
