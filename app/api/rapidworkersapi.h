// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "domain/jobdraft.h"
#include "net/call.h"

#include <QObject>
#include <QString>

#include <optional>
#include <utility>

namespace proofdesk {

class Dispatcher;
class RequestBudget;

/// The 21 operations of RapidWorkers, one method each (the ten prefilled kinds share one). Each queues a call
/// and returns it; it belongs to the caller (see Call). Sources: the table of operations in the API text.
///
/// A call that makes no sense (a null id, a rejection without a reason, an address elsewhere) settles as
/// NotSent without a request. A write whose answer of success contradicts what was asked is an error whose
/// effect may have happened: the truth is in the lists.
class RapidWorkersApi final : public QObject
{
    Q_OBJECT
public:
    /// `language`: what the service is asked to answer in, "en" by default.
    explicit RapidWorkersApi(Dispatcher& dispatcher, QString language = QStringLiteral("en"),
                             QObject* parent = nullptr);

    /// What all requests of the account share.
    [[nodiscard]] const RequestBudget& budget() const;

    // Reads
    [[nodiscard]] Call<Money>* balance(Lane lane = Lane::Interactive);
    [[nodiscard]] Call<CampaignList>* campaigns(std::optional<CampaignStatus> status = {},
                                                Lane lane = Lane::Interactive);
    /// The page after one that said where it is. Only inside the API origin.
    [[nodiscard]] Call<CampaignList>* moreCampaigns(const QUrl& next, Lane lane = Lane::Interactive);
    [[nodiscard]] Call<Campaign>* campaign(const CampaignId& id, Lane lane = Lane::Interactive);
    [[nodiscard]] Call<SubmissionPage>* submissions(const CampaignId& id, const SubmissionQuery& query,
                                                    Lane lane = Lane::Interactive);
    [[nodiscard]] Call<BlockedWorkers>* blockedWorkers(Lane lane = Lane::Interactive);
    /// The page after one that said where it is. Only inside the API origin.
    [[nodiscard]] Call<BlockedWorkers>* moreBlockedWorkers(const QUrl& next, Lane lane = Lane::Interactive);

    // Decides
    /// `notes` is optional.
    [[nodiscard]] Call<ApprovalReceipt>* approve(const CampaignId& campaign, SubmissionId submission,
                                                 const QString& notes);
    /// `notes` must not be blank: the service refuses that.
    [[nodiscard]] Call<RejectionReceipt>* reject(const CampaignId& campaign, SubmissionId submission,
                                                 const QString& notes);
    [[nodiscard]] Call<BlockReceipt>* blockWorker(const WorkerId& worker);
    [[nodiscard]] Call<BlockReceipt>* unblockWorker(const WorkerId& worker);

    // Spends
    /// `longestQueueing`: how long the list that it was decided on holds; see HttpRequest.
    [[nodiscard]] Call<BulkApprovalReceipt>*
    approveAllPending(const CampaignId& campaign, const QString& notes,
                      std::chrono::milliseconds longestQueueing = {});
    [[nodiscard]] Call<CreatedJob>* createJob(const CustomJobDraft& draft);
    [[nodiscard]] Call<CreatedPrefilledJob>* createPrefilledJob(const PrefilledJobDraft& draft);

Q_SIGNALS:
    /// A reading of the balance begins: what was paid before is in it.
    void balanceAsked(quint64 reading);
    /// Told of every reading, whoever asked for it: what shows the balance need not ask itself.
    void balanceRead(const proofdesk::Result<proofdesk::Money>& balance, quint64 reading);

private:
    template <typename T> [[nodiscard]] Call<T>* start(HttpRequest request, typename Call<T>::Decoder decoder)
    {
        auto* call = new Call<T>(std::move(request), std::move(decoder), this);
        enqueue(call);
        return call;
    }
    void enqueue(CallBase* call);

    Dispatcher& m_dispatcher;
    QString m_language;
    quint64 m_balanceReadings = 0;
};

} // namespace proofdesk
