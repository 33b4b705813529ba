// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "review/decisions/decision.h"
#include "ui/common/panel.h"
#include "ui/review/desk/statelook.h"
#include "ui/review/keys/buttonkeys.h"
#include "ui/review/proof/proofpresenter.h"

class QPushButton;

namespace proofdesk {

class Clock;
class PartsLabel;
class PlainLabel;
class ProofStage;
class ProofStore;

/// One of the two proofs in Compare, with its own buttons. Only the current one has the filled button and the
/// key caps, so that a key can't be misread.
class ComparedProof final : public Panel
{
    Q_OBJECT
public:
    ComparedProof(bool current, ProofStore& store, const WorkerNaming& naming, Clock& clock,
                  QWidget* parent = nullptr);

    void show(const CampaignId& campaign, const std::optional<Submission>& submission, const StateLook& state,
              const QString& when, std::optional<Money> pay, bool decidable);
    void clear();
    void showKeys(const ShortcutTable& keys);

    [[nodiscard]] ProofStage& stage() { return *m_stage; }
    [[nodiscard]] ProofPresenter& presenter() { return *m_presenter; }

Q_SIGNALS:
    void shown(const proofdesk::Submission& submission, int image, bool seen);
    void decisionWanted(proofdesk::DecisionKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    bool m_current;
    const WorkerNaming& m_naming;
    PartsLabel* m_caption;
    PlainLabel* m_state;
    ProofStage* m_stage;
    ProofPresenter* m_presenter;
    QPushButton* m_approve;
    QPushButton* m_reject;
    QPushButton* m_hold;
    ButtonKeys m_keys;
};

} // namespace proofdesk
