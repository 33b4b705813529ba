// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"
#include "ui/review/proof/proofpresenter.h"

namespace proofdesk {

class Clock;
class PartsLabel;
class ProofStage;
class ProofStore;

/// The proof over the whole page, as long as the key is held.
class PeekPane final : public Panel
{
    Q_OBJECT
public:
    PeekPane(ProofStore& store, const WorkerNaming& naming, Clock& clock, QWidget* parent);

    void open(const CampaignId& campaign, const Submission& submission, const QString& when);
    void close();
    [[nodiscard]] ProofStage& stage() { return *m_stage; }

Q_SIGNALS:
    void shown(const proofdesk::Submission& submission, int image, bool seen);

protected:
    /// It fills its page, whatever becomes of the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const WorkerNaming& m_naming;
    PartsLabel* m_caption;
    ProofStage* m_stage;
    ProofPresenter* m_presenter;
};

} // namespace proofdesk
