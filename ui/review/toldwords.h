// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fitting.h"
#include "ui/common/panel.h"

#include <QTimer>

namespace proofdesk {

class PlainLabel;

/// What a key did, or why it did nothing, over the foot of the proof: for the views beside which no inspector
/// says it. Never in the way of the mouse, and gone after a while.
class ToldWords final : public Panel, public Fitting
{
    Q_OBJECT
public:
    /// Floats in `over`, at its foot or its top.
    explicit ToldWords(QWidget* over, Qt::Edge at = Qt::BottomEdge);

    void tell(const QString& words, bool refused);
    QSize fit(QSize room) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_words;
    QTimer m_stay;
};

} // namespace proofdesk
