// SPDX-License-Identifier: MIT
#include "ui/review/placekeeper.h"

#include "models/submissionmodel.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/reviewviews.h"
#include "ui/review/wantedsubmissions.h"

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int SoonMs = 2'000; // a scroll through a list is one place in the end

struct Word
{
    ReviewView view;
    const char* word;
};

/// Compare is between two: whoever comes back begins where they came to it from.
constexpr Word Words[] = {
    {ReviewView::Grid, "grid"}, {ReviewView::Single, "single"}, {ReviewView::Table, "table"}};

} // namespace

PlaceKeeper::PlaceKeeper(const Watched& watched, QObject* parent)
    : QObject(parent)
    , m_on(watched)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &PlaceKeeper::keep);
    connect(&watched.views, &ReviewViews::viewChanged, this, &PlaceKeeper::note);
    connect(&watched.views.grid(), &SubmissionGrid::cardSizeChanged, this, &PlaceKeeper::note);
    connect(&watched.model, &SubmissionModel::sortChanged, this, &PlaceKeeper::note);
    connect(&watched.desk, &ReviewDesk::currentChanged, this, &PlaceKeeper::note);
}

PlaceKeeper::~PlaceKeeper()
{
    leave();
}

void PlaceKeeper::note()
{
    if (m_campaign.isNull() || m_campaign != m_on.model.campaign())
        return;
    const auto* word = std::find_if(std::begin(Words), std::end(Words),
                                    [this](const Word& one) { return one.view == m_on.views.view(); });
    if (word != std::end(Words))
        m_place.view = QLatin1String(word->word);
    m_place.cardSize = int(m_on.views.grid().cardSize());
    m_place.sort = m_on.model.order().toText();
    // While it is still looked for, whoever stands in for it is no place.
    const auto current = m_on.wanted.isAwaiting() ? std::nullopt : m_on.desk.current();
    if (current)
        m_place.current = current->id;
    if (m_place != m_kept && !m_soon.isActive())
        m_soon.start();
}

void PlaceKeeper::keep()
{
    if (m_campaign.isNull() || m_place == m_kept)
        return;
    m_on.places.keep(m_campaign, m_place);
    m_kept = m_place;
}

void PlaceKeeper::leave()
{
    m_soon.stop();
    keep();
    m_campaign = {};
}

void PlaceKeeper::enter(const CampaignId& campaign)
{
    const auto kept = campaign.isNull() ? std::nullopt : m_on.places.of(campaign);
    const ReviewPlace place = kept.value_or(ReviewPlace{{}, int(CardSize::Medium), {}, {}});
    const auto* word = std::find_if(std::begin(Words), std::end(Words), [&place](const Word& one) {
        return place.view == QLatin1String(one.word);
    });
    m_on.model.setOrder(SubmissionOrder::fromText(place.sort).value_or(SubmissionOrder()));
    m_on.views.grid().setCardSize(
        CardSize(std::clamp(place.cardSize, int(CardSize::Small), int(CardSize::Large))));
    m_on.views.setView(word == std::end(Words) ? ReviewView::Grid : word->view);
    m_campaign = campaign;
    m_place = m_kept = place;
    if (!campaign.isNull())
        m_on.wanted.beginAt(place.current);
}

} // namespace proofdesk
