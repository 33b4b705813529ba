// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "ui/common/panel.h"
#include "ui/review/desk/chosenones.h"
#include "ui/review/keys/buttonkeys.h"

#include <QTimer>

#include <optional>

class QPushButton;

namespace proofdesk {

class PlainLabel;

/// The decision, pinned to the foot of the inspector.
class DecisionFoot final : public Panel
{
    Q_OBJECT
public:
    explicit DecisionFoot(QWidget* parent = nullptr);

    /// Whom a decision is for, what one approval pays, and what sending them takes (empty: not worth a word).
    /// `who`: what the one is called. Foreign text.
    void setChosen(const ChosenOnes& chosen, std::optional<Money> pay, const QString& effort,
                   const QString& who);
    /// What the key at hand would do with several: reject them, while their reason is asked for.
    void setAtHand(DecisionKind kind);
    /// A quiet line above the buttons, for a while: why a key did nothing, or what it did.
    void tell(const QString& words, bool refused);
    void endWords();
    void showKeys(const ShortcutTable& keys);
    /// With the largest counts and sums that are likely.
    [[nodiscard]] int neededWidth() const;
    /// At which the buttons stand two and two, with what they say now and without their keys.
    [[nodiscard]] int pairedWidth() const { return m_pairedWidth; }

    [[nodiscard]] QPushButton* approveButton() const { return m_approve; }
    [[nodiscard]] QPushButton* rejectButton() const { return m_reject; }

Q_SIGNALS:
    void approveWanted();
    void noteWanted();
    void rejectWanted();
    void holdWanted();
    /// `pairedWidth` grew.
    void widerWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void sayChosen();
    void nameThem(const ChosenOnes& chosen, std::optional<Money> pay, const QString& who);
    void arrange();
    void keepHeight();

    PlainLabel* m_chosen; ///< of several: who is decided, and who stays
    PlainLabel* m_evidence;
    PlainLabel* m_effort;
    PlainLabel* m_words;
    QPushButton* m_approve;
    QPushButton* m_note;
    QPushButton* m_reject;
    QPushButton* m_hold;
    ChosenOnes m_whom;
    std::optional<Money> m_pay;
    DecisionKind m_atHand = DecisionKind::Approve;
    QTimer m_wordsStay;
    ButtonKeys m_keys;
    int m_pairedWidth = 0;
};

} // namespace proofdesk
