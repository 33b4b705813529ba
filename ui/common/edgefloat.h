// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

/// Keeps a widget over an edge of another one, where it is in nobody's way: it floats, and pushes nothing
/// aside when it comes or goes.
class EdgeFloat final : public QObject
{
    Q_OBJECT
public:
    enum class Edge {
        Head, ///< at its leading end
        Foot, ///< in its middle
    };

    static constexpr double DefaultWidth = 44;

    /// `what` becomes a child of `over`, and is the owner of this. `width`: at most, in heights of a line.
    static void put(QWidget* what, QWidget* over, Edge edge, double width = DefaultWidth);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    EdgeFloat(QWidget* what, QWidget* over, Edge edge, double width);
    void place();

    QWidget* m_what;
    QWidget* m_over;
    Edge m_edge;
    double m_width;
};

} // namespace proofdesk
