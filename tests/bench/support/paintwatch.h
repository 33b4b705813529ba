// SPDX-License-Identifier: MIT
#pragma once

#include "support/bench.h"

#include <QEvent>
#include <QWidget>

#include <functional>

namespace proofdesk::bench {

/// Notes when a widget is painted.
class PaintWatch final : public QObject
{
    Q_OBJECT
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }

    void forget() { m_painted = false; }
    [[nodiscard]] bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

/// Milliseconds from the beginning of `change` until `viewport` was painted after it.
[[nodiscard]] inline double toPainted(QWidget* viewport, const std::function<void()>& change)
{
    PaintWatch watch(viewport);
    return timed([&] {
        change();
        watch.forget();
        (void)until([&watch] { return watch.painted(); });
    });
}

} // namespace proofdesk::bench
