// SPDX-License-Identifier: MIT
#include "api/rapidworkersapi.h"

#include "api/decode/decoders.h"
#include "api/encode/bodies.h"
#include "api/operationcall.h"
#include "net/dispatcher.h"

#include <algorithm>

namespace proofdesk {

namespace {

QString noCampaign()
{
    return QStringLiteral("no campaign id");
}

QString pageElsewhere()
{
    return QStringLiteral("a page outside the API origin");
}

/// Decodes a list whose further pages have to lie in this origin.
template <typename T>
typename Call<T>::Decoder listDecoder(const Operation& operation,
                                      Result<T> (*decode)(const HttpAnswer&, const QUrl&), const QUrl& origin)
{
    return decoderFor<T>(operation,
                         [decode, origin](const HttpAnswer& answer) { return decode(answer, origin); });
}

QString badIds()
{
    return QStringLiteral("no id of a campaign or a submission");
}

/// An answer of success may leave the details out, but it may not speak of something else.
template <typename T> QString aboutDecision(T& receipt, SubmissionId asked, SubmissionStatus expected)
{
    if (receipt.submission.isNull())
        receipt.submission = asked;
    if (receipt.submission != asked)
        return QStringLiteral("an answer about another submission");
    if (receipt.status != expected && receipt.status != SubmissionStatus::Other)
        return QStringLiteral("an answer of success that says \"%1\"").arg(toWire(receipt.status));
    return {};
}

/// The id comes back as a number or as text, whichever was sent: only its digits or letters count here.
AnswerCheck<BlockReceipt> aboutWorker(const WorkerId& asked)
{
    return [asked](BlockReceipt& receipt) {
        const bool same = receipt.worker.isNull() || receipt.worker.toString() == asked.toString();
        receipt.worker = asked;
        return same ? QString() : QStringLiteral("an answer about another worker");
    };
}

} // namespace

RapidWorkersApi::RapidWorkersApi(Dispatcher& dispatcher, QString language, QObject* parent)
    : QObject(parent)
    , m_dispatcher(dispatcher)
    , m_language(std::move(language))
{
}

void RapidWorkersApi::enqueue(CallBase* call)
{
    m_dispatcher.enqueue(call);
}

const RequestBudget& RapidWorkersApi::budget() const
{
    return m_dispatcher.budget();
}

Call<Money>* RapidWorkersApi::balance(Lane lane)
{
    using operations::Balance;
    auto* call = start<Money>(inLane(withJson(requestFor(Balance), encode::emptyObject()), lane),
                              decoderFor<Money>(Balance, decode::balance));
    const quint64 reading = ++m_balanceReadings;
    Q_EMIT balanceAsked(reading);
    return call->then(
        this, [this, reading](const Result<Money>& balance) { Q_EMIT balanceRead(balance, reading); });
}

Call<CampaignList>* RapidWorkersApi::campaigns(std::optional<CampaignStatus> status, Lane lane)
{
    using operations::Campaigns;
    HttpRequest request = inLane(requestFor(Campaigns), lane);
    if (status)
        addToQuery(request, QStringLiteral("status"), toWire(*status));
    addToQuery(request, QStringLiteral("language"), m_language);
    return start<CampaignList>(std::move(request),
                               listDecoder(Campaigns, decode::campaigns, m_dispatcher.origin()));
}

Call<CampaignList>* RapidWorkersApi::moreCampaigns(const QUrl& next, Lane lane)
{
    using operations::Campaigns;
    const QUrl origin = m_dispatcher.origin();
    if (!isInsideOrigin(next, origin))
        return refusedHere<CampaignList>(requestFor(Campaigns), pageElsewhere(), this);
    return start<CampaignList>(inLane(requestForPage(Campaigns, next), lane),
                               listDecoder(Campaigns, decode::campaigns, origin));
}

Call<Campaign>* RapidWorkersApi::campaign(const CampaignId& id, Lane lane)
{
    using operations::CampaignDetail;
    HttpRequest request = inLane(requestFor(CampaignDetail, id), lane);
    if (id.isNull())
        return refusedHere<Campaign>(std::move(request), noCampaign(), this);
    addToQuery(request, QStringLiteral("language"), m_language);
    return start<Campaign>(
        std::move(request), decoderFor<Campaign>(CampaignDetail, decode::campaign, [id](Campaign& found) {
            return found.id == id ? QString() : QStringLiteral("an answer about another campaign");
        }));
}

Call<SubmissionPage>* RapidWorkersApi::submissions(const CampaignId& id, const SubmissionQuery& query,
                                                   Lane lane)
{
    using operations::Submissions;
    HttpRequest request = inLane(requestFor(Submissions, id), lane);
    if (id.isNull())
        return refusedHere<SubmissionPage>(std::move(request), noCampaign(), this);
    if (query.status)
        addToQuery(request, QStringLiteral("status"), toWire(*query.status));
    addToQuery(request, QStringLiteral("search"), query.search.trimmed());
    addToQuery(request, QStringLiteral("page"), QString::number(std::max(1, query.page)));
    addToQuery(request, QStringLiteral("rowsPerPage"), QString::number(std::max(1, query.rowsPerPage)));
    addToQuery(request, QStringLiteral("language"), m_language);

    const auto complete = [id](SubmissionPage& page) {
        // They were asked for by campaign: a row that names none belongs to that one.
        for (Submission& row : page.rows) {
            if (row.campaign.isNull())
                row.campaign = id;
        }
        return QString();
    };
    const auto decode = [asked = query.page](const HttpAnswer& answer) {
        return decode::submissions(answer, asked);
    };
    return start<SubmissionPage>(std::move(request),
                                 decoderFor<SubmissionPage>(Submissions, decode, complete));
}

Call<BlockedWorkers>* RapidWorkersApi::blockedWorkers(Lane lane)
{
    return start<BlockedWorkers>(
        inLane(requestFor(operations::BlockedWorkers), lane),
        listDecoder(operations::BlockedWorkers, decode::blockedWorkers, m_dispatcher.origin()));
}

Call<BlockedWorkers>* RapidWorkersApi::moreBlockedWorkers(const QUrl& next, Lane lane)
{
    const Operation& operation = operations::BlockedWorkers;
    const QUrl origin = m_dispatcher.origin();
    if (!isInsideOrigin(next, origin))
        return refusedHere<BlockedWorkers>(requestFor(operation), pageElsewhere(), this);
    return start<BlockedWorkers>(inLane(requestForPage(operation, next), lane),
                                 listDecoder(operation, decode::blockedWorkers, origin));
}

Call<ApprovalReceipt>* RapidWorkersApi::approve(const CampaignId& campaign, SubmissionId submission,
                                                const QString& notes)
{
    using operations::Approve;
    HttpRequest request = withJson(requestFor(Approve, campaign, submission), encode::notes(notes));
    if (campaign.isNull() || submission.isNull())
        return refusedHere<ApprovalReceipt>(std::move(request), badIds(), this);
    const auto check = [submission](ApprovalReceipt& receipt) {
        return aboutDecision(receipt, submission, SubmissionStatus::Approved);
    };
    return start<ApprovalReceipt>(std::move(request),
                                  decoderFor<ApprovalReceipt>(Approve, decode::approval, check));
}

Call<RejectionReceipt>* RapidWorkersApi::reject(const CampaignId& campaign, SubmissionId submission,
                                                const QString& notes)
{
    using operations::Reject;
    HttpRequest request = withJson(requestFor(Reject, campaign, submission), encode::notes(notes));
    if (campaign.isNull() || submission.isNull())
        return refusedHere<RejectionReceipt>(std::move(request), badIds(), this);
    if (notes.trimmed().isEmpty())
        return refusedHere<RejectionReceipt>(std::move(request),
                                             QStringLiteral("a rejection without a reason"), this);
    const auto check = [submission](RejectionReceipt& receipt) {
        return aboutDecision(receipt, submission, SubmissionStatus::Rejected);
    };
    return start<RejectionReceipt>(std::move(request),
                                   decoderFor<RejectionReceipt>(Reject, decode::rejection, check));
}

Call<BlockReceipt>* RapidWorkersApi::blockWorker(const WorkerId& worker)
{
    using operations::Block;
    HttpRequest request = withJson(requestFor(Block), encode::worker(worker));
    if (worker.isNull())
        return refusedHere<BlockReceipt>(std::move(request), QStringLiteral("no worker id"), this);
    return start<BlockReceipt>(std::move(request),
                               decoderFor<BlockReceipt>(Block, decode::block, aboutWorker(worker)));
}

Call<BlockReceipt>* RapidWorkersApi::unblockWorker(const WorkerId& worker)
{
    using operations::Unblock;
    HttpRequest request = withJson(requestFor(Unblock), encode::worker(worker));
    if (worker.isNull())
        return refusedHere<BlockReceipt>(std::move(request), QStringLiteral("no worker id"), this);
    return start<BlockReceipt>(std::move(request),
                               decoderFor<BlockReceipt>(Unblock, decode::block, aboutWorker(worker)));
}

Call<BulkApprovalReceipt>* RapidWorkersApi::approveAllPending(const CampaignId& campaign,
                                                              const QString& notes,
                                                              std::chrono::milliseconds longestQueueing)
{
    using operations::ApproveAll;
    HttpRequest request = withJson(requestFor(ApproveAll, campaign), encode::notes(notes));
    request.longestQueueing = longestQueueing;
    if (campaign.isNull())
        return refusedHere<BulkApprovalReceipt>(std::move(request), badIds(), this);
    return start<BulkApprovalReceipt>(std::move(request),
                                      decoderFor<BulkApprovalReceipt>(ApproveAll, decode::bulkApproval));
}

Call<CreatedJob>* RapidWorkersApi::createJob(const CustomJobDraft& draft)
{
    using operations::CreateJob;
    const MultipartForm form = encode::customJob(draft);
    HttpRequest request = requestFor(CreateJob);
    request.contentType = form.contentType();
    request.body = form.body();
    return start<CreatedJob>(std::move(request), decoderFor<CreatedJob>(CreateJob, decode::createdJob));
}

Call<CreatedPrefilledJob>* RapidWorkersApi::createPrefilledJob(const PrefilledJobDraft& draft)
{
    using operations::CreatePrefilledJob;
    if (!draft.kind)
        return refusedHere<CreatedPrefilledJob>(requestFor(CreatePrefilledJob),
                                                QStringLiteral("no kind of job"), this);
    return start<CreatedPrefilledJob>(
        withJson(requestFor(CreatePrefilledJob, {}, {}, draft.kind->slug),
                 encode::prefilledJob(draft, m_language)),
        decoderFor<CreatedPrefilledJob>(CreatePrefilledJob, decode::createdPrefilledJob));
}

} // namespace proofdesk
