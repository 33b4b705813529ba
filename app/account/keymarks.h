// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"

#include <QByteArray>
#include <QDateTime>

namespace proofdesk {

class Database;

/// With which keys a file was used. No key is in it: a mark is made from one and a salt of its own, slowly,
/// and only who has the key can tell that it is the key's.
class KeyMarks
{
public:
    explicit KeyMarks(Database& database);

    [[nodiscard]] bool has(const QByteArray& key) const;
    [[nodiscard]] bool hasAny() const;
    /// The service took that key. Once is enough.
    DatabaseResult<void> add(const QByteArray& key, const QDateTime& now);

private:
    Database& m_database;
};

} // namespace proofdesk
