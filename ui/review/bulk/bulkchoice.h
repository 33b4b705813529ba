// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;
class QRadioButton;
class QVBoxLayout;

namespace proofdesk {

class PartsLabel;
class PlainLabel;

/// One of the two ways to approve: a radio button with its consequence under it, in a frame.
class BulkChoice final : public Card
{
    Q_OBJECT
public:
    explicit BulkChoice(QWidget* parent = nullptr);

    /// `evidence`: what asks for a second look among those it approves; whole, whatever else is said.
    void setWords(const QString& name, const QString& consequence, const QString& evidence);
    void setChosen(bool chosen);
    [[nodiscard]] QRadioButton* radio() const { return m_radio; }
    /// Under the words.
    void addBelow(QWidget* widget);
    /// Beside the words, at the trailing end.
    void addTrailing(QWidget* widget);

Q_SIGNALS:
    void chosen();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRadioButton* m_radio;
    PlainLabel* m_consequence;
    PartsLabel* m_evidence;
    QVBoxLayout* m_words;
    QHBoxLayout* m_row;
};

} // namespace proofdesk
