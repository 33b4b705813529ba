// SPDX-License-Identifier: MIT
#include "ui/program/paidnotices.h"

#include "ui/common/plaintext.h"
#include "ui/program/benchparts.h"
#include "ui/program/sessionmodels.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"

namespace proofdesk {

namespace {

constexpr qsizetype MaxTitleShown = 80;

} // namespace

PaidNotices::PaidNotices(const BenchParts& parts, SessionModels& models, QObject* parent)
    : QObject(parent)
    , m_window(parts.window)
    , m_models(models)
{
    connect(&models.tally, &CampaignTally::changed, this, &PaidNotices::look);
}

void PaidNotices::look()
{
    const auto all = m_models.tally.all();
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        if (one->paidItself <= m_told.value(one.key()) || m_models.campaigns.paysByItself(one.key()) != true)
            continue;
        m_told.insert(one.key(), one->paidItself);
        tell(one.key(), one->paidItself);
    }
}

void PaidNotices::tell(const CampaignId& id, qint64 count)
{
    const auto campaign = m_models.campaigns.campaign(id);
    if (!campaign)
        return;
    auto& owner = m_owners[id];
    if (!owner)
        owner = std::make_unique<QObject>();
    m_window.notices().takeBack(owner.get());
    const auto sum = campaign->pay ? campaign->pay->times(count) : std::nullopt;
    m_window.notices().post(
        owner.get(),
        {.rank = NoticeRank::Money,
         .kind = NoticeKind::Information,
         .lead = tr("“%1” is full, and all of it is decided.").arg(shownLine(campaign->title, MaxTitleShown)),
         .words = sum ? tr("%Ln were approved elsewhere or by the service itself, %1.", nullptr, int(count))
                            .arg(sum->toText())
                      : tr("%Ln were approved elsewhere or by the service itself.", nullptr, int(count)),
         .button = tr("Open its review"),
         .pressed = [this, id] { Q_EMIT reviewWanted(id); },
         .isThere =
             [this, id] {
                 const auto* review = qobject_cast<const ReviewPage*>(m_window.currentPage());
                 return review && review->campaign() == id;
             }});
}

} // namespace proofdesk
