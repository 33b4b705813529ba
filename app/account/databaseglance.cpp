// SPDX-License-Identifier: MIT
#include "account/databaseglance.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

namespace proofdesk {

namespace {

/// Beside a file without a WAL SQLite would make one, though it only reads: then the next to open it could
/// not tell any more that there was none.
QString addressOf(const QString& fileName)
{
    QUrl address = QUrl::fromLocalFile(QFileInfo(fileName).absoluteFilePath());
    if (!QFile::exists(fileName + QStringLiteral("-wal")))
        address.setQuery(QStringLiteral("immutable=1"));
    return QString::fromLatin1(address.toEncoded());
}

} // namespace

DatabaseGlance::DatabaseGlance(const QString& fileName)
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    const QFileInfo info(fileName);
    if (!info.isFile() || info.size() == 0) // SQLite takes an empty file for one in which nothing is yet
        return;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    database.setDatabaseName(addressOf(fileName));
    m_isReadable = database.open();
    const Database::Rows names =
        run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"), {});
    for (const Database::Row& row : names)
        m_tables.insert(row.first().toString());
}

DatabaseGlance::~DatabaseGlance()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Database::Rows DatabaseGlance::rows(const QString& table, const QString& sql, const QVariantList& bindings)
{
    return m_tables.contains(table) ? run(sql, bindings) : Database::Rows();
}

bool DatabaseGlance::hasAny(const QString& table)
{
    return !rows(table, QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(table)).isEmpty();
}

Database::Rows DatabaseGlance::run(const QString& sql, const QVariantList& bindings)
{
    if (!m_isReadable)
        return {};
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    m_isReadable = query.prepare(sql);
    for (const QVariant& value : bindings)
        query.addBindValue(value);
    m_isReadable = m_isReadable && query.exec();
    Database::Rows rows;
    const int columns = query.record().count();
    while (m_isReadable && query.next()) {
        Database::Row row;
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        rows.append(row);
    }
    m_isReadable = m_isReadable && !query.lastError().isValid();
    return rows;
}

} // namespace proofdesk
