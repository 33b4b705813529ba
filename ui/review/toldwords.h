// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

#include <QTimer>

namespace proofdesk {

class PlainLabel;

/// What a key did, or why it did nothing, over the foot of the proof: for the views beside which no inspector
/// says it. Never in the way of the mouse, and gone after a while.
class ToldWords final : public Panel
{
    Q_OBJECT
public:
    /// Floats in `over`, at its foot or its top.
    explicit ToldWords(QWidget* over, Qt::Edge at = Qt::BottomEdge);

    void tell(const QString& words, bool refused);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QWidget* m_over;
    Qt::Edge m_at;
    PlainLabel* m_words;
    QTimer m_stay;
};

} // namespace proofdesk
