// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;
class QRadioButton;

namespace proofdesk {

class PlainLabel;

/// One of the two ways to approve: a radio button with its consequence under it, in a frame.
class BulkChoice final : public Card
{
    Q_OBJECT
public:
    explicit BulkChoice(QWidget* parent = nullptr);

    void setWords(const QString& name, const QString& consequence);
    void setChosen(bool chosen);
    [[nodiscard]] QRadioButton* radio() const { return m_radio; }
    /// Beside the words, at the trailing end.
    void addTrailing(QWidget* widget);

Q_SIGNALS:
    void chosen();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRadioButton* m_radio;
    PlainLabel* m_consequence;
    QHBoxLayout* m_row;
};

} // namespace proofdesk
