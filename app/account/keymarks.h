// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"

#include <QByteArray>
#include <QDateTime>

namespace proofdesk {

class DatabaseGlance;

/// With which keys a file was used. No key is in it: a mark is made from one and a salt of its own, slowly,
/// and only who has the key can tell that it is the key's.
class KeyMarks
{
public:
    explicit KeyMarks(Database& database);

    [[nodiscard]] bool has(const QByteArray& key) const;
    /// The same of a file that is only looked at. Slow, as it has to be.
    [[nodiscard]] static bool has(DatabaseGlance& file, const QByteArray& key);
    /// Whether there is one of any key.
    [[nodiscard]] static bool hasAny(DatabaseGlance& file);
    /// The service took that key. Once is enough.
    DatabaseResult<void> add(const QByteArray& key, const QDateTime& now);

private:
    Database& m_database;
};

} // namespace proofdesk
