// SPDX-License-Identifier: MIT
#include "models/submissionloader.h"

#include "models/submissionmodel.h"

#include <utility>

namespace proofdesk {

namespace {

/// One page is decoded while the other is under way: more would only take requests from decisions.
constexpr int PagesAtOnce = 2;
/// So few workers are looked up by name; more are found by reading the other lists.
constexpr int MostWorkersByName = 5;

int coverNumber(std::optional<SubmissionStatus> status)
{
    return status ? int(*status) : -1;
}

} // namespace

SubmissionLoader::SubmissionLoader(RapidWorkersApi& api, SubmissionModel& model, Clock& clock,
                                   QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_model(model)
    , m_clock(clock)
    , m_pager(api)
{
}

SubmissionLoader::~SubmissionLoader() = default;

void SubmissionLoader::open(const CampaignId& campaign, std::optional<SubmissionStatus> status)
{
    if (campaign != m_campaign || m_model.campaign() != campaign) {
        m_model.setCampaign(campaign);
        m_model.clear();
        m_covered.clear();
        m_known.clear();
    }
    m_campaign = campaign;
    m_status = status;
    m_search.clear();
    start(inForce(), !m_covered.contains(coverNumber(status)));
}

void SubmissionLoader::setStatus(std::optional<SubmissionStatus> status)
{
    if (m_status == status && m_search.isEmpty())
        return;
    m_status = status;
    m_search.clear();
    if (m_covered.contains(coverNumber(status)) || m_covered.contains(-1)) {
        m_pager.stop();
        setState(LoadState::Ready);
        return;
    }
    start(inForce(), true);
}

bool SubmissionLoader::hasRead(SubmissionStatus status) const
{
    return m_covered.contains(coverNumber(status)) || m_covered.contains(-1);
}

void SubmissionLoader::setSearch(const QString& workerName)
{
    const QString wanted = workerName.trimmed();
    if (m_search == wanted)
        return;
    m_search = wanted;
    if (wanted.isEmpty() && (m_covered.contains(coverNumber(m_status)) || m_covered.contains(-1))) {
        m_pager.stop();
        setState(LoadState::Ready);
        return;
    }
    start(inForce(), true);
}

void SubmissionLoader::refresh()
{
    if (m_campaign.isNull())
        return;
    const bool readBefore = !m_search.isEmpty() || m_covered.contains(coverNumber(m_status));
    start(inForce(), !readBefore);
}

void SubmissionLoader::refreshPending()
{
    if (m_campaign.isNull())
        return;
    start({SubmissionStatus::Pending, {}}, !hasRead(SubmissionStatus::Pending));
    m_refreshesPending = true;
}

void SubmissionLoader::retry()
{
    if (m_state != LoadState::Failed && m_state != LoadState::Offline)
        return;
    m_error.reset();
    setState(LoadState::Loading);
    m_pager.resume();
}

void SubmissionLoader::cancel()
{
    if (m_state != LoadState::Loading)
        return;
    m_pager.stop();
    ListEnd& end = ofReading().end;
    end = {};
    end.why = ListEnd::Why::Stopped;
    end.read = m_loaded.size();
    end.stated = m_total;
    setState(m_loaded.isEmpty() && m_model.totalCount() == 0 ? LoadState::Idle : LoadState::Ready);
}

void SubmissionLoader::start(const List& list, bool initial)
{
    m_pager.stop();
    m_reading = list;
    m_refreshesPending = false;
    m_initial = initial;
    ofReading().setAside = 0;
    m_lookingUp = false;
    m_lookups.clear();
    m_missing.clear();
    m_error.reset();
    setState(LoadState::Loading);
    begin(list);
}

SubmissionLoader::Key SubmissionLoader::keyOf(const List& list)
{
    return {coverNumber(list.status), list.search};
}

SubmissionLoader::Known SubmissionLoader::known(const List& list) const
{
    const auto own = m_known.constFind(keyOf(list));
    if (own != m_known.constEnd() || !list.search.isEmpty())
        return own != m_known.constEnd() ? *own : Known{};
    return m_known.value(keyOf({}));
}

void SubmissionLoader::begin(const List& list)
{
    if (!m_lookingUp) {
        m_loaded.clear();
        m_total.reset();
    }
    SubmissionQuery query;
    query.status = list.status;
    query.search = list.search;
    const auto ask = [this, query](const PageAddress& address) {
        const Lane lane = m_initial && address.number == 1 ? Lane::Interactive : Lane::Refresh;
        return submissionPages(m_api, m_campaign, query, lane)(address);
    };
    m_pager.start(
        Lane::Refresh, ask,
        [this](const SubmissionPage& page) {
            if (m_lookingUp) {
                arrivedLookingUp(page);
            } else {
                ofReading().setAside += page.setAside;
                arrived(page);
            }
        },
        [this](const Result<ListEnd>& end) {
            if (!end)
                fail(end.error());
            else if (m_lookingUp)
                nextLookup();
            else
                listEnded(*end);
        },
        PagesAtOnce);
}

void SubmissionLoader::arrived(const SubmissionPage& page)
{
    m_model.merge(page.rows, m_initial);
    Q_EMIT rowsRead(page.rows);
    for (const Submission& row : page.rows)
        m_loaded.insert(row.id);
    if (page.totalCount)
        m_total = page.totalCount;
    Q_EMIT progress(m_loaded.size(), m_total.value_or(-1));
}

void SubmissionLoader::arrivedLookingUp(const SubmissionPage& page)
{
    // Only what we hold is brought up to date: the list it is found in was not asked for.
    QList<Submission> held;
    for (const Submission& row : page.rows) {
        if (m_model.contains(row.id))
            held.append(row);
        m_missing.remove(row.id);
    }
    m_model.merge(held, false);
    Q_EMIT rowsRead(held);
    if (m_missing.isEmpty())
        nextLookup();
}

void SubmissionLoader::listEnded(const ListEnd& end)
{
    ofReading().end = end;
    if (!end.isWhole()) {
        // What was not listed may stand in the part that was not read: it is missing nowhere.
        finish();
        return;
    }
    if (m_reading.search.isEmpty())
        m_covered.insert(coverNumber(m_reading.status));
    ofReading().readAt = m_clock.now();
    // What was known of a part of all is older.
    if (m_reading.search.isEmpty() && !m_reading.status)
        m_known.removeIf([](const auto& one) { return one.key().second.isEmpty() && one.key().first >= 0; });
    lookForMissing();
}

void SubmissionLoader::lookForMissing()
{
    const bool toldAllPending =
        m_reading.search.isEmpty() && (!m_reading.status || *m_reading.status == SubmissionStatus::Pending);
    if (toldAllPending) {
        for (const SubmissionId id : m_model.pendingIds()) {
            if (!m_loaded.contains(id))
                m_missing.insert(id);
        }
    }
    if (m_missing.isEmpty()) {
        finish();
        return;
    }
    QSet<QString> names;
    for (const SubmissionId id : std::as_const(m_missing)) {
        if (const auto row = m_model.submission(id))
            names.insert(row->workerName);
    }
    if (names.size() <= MostWorkersByName && !names.contains(QString())) {
        for (const QString& name : std::as_const(names))
            m_lookups.push_back({std::nullopt, name});
    } else {
        m_lookups.push_back({SubmissionStatus::Approved, {}});
        m_lookups.push_back({SubmissionStatus::Rejected, {}});
    }
    m_lookingUp = true;
    nextLookup();
}

void SubmissionLoader::nextLookup()
{
    m_pager.stop();
    if (m_missing.isEmpty() || m_lookups.empty()) {
        finish();
        return;
    }
    const List list = m_lookups.front();
    m_lookups.pop_front();
    begin(list);
}

void SubmissionLoader::finish()
{
    m_lookingUp = false;
    setState(LoadState::Ready);
    Q_EMIT completed();
}

void SubmissionLoader::fail(const ApiError& error)
{
    // Pages still under way are let arrive: their rows are welcome, and retry() asks for the failed one only.
    m_error = error;
    setState(loadStateOf(error));
}

void SubmissionLoader::setState(LoadState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace proofdesk
