// SPDX-License-Identifier: MIT
#include "ui/common/edgefloat.h"

#include "ui/common/fitting.h"
#include "ui/common/keptclear.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace proofdesk {

namespace {

// In pixels of the usual font.
constexpr int Margin = 12;
constexpr int Gap = 8;
constexpr int AnswerMargin = 64; ///< an answer stands where the eyes are, as far as there is room

constexpr double WidthShares[] = {1,    0.68, 0.5,
                                  0.42, 0.36, 0.32}; ///< that a notice takes, of the most it may

FloatPlace placeBy(const QList<QSize>& shapes, const FloatRoom& room)
{
    FloatPlace best = bestPlace(room, shapes.first());
    for (const QSize& shape : shapes) {
        const FloatPlace one = bestPlace(room, shape);
        if (one.isClear())
            return one;
        if (one.hidden < best.hidden)
            best = one;
    }
    return best;
}

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
    if (auto* place = qobject_cast<EdgeFloat*>(what->parentWidget()))
        place->arrange();
}

void EdgeFloat::arrange()
{
    if (m_how.edge == Edge::Clear)
        placeClear();
    else
        arrange(parentWidget());
}

void EdgeFloat::lookForPlace()
{
    if (m_how.edge == Edge::Clear && isVisible())
        placeClear();
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
    floats.removeIf([](const EdgeFloat* one) { return one->m_how.edge == Edge::Clear; });
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

QList<QSize> EdgeFloat::shapesIn(QSize room, Words words) const
{
    QList<QSize> shapes;
    const Metrics metrics(m_what);
    const int height = words == Words::Whole ? room.height() : 1;
    for (const double share : WidthShares) {
        const QSize most(std::min(metrics.lines(m_how.width * share), room.width()), height);
        auto* fitting = dynamic_cast<Fitting*>(m_what);
        const QSize shape = fitting ? fitting->fitted(most) : sizeIn(most);
        if (!shapes.contains(shape.boundedTo(room)))
            shapes.append(shape.boundedTo(room));
    }
    return shapes;
}

/// Rather with all its words, and over tools, than with words that have to be scrolled.
FloatPlace EdgeFloat::bestIn(const FloatRoom& room) const
{
    const FloatPlace whole = placeBy(shapesIn(room.room.size(), Words::Whole), room);
    if (whole.isClear())
        return whole;
    const FloatPlace scrolled = placeBy(shapesIn(room.room.size(), Words::Scrolled), room);
    return scrolled.hidden < whole.hidden ? scrolled : whole;
}

/// Where there is no clear place because another notice took all of it, both take less.
FloatPlace EdgeFloat::bestBesideOthers(const FloatRoom& room)
{
    FloatPlace best = bestIn(room);
    EdgeFloat* moved = nullptr;
    FloatPlace theirs;
    const auto floats = best.isClear() ? QList<EdgeFloat*>() : window()->findChildren<EdgeFloat*>();
    for (EdgeFloat* other : floats) {
        if (other == this || other->m_how.edge != Edge::Clear || !other->isVisible() || other->underMouse())
            continue;
        const auto both = placeBoth(*other, room.room.size());
        if (both.first.hidden + both.second.hidden < best.hidden) {
            best = both.first;
            theirs = both.second;
            moved = other;
        }
    }
    if (moved)
        moved->take(theirs.place);
    return best;
}

/// This one and the other one, if both are as small as they can be: above each other, or side by side.
std::pair<FloatPlace, FloatPlace> EdgeFloat::placeBoth(const EdgeFloat& other, QSize size) const
{
    const QWidget* over = parentWidget();
    const QWidget* theirs = other.parentWidget();
    const FloatRoom room = KeptClear::roomOver(over, {this, &other});
    const FloatRoom theirRoom = KeptClear::roomOver(theirs, {this, &other});
    const QPoint way = theirs->mapFromGlobal(over->mapToGlobal(QPoint()));
    std::pair<FloatPlace, FloatPlace> best;
    best.first.hidden = std::numeric_limits<qint64>::max() / 2;
    const auto shapes = shapesIn(size, Words::Scrolled);
    for (const QSize& shape : shapes) {
        for (const Qt::Alignment side : {Qt::AlignHCenter, Qt::AlignLeft, Qt::AlignRight}) {
            FloatRoom part = room;
            if (side != Qt::AlignHCenter)
                part.room = QStyle::alignedRect(
                    Qt::LeftToRight, side | Qt::AlignTop,
                    {std::max(shape.width(), part.room.width() / 2), part.room.height()}, part.room);
            const FloatPlace mine = bestPlace(part, shape);
            FloatRoom left = theirRoom;
            left.kept.append({mine.place.translated(way), int(KeptClear::Weight::Title)});
            const FloatPlace beside =
                mine.hidden < best.first.hidden + best.second.hidden ? other.bestIn(left) : best.second;
            if (mine.hidden + beside.hidden < best.first.hidden + best.second.hidden)
                best = {mine, beside};
            if (best.first.isClear() && best.second.isClear())
                return best;
        }
    }
    return best;
}

/// Where it is, as long as its words have room there.
std::optional<FloatPlace> EdgeFloat::placeNow(const FloatRoom& room) const
{
    auto* fitting = dynamic_cast<Fitting*>(m_what);
    if (!isVisible() || !room.room.contains(geometry())
        || (fitting ? fitting->fitted(size()) : sizeIn(size())) != size())
        return {};
    return placeAt(room, geometry());
}

/// Whoever is about to press its button finds it where it was, even if its words are others now.
void EdgeFloat::stayPut(const QRect& room)
{
    auto* fitting = dynamic_cast<Fitting*>(m_what);
    const QSize most(std::min(width(), room.width()), room.height());
    const QSize size = fitting ? fitting->fitted(most) : sizeIn(most);
    QRect place(pos(), size.boundedTo(room.size()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    if (place != geometry() && size.height() != height())
        take(place);
}

void EdgeFloat::placeClear()
{
    const QWidget* over = parentWidget();
    if (!isWanted()) {
        hide();
        return;
    }
    const FloatRoom room = KeptClear::roomOver(over, {this});
    if (isVisible() && underMouse()) {
        stayPut(room.room);
        return;
    }
    const auto now = placeNow(room);
    if (now && now->isClear() && now->controls == 0)
        return;
    const FloatPlace best = bestBesideOthers(room);
    const bool isWorthIt = !now || best.hidden < now->hidden
        || (best.hidden == now->hidden && 2 * best.controls < now->controls);
    if (isWorthIt)
        take(best.place);
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
        (*one)->standAt(bottom - height);
        foot = bottom - height - gap;
    }
    for (EdgeFloat* one : std::as_const(floats)) {
        if (one->m_how.edge != Edge::Foot)
            one->standAt(std::max(0, std::min(answer, foot - one->m_size.height())));
    }
    KeptClear::changedIn(over->window());
}

void EdgeFloat::standAt(int top)
{
    take({QPoint((parentWidget()->width() - m_size.width()) / 2, top), m_size});
}

void EdgeFloat::take(const QRect& place)
{
    if (auto* fitting = dynamic_cast<Fitting*>(m_what); fitting && m_how.edge == Edge::Clear)
        fitting->fit(place.size());
    setGeometry(place);
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
        arrange();
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
        arrange();
    return QWidget::eventFilter(watched, event);
}

} // namespace proofdesk
