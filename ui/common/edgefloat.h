// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/clearplace.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace proofdesk {

/// Keeps a widget over an edge of another one, where it is in nobody's way: it floats, and pushes nothing
/// aside when it comes or goes. Several over one widget stand above each other; where there is no room for
/// all, those of the lower ranks give way until there is.
class EdgeFloat final : public QWidget
{
    Q_OBJECT
public:
    enum class Edge {
        Top, ///< in its middle, some way down
        Foot, ///< in its middle
        Clear, ///< wherever it hides least of what is kept clear (KeptClear), at the foot rather than
               ///< elsewhere
    };
    /// Who stays, the foremost first. Whoever has the focus stays before all of them.
    enum class Rank {
        Answer, ///< to a key, for a few seconds
        Notice,
        Progress,
        Summary,
    };
    struct How
    {
        Edge edge = Edge::Foot;
        Rank rank = Rank::Notice;
        double width = DefaultWidth; ///< at most, in heights of a line
    };

    static constexpr double DefaultWidth = 44;

    /// `what` floats over `over` from now on, and is shown and hidden as before. If it is a Fitting it is
    /// asked how large it becomes.
    static void put(QWidget* what, QWidget* over, const How& how);
    /// After `what` became another size without a change of its layout.
    static void placeAnew(QWidget* what);

    /// Whether what is below it is not to be seen: an answer is gone before anybody looks for that.
    [[nodiscard]] bool covers() const { return m_how.rank != Rank::Answer; }
    /// What it must not hide is another thing now. It stays where it hides nothing, and under the pointer.
    void lookForPlace();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    EdgeFloat(QWidget* what, QWidget* over, const How& how);

    void arrange();
    static void arrange(const QWidget* over);
    static void allot(QList<EdgeFloat*> floats, QSize room);
    [[nodiscard]] static QList<EdgeFloat*> wanted(const QWidget* over);
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] bool hasFocusInside() const;
    /// As large as it becomes in so much room, or larger if it can't become that small.
    [[nodiscard]] QSize sizeIn(QSize room) const;
    void standAt(int top);

    enum class Words { Whole, Scrolled };
    /// The widest first.
    [[nodiscard]] QList<QSize> shapesIn(QSize room, Words words) const;
    [[nodiscard]] FloatPlace bestIn(const FloatRoom& room) const;
    [[nodiscard]] FloatPlace bestBesideOthers(const FloatRoom& room);
    [[nodiscard]] std::pair<FloatPlace, FloatPlace> placeBoth(const EdgeFloat& other, QSize size) const;
    [[nodiscard]] std::optional<FloatPlace> placeNow(const FloatRoom& room) const;
    void placeClear();
    void stayPut(const QRect& room);
    void take(const QRect& place);

    QWidget* m_what;
    How m_how;
    QSize m_size; ///< that it was given
};

} // namespace proofdesk
