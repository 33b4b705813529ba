// SPDX-License-Identifier: MIT
#include "ui/common/clearplace.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace proofdesk {

namespace {

qint64 area(const QRect& rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// Beside the edges of the parts, with a gap and without one, and at both ends of the room.
class Edges
{
public:
    Edges(int from, int to, int length, int gap)
        : m_from(from)
        , m_last(to - length)
        , m_length(length)
        , m_gap(gap)
    {
        add(m_from);
        add(m_last);
        add((m_from + m_last) / 2);
    }
    void addPart(int from, int to)
    {
        add(from - m_length);
        add(from - m_length - m_gap);
        add(to);
        add(to + m_gap);
    }
    [[nodiscard]] QList<int> all()
    {
        std::sort(m_all.begin(), m_all.end());
        m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
        return m_all;
    }

private:
    void add(int at)
    {
        if (at >= m_from && at <= m_last)
            m_all.append(at);
    }

    int m_from;
    int m_last;
    int m_length;
    int m_gap;
    QList<int> m_all;
};

} // namespace

bool FloatPlace::isBetterThan(const FloatPlace& other) const
{
    return std::tie(hidden, controls, way) < std::tie(other.hidden, other.controls, other.way);
}

FloatPlace placeAt(const FloatRoom& room, const QRect& place)
{
    FloatPlace found{.place = place};
    for (const KeptPart& part : room.kept)
        found.hidden += part.weight * area(part.place & place);
    for (const QRect& control : room.controls)
        found.controls += area(control & place);
    const int aside = std::abs(place.center().x() - room.room.center().x());
    found.way = room.room.bottom() - place.bottom() + aside;
    return found;
}

FloatPlace bestPlace(const FloatRoom& room, QSize size)
{
    const QRect& all = room.room;
    Edges tops(all.top(), all.bottom() + 1, size.height(), room.gap);
    Edges lefts(all.left(), all.right() + 1, size.width(), room.gap);
    for (const KeptPart& part : room.kept) {
        tops.addPart(part.place.top(), part.place.bottom() + 1);
        lefts.addPart(part.place.left(), part.place.right() + 1);
    }
    for (const QRect& control : room.controls)
        tops.addPart(control.top(), control.bottom() + 1);
    FloatPlace best = placeAt(room, {all.topLeft(), size});
    const QList<int> columns = lefts.all();
    for (const int top : tops.all()) {
        for (const int left : columns) {
            const FloatPlace one = placeAt(room, {QPoint(left, top), size});
            if (one.isBetterThan(best))
                best = one;
        }
    }
    return best;
}

} // namespace proofdesk
