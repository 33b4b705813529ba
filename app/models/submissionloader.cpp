// SPDX-License-Identifier: MIT
#include "models/submissionloader.h"

#include "models/submissionmodel.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// One page is decoded while the other is under way: more would only take requests from decisions.
constexpr int PagesAtOnce = 2;
/// A service that always names a next page is not followed for ever.
constexpr int MostPages = 10'000;
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
{
}

SubmissionLoader::~SubmissionLoader() = default;

void SubmissionLoader::open(const CampaignId& campaign, std::optional<SubmissionStatus> status)
{
    if (campaign != m_campaign || m_model.campaign() != campaign) {
        m_model.setCampaign(campaign);
        m_model.clear();
        m_covered.clear();
        m_setAside = 0;
        m_readAt = {};
    }
    m_campaign = campaign;
    m_status = status;
    m_search.clear();
    start(!m_covered.contains(coverNumber(status)));
}

void SubmissionLoader::setStatus(std::optional<SubmissionStatus> status)
{
    if (m_status == status && m_search.isEmpty())
        return;
    m_status = status;
    m_search.clear();
    if (m_covered.contains(coverNumber(status)) || m_covered.contains(-1)) {
        stopCalls();
        setState(LoadState::Ready);
        return;
    }
    start(true);
}

void SubmissionLoader::setSearch(const QString& workerName)
{
    const QString wanted = workerName.trimmed();
    if (m_search == wanted)
        return;
    m_search = wanted;
    if (wanted.isEmpty() && (m_covered.contains(coverNumber(m_status)) || m_covered.contains(-1))) {
        stopCalls();
        setState(LoadState::Ready);
        return;
    }
    start(true);
}

void SubmissionLoader::refresh()
{
    if (m_campaign.isNull())
        return;
    const bool readBefore = !m_search.isEmpty() || m_covered.contains(coverNumber(m_status));
    start(!readBefore);
}

void SubmissionLoader::retry()
{
    if (m_state != LoadState::Failed && m_state != LoadState::Offline)
        return;
    m_error.reset();
    setState(LoadState::Loading);
    const auto again = std::exchange(m_failedPages, {});
    for (const int page : again)
        ask(page);
    pump();
}

void SubmissionLoader::cancel()
{
    if (m_state != LoadState::Loading)
        return;
    stopCalls();
    setState(m_loaded.isEmpty() && m_model.totalCount() == 0 ? LoadState::Idle : LoadState::Ready);
}

void SubmissionLoader::start(bool initial)
{
    stopCalls();
    m_initial = initial;
    m_lookingUp = false;
    m_lookups.clear();
    m_missing.clear();
    m_error.reset();
    setState(LoadState::Loading);
    begin({m_status, m_search});
}

void SubmissionLoader::begin(const List& list)
{
    m_list = list;
    m_nextPage = 1;
    m_lastPage.reset();
    if (!m_lookingUp) {
        m_loaded.clear();
        m_total.reset();
    }
    pump();
}

void SubmissionLoader::pump()
{
    // How many pages there are is known from the first one: until then, and where the service does not say,
    // one after another.
    while (m_state == LoadState::Loading && m_failedPages.empty() && int(m_calls.size()) < PagesAtOnce) {
        const bool known = m_lastPage.has_value();
        if (m_nextPage > (known ? *m_lastPage : MostPages) || (!known && !m_calls.empty()))
            return;
        ask(m_nextPage++);
    }
}

void SubmissionLoader::ask(int page)
{
    SubmissionQuery query;
    query.status = m_list.status;
    query.search = m_list.search;
    query.page = page;
    query.rowsPerPage = m_rowsPerPage;
    const bool awaited = m_initial && page == 1;
    auto* call = m_api.submissions(m_campaign, query, awaited ? Lane::Interactive : Lane::Refresh);
    call->then(this, [this, page](const Result<SubmissionPage>& answer) { arrived(page, answer); });
    m_calls[page] = call;
}

void SubmissionLoader::arrived(int page, const Result<SubmissionPage>& answer)
{
    m_calls.erase(page);
    if (!answer) {
        m_failedPages.push_back(page);
        fail(answer.error());
        return;
    }
    m_setAside += answer->setAside;
    // The list may grow or shrink while it is read: the newest page that says where it ends is believed.
    if (!answer->hasNext || answer->rows.isEmpty())
        m_lastPage = page;
    else if (answer->pageCount)
        m_lastPage = std::min(std::max(*answer->pageCount, page + 1), MostPages);
    pump(); // asked for before this page is merged: the service works meanwhile

    if (m_lookingUp) {
        // Only what we hold is brought up to date: the list it is found in was not asked for.
        QList<Submission> held;
        for (const Submission& row : answer->rows) {
            if (m_model.contains(row.id))
                held.append(row);
            m_missing.remove(row.id);
        }
        m_model.merge(held, false);
    } else {
        m_model.merge(answer->rows, m_initial);
        for (const Submission& row : answer->rows)
            m_loaded.insert(row.id);
        if (answer->totalCount)
            m_total = answer->totalCount;
        Q_EMIT progress(m_loaded.size(), m_total.value_or(-1));
    }
    const bool found = m_lookingUp && m_missing.isEmpty();
    if (found || (m_calls.empty() && m_failedPages.empty() && m_lastPage && m_nextPage > *m_lastPage))
        listEnded();
}

void SubmissionLoader::listEnded()
{
    if (m_lookingUp) {
        nextLookup();
        return;
    }
    if (m_search.isEmpty())
        m_covered.insert(coverNumber(m_status));
    m_readAt = m_clock.now();
    lookForMissing();
}

void SubmissionLoader::lookForMissing()
{
    const bool toldAllPending = m_search.isEmpty() && (!m_status || *m_status == SubmissionStatus::Pending);
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
    m_calls.clear();
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

void SubmissionLoader::stopCalls()
{
    m_calls.clear();
    m_failedPages.clear();
}

} // namespace proofdesk
