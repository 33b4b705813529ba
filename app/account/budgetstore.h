// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>

namespace proofdesk {

class Database;

/// When the requests of the last hour were sent, so that a restart does not forget what the hour has cost.
class BudgetStore
{
public:
    explicit BudgetStore(Database& database);

    /// UTC times, oldest first; older ones than an hour before `now` are left out.
    [[nodiscard]] QList<QDateTime> load(const QDateTime& now) const;
    /// Adds what was sent since the last time, and forgets what is older than an hour.
    void save(const QList<QDateTime>& sent, const QDateTime& now);
    /// One request of this time was never sent after all.
    void takeBack(const QDateTime& at);

private:
    Database& m_database;
};

} // namespace proofdesk
