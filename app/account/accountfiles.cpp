// SPDX-License-Identifier: MIT
#include "account/accountfiles.h"

#include "account/databaseglance.h"
#include "account/keymarks.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace proofdesk {

namespace {

/// Nobody has so many accounts; of gaps, where a file was set aside, there are few.
constexpr int MostNumbers = 100;

/// Where a file names campaigns that its account showed. Each that grows for years is looked up by an index,
/// and never read whole.
QStringList tablesWithCampaigns()
{
    return {QStringLiteral("decisions"), QStringLiteral("seen"), QStringLiteral("bulk_approvals"),
            QStringLiteral("created_campaigns"), QStringLiteral("review_places")};
}

/// What else somebody did or wrote, which is theirs; what is sent again after a restart above all.
QStringList tablesOfSomebody()
{
    return tablesWithCampaigns()
        + QStringList{QStringLiteral("creations"),      QStringLiteral("batches"),
                      QStringLiteral("worker_actions"), QStringLiteral("worker_notes"),
                      QStringLiteral("drafts"),         QStringLiteral("reasons"),
                      QStringLiteral("last_reasons"),   QStringLiteral("activity")};
}

bool knowsAny(DatabaseGlance& file, const QSet<CampaignId>& shown)
{
    const QStringList tables = tablesWithCampaigns();
    return std::any_of(tables.begin(), tables.end(), [&](const QString& table) {
        const QString sql = QStringLiteral("SELECT 1 FROM %1 WHERE campaign = ? LIMIT 1").arg(table);
        return std::any_of(shown.begin(), shown.end(), [&](const CampaignId& id) {
            return !file.rows(table, sql, {id.toString()}).isEmpty();
        });
    });
}

bool hasAnyOf(DatabaseGlance& file, const QStringList& tables)
{
    return std::any_of(tables.begin(), tables.end(),
                       [&](const QString& table) { return file.hasAny(table); });
}

bool isNobodys(DatabaseGlance& file)
{
    return !KeyMarks::hasAny(file) && !hasAnyOf(file, tablesOfSomebody()) && file.isReadable();
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

/// What is known of one of them.
struct AccountFiles::File
{
    int number = 1;
    QDateTime lastWritten;
    bool isReadable = false;
    bool hasShown = false; ///< campaigns that the key shows
    bool hasOthersAlone = false; ///< campaigns, and the key shows all it has, and none of them
    bool knowsKey = false;
    bool isNobodys = false;
};

AccountFiles::File AccountFiles::look(int number, const std::optional<ShownCampaigns>& shown,
                                      const QByteArray& key) const
{
    File found{.number = number, .lastWritten = lastWritten(file(number))};
    DatabaseGlance glance(file(number));
    const bool hasCampaigns = hasAnyOf(glance, tablesWithCampaigns());
    found.hasShown = hasCampaigns && shown && knowsAny(glance, shown->ids);
    // None at all says nothing of whose they are.
    found.hasOthersAlone =
        hasCampaigns && shown && shown->isWhole && !shown->ids.isEmpty() && !found.hasShown;
    found.knowsKey = KeyMarks::has(glance, key);
    found.isNobodys = isNobodys(glance);
    found.isReadable = glance.isReadable();
    return found;
}

bool AccountFiles::isSettledBy(const ShownCampaigns& shown, const QByteArray& key) const
{
    const QList<int> numbers = existing();
    const auto any = [&](auto&& holds) {
        return std::any_of(numbers.begin(), numbers.end(), [&](int number) {
            DatabaseGlance glance(file(number));
            return holds(glance);
        });
    };
    // What costs least comes first: most keys are known by a campaign.
    return any([&](DatabaseGlance& glance) { return knowsAny(glance, shown.ids); })
        || !any([](DatabaseGlance& glance) { return !isNobodys(glance); })
        || any([&](DatabaseGlance& glance) { return KeyMarks::has(glance, key); });
}

std::optional<AccountFiles::Choice> AccountFiles::choose(const std::optional<ShownCampaigns>& shown,
                                                         const QByteArray& key) const
{
    QList<File> files;
    for (const int number : existing())
        files.append(look(number, shown, key));
    if (files.isEmpty())
        return Choice{};
    const auto lastUsed = [&files](auto&& fits) -> std::optional<Choice> {
        const File* best = nullptr;
        for (const File& file : files) {
            if (fits(file) && (!best || best->lastWritten < file.lastWritten))
                best = &file;
        }
        return best ? std::optional(Choice{best->number}) : std::nullopt;
    };
    if (const auto own = lastUsed([](const File& file) { return file.hasShown && file.knowsKey; }))
        return own;
    if (const auto own = lastUsed([](const File& file) { return file.hasShown; }))
        return own;
    if (const auto own = lastUsed([](const File& file) { return file.knowsKey && !file.hasOthersAlone; }))
        return own;
    // One account's waiting decisions are never shown to another key, nor left behind for want of an answer.
    const auto isSomebodys = [](const File& file) { return file.isReadable && !file.isNobodys; };
    if (!shown && std::any_of(files.begin(), files.end(), isSomebodys))
        return std::nullopt;
    if (const auto free = lastUsed([](const File& file) { return file.isNobodys; }))
        return free;
    // What can't be read may be this account's: the person is told of it, and sets it aside or not.
    if (const auto unread = lastUsed([](const File& file) { return !file.isReadable; }))
        return unread;
    const bool isProven = shown && shown->isWhole && !shown->ids.isEmpty();
    return Choice{files.last().number + 1, isProven ? NewFor::AnotherAccount : NewFor::UnknownAccount};
}

} // namespace proofdesk
