// SPDX-License-Identifier: MIT
#include "review/bulk/pendingreader.h"

#include "api/rapidworkersapi.h"

#include <utility>

namespace proofdesk {

PendingReader::PendingReader(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

void PendingReader::read(const CampaignId& campaign, Lane lane, Listener listener)
{
    m_campaign = campaign;
    m_lane = lane;
    m_listener = std::move(listener);
    m_rows.clear();
    m_places.clear();
    readPage(1);
}

void PendingReader::cancel()
{
    m_call.reset();
    m_listener = {};
}

void PendingReader::readPage(int page)
{
    SubmissionQuery query;
    query.status = SubmissionStatus::Pending;
    query.page = page;
    auto* call = m_api.submissions(m_campaign, query, m_lane);
    m_call = call;
    call->then(this, [this, page](const Result<SubmissionPage>& answer) {
        if (!answer) {
            const Listener listener = std::exchange(m_listener, {});
            listener(tl::make_unexpected(answer.error()));
            return;
        }
        take(*answer);
        Q_EMIT progressed(static_cast<int>(m_rows.size()), static_cast<int>(answer->totalCount.value_or(0)));
        if (answer->hasNext && !answer->rows.isEmpty()) {
            readPage(page + 1);
            return;
        }
        const Listener listener = std::exchange(m_listener, {});
        listener(std::exchange(m_rows, {}));
    });
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
