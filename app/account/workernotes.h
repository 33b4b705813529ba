// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "domain/ids.h"

#include <QString>
#include <QStringList>

namespace proofdesk {

/// What the requester wrote about a worker: private, and never sent anywhere.
struct WorkerNote
{
    QString text;
    QStringList tags;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && tags.isEmpty(); }
    friend bool operator==(const WorkerNote&, const WorkerNote&) = default;
};

/// Private notes and tags, one a worker, in the local database.
class WorkerNotes
{
public:
    explicit WorkerNotes(Database& database);

    /// Empty where there is none.
    [[nodiscard]] DatabaseResult<WorkerNote> of(const WorkerId& worker) const;
    /// An empty note is removed. Tags are trimmed, without doubles, in their order.
    [[nodiscard]] DatabaseResult<void> set(const WorkerId& worker, const WorkerNote& note,
                                           const QDateTime& now);
    /// Every tag in use, sorted, to be offered again.
    [[nodiscard]] DatabaseResult<QStringList> allTags() const;

private:
    Database& m_database;
};

} // namespace proofdesk
