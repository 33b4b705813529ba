// SPDX-License-Identifier: MIT
#include "ui/review/endwatch.h"

#include "domain/clock.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "models/unsentrejections.h"
#include "review/decisions/decisionqueue.h"
#include "ui/review/campaignend.h"
#include "ui/review/desk/reviewdesk.h"

#include <algorithm>

namespace proofdesk {

namespace {

UnsentGoes howUnsentGoes(const DecisionQueue& queue)
{
    if (queue.isPaused() && queue.leftPastPause() == 0)
        return UnsentGoes::WhenResumed;
    const bool isAsked = queue.dueCount() >= queue.counts().waiting;
    return queue.undoWindow() || isAsked ? UnsentGoes::ByItself : UnsentGoes::WhenSent;
}

} // namespace

EndWatch::EndWatch(const Sources& sources, CampaignEnd& end, QObject* parent)
    : QObject(parent)
    , m_from(sources)
    , m_end(end)
{
    connect(&sources.model, &SubmissionModel::countsChanged, this, &EndWatch::look);
    connect(&sources.model, &SubmissionModel::arrivalsChanged, this, &EndWatch::look);
    connect(&sources.loader, &SubmissionLoader::stateChanged, this, &EndWatch::look);
    connect(&sources.tally, &CampaignTally::changed, this, &EndWatch::look);
    connect(&sources.queue, &DecisionQueue::undoWindowChanged, this, &EndWatch::look);
    connect(&end, &CampaignEnd::closed, this, [this] {
        m_isClosed = true;
        m_end.hide();
    });
    connect(&sources.model, &SubmissionModel::filterChanged, this, [this] {
        // Who asks for some of them wants to look at those, not at what was said over them.
        m_givesWay = !m_from.model.filter().isEmpty() && (m_givesWay || m_end.isVisible());
        if (m_givesWay)
            m_end.hide();
        else
            look();
    });
}

void EndWatch::setCampaigns(const QList<Campaign>& all)
{
    m_all = all;
    look();
}

void EndWatch::updateCampaign(const Campaign& campaign)
{
    const auto known = std::find_if(m_all.begin(), m_all.end(),
                                    [&campaign](const Campaign& one) { return one.id == campaign.id; });
    if (known == m_all.end() || *known == campaign)
        return;
    *known = campaign;
    look();
}

void EndWatch::begin()
{
    m_campaign = m_from.model.campaign();
    m_spent = {};
    m_since.reset();
    m_isClosed = false;
    m_givesWay = false;
    m_end.hide();
    m_before.clear();
    if (m_campaign.isNull())
        return;
    m_since = m_from.clock.steady();
    const QList<Decision> open = m_from.queue.openFor(m_campaign);
    for (const Decision& decision : open)
        m_before.insert(decision.request.key.submission, decision.sequence);
}

/// Without what was decided before, and stands so still.
CampaignDone EndWatch::doneInVisit() const
{
    QSet<SubmissionId> before;
    for (auto one = m_before.cbegin(); one != m_before.cend(); ++one) {
        const auto decision = m_from.queue.find({m_campaign, one.key()});
        if (decision && decision->sequence == one.value())
            before.insert(one.key());
    }
    return m_from.model.done(before);
}

void EndWatch::stopTime()
{
    if (m_since)
        m_spent += m_from.clock.steady() - *m_since;
    m_since.reset();
}

/// Whether all that is pending was read and stands in the views.
bool EndWatch::isRead() const
{
    const SubmissionLoader& loader = m_from.loader;
    const bool pending = loader.status().value_or(SubmissionStatus::Pending) == SubmissionStatus::Pending;
    return loader.state() == LoadState::Ready && pending && loader.search().isEmpty()
        && loader.listEnd().isWhole() && loader.setAsideCount() == 0 && m_from.model.arrivalCount() == 0;
}

/// Whether the service counts more that wait than are here: they are to be read first. What is on hold or did
/// not go through waits there too.
bool EndWatch::isMoreAtTheService(const CampaignDone& done) const
{
    return m_from.tally.of(m_campaign).left > done.notThrough();
}

void EndWatch::look()
{
    if (m_campaign.isNull() || m_campaign != m_from.model.campaign())
        return;
    if (m_from.model.isAnyUndecided()) {
        m_isClosed = false;
        m_end.hide();
        if (!m_since)
            m_since = m_from.clock.steady();
    } else if (const CampaignDone done = m_from.model.done();
               m_from.model.arrivalCount() > 0 || isMoreAtTheService(done)) {
        m_isClosed = false;
        m_end.hide();
    } else if (isRead()) {
        stopTime();
        say(done);
    }
    // Else it is being read again, or others are: what is said stays until that is known.
}

void EndWatch::say(const CampaignDone& done)
{
    if (m_isClosed || m_givesWay)
        return;
    EndFacts facts;
    facts.done = done;
    facts.visit = doneInVisit();
    const ReviewCampaign& known = m_from.desk.campaign();
    facts.pay = known.campaign.pay;
    facts.paysByItself = known.approvesOnceFull == true;
    if (known.campaign.pendingSubmissions && known.campaign.approvedSubmissions)
        facts.all = m_from.tally.of(m_campaign);
    const QList<Decision> open = m_from.queue.openFor(m_campaign);
    facts.unsent = std::count_if(open.begin(), open.end(), [](const Decision& decision) {
        return isUnsent(decision) && decision.request.kind != DecisionKind::Hold;
    });
    facts.unsentGoes = howUnsentGoes(m_from.queue);
    if (facts.unsentGoes != UnsentGoes::ByItself)
        facts.paidUnsent = unsentRejections(open);
    // What failed pends still; of what is not known nobody can say that.
    facts.leftPending = m_from.desk.leftPending(int(done.held + done.failed));
    facts.minutes = std::chrono::duration_cast<std::chrono::minutes>(m_spent).count();
    facts.next = nextCampaign(m_all, m_from.tally, m_campaign);
    const bool paidItself = facts.paysByItself && facts.all && facts.all->paidItself > 0;
    if (facts.done.all() == 0 && !facts.next && !paidItself) {
        m_end.hide();
        return;
    }
    m_end.say(facts);
    m_end.show();
}

} // namespace proofdesk
