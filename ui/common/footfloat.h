// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

/// Keeps a widget over the foot of another one, where it is in nobody's way: it floats, and pushes nothing
/// aside when it comes or goes.
class FootFloat final : public QObject
{
    Q_OBJECT
public:
    enum class Side { Leading, Middle };
    /// In heights of a line.
    struct Size
    {
        double width = 44; ///< at most
        double above = 0; ///< kept free below it
    };

    /// `what` becomes a child of `over`, and is the owner of this.
    static void put(QWidget* what, QWidget* over, Side side, const Size& size);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FootFloat(QWidget* what, QWidget* over, Side side, const Size& size);
    void place();

    QWidget* m_what;
    QWidget* m_over;
    Side m_side;
    Size m_size;
};

} // namespace proofdesk
