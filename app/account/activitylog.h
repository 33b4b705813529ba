// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "domain/ids.h"
#include "domain/money.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace proofdesk {

/// What became of something that was sent.
enum class ActivityOutcome {
    Done, ///< the service said so
    FoundDone, ///< no answer came, and reading showed that it happened
    NotDone, ///< no answer came, and reading showed that it did not happen
    Refused, ///< the service said no
    Conflict, ///< somebody had decided already
    Unanswered, ///< no answer came; what happened is being read
    NotSent ///< it surely never reached the service
};

/// One line of the account's history: what was sent when, what the service answered, what it cost.
struct ActivityEntry
{
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString operation; ///< "approve", "reject", "approve all", "block", "unblock", "create", "create KIND"
    ActivityOutcome outcome = ActivityOutcome::Done;
    CampaignId campaign; ///< null where it is about none
    SubmissionId submission; ///< null where it is about none
    WorkerId worker; ///< null where it is about none
    QString subject; ///< the worker's or campaign's name, foreign text
    QString sent; ///< the note or reason that went out
    QString answer; ///< the service's own words, foreign text
    int httpStatus = 0; ///< 0: no answer
    std::optional<Money> amount; ///< what it cost, as the service said or, found by reading, as it pays
    // Of a decision, as they were read from the journal; append() has no use for them.
    QDateTime sentAt; ///< UTC; invalid where it is about none
    qint64 decision = 0; ///< its number in the journal
};

/// What is looked for in the history. Each word has to stand in what is kept of an entry, or in what that is
/// called on screen, which is not kept: whoever shows it says which of them are called so.
struct ActivitySearch
{
    struct Word
    {
        QString text;
        QStringList campaigns = {}; ///< those whose title holds it
        QStringList operations = {}; ///< those whose name holds it, as they are kept
        QList<ActivityOutcome> outcomes = {}; ///< those whose name holds it
        std::optional<Money> amount = {}; ///< what it says, where it is a sum
    };

    ActivitySearch() = default;
    /// In what is kept alone.
    ActivitySearch(const QString& text);

    QList<Word> words;
};

/// The places of these entries from the newest to the oldest. They are written as answers come, and what is
/// sent side by side is answered in any order: of one second, that is newer which was sent later.
[[nodiscard]] std::vector<quint32> newestFirst(std::span<const ActivityEntry> entries);

/// The account's history in the local database. It only ever grows.
class ActivityLog
{
public:
    explicit ActivityLog(Database& database);

    /// Within the caller's transaction, where there is one.
    [[nodiscard]] DatabaseResult<void> append(const ActivityEntry& entry);
    /// The last written first: entries with every word that is looked for, older than `before` (an id; 0:
    /// from the newest on), `limit` at most.
    [[nodiscard]] DatabaseResult<QList<ActivityEntry>> search(const ActivitySearch& wanted, qint64 before = 0,
                                                              int limit = 500);
    [[nodiscard]] DatabaseResult<qint64> count();
    /// Those of the campaign whose approval has its sum in a line of its own.
    [[nodiscard]] DatabaseResult<QSet<SubmissionId>> paidOneByOne(const CampaignId& campaign);

private:
    Database& m_database;
};

/// The word that stands for an outcome in the database and in an export.
[[nodiscard]] QString toWord(ActivityOutcome outcome);

} // namespace proofdesk
