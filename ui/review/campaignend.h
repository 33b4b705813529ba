// SPDX-License-Identifier: MIT
#pragma once

#include "models/campaigndone.h"
#include "models/campaigntally.h"
#include "models/waitingcampaigns.h"
#include "ui/common/fitting.h"
#include "ui/common/panel.h"

#include <QString>

#include <optional>

class QPushButton;

namespace proofdesk {

class PlainLabel;

/// How what was decided and not sent gets there.
enum class UnsentGoes {
    ByItself,
    WhenResumed, ///< sending is paused
    WhenSent ///< no time to undo runs: a person sends it
};

/// What is said where nothing is left to decide: of this visit, and of the campaign in all.
struct EndFacts
{
    CampaignDone done; ///< of what waited here
    CampaignDone visit; ///< of it, what this visit decided
    qint64 minutes = 0; ///< that the visit took
    std::optional<CampaignTally::Counts> all; ///< the campaign as it stands; nullopt: the service did not say
    bool paysByItself = false; ///< the campaign is known to
    std::optional<Money> pay; ///< for one; nullopt: not known
    qint64 unsent = 0; ///< of what is on its way
    UnsentGoes unsentGoes = UnsentGoes::ByItself;
    QString paidUnsent; ///< what becomes of the rejections among them while they wait, if any is paid then
    QString leftPending; ///< what becomes of those on hold or failed, if it is known
    std::optional<WaitingCampaign> next;
};

/// The end of a campaign, over the foot of what was decided: what was done, and where to go on. It takes the
/// focus from nobody, sends nothing and decides nothing.
class CampaignEnd final : public Panel, public Fitting
{
    Q_OBJECT
public:
    /// Floats in `over`.
    explicit CampaignEnd(QWidget* over);

    void say(const EndFacts& facts);
    /// As a press of its button does; of its cross, where there is nowhere to go.
    void goOn();
    /// As a press of its cross does.
    void dismiss() { Q_EMIT closed(); }
    /// In a small place a long title is cut, and the remark and the counts give way.
    QSize fit(QSize room) override;

Q_SIGNALS:
    void nextWanted(const proofdesk::CampaignId& id);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void cutTitle(int width);

    PlainLabel* m_heading;
    PlainLabel* m_done;
    PlainLabel* m_all;
    PlainLabel* m_remark;
    QPushButton* m_next;
    CampaignId m_nextId;
    QString m_nextTitle;
    qint64 m_nextLeft = 0;
    QSize m_room; ///< that it was made to fit into; none after its words became others
};

} // namespace proofdesk
