// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>

namespace proofdesk {

class Database;

/// A reason for a rejection: its short name, and the text that the worker reads. The last one has no text:
/// the person writes it.
struct Reason
{
    QString name;
    QString text; ///< may hold {worker} and {campaign}; empty: written each time

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// The nine pinned reasons, those of a campaign where it has its own, and the one given last. All in the
/// language of the interface until somebody changes them.
class Reasons
{
public:
    static constexpr int Count = 9;

    explicit Reasons(Database& database);

    [[nodiscard]] static QList<Reason> defaults();
    /// Those of the campaign, or the defaults. Always Count of them.
    [[nodiscard]] QList<Reason> of(const CampaignId& campaign) const;
    /// False where the disk refused, or the name is blank.
    bool setReason(const CampaignId& campaign, int slot, const Reason& reason);
    void restoreDefaults(const CampaignId& campaign);

    /// The text that was given last in that campaign; empty: none yet.
    [[nodiscard]] QString last(const CampaignId& campaign) const;
    void setLast(const CampaignId& campaign, const QString& text);

    /// {worker} and {campaign} filled in. What a worker is called is foreign text, and is never read again
    /// for placeholders.
    [[nodiscard]] static QString filled(const QString& text, const QString& worker, const QString& campaign);

private:
    Database& m_database;
};

} // namespace proofdesk
