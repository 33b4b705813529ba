// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace proofdesk {

class Clock;
class DecisionQueue;
struct Decision;

/// How far campaigns are decided, as it stands now, and the one place where all that is shown of it comes
/// from: what the service counted when it was last read, what it
/// confirmed since, and what is on its way to it.
class CampaignTally final : public QObject
{
    Q_OBJECT
public:
    CampaignTally(const DecisionQueue& queue, const Clock& clock, QObject* parent = nullptr);

    /// All that are known, as they were read just now or before.
    void setRead(const QList<Campaign>& campaigns);

    struct Counts
    {
        qint64 approved = 0;
        qint64 rejected = 0;
        qint64 onItsWay = 0; ///< decided here, and not confirmed by the service
        qint64 left = 0; ///< neither

        friend bool operator==(const Counts&, const Counts&) = default;
    };
    [[nodiscard]] Counts of(const CampaignId& id) const;
    [[nodiscard]] QHash<CampaignId, Counts> all() const;

Q_SIGNALS:
    /// At most once a frame or so.
    void changed();

private:
    struct Known
    {
        qint64 approved = 0;
        qint64 rejected = 0;
        qint64 pending = 0;
        QList<QDateTime> approvedSince; ///< what was confirmed and is not in the counts yet
        QList<QDateTime> rejectedSince;
    };
    void noteSettled(const Decision& decision);
    void forgetCounted(QList<QDateTime>* since, qint64 more) const;
    [[nodiscard]] static Counts counts(const Known& known, qint64 onItsWay);
    [[nodiscard]] static qint64 isOnItsWay(const Decision& decision);

    const DecisionQueue& m_queue;
    const Clock& m_clock;
    QHash<CampaignId, Known> m_known;
    QTimer m_soon;
};

} // namespace proofdesk
