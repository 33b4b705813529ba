// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

namespace proofdesk {

/// Where a pane goes that has no room beside its neighbour: over it, at one edge, for as long as it is
/// wanted.
class Drawer final : public QWidget
{
    Q_OBJECT
public:
    enum class Edge { Leading, Trailing };

    /// `over` stands in the same parent.
    Drawer(QWidget* over, Edge edge);

    /// Takes the pane out of the layout that it is in.
    void take(QWidget* pane);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_over;
    QPointer<QWidget> m_pane;
    Edge m_edge;
};

} // namespace proofdesk
