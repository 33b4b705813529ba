// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"
#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "jobs/costestimate.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariantList>

#include <optional>
#include <utility>
#include <variant>

namespace proofdesk {

class Database;

using JobDraft = std::variant<CustomJobDraft, PrefilledJobDraft>;

/// What was asked for when a campaign was made on this computer: the service never returns it. Of a campaign
/// made elsewhere only `proofRequired` can be here, as the user noted it; createdAt is invalid then.
struct CreatedHere
{
    CampaignId id;
    QString proofRequired;
    bool approveOnceFull = false;
    QStringList countries; ///< empty: all
    QString imageName;
    QDateTime createdAt; ///< UTC
    std::optional<Money> totalDeducted;
    QString category;
    std::optional<Money> pay; ///< for one job
};

/// Drafts that are not yet created, the fee as last seen, and what was created here, in the local database.
/// A draft that can't be read any more is put aside under another name, never overwritten.
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
    /// Empty after a call that succeeded; technical, English.
    [[nodiscard]] QString lastError() const { return m_lastError; }

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

private:
    bool saveContent(const QString& form, const QString& content, const QVariant& image);
    [[nodiscard]] std::optional<JobDraft> draft(const QString& form) const;
    void discard(const QString& form);
    DatabaseResult<QList<QVariantList>> run(const QString& sql, const QVariantList& bindings = {}) const;

    Database& m_database;
    mutable QString m_lastError;
};

} // namespace proofdesk
