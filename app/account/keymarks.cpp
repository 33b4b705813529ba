// SPDX-License-Identifier: MIT
#include "account/keymarks.h"

#include "account/databaseglance.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

QString table()
{
    return QStringLiteral("key_marks");
}

QString allMarks()
{
    return QStringLiteral("SELECT salt, mark FROM key_marks");
}

QByteArray markOf(const QByteArray& key, const QByteArray& salt)
{
    constexpr int Rounds = 10'000;
    constexpr int Bytes = 32;
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, key, salt, Rounds, Bytes);
}

QByteArray newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words));
}

bool isAmong(const Database::Rows& marks, const QByteArray& key)
{
    return std::any_of(marks.begin(), marks.end(), [&](const Database::Row& row) {
        return markOf(key, row.at(0).toByteArray()) == row.at(1).toByteArray();
    });
}

} // namespace

KeyMarks::KeyMarks(Database& database)
    : m_database(database)
{
}

bool KeyMarks::has(const QByteArray& key) const
{
    const auto rows = m_database.exec(allMarks());
    return rows && isAmong(*rows, key);
}

bool KeyMarks::has(DatabaseGlance& file, const QByteArray& key)
{
    return isAmong(file.rows(table(), allMarks()), key);
}

bool KeyMarks::hasAny(DatabaseGlance& file)
{
    return file.hasAny(table());
}

DatabaseResult<void> KeyMarks::add(const QByteArray& key, const QDateTime& now)
{
    if (has(key))
        return {};
    const QByteArray salt = newSalt();
    const auto added =
        m_database.exec(QStringLiteral("INSERT INTO key_marks (salt, mark, added_at) VALUES (?, ?, ?)"),
                        {salt, markOf(key, salt), toStored(now)});
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

} // namespace proofdesk
