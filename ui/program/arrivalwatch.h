// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <QObject>

namespace proofdesk {

class CampaignId;
class Session;
struct SessionModels;

/// Looks by itself for what arrives, within a small share of the hour's requests.
class ArrivalWatch final : public QObject
{
    Q_OBJECT
public:
    ArrivalWatch(Session& session, SessionModels& models, QObject* parent = nullptr);

    void start();
    /// Reads the submissions of the reviewed campaign again where the service counts others than are held.
    void readArrivals(const CampaignId& reviewed);

private:
    [[nodiscard]] bool isLow() const;
    [[nodiscard]] bool mayRead() const;
    void look();
    /// The list was read: where it holds others than are counted, the counts are old.
    void countAnew();

    Session& m_session;
    SessionModels& m_models;
    ClockTimer m_timer;
    bool m_looksAgain = false; ///< once the list was read
    bool m_readsBalance = true; ///< at the next look
};

} // namespace proofdesk
