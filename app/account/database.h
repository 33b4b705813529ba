// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariantList>

#include <memory>

namespace proofdesk {

/// The local database of one account: opens the file, brings its schema up to date, runs statements. What is
/// kept in it is the business of the small stores beside it.
///
/// SQLite in WAL mode with synchronous FULL: what a statement outside a transaction, or a commit, reported as
/// done survives a power cut. One thread only.
class Database
{
public:
    using Row = QVariantList;
    using Rows = QList<Row>;

    /// Opens the file, making it (mode 0600) where there is none. Its folder must exist. On any error the
    /// file is left exactly as it was found. An empty file is damaged, and one whose newest part, the WAL
    /// beside it, got lost is incomplete: both would open as if nothing had ever been decided.
    [[nodiscard]] static DatabaseResult<std::unique_ptr<Database>> open(const QString& fileName);
    /// Renames a file that could not be used, with all that belongs to it, so that a new one can be begun:
    /// "NAME.damaged-20250116-150000". Returns the new name; nothing is ever deleted.
    [[nodiscard]] static DatabaseResult<QString> keepAside(const QString& fileName, const QDateTime& now);

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs one statement with `?` for each binding, and returns all its rows. Statements are prepared once
    /// and kept. Outside a Transaction it is committed when this returns.
    [[nodiscard]] DatabaseResult<Rows> exec(const QString& sql, const QVariantList& bindings = {});
    /// The rowid of the last INSERT.
    [[nodiscard]] qint64 lastInsertId() const;

    [[nodiscard]] QString fileName() const;

private:
    class Private;
    explicit Database(std::unique_ptr<Private> connection);
    [[nodiscard]] static DatabaseResult<void> begin(const QString& fileName);

    std::unique_ptr<Private> d;
};

/// All or nothing: what was done since it began is taken back unless commit() succeeds. They don't nest.
///
///     auto transaction = Transaction::begin(database);
///     if (!transaction) return transaction.error();
///     … database.exec(…) …
///     if (auto done = transaction->commit(); !done) …
class [[nodiscard]] Transaction
{
public:
    [[nodiscard]] static DatabaseResult<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Q_DISABLE_COPY(Transaction)

    [[nodiscard]] DatabaseResult<void> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }

    Database* m_database; ///< null once it has ended
};

/// A time as the database keeps it, milliseconds since 1970 in UTC, or NULL; and back.
[[nodiscard]] QVariant toStored(const QDateTime& time);
[[nodiscard]] QDateTime timeFromStored(const QVariant& stored);

} // namespace proofdesk
