// SPDX-License-Identifier: MIT
#include "ui/common/edgefloat.h"

#include "ui/common/fitting.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

namespace {

// In pixels of the usual font.
constexpr int Margin = 12;
constexpr int HeadMargin = 4;
constexpr int Gap = 8;
constexpr int AnswerMargin = 64; ///< an answer stands where the eyes are, as far as there is room

} // namespace

void EdgeFloat::put(QWidget* what, QWidget* over, const How& how)
{
    new EdgeFloat(what, over, how);
}

EdgeFloat::EdgeFloat(QWidget* what, QWidget* over, const How& how)
    : QWidget(over)
    , m_what(what)
    , m_how(how)
{
    hide();
    setAttribute(Qt::WA_TransparentForMouseEvents, what->testAttribute(Qt::WA_TransparentForMouseEvents));
    what->setParent(this);
    what->installEventFilter(this);
    over->installEventFilter(this);
    connect(what, &QObject::destroyed, this, &QObject::deleteLater);
}

void EdgeFloat::placeAnew(QWidget* what)
{
    if (const auto* place = qobject_cast<const EdgeFloat*>(what->parentWidget()))
        arrange(place->parentWidget());
}

bool EdgeFloat::isWanted() const
{
    return !(m_what->isHidden() && m_what->testAttribute(Qt::WA_WState_ExplicitShowHide));
}

bool EdgeFloat::hasFocusInside() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

QList<EdgeFloat*> EdgeFloat::wanted(const QWidget* over)
{
    QList<EdgeFloat*> floats = over->findChildren<EdgeFloat*>(QString(), Qt::FindDirectChildrenOnly);
    const auto without = std::stable_partition(floats.begin(), floats.end(),
                                               [](const EdgeFloat* one) { return one->isWanted(); });
    std::for_each(without, floats.end(), [](EdgeFloat* one) { one->hide(); });
    floats.erase(without, floats.end());
    std::stable_sort(floats.begin(), floats.end(), [](const EdgeFloat* one, const EdgeFloat* other) {
        return one->m_how.rank < other->m_how.rank;
    });
    return floats;
}

QSize EdgeFloat::sizeIn(QSize room) const
{
    if (auto* fitting = dynamic_cast<Fitting*>(m_what))
        return fitting->fit(room);
    const QLayout* layout = m_what->layout();
    if (layout && layout->hasHeightForWidth())
        return {room.width(), layout->totalHeightForWidth(room.width())};
    const QSize hint = m_what->sizeHint().expandedTo(m_what->minimumSize());
    return {std::clamp(hint.width(), 1, room.width()), hint.height()};
}

/// The foremost take what they need, and the others what is left.
void EdgeFloat::allot(QList<EdgeFloat*> floats, QSize room)
{
    std::stable_partition(floats.begin(), floats.end(),
                          [](const EdgeFloat* one) { return one->hasFocusInside(); });
    int left = room.height();
    for (EdgeFloat* one : std::as_const(floats)) {
        const Metrics metrics(one->m_what);
        const int widest = std::min(metrics.lines(one->m_how.width), room.width());
        const QSize size = one->sizeIn({widest, std::max(1, left)});
        // The first is there whatever it needs.
        const bool stays = one == floats.first() || size.height() <= left;
        one->m_size = stays ? size.boundedTo(room) : QSize(0, 0);
        if (stays)
            left -= size.height() + metrics.space(Gap);
        else
            one->hide();
    }
}

/// From the foot up they stand in the reverse order: what comes for a moment moves nothing that stays.
void EdgeFloat::arrange(const QWidget* over)
{
    QList<EdgeFloat*> floats = wanted(over);
    const Metrics metrics(over);
    const int gap = metrics.space(Gap);
    int foot = over->height() - metrics.space(Margin);
    allot(floats, {std::max(1, over->width() - 2 * metrics.space(Margin)), std::max(1, foot)});
    floats.removeIf([](const EdgeFloat* one) { return one->m_size.isEmpty(); });
    int atTop = 0;
    for (const EdgeFloat* one : std::as_const(floats))
        atTop += one->m_how.edge == Edge::Foot ? 0 : one->m_size.height() + gap;
    const int answer = metrics.space(AnswerMargin);
    for (auto one = floats.crbegin(); one != floats.crend(); ++one) {
        if ((*one)->m_how.edge != Edge::Foot)
            continue;
        const int height = (*one)->m_size.height();
        const int wished = (*one)->m_how.rank == Rank::Answer ? over->height() - answer : foot;
        const int bottom = std::min(foot, std::max(wished, atTop + height));
        (*one)->placeAt(bottom - height);
        foot = bottom - height - gap;
    }
    for (EdgeFloat* one : std::as_const(floats)) {
        const int wished = one->m_how.edge == Edge::Head ? metrics.space(HeadMargin) : answer;
        if (one->m_how.edge != Edge::Foot)
            one->placeAt(std::max(0, std::min(wished, foot - one->m_size.height())));
    }
}

void EdgeFloat::placeAt(int top)
{
    const QWidget* over = parentWidget();
    const int left =
        m_how.edge == Edge::Head ? Metrics(m_what).space(Margin) : (over->width() - m_size.width()) / 2;
    setGeometry(QStyle::visualRect(over->layoutDirection(), over->rect(), {QPoint(left, top), m_size}));
    show();
    raise();
}

void EdgeFloat::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_what->setGeometry(rect());
}

bool EdgeFloat::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(parentWidget());
    return QWidget::event(event);
}

bool EdgeFloat::eventFilter(QObject* watched, QEvent* event)
{
    const bool larger = watched == parentWidget() && event->type() == QEvent::Resize;
    // Shown or hidden by its owner, not because the place of it came or went.
    const bool other = watched == m_what
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ShowToParent
            || event->type() == QEvent::HideToParent || event->type() == QEvent::FontChange);
    if (larger || other)
        arrange(parentWidget());
    return QWidget::eventFilter(watched, event);
}

} // namespace proofdesk
