// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "review/reviewplaces.h"

#include <QObject>
#include <QTimer>

namespace proofdesk {

class ReviewDesk;
class ReviewViews;
class SubmissionModel;
class WantedSubmissions;

/// How each campaign is looked at, and where: kept a moment after it changed, and as it was when one comes
/// back to it.
class PlaceKeeper final : public QObject
{
    Q_OBJECT
public:
    /// What it watches and puts back. Nothing is owned; all of it outlives the keeper.
    struct Watched
    {
        ReviewPlaces& places;
        SubmissionModel& model;
        ReviewDesk& desk;
        ReviewViews& views;
        WantedSubmissions& wanted;
    };
    PlaceKeeper(const Watched& watched, QObject* parent);
    /// Keeps what is not kept yet.
    ~PlaceKeeper() override;

    /// Before another campaign is opened.
    void leave();
    /// It is open, and its rows are still to come.
    void enter(const CampaignId& campaign);

private:
    void note();
    void keep();

    Watched m_on;
    CampaignId m_campaign;
    ReviewPlace m_place;
    ReviewPlace m_kept;
    QTimer m_soon;
};

} // namespace proofdesk
