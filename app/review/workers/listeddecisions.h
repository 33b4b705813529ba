// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/submission.h"
#include "review/unwrittenrows.h"
#include "review/writepace.h"

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
    /// One that somebody decided.
    struct Listed
    {
        SubmissionKey key;
        WorkerId worker;
        SubmissionStatus status = SubmissionStatus::Other;
    };

    ListedDecisions(Database& database, Clock& clock, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~ListedDecisions() override;

    /// The service lists it so. What is neither approved nor rejected, or was decided here, is passed over.
    void note(const SubmissionKey& key, const WorkerId& worker, SubmissionStatus status);
    /// Writes what was noted since the last time. Called by itself every second, and less often while the
    /// disk refuses. What the database takes for no valid row is given up.
    void flush();

Q_SIGNALS:
    /// They were not known before, and are all in the database now.
    void added(const QList<proofdesk::ListedDecisions::Listed>& fresh);

private:
    Database& m_database;
    Clock& m_clock;
    WritePace m_pace;
    UnwrittenRows<SubmissionKey, Listed> m_unwritten;
};

} // namespace proofdesk
