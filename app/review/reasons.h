// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"
#include "domain/ids.h"

#include <QList>
#include <QObject>
#include <QString>

#include <array>
#include <optional>

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

/// The nine pinned reasons, and the one given last. One by one: that of the campaign where it has its own,
/// else that of all campaigns where somebody changed it, else the default, which is in the language of the
/// interface.
class Reasons final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Count = 9;
    static constexpr int Written = Count - 1; ///< the one that is written each time
    static constexpr qsizetype MaxName = 40; ///< so that nine of them can be told apart in a narrow pane
    /// The service names no limit; a worker reads a few sentences, not a page.
    static constexpr qsizetype MaxText = 1'000;

    /// Those of the nine that somebody changed.
    using Changed = std::array<std::optional<Reason>, Count>;
    enum class Problem { NoName, LongName, NoText, LongText };

    explicit Reasons(Database& database, QObject* parent = nullptr);

    [[nodiscard]] static QList<Reason> defaults();
    /// Those in force in the campaign; of the null id: in all campaigns without their own. Always Count.
    [[nodiscard]] QList<Reason> of(const CampaignId& campaign) const;
    /// What was changed for that campaign alone; of the null id: for all campaigns.
    [[nodiscard]] Changed changed(const CampaignId& campaign) const;
    /// `below`, and over it what was changed.
    [[nodiscard]] static QList<Reason> over(QList<Reason> below, const Changed& changed);

    /// What forbids to keep that reason; the first thing, if there are several.
    [[nodiscard]] static std::optional<Problem> problem(int slot, const Reason& reason);
    /// Keeps what is changed for all campaigns, and for that one (the null id: none); either all of it, or
    /// nothing and the reason. What is not among it is as below it again.
    [[nodiscard]] DatabaseResult<void> save(const Changed& ofAll, const CampaignId& campaign,
                                            const Changed& ofCampaign);

    /// The text that was given last in that campaign; empty: none yet. Where its reason was reworded since,
    /// the new words.
    [[nodiscard]] QString last(const CampaignId& campaign) const;
    void setLast(const CampaignId& campaign, const QString& text);

    /// {worker} and {campaign} filled in. What a worker is called is foreign text, and is never read again
    /// for placeholders.
    [[nodiscard]] static QString filled(const QString& text, const QString& worker, const QString& campaign);

Q_SIGNALS:
    /// Other reasons are in force, in this or that campaign.
    void edited();

private:
    [[nodiscard]] DatabaseResult<void> write(const CampaignId& campaign, const Changed& changed);
    [[nodiscard]] DatabaseResult<void> rewordLast(const std::array<QList<Reason>, 2>& before,
                                                  const CampaignId& campaign);

    Database& m_database;
};

} // namespace proofdesk
