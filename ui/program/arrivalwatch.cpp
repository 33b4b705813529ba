// SPDX-License-Identifier: MIT
#include "ui/program/arrivalwatch.h"

#include "session/accountstatus.h"
#include "session/session.h"
#include "ui/program/sessionmodels.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds WatchEvery{60'000};
constexpr std::chrono::milliseconds WatchWhenLow{300'000};

/// Whether the list failed for what goes by. What is forbidden or not there stays so, and is a person's to
/// try.
bool mayPass(const SubmissionLoader& loader)
{
    const auto& error = loader.error();
    if (!error || (loader.state() != LoadState::Offline && loader.state() != LoadState::Failed))
        return false;
    switch (error->kind) {
    case ErrorKind::NotSent:
    case ErrorKind::NoAnswer:
    case ErrorKind::TimedOut:
    case ErrorKind::NotTheApi:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
        return true;
    default:
        return false;
    }
}

} // namespace

ArrivalWatch::ArrivalWatch(Session& session, SessionModels& models, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_models(models)
    , m_timer(session.clock())
{
    connect(&m_timer, &ClockTimer::timeout, this, &ArrivalWatch::look);
    connect(&models.submissionLoader, &SubmissionLoader::completed, this, [this] {
        // What was read since the service counts others is what the count is of.
        if (!m_models.submissionLoader.isRefreshOfPending())
            countAnew();
        // What was counted while the list was being read may have come after its page.
        if (std::exchange(m_looksAgain, false) && mayRead())
            readArrivals(m_models.submissions.campaign());
    });
}

void ArrivalWatch::start()
{
    m_timer.start(WatchEvery);
}

bool ArrivalWatch::isLow() const
{
    return m_session.requestsLeft() * 5 < m_session.requestsLimit();
}

bool ArrivalWatch::mayRead() const
{
    return m_session.state() == ServiceState::Connected && !isLow();
}

void ArrivalWatch::look()
{
    // One request a minute for all campaigns, one for the reviewed one where its count moved, and half a one
    // for the balance: an hour of it takes at most 150. What is left when the hour runs low is for decisions.
    m_timer.start(isLow() ? WatchWhenLow : WatchEvery);
    if (!mayRead())
        return;
    m_models.campaignLoader.refresh(Lane::Refresh);
    // The balance changes elsewhere too; half as often will do.
    if (std::exchange(m_readsBalance, !m_readsBalance))
        m_session.status().refreshSoon();
}

void ArrivalWatch::readArrivals(const CampaignId& reviewed)
{
    SubmissionLoader& loader = m_models.submissionLoader;
    // The service counts, so it answers again: a list that it kept back is not left to a person's press.
    if (mayPass(loader)) {
        loader.retry();
        return;
    }
    const auto campaign = m_models.campaigns.campaign(reviewed);
    if (!campaign || !campaign->pendingSubmissions)
        return;
    m_looksAgain = loader.state() == LoadState::Loading;
    if (loader.state() != LoadState::Ready)
        return;
    // What a person stopped goes on when a person says so.
    if (loader.listEnd(SubmissionStatus::Pending).why == ListEnd::Why::Stopped)
        return;
    // What we hold as pending and what the service counts differ: something arrived, or was decided
    // elsewhere.
    if (*campaign->pendingSubmissions != m_models.submissions.pendingIds().size())
        loader.refreshPending();
}

void ArrivalWatch::countAnew()
{
    const SubmissionLoader& loader = m_models.submissionLoader;
    const auto campaign = m_models.campaigns.campaignNow(loader.campaign());
    if (!campaign || !campaign->pendingSubmissions || !loader.hasRead(SubmissionStatus::Pending)
        || !loader.listEnd(SubmissionStatus::Pending).isWhole() || !mayRead())
        return;
    if (*campaign->pendingSubmissions != m_models.submissions.pendingIds().size())
        m_models.campaignLoader.refreshCampaign(loader.campaign(), Lane::Refresh);
}

} // namespace proofdesk
