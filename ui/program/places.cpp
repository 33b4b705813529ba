// SPDX-License-Identifier: MIT
#include "ui/program/places.h"

#include "models/submissionmodel.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "session/session.h"
#include "ui/account/settingspage.h"
#include "ui/activity/activitypage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/program/sessionmodels.h"
#include "ui/review/reviewpage.h"
#include "ui/workers/workerspage.h"

#include <algorithm>

namespace proofdesk {

namespace {

Page* makeCampaigns(const PageParts& parts)
{
    return new CampaignsPage(parts.models.campaigns, parts.models.campaignLoader);
}

Page* makeReview(const PageParts& parts)
{
    Session& session = parts.session;
    return new ReviewPage({.model = parts.models.submissions,
                           .loader = parts.models.submissionLoader,
                           .queue = session.decisions(),
                           .proofs = session.proofs(),
                           .seen = session.seen(),
                           .reasons = session.reasons(),
                           .places = session.reviewPlaces(),
                           .bulk = session.bulkApproval(),
                           .workers = session.workers(),
                           .history = session.history(),
                           .budget = session.budget(),
                           .clock = session.clock(),
                           .tally = parts.models.tally,
                           .sandbox = session.options().sandbox,
                           .confirm = &parts.confirm});
}

Page* makeWorkers(const PageParts& parts)
{
    const auto isListed = [&session = parts.session,
                           &submissions = parts.models.submissions](const WorkerId& id) {
        return session.workers().isBlocked(id) || session.history().isKnown(id)
            || !submissions.ofWorker(id).isEmpty();
    };
    return new WorkersPage(parts.models.blocked, parts.session.workers(), parts.session.decisions(),
                           parts.confirm, isListed);
}

Page* makeActivity(const PageParts& parts)
{
    return new ActivityPage(parts.models.activity, parts.session.activity(), parts.session.clock());
}

Page* makeSettings(const PageParts& parts)
{
    return new SettingsPage(parts.settings);
}

constexpr PlaceRow Table[] = {
    {QT_TRANSLATE_NOOP("Places", "Campaigns"), "campaigns", Qt::CTRL | Qt::Key_1, false, &makeCampaigns},
    {QT_TRANSLATE_NOOP("Places", "Review"), "review", Qt::CTRL | Qt::Key_2, false, &makeReview},
    {QT_TRANSLATE_NOOP("Places", "Workers"), "workers", Qt::CTRL | Qt::Key_3, false, &makeWorkers},
    {QT_TRANSLATE_NOOP("Places", "Activity"), "activity", Qt::CTRL | Qt::Key_4, false, &makeActivity},
    {QT_TRANSLATE_NOOP("Places", "Settings"), "settings", Qt::CTRL | Qt::Key_Comma, true, &makeSettings},
};

static_assert(std::none_of(std::begin(Table), std::prev(std::end(Table)),
                           [](const PlaceRow& row) { return row.atFoot; }),
              "only the last place stands at the foot");

} // namespace

std::span<const PlaceRow> places()
{
    return Table;
}

} // namespace proofdesk
