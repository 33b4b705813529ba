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
    m_rows.clear();
    m_places.clear();
    SubmissionQuery query;
    query.status = SubmissionStatus::Pending;
    m_pager.start(
        lane, submissionPages(m_api, campaign, query, lane),
        [this](const SubmissionPage& page) {
            take(page);
            Q_EMIT progressed(static_cast<int>(m_rows.size()), static_cast<int>(page.totalCount.value_or(0)));
        },
        [this, listener = std::move(listener)](const Result<ListEnd>& end) {
            if (!end)
                listener(tl::make_unexpected(end.error()));
            else if (!end->isWhole())
                listener(tl::make_unexpected(end->asError()));
            else
                listener(std::exchange(m_rows, {}));
        });
}

void PendingReader::cancel()
{
    m_pager.stop();
}

void PendingReader::take(const SubmissionPage& page)
{
    for (const Submission& row : page.rows) {
        // The filter is the service's; what it lists as something else is not pending.
        if (row.status != SubmissionStatus::Pending)
            continue;
        const auto place = m_places.constFind(row.id);
        if (place != m_places.constEnd()) {
            m_rows[*place] = row;
            continue;
        }
        m_places.insert(row.id, m_rows.size());
        m_rows.append(row);
    }
}

} // namespace proofdesk
