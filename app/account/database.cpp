// SPDX-License-Identifier: MIT
#include "account/database.h"

#include "account/databaseproblem.h"
#include "account/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <tuple>
#include <unordered_map>
#include <utility>

namespace proofdesk {
namespace {

DatabaseError problem(DatabaseProblem kind, const QString& detail)
{
    return {kind, detail};
}

/// In the header of each file: whether the last program that had it open closed it. One that was killed
/// leaves the newest part in the WAL beside it.
enum ApplicationId { Closed = 0x50446f6b, InUse = 0x50447573 };

/// Bytes. A larger file is read through only where the last program did not close it: a start must not take
/// longer with the years. Damage to what is read later is found then.
constexpr qint64 AlwaysChecked = qint64(32) << 20;

QString walOf(const QString& fileName)
{
    return fileName + QStringLiteral("-wal");
}

/// SQLite would make the file with the mode that the umask gives; it holds personal data.
DatabaseResult<void> makePrivateFile(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadWrite))
        return tl::make_unexpected(problem(DatabaseProblem::ReadOnly, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// What SQLite would take for a new database, and begin anew without a word.
DatabaseResult<void> checkExisting(const QString& fileName)
{
    const QFileInfo info(fileName);
    if (info.isDir())
        return tl::make_unexpected(problem(DatabaseProblem::CannotOpen, fileName));
    if (info.size() == 0)
        return tl::make_unexpected(problem(DatabaseProblem::Damaged, QStringLiteral("the file is empty")));
    QFile file(fileName);
    if (!file.open(QIODevice::ReadWrite))
        return tl::make_unexpected(problem(DatabaseProblem::ReadOnly, file.errorString()));
    return {};
}

} // namespace

class Database::Private
{
public:
    explicit Private(QString fileName)
        : m_fileName(std::move(fileName))
        , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
    }
    ~Private()
    {
        m_statements.clear();
        // Closing folds the WAL into the file: it must not say then that there is one. On a full disk there
        // is room for that word once the WAL is folded.
        if (m_inUse && !markAs(Closed)) {
            std::ignore = execOnce(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            std::ignore = markAs(Closed);
        }
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Private)

    DatabaseResult<void> open();
    DatabaseResult<void> make();
    DatabaseResult<void> connect();
    DatabaseResult<void> prepareForUse(bool walWasThere);
    /// Reads all of the file.
    DatabaseResult<void> check();
    DatabaseResult<void> markAs(ApplicationId id);
    DatabaseResult<void> migrate(int from);
    DatabaseResult<Rows> exec(const QString& sql, const QVariantList& bindings);
    /// For statements that are run once, and must not stay prepared.
    DatabaseResult<Rows> execOnce(const QString& sql);
    static DatabaseResult<Rows> run(QSqlQuery& query, const QString& fileName);

    QString m_fileName;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    qint64 m_lastInsertId = 0;
    bool m_inUse = false;
};

DatabaseResult<void> Database::Private::open()
{
    if (auto fit = checkExisting(m_fileName); !fit)
        return fit;
    const bool walWasThere = QFile::exists(walOf(m_fileName));
    if (auto connected = connect(); !connected)
        return connected;
    return prepareForUse(walWasThere);
}

DatabaseResult<void> Database::Private::make()
{
    if (auto made = makePrivateFile(m_fileName); !made)
        return made;
    if (auto connected = connect(); !connected)
        return connected;
    return prepareForUse(true);
}

DatabaseResult<void> Database::Private::connect()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return tl::make_unexpected(problem(DatabaseProblem::NoDriver, QStringLiteral("QSQLITE")));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_fileName);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open())
        return tl::make_unexpected(classified(m_database.lastError(), m_fileName));
    return {};
}

DatabaseResult<void> Database::Private::prepareForUse(bool walWasThere)
{
    // Everything that only reads comes first: a file that can't be used stays as it was found.
    const auto mark = execOnce(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return tl::make_unexpected(mark.error());
    if (!walWasThere && !mark->isEmpty() && mark->first().value(0).toInt() == InUse)
        return tl::make_unexpected(problem(DatabaseProblem::Incomplete, walOf(m_fileName)));
    const auto version = execOnce(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::make_unexpected(version.error());
    const int found = version->isEmpty() ? 0 : version->first().value(0).toInt();
    const auto newest = static_cast<int>(schema::migrations().size());
    if (found > newest) {
        return tl::make_unexpected(
            problem(DatabaseProblem::Newer,
                    QStringLiteral("schema %1, this program knows %2").arg(found).arg(newest)));
    }
    const bool wasClosed = !mark->isEmpty() && mark->first().value(0).toInt() == Closed;
    if (!wasClosed || QFileInfo(m_fileName).size() <= AlwaysChecked) {
        if (auto whole = check(); !whole)
            return whole;
    }
    // It is as it was left, with its WAL: whatever goes wrong from here on, closing folds that into it.
    m_inUse = !mark->isEmpty() && mark->first().value(0).toInt() == InUse;

    for (const QString& pragma :
         {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
          QStringLiteral("PRAGMA foreign_keys = ON")}) {
        if (const auto done = execOnce(pragma); !done)
            return tl::make_unexpected(done.error());
    }
    if (auto done = migrate(found); !done)
        return done;
    // Into the file itself, so that it is read there should the WAL get lost.
    if (auto done = markAs(InUse); !done)
        return done;
    std::ignore = execOnce(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    m_inUse = true;
    return {};
}

DatabaseResult<void> Database::Private::check()
{
    const auto check = execOnce(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return tl::make_unexpected(check.error());
    const QString verdict = check->isEmpty() ? QString() : check->first().value(0).toString();
    if (verdict != QLatin1String("ok"))
        return tl::make_unexpected(problem(DatabaseProblem::Damaged, verdict));
    return {};
}

DatabaseResult<void> Database::Private::markAs(ApplicationId id)
{
    if (auto done = execOnce(QStringLiteral("PRAGMA application_id = %1").arg(int(id))); !done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<void> Database::Private::migrate(int from)
{
    const QList<QStringList>& steps = schema::migrations();
    if (from == steps.size())
        return {};
    QStringList statements{QStringLiteral("BEGIN IMMEDIATE")};
    for (qsizetype step = from; step < steps.size(); ++step)
        statements += steps.at(step);
    statements += QStringLiteral("PRAGMA user_version = %1").arg(steps.size());
    statements += QStringLiteral("COMMIT");
    for (const QString& statement : std::as_const(statements)) {
        if (const auto done = execOnce(statement); !done) {
            std::ignore = execOnce(QStringLiteral("ROLLBACK"));
            return tl::make_unexpected(done.error());
        }
    }
    return {};
}

DatabaseResult<Database::Rows> Database::Private::run(QSqlQuery& query, const QString& fileName)
{
    if (!query.exec())
        return tl::make_unexpected(classified(query.lastError(), fileName));
    Rows rows;
    const int columns = query.record().count();
    while (query.next()) {
        Row row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        rows.append(std::move(row));
    }
    // next() also ends where SQLite meets a broken page half-way.
    if (query.lastError().isValid())
        return tl::make_unexpected(classified(query.lastError(), fileName));
    return rows;
}

DatabaseResult<Database::Rows> Database::Private::execOnce(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(classified(query.lastError(), m_fileName));
    return run(query, m_fileName);
}

DatabaseResult<Database::Rows> Database::Private::exec(const QString& sql, const QVariantList& bindings)
{
    auto at = m_statements.find(sql);
    if (at == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return tl::make_unexpected(classified(query.lastError(), m_fileName));
        at = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery& query = at->second;
    for (qsizetype i = 0; i < bindings.size(); ++i)
        query.bindValue(static_cast<int>(i), bindings.at(i));
    auto rows = run(query, m_fileName);
    m_lastInsertId = query.lastInsertId().toLongLong();
    // A statement that is not reset holds its read lock, and the WAL could never be folded back.
    query.finish();
    return rows;
}

Database::Database(std::unique_ptr<Private> connection)
    : d(std::move(connection))
{
}

Database::~Database() = default;

DatabaseResult<std::unique_ptr<Database>> Database::open(const QString& fileName)
{
    if (!QFile::exists(fileName)) {
        if (auto begun = begin(fileName); !begun)
            return tl::make_unexpected(begun.error());
    }
    auto connection = std::make_unique<Private>(fileName);
    if (auto opened = connection->open(); !opened)
        return tl::make_unexpected(opened.error());
    return std::unique_ptr<Database>(new Database(std::move(connection)));
}

/// Under another name until all tables are in it: a file that is empty is one that was damaged, never one
/// whose making was cut short.
DatabaseResult<void> Database::begin(const QString& fileName)
{
    if (QFile::exists(walOf(fileName)))
        return tl::make_unexpected(problem(DatabaseProblem::Incomplete, fileName));
    if (!QFileInfo(fileName).absoluteDir().exists())
        return tl::make_unexpected(problem(DatabaseProblem::CannotOpen, fileName));
    const QString fresh = fileName + QStringLiteral(".new");
    for (const QString& left : {fresh, walOf(fresh), fresh + QStringLiteral("-shm")})
        QFile::remove(left);
    if (auto filled = Private(fresh).make(); !filled)
        return filled;
    if (QFile file(fresh); !file.rename(fileName))
        return tl::make_unexpected(problem(DatabaseProblem::ReadOnly, file.errorString()));
    return {};
}

DatabaseResult<QString> Database::keepAside(const QString& fileName, const QDateTime& now)
{
    const QString stem =
        fileName + QStringLiteral(".damaged-") + now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = stem;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = stem + u'-' + QString::number(n);
    for (const QString& ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (!QFile::exists(fileName + ending))
            continue;
        QFile file(fileName + ending);
        if (!file.rename(aside + ending))
            return tl::make_unexpected(problem(DatabaseProblem::ReadOnly, file.errorString()));
    }
    return aside;
}

DatabaseResult<Database::Rows> Database::exec(const QString& sql, const QVariantList& bindings)
{
    return d->exec(sql, bindings);
}

qint64 Database::lastInsertId() const
{
    return d->m_lastInsertId;
}

QString Database::fileName() const
{
    return d->m_fileName;
}

DatabaseResult<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::make_unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        std::ignore = m_database->exec(QStringLiteral("ROLLBACK"));
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

DatabaseResult<void> Transaction::commit()
{
    // Where COMMIT fails the transaction stays open, and the destructor takes it back.
    if (auto done = m_database->exec(QStringLiteral("COMMIT")); !done)
        return tl::make_unexpected(done.error());
    m_database = nullptr;
    return {};
}

QVariant toStored(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeFromStored(const QVariant& stored)
{
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

} // namespace proofdesk
