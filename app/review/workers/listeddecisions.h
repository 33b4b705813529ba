// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/submission.h"

#include <QList>
#include <QObject>

namespace proofdesk {

class Database;

/// What the service listed as approved or rejected and this program did not decide: in another window, before
/// it was installed, or by the campaign itself. Kept in the local database, each submission once.
class ListedDecisions final : public QObject
{
    Q_OBJECT
public:
    ListedDecisions(Database& database, Clock& clock, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~ListedDecisions() override;

    /// The service lists it so. What is neither approved nor rejected, or was decided here, is passed over.
    void note(const SubmissionKey& key, const WorkerId& worker, SubmissionStatus status);
    /// Writes what was noted since the last time. Called by itself every second.
    void flush();

Q_SIGNALS:
    /// One that was not known before is in the database now.
    void added(const proofdesk::WorkerId& worker, proofdesk::SubmissionStatus status);

private:
    struct Listed
    {
        SubmissionKey key;
        WorkerId worker;
        SubmissionStatus status;
    };

    Database& m_database;
    Clock& m_clock;
    ClockTimer m_write;
    QList<Listed> m_unwritten;
};

} // namespace proofdesk
