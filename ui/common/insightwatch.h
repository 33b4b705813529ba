// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QRegion>
#include <QTimer>

class QWidget;

namespace proofdesk {

/// Tells when a person can see more or less of a widget than before: something came over it, went, or moved.
/// Nothing of that paints the widget anew, so it would not hear of it.
class InsightWatch final : public QObject
{
    Q_OBJECT
public:
    explicit InsightWatch(QWidget& widget);

Q_SIGNALS:
    /// Once for all that happens in one turn of the event loop.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    QWidget& m_widget;
    QRegion m_inSight;
    QTimer m_soon;
};

} // namespace proofdesk
