// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/clearplace.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace proofdesk {

/// A part of a window over which no notice is to lie: what is judged, what is counted, what decides. Notices
/// look for another place once it changed.
class KeptClear final : public QObject
{
    Q_OBJECT
public:
    /// What matters more is hidden last, where there is no place for a notice that hides nothing.
    enum class Weight { Facts = 1, Proof = 3, Title = 4, Pressed = 9 };

    /// All of the widget; or the part of it that `part` returns, in its coordinates.
    explicit KeptClear(QWidget* of, Weight weight, std::function<QRect()> part = {});

    /// The part is another one: it is shown elsewhere, or is of another size.
    void changed();
    /// The same for what is no part of this kind.
    static void changedIn(const QWidget* window);

    /// All that is to stay in sight of the window of `over`, in the coordinates of `over`, whatever floats
    /// included; but not what is `but` or in it.
    [[nodiscard]] static FloatRoom roomOver(const QWidget* over, const QList<const QWidget*>& but);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QRect partOver(const QWidget* over) const;

    QWidget* m_of;
    Weight m_weight;
    std::function<QRect()> m_part;
    QTimer m_tellSoon;
};

} // namespace proofdesk
