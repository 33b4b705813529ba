// SPDX-License-Identifier: MIT
#include "account/accountfiles.h"

#include "account/database.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace proofdesk {

namespace {

/// Nobody has so many accounts; of gaps, where a file was set aside, there are few.
constexpr int MostNumbers = 100;

/// Where a file names campaigns that its account showed. Each is looked up by an index, and never read whole:
/// a file grows for years.
QStringList tablesWithCampaigns()
{
    return {QStringLiteral("decisions"), QStringLiteral("seen"), QStringLiteral("bulk_approvals"),
            QStringLiteral("created_campaigns")};
}

bool finds(Database& database, const QString& sql, const QVariantList& bindings = {})
{
    const auto rows = database.exec(sql, bindings);
    return rows && !rows->isEmpty();
}

bool knowsAny(Database& database, const QSet<CampaignId>& shown)
{
    const QStringList tables = tablesWithCampaigns();
    return std::any_of(tables.begin(), tables.end(), [&](const QString& table) {
        const QString sql = QStringLiteral("SELECT 1 FROM %1 WHERE campaign = ? LIMIT 1").arg(table);
        return std::any_of(shown.begin(), shown.end(),
                           [&](const CampaignId& id) { return finds(database, sql, {id.toString()}); });
    });
}

bool knowsOne(Database& database)
{
    const QStringList tables = tablesWithCampaigns();
    return std::any_of(tables.begin(), tables.end(), [&](const QString& table) {
        return finds(database, QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(table));
    });
}

QDateTime lastWritten(const QString& file)
{
    return std::max(QFileInfo(file).lastModified(), QFileInfo(file + QStringLiteral("-wal")).lastModified());
}

} // namespace

AccountFiles::AccountFiles(const Profile& profile, const QUrl& origin, const QString& accountName)
    : m_profile(profile)
    , m_origin(origin)
    , m_name(accountName)
{
}

QString AccountFiles::file(int number) const
{
    return m_profile.databaseFile(m_origin, m_name, number);
}

QList<int> AccountFiles::existing() const
{
    QList<int> numbers;
    for (int number = 1; number <= MostNumbers; ++number) {
        if (QFileInfo::exists(file(number)))
            numbers.append(number);
    }
    return numbers;
}

AccountFiles::Knows AccountFiles::whatKnows(int number, const QSet<CampaignId>& shown) const
{
    const auto database = Database::open(file(number));
    if (!database)
        return Knows::Unreadable;
    if (knowsAny(**database, shown))
        return Knows::These;
    return knowsOne(**database) ? Knows::Others : Knows::Nothing;
}

int AccountFiles::lastUsed(const QList<int>& numbers) const
{
    return *std::max_element(numbers.begin(), numbers.end(),
                             [this](int a, int b) { return lastWritten(file(a)) < lastWritten(file(b)); });
}

AccountFiles::Choice AccountFiles::choose(const std::optional<ShownCampaigns>& shown) const
{
    const QList<int> numbers = existing();
    if (numbers.isEmpty())
        return {};
    const int last = lastUsed(numbers); // before they are opened, which they show too
    if (!shown || shown->ids.isEmpty()) // none at all says nothing of whose they are
        return {last};
    QList<Knows> known;
    for (const int number : numbers)
        known.append(whatKnows(number, shown->ids));
    if (const auto own = known.indexOf(Knows::These); own >= 0)
        return {numbers.at(own)};
    if (!shown->isWhole)
        return {last};
    // What can't be read may be this account's: the person is told of it, and sets it aside or not.
    for (const Knows next : {Knows::Nothing, Knows::Unreadable}) {
        if (const auto at = known.indexOf(next); at >= 0)
            return {numbers.at(at)};
    }
    return {numbers.last() + 1, true};
}

} // namespace proofdesk
