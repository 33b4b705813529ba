// SPDX-License-Identifier: MIT
#include "ui/review/refreshtold.h"

#include "models/submissionloader.h"

#include <utility>

namespace proofdesk {

RefreshTold::RefreshTold(SubmissionLoader& loader, QObject* parent)
    : QObject(parent)
    , m_loader(loader)
{
    connect(&loader, &SubmissionLoader::completed, this, &RefreshTold::tellEnd);
    connect(&loader, &SubmissionLoader::stateChanged, this, &RefreshTold::tellFailure);
}

void RefreshTold::refresh()
{
    m_isAwaited = true;
    m_campaign = m_loader.campaign();
    m_status = m_loader.status();
    m_search = m_loader.search();
    Q_EMIT told(tr("The list is being read again."), false);
    m_loader.refresh();
}

bool RefreshTold::isOfThisList() const
{
    return m_loader.campaign() == m_campaign && m_loader.status() == m_status && m_loader.search() == m_search
        && !m_loader.isRefreshOfPending();
}

void RefreshTold::tellEnd()
{
    if (!std::exchange(m_isAwaited, false) || !isOfThisList())
        return;
    if (m_loader.listEnd().isWhole())
        Q_EMIT told(tr("The list was read again."), false);
    else
        Q_EMIT told(tr("Not all of the list was read again."), true);
}

void RefreshTold::tellFailure()
{
    const LoadState state = m_loader.state();
    if (!m_isAwaited || (state != LoadState::Offline && state != LoadState::Failed))
        return;
    m_isAwaited = false;
    if (!isOfThisList())
        return;
    Q_EMIT told(state == LoadState::Offline ? tr("The list was not read again: the service can't be reached.")
                                            : tr("The list could not be read again."),
                true);
}

} // namespace proofdesk
