// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "jobs/costestimate.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace proofdesk {

class Database;

/// What was asked for when a campaign was made on this computer: the service never returns it.
struct CreatedHere
{
    CampaignId id;
    QString proofRequired;
    bool approveOnceFull = false;
    QStringList countries; ///< empty: all
    QString imageName;
    QDateTime createdAt; ///< UTC
    std::optional<Money> totalDeducted;
};

/// Drafts that are not yet created, the fee as last seen, and what was created here, in the local database.
class JobDraftStore
{
public:
    explicit JobDraftStore(Database& database);

    // One draft of each form is kept. Saving returns false, with the reason in lastError(), where the disk
    // refused.
    bool saveDraft(const CustomJobDraft& draft);
    bool saveDraft(const PrefilledJobDraft& draft);
    [[nodiscard]] std::optional<CustomJobDraft> customDraft() const;
    [[nodiscard]] std::optional<PrefilledJobDraft> prefilledDraft() const;
    void discardCustomDraft();
    void discardPrefilledDraft();

    [[nodiscard]] std::optional<FeeSeen> feeSeen() const;
    void saveFee(const FeeSeen& fee);

    void saveCreated(const CreatedHere& created);
    [[nodiscard]] std::optional<CreatedHere> createdHere(const CampaignId& id) const;
    /// What the user noted about a campaign made elsewhere: replaces proofRequired only.
    void noteProofRequired(const CampaignId& id, const QString& text);

    /// Pays of earlier campaigns of a category made here, for "Your app tests: $0.40 to $0.80".
    [[nodiscard]] std::optional<std::pair<Money, Money>> payRange(const QString& category) const;

    [[nodiscard]] QString lastError() const { return m_lastError; }

private:
    Database& m_database;
    QString m_lastError;
};

} // namespace proofdesk
