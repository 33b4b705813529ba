// SPDX-License-Identifier: MIT
#include "review/decisions/truthreader.h"

#include "review/decisions/campaigncheck.h"

#include <utility>

namespace proofdesk {
namespace {

/// Up to here each is searched by name, a request each; beyond, the list of what is pending is cheaper.
constexpr int FewEnoughToSearch = 3;

} // namespace

TruthReader::TruthReader(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_pager(api)
{
}

void TruthReader::read(const QList<SoughtSubmission>& sought, Listener listener)
{
    Q_ASSERT(!m_reading);
    m_reading = true;
    m_listener = std::move(listener);
    m_truth = {};
    m_sought.clear();
    for (const SoughtSubmission& one : sought)
        m_sought[one.key.campaign].insert(one.key.submission, one.workerName);
    planCampaign();
}

void TruthReader::planCampaign()
{
    if (m_sought.isEmpty()) {
        finish();
        return;
    }
    m_campaign = m_sought.constBegin().key();
    m_scans.clear();
    m_allPlanned = false;
    const auto& wanted = *m_sought.constBegin();
    if (wanted.size() > FewEnoughToSearch) {
        m_scans.append({Scan::What::Pending, m_campaign, {}});
    } else {
        QSet<QString> names;
        for (const QString& name : wanted) {
            if (!name.isEmpty())
                names.insert(name);
        }
        for (const QString& name : std::as_const(names))
            m_scans.append({Scan::What::ByName, m_campaign, name});
    }
    nextScan();
}

void TruthReader::nextScan()
{
    if (m_sought.value(m_campaign).isEmpty()) {
        m_sought.remove(m_campaign);
        planCampaign();
        return;
    }
    if (m_scans.isEmpty() && !m_allPlanned) {
        m_allPlanned = true;
        m_scans.append({Scan::What::All, m_campaign, {}});
    }
    if (m_scans.isEmpty()) {
        const auto left = m_sought.take(m_campaign);
        for (auto at = left.keyBegin(); at != left.keyEnd(); ++at)
            m_truth.absent.insert({m_campaign, *at});
        planCampaign();
        return;
    }
    readList();
}

void TruthReader::readList()
{
    const Scan& scan = m_scans.first();
    SubmissionQuery query;
    if (scan.what == Scan::What::Pending)
        query.status = SubmissionStatus::Pending;
    query.search = scan.name;
    m_pager.start(
        Lane::Decision, submissionPages(m_api, m_campaign, query, Lane::Decision),
        [this](const SubmissionPage& page) {
            take(page);
            if (m_sought.value(m_campaign).isEmpty()) {
                m_pager.stop();
                nextScan();
            }
        },
        [this](const Result<ListEnd>& end) {
            if (end)
                listEnded(*end);
            else
                fail(end.error());
        });
}

void TruthReader::listEnded(const ListEnd& end)
{
    const Scan scan = m_scans.takeFirst();
    if (!end.isWhole()) {
        m_truth.isCutShort = true;
        // What is in no list that was read may stand in the part that was not.
        if (scan.what == Scan::What::All)
            giveUp(m_campaign, end.asError());
    }
    nextScan();
}

void TruthReader::take(const SubmissionPage& page)
{
    auto& wanted = m_sought[m_campaign];
    for (const Submission& row : page.rows) {
        if (wanted.remove(row.id) > 0)
            m_truth.found.insert({m_campaign, row.id}, row);
    }
}

void TruthReader::fail(const ApiError& error)
{
    // 403 and 404 are about this campaign; anything else would meet the next one too.
    const bool thisCampaignOnly = mayMeanCampaign(error);
    giveUp(m_campaign, error);
    while (!thisCampaignOnly && !m_sought.isEmpty())
        giveUp(CampaignId(m_sought.constBegin().key()), error);
    planCampaign();
}

void TruthReader::giveUp(const CampaignId& campaign, const ApiError& error)
{
    const auto left = m_sought.take(campaign);
    for (auto at = left.keyBegin(); at != left.keyEnd(); ++at)
        m_truth.unread.insert({campaign, *at}, error);
}

void TruthReader::finish()
{
    m_reading = false;
    const Listener listener = std::exchange(m_listener, {});
    const SubmissionsSnapshot truth = std::exchange(m_truth, {});
    listener(truth);
}

} // namespace proofdesk
