// SPDX-License-Identifier: MIT
#include "review/bulk/pendingreader.h"

#include <utility>

namespace proofdesk {

PendingReader::PendingReader(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_pager(api)
{
}

void PendingReader::read(const CampaignId& campaign, Lane lane, Listener listener)
{
    m_list = {};
    m_places.clear();
    m_misnamed.clear();
    SubmissionQuery query;
    query.status = SubmissionStatus::Pending;
    m_pager.start(
        lane, submissionPages(m_api, campaign, query, lane),
        [this](const SubmissionPage& page) {
            take(page);
            Q_EMIT progressed(static_cast<int>(m_list.rows.size()),
                              static_cast<int>(page.totalCount.value_or(0)));
        },
        [this, listener = std::move(listener)](const Result<ListEnd>& end) {
            if (!end)
                return listener(tl::make_unexpected(end.error()));
            if (!end->isWhole() && m_list.rows.isEmpty())
                return listener(tl::make_unexpected(end->asError()));
            m_list.otherWords = static_cast<int>(m_misnamed.size());
            m_list.end = *end;
            listener(std::exchange(m_list, {}));
        });
}

void PendingReader::cancel()
{
    m_pager.stop();
}

void PendingReader::take(const SubmissionPage& page)
{
    // The list may grow or shrink while it is read: the newest page is believed.
    m_list.stated = page.totalCount;
    m_list.withoutId += page.setAside;
    for (const Submission& row : page.rows) {
        // The filter is the service's: what it calls something else may be pending for it all the same, and
        // would be paid in one request. We take it for neither.
        if (row.status != SubmissionStatus::Pending) {
            m_misnamed.insert(row.id);
            continue;
        }
        const auto place = m_places.constFind(row.id);
        if (place != m_places.constEnd()) {
            m_list.rows[*place] = row;
            continue;
        }
        m_places.insert(row.id, m_list.rows.size());
        m_list.rows.append(row);
    }
}

} // namespace proofdesk
