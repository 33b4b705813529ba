// SPDX-License-Identifier: MIT
#include "sandbox/sandboxstate.h"

#include "sandbox/sandbox.h"
#include "sandbox/sandboxencode.h"
#include "sandbox/sandboxsnapshot.h"

namespace proofdesk {

namespace {

tl::unexpected<SandboxError> refuse(int status, const QString& text)
{
    return tl::unexpected(SandboxError{status, text});
}

/// As the service shows it to whoever made it.
Campaign asSeen(const SandboxCampaign& one)
{
    Campaign campaign;
    campaign.id = one.id;
    campaign.title = one.title;
    campaign.category = one.category;
    campaign.pay = one.pay;
    campaign.location = one.location;
    campaign.createdAt = one.createdAt;
    campaign.status = one.status;
    campaign.statusText = toWire(one.status);
    campaign.description = one.description;
    campaign.canceled = one.status == CampaignStatus::Canceled;
    campaign.instancesCompleted = one.approved + one.rejected;
    campaign.totalAvailabilities = one.total;
    campaign.remainingAvailabilities = one.remaining();
    campaign.pendingSubmissions = one.pending;
    campaign.approvedSubmissions = one.approved;
    campaign.rejectedSubmissions = one.rejected;
    campaign.successRate = Percent::fromHundredths(sandboxSuccessRate(one) * 100);
    return campaign;
}

} // namespace

SandboxResult<qint32> SandboxState::findCampaign(QStringView id) const
{
    const auto parsed = CampaignId::parse(id);
    const auto found = parsed ? m_campaignIndex.constFind(*parsed) : m_campaignIndex.cend();
    if (found == m_campaignIndex.cend())
        return refuse(404, QStringLiteral("Campaign not found"));
    if (!m_campaigns[size_t(*found)].own)
        return refuse(403, QStringLiteral("You don't own this campaign"));
    return *found;
}

SandboxResult<qint32> SandboxState::findSubmission(qint32 campaign, QStringView id) const
{
    bool isNumber = false;
    const qint64 index = id.toLongLong(&isNumber) - FirstSubmissionId;
    if (!isNumber || index < 0 || index >= qint64(m_submissions.size())
        || m_submissions[size_t(index)].campaign != campaign)
        return refuse(404, QStringLiteral("Submission not found"));
    return qint32(index);
}

std::optional<qint32> SandboxState::findWorker(const WorkerId& id) const
{
    const auto found = m_workerIndex.constFind(id);
    return found == m_workerIndex.cend() ? std::nullopt : std::optional(*found);
}

void SandboxState::settle(SandboxCampaign& campaign, SandboxSubmission& submission, SubmissionStatus status,
                          const QString& notes)
{
    submission.status = status;
    submission.notes = notes;
    --campaign.pending;
    if (status == SubmissionStatus::Rejected) {
        ++campaign.rejected;
        return;
    }
    ++campaign.approved;
    m_paid += campaign.pay;
    if (m_payOnApproval)
        m_balance -= campaign.pay;
}

void SandboxState::completeIfDone(SandboxCampaign& campaign)
{
    if (campaign.status == CampaignStatus::Active && campaign.remaining() == 0)
        campaign.status = CampaignStatus::Completed;
}

SandboxResult<void> SandboxState::approve(qint32 index, const QString& notes)
{
    SandboxSubmission& submission = m_submissions[size_t(index)];
    SandboxCampaign& campaign = m_campaigns[size_t(submission.campaign)];
    if (submission.status != SubmissionStatus::Pending)
        return refuse(400, QStringLiteral("Submission already processed"));
    if (m_payOnApproval && m_balance < campaign.pay)
        return refuse(400, QStringLiteral("Insufficient funds"));
    settle(campaign, submission, SubmissionStatus::Approved, notes);
    completeIfDone(campaign);
    return {};
}

SandboxResult<void> SandboxState::reject(qint32 index, const QString& notes)
{
    SandboxSubmission& submission = m_submissions[size_t(index)];
    SandboxCampaign& campaign = m_campaigns[size_t(submission.campaign)];
    if (notes.trimmed().isEmpty())
        return refuse(400, QStringLiteral("Missing rejection reason"));
    if (submission.status != SubmissionStatus::Pending)
        return refuse(400, QStringLiteral("Submission already processed"));
    settle(campaign, submission, SubmissionStatus::Rejected, notes);
    completeIfDone(campaign);
    return {};
}

SandboxResult<std::vector<qint32>> SandboxState::approvePending(qint32 index, const QString& notes)
{
    SandboxCampaign& campaign = m_campaigns[size_t(index)];
    if (campaign.pending == 0)
        return refuse(404, QStringLiteral("No pending submissions found"));
    if (m_payOnApproval && m_balance < campaign.pay.times(campaign.pending).value_or(m_balance))
        return refuse(400, QStringLiteral("Insufficient funds"));
    std::vector<qint32> approved;
    approved.reserve(size_t(campaign.pending));
    for (const qint32 each : campaign.submissions) {
        SandboxSubmission& submission = m_submissions[size_t(each)];
        if (submission.status != SubmissionStatus::Pending)
            continue;
        settle(campaign, submission, SubmissionStatus::Approved, notes);
        approved.push_back(each);
    }
    completeIfDone(campaign);
    return approved;
}

SandboxResult<void> SandboxState::block(const WorkerId& id, const QDateTime& time)
{
    if (id == Sandbox::ownWorkerId())
        return refuse(400, QStringLiteral("You cannot block yourself"));
    const auto index = findWorker(id);
    if (!index)
        return refuse(404, QStringLiteral("Worker not found"));
    SandboxWorker& worker = m_workers[size_t(*index)];
    if (worker.blockedAt.isValid())
        return refuse(400, QStringLiteral("Worker is already blocked"));
    worker.blockedAt = time;
    return {};
}

SandboxResult<void> SandboxState::unblock(const WorkerId& id)
{
    const auto index = findWorker(id);
    if (!index)
        return refuse(404, QStringLiteral("Worker not found"));
    SandboxWorker& worker = m_workers[size_t(*index)];
    if (!worker.blockedAt.isValid())
        return refuse(400, QStringLiteral("Worker is not blocked"));
    worker.blockedAt = {};
    return {};
}

SandboxResult<SandboxState::Deduction> SandboxState::create(NewJob job)
{
    const auto total = job.campaign.pay.times(job.campaign.total);
    const auto fee = total ? total->scaled(job.feePercent, 100) : std::nullopt;
    if (!total || !fee)
        return refuse(400, QStringLiteral("Invalid data: the total is too large"));
    if (m_balance < *total + *fee)
        return refuse(400, QStringLiteral("Insufficient balance"));
    m_balance -= *total + *fee;
    addCampaign(std::move(job.campaign));
    return Deduction{*total, *fee};
}

qint32 SandboxState::addWorker(SandboxWorker worker)
{
    const auto index = qint32(m_workers.size());
    m_workerIndex.insert(worker.id, index);
    m_workers.push_back(std::move(worker));
    return index;
}

qint32 SandboxState::addCampaign(SandboxCampaign campaign)
{
    const auto index = qint32(m_campaigns.size());
    m_campaignIndex.insert(campaign.id, index);
    m_campaigns.push_back(std::move(campaign));
    return index;
}

qint32 SandboxState::addSubmission(SandboxSubmission submission)
{
    const auto index = qint32(m_submissions.size());
    const qint32 owner = submission.campaign;
    SandboxCampaign& campaign = m_campaigns[size_t(owner)];
    switch (submission.status) {
    case SubmissionStatus::Approved:
        ++campaign.approved;
        break;
    case SubmissionStatus::Rejected:
        ++campaign.rejected;
        break;
    case SubmissionStatus::Pending:
    case SubmissionStatus::Other:
        ++campaign.pending;
        break;
    }
    campaign.submissions.push_back(index);
    m_submissions.push_back(std::move(submission));
    if (campaign.approveOnceFull && campaign.open() <= 0 && campaign.pending > 0)
        (void)approvePending(owner, {}); // fails only where there is no money, and then they stay pending
    return index;
}

qint32 SandboxState::addImage(qint32 spec)
{
    m_images.push_back(spec);
    return qint32(m_images.size()) - 1;
}

qint32 SandboxState::addSpec(const ProofSpec& spec)
{
    m_specs.push_back(spec);
    return qint32(m_specs.size()) - 1;
}

bool SandboxState::makeMove(qint32 image)
{
    const qint32 number = m_images[size_t(image)];
    if (number == MissingImage)
        return false;
    ProofSpec& spec = m_specs[size_t(number)];
    if (spec.scene != ProofScene::LessonComplete || spec.treatment != ProofTreatment::Plain || spec.jpeg)
        return false;
    spec.moves = true;
    return true;
}

SandboxSnapshot SandboxState::snapshot() const
{
    SandboxSnapshot shot;
    shot.balance = m_balance;
    shot.paidToWorkers = m_paid;
    for (auto each = m_campaigns.rbegin(); each != m_campaigns.rend(); ++each) {
        if (each->own)
            shot.campaigns.append(asSeen(*each));
    }
    for (const SandboxWorker& worker : m_workers) {
        if (worker.blockedAt.isValid())
            shot.blocked.append({worker.id, worker.name, worker.blockedAt});
    }
    return shot;
}

} // namespace proofdesk
