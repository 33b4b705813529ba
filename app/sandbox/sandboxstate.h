// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "domain/submission.h"
#include "sandbox/proofspec.h"

#include <QHash>

#include <optional>
#include <vector>

#include <tl/expected.hpp>

namespace proofdesk {

struct SandboxSnapshot;

/// A documented refusal: its status and the text of {"error": …}.
struct SandboxError
{
    int status;
    QString text;
};

template <typename T> using SandboxResult = tl::expected<T, SandboxError>;

/// What the proofs of a campaign show.
enum class ProofTopic : quint8 { Lesson, Signs, Survey, Video, Other };

struct SandboxWorker
{
    WorkerId id;
    QString name;
    QString country;
    int ageDays = 0;
    int approvalRate = 0; ///< per cent
    int completed = 0;
    QDateTime blockedAt; ///< invalid: not blocked
};

struct SandboxSubmission
{
    qint32 campaign = 0; ///< index
    qint32 worker = 0; ///< index
    SubmissionStatus status = SubmissionStatus::Pending;
    qint64 submittedAt = 0; ///< seconds since 1970, UTC
    QString text;
    QString notes;
    qint32 firstImage = 0; ///< index into the images
    qint32 imageCount = 0;
};

struct SandboxCampaign
{
    CampaignId id;
    QString title;
    QString description;
    QString category;
    QString location;
    Money pay;
    QDateTime createdAt;
    CampaignStatus status = CampaignStatus::Active;
    qint64 total = 0;
    qint64 pending = 0;
    qint64 approved = 0;
    qint64 rejected = 0;
    bool approveOnceFull = false;
    bool own = true; ///< false: somebody else's
    ProofTopic topic = ProofTopic::Other;
    std::vector<qint32> submissions; ///< indices, oldest first

    /// Places nobody has taken yet; a rejected submission keeps its place.
    [[nodiscard]] qint64 open() const { return total - pending - approved - rejected; }
    /// As the API text's example counts: all but the decided ones (100 jobs, 45 completed, 12 pending: 55).
    [[nodiscard]] qint64 remaining() const { return total - approved - rejected; }
};

/// The account: every change goes through here, so that counts, money and lists always agree.
class SandboxState
{
public:
    static constexpr qint64 FirstSubmissionId = 48'001;
    static constexpr qint32 MissingImage = -1;

    struct NewJob
    {
        SandboxCampaign campaign;
        int feePercent = 0;
    };
    struct Deduction
    {
        Money total;
        Money fee;
    };

    /// By the id as it stood in a path: 404 where it is none or unknown, 403 where it is somebody else's.
    [[nodiscard]] SandboxResult<qint32> findCampaign(QStringView id) const;
    [[nodiscard]] SandboxResult<qint32> findSubmission(qint32 campaign, QStringView id) const;
    [[nodiscard]] std::optional<qint32> findWorker(const WorkerId& id) const;

    SandboxResult<void> approve(qint32 submission, const QString& notes);
    SandboxResult<void> reject(qint32 submission, const QString& notes);
    /// Returns what was approved.
    SandboxResult<std::vector<qint32>> approvePending(qint32 campaign, const QString& notes);
    SandboxResult<void> block(const WorkerId& worker, const QDateTime& time);
    SandboxResult<void> unblock(const WorkerId& worker);
    /// Deducts pay × total and the fee, and adds the campaign.
    SandboxResult<Deduction> create(NewJob job);

    qint32 addWorker(SandboxWorker worker);
    /// For the seed: adds it with the counts it has, deducting nothing.
    qint32 addCampaign(SandboxCampaign campaign);
    /// Adds it to its campaign, counting it; where that fills a campaign that approves once full, all that is
    /// pending there is paid.
    qint32 addSubmission(SandboxSubmission submission);
    /// An image showing that spec; MissingImage for one that can't be found.
    qint32 addImage(qint32 spec);
    qint32 addSpec(const ProofSpec& spec);
    /// Makes a recording of what that image shows; false where only a still picture of it makes sense.
    bool makeMove(qint32 image);

    [[nodiscard]] const std::vector<SandboxCampaign>& campaigns() const { return m_campaigns; }
    [[nodiscard]] const std::vector<SandboxSubmission>& submissions() const { return m_submissions; }
    [[nodiscard]] const std::vector<SandboxWorker>& workers() const { return m_workers; }
    [[nodiscard]] const std::vector<ProofSpec>& specs() const { return m_specs; }
    [[nodiscard]] const std::vector<qint32>& images() const { return m_images; }
    [[nodiscard]] static qint64 submissionId(qint32 index) { return FirstSubmissionId + index; }
    [[nodiscard]] Money balance() const { return m_balance; }
    [[nodiscard]] SandboxSnapshot snapshot() const;

    void setBalance(Money balance) { m_balance = balance; }
    void setPayOnApproval(bool on) { m_payOnApproval = on; }

private:
    void settle(SandboxCampaign& campaign, SandboxSubmission& submission, SubmissionStatus status,
                const QString& notes);
    void completeIfDone(SandboxCampaign& campaign);

    std::vector<SandboxCampaign> m_campaigns;
    std::vector<SandboxSubmission> m_submissions; ///< ids follow from the index
    std::vector<SandboxWorker> m_workers;
    std::vector<ProofSpec> m_specs;
    std::vector<qint32> m_images; ///< the spec of each
    QHash<CampaignId, qint32> m_campaignIndex;
    QHash<WorkerId, qint32> m_workerIndex;
    Money m_balance;
    Money m_paid;
    bool m_payOnApproval = false;
};

} // namespace proofdesk
