// SPDX-License-Identifier: MIT
#include "account/budgetstore.h"

#include "account/database.h"

namespace proofdesk {

namespace {

QDateTime anHourBefore(const QDateTime& now)
{
    return now.addSecs(-3'600);
}

} // namespace

BudgetStore::BudgetStore(Database& database)
    : m_database(database)
{
}

QList<QDateTime> BudgetStore::load(const QDateTime& now) const
{
    const auto rows = m_database.exec(QStringLiteral("SELECT at FROM budget WHERE at > ? ORDER BY at"),
                                      {toStored(anHourBefore(now))});
    QList<QDateTime> sent;
    if (!rows)
        return sent;
    sent.reserve(rows->size());
    for (const Database::Row& row : *rows)
        sent.append(timeFromStored(row[0]));
    return sent;
}

void BudgetStore::save(const QList<QDateTime>& sent, const QDateTime& now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return;
    for (const QDateTime& at : sent) {
        if (!m_database.exec(QStringLiteral("INSERT INTO budget (at) VALUES (?)"), {toStored(at)}))
            return;
    }
    if (m_database.exec(QStringLiteral("DELETE FROM budget WHERE at <= ?"), {toStored(anHourBefore(now))}))
        (void)transaction->commit();
}

void BudgetStore::takeBack(const QDateTime& at)
{
    // Where this fails, one request more is counted than was sent: the careful side.
    (void)m_database.exec(
        QStringLiteral("DELETE FROM budget WHERE rowid = (SELECT rowid FROM budget WHERE at = ? LIMIT 1)"),
        {toStored(at)});
}

} // namespace proofdesk
