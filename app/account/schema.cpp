// SPDX-License-Identifier: MIT
#include "account/schema.h"

namespace proofdesk::schema {
namespace {

// Times are milliseconds since 1970 in UTC, money is in 1/10,000 dollar, campaigns are UUIDs in text, workers
// are WorkerId::toStorage().

/// What was decided and what became of it. A row is never deleted: `closed_at` says when it left the outbox.
QStringList journal()
{
    return {
        QStringLiteral("CREATE TABLE decisions ("
                       " sequence INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " step INTEGER NOT NULL,"
                       " campaign TEXT NOT NULL,"
                       " submission INTEGER NOT NULL,"
                       " kind TEXT NOT NULL,"
                       " state TEXT NOT NULL,"
                       " note TEXT NOT NULL,"
                       " worker TEXT NOT NULL,"
                       " worker_name TEXT NOT NULL,"
                       " pay INTEGER,"
                       " pays_by_itself INTEGER NOT NULL,"
                       " decided_at INTEGER NOT NULL,"
                       " due_at INTEGER," // nothing reads or writes it: it means nothing after a restart
                       " sent_at INTEGER,"
                       " settled_at INTEGER,"
                       " error_kind INTEGER,"
                       " http_status INTEGER,"
                       " service_message TEXT,"
                       " error_detail TEXT,"
                       " may_have_happened INTEGER,"
                       " unanswered INTEGER NOT NULL DEFAULT 0,"
                       " balance INTEGER,"
                       " actual_status TEXT NOT NULL DEFAULT '',"
                       " amount_paid INTEGER,"
                       " closed_at INTEGER)"),
        QStringLiteral("CREATE INDEX decisions_open ON decisions (sequence) WHERE closed_at IS NULL"),
        QStringLiteral("CREATE INDEX decisions_of_submission ON decisions (campaign, submission)"),
        QStringLiteral("CREATE INDEX decisions_of_worker ON decisions (worker)"),
        QStringLiteral("CREATE TABLE activity ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " at INTEGER NOT NULL,"
                       " operation TEXT NOT NULL,"
                       " outcome TEXT NOT NULL,"
                       " campaign TEXT NOT NULL,"
                       " submission INTEGER,"
                       " worker TEXT NOT NULL,"
                       " subject TEXT NOT NULL,"
                       " sent TEXT NOT NULL,"
                       " answer TEXT NOT NULL,"
                       " http_status INTEGER,"
                       " amount INTEGER)"),
        QStringLiteral("CREATE INDEX activity_by_time ON activity (at)"),
        // The requests of the last hour, so that a restart does not forget what the hour has cost.
        QStringLiteral("CREATE TABLE budget (at INTEGER NOT NULL)"),
    };
}

QStringList reviewing()
{
    return {
        QStringLiteral("CREATE TABLE seen ("
                       " campaign TEXT NOT NULL,"
                       " submission INTEGER NOT NULL,"
                       " at INTEGER NOT NULL,"
                       " PRIMARY KEY (campaign, submission)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE bulk_approvals ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " campaign TEXT NOT NULL,"
                       " state TEXT NOT NULL,"
                       " note TEXT NOT NULL,"
                       " pay INTEGER,"
                       " balance INTEGER,"
                       " intended_at INTEGER NOT NULL,"
                       " settled_at INTEGER)"),
        QStringLiteral("CREATE INDEX bulk_approvals_open ON bulk_approvals (id) WHERE settled_at IS NULL"),
        // What a bulk approval meant to approve, and what it did.
        QStringLiteral("CREATE TABLE bulk_members ("
                       " bulk INTEGER NOT NULL REFERENCES bulk_approvals (id),"
                       " submission INTEGER NOT NULL,"
                       " worker TEXT NOT NULL,"
                       " worker_name TEXT NOT NULL,"
                       " seen INTEGER NOT NULL,"
                       " planned INTEGER NOT NULL,"
                       " approved INTEGER NOT NULL DEFAULT 0,"
                       " PRIMARY KEY (bulk, submission)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE reasons ("
                       " campaign TEXT NOT NULL,"
                       " slot INTEGER NOT NULL,"
                       " title TEXT NOT NULL,"
                       " text TEXT NOT NULL,"
                       " PRIMARY KEY (campaign, slot)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE last_reasons (campaign TEXT PRIMARY KEY, text TEXT NOT NULL)"),
        // Nothing reads it at present; what people wrote into it is theirs, and stays.
        QStringLiteral("CREATE TABLE worker_notes ("
                       " worker TEXT PRIMARY KEY,"
                       " note TEXT NOT NULL,"
                       " tags TEXT NOT NULL,"
                       " changed_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE worker_actions ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " worker TEXT NOT NULL,"
                       " worker_name TEXT NOT NULL,"
                       " block INTEGER NOT NULL,"
                       " intended_at INTEGER NOT NULL,"
                       " settled_at INTEGER)"),
    };
}

/// What creates campaigns: drafts, the fee as last seen, what was asked for and never comes back, and the
/// intents of creations.
QStringList creating()
{
    return {
        QStringLiteral("CREATE TABLE drafts ("
                       " form TEXT PRIMARY KEY," // "custom" or "prefilled"
                       " content TEXT NOT NULL," // JSON
                       " image BLOB,"
                       " saved_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE fee_seen ("
                       " id INTEGER PRIMARY KEY CHECK (id = 1),"
                       " total_cost INTEGER NOT NULL,"
                       " commission INTEGER NOT NULL,"
                       " at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE created_campaigns ("
                       " campaign TEXT PRIMARY KEY,"
                       " category TEXT NOT NULL DEFAULT '',"
                       " proof_required TEXT NOT NULL DEFAULT '',"
                       " approve_once_full INTEGER,"
                       " countries TEXT NOT NULL DEFAULT '[]'," // JSON
                       " image_name TEXT NOT NULL DEFAULT '',"
                       " pay INTEGER,"
                       " total_deducted INTEGER,"
                       " created_at INTEGER)"),
        QStringLiteral("CREATE TABLE creations ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " form TEXT NOT NULL,"
                       " state TEXT NOT NULL,"
                       " draft TEXT NOT NULL," // JSON
                       " image BLOB,"
                       " snapshot TEXT NOT NULL," // JSON: campaigns and balance right before
                       " intended_at INTEGER NOT NULL,"
                       " sent_at INTEGER,"
                       " settled_at INTEGER,"
                       " outcome TEXT NOT NULL DEFAULT '')"), // JSON
        QStringLiteral("CREATE INDEX creations_open ON creations (id) WHERE settled_at IS NULL"),
    };
}

/// Many creations begun as one, and which creation was made for which of them.
QStringList batching()
{
    return {
        QStringLiteral("CREATE TABLE batches ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " begun_at INTEGER NOT NULL,"
                       " closed_at INTEGER)"),
        QStringLiteral("CREATE INDEX batches_open ON batches (id) WHERE closed_at IS NULL"),
        QStringLiteral("CREATE TABLE batch_items ("
                       " id INTEGER PRIMARY KEY AUTOINCREMENT," // their order too
                       " batch INTEGER NOT NULL REFERENCES batches (id),"
                       " draft TEXT NOT NULL," // JSON
                       " state TEXT NOT NULL,"
                       " campaign TEXT NOT NULL DEFAULT '',"
                       " cost INTEGER,"
                       " found_later INTEGER NOT NULL DEFAULT 0,"
                       " balance_fell INTEGER NOT NULL DEFAULT 0,"
                       " error_kind INTEGER,"
                       " http_status INTEGER,"
                       " service_message TEXT,"
                       " error_detail TEXT,"
                       " may_have_happened INTEGER)"),
        QStringLiteral("CREATE INDEX batch_items_of_batch ON batch_items (batch)"),
        QStringLiteral("ALTER TABLE creations ADD COLUMN batch_item INTEGER REFERENCES batch_items (id)"),
        QStringLiteral("CREATE INDEX creations_of_item ON creations (batch_item)"
                       " WHERE batch_item IS NOT NULL"),
    };
}

/// What kind of error it was stood as a number, its place in a list of the program: now it is a word. A
/// number beyond that list stays as it is, a word that nobody knows.
QStringList errorsAsWords()
{
    QStringList steps;
    for (const QString& table : {QStringLiteral("decisions"), QStringLiteral("batch_items")}) {
        steps += {
            QStringLiteral("ALTER TABLE %1 ADD COLUMN error TEXT").arg(table),
            QStringLiteral("UPDATE %1 SET error = CASE error_kind"
                           " WHEN 0 THEN 'cancelled'"
                           " WHEN 1 THEN 'not sent'"
                           " WHEN 2 THEN 'no answer'"
                           " WHEN 3 THEN 'timed out'"
                           " WHEN 4 THEN 'too large'"
                           " WHEN 5 THEN 'redirected'"
                           " WHEN 6 THEN 'not the api'"
                           " WHEN 7 THEN 'unreadable'"
                           " WHEN 8 THEN 'refused'"
                           " WHEN 9 THEN 'unauthorized'"
                           " WHEN 10 THEN 'forbidden'"
                           " WHEN 11 THEN 'not found'"
                           " WHEN 12 THEN 'rate limited'"
                           " WHEN 13 THEN 'server fault'"
                           " WHEN 14 THEN 'unexpected'"
                           " ELSE error_kind END"
                           " WHERE error_kind IS NOT NULL")
                .arg(table),
            QStringLiteral("ALTER TABLE %1 DROP COLUMN error_kind").arg(table),
        };
    }
    return steps;
}

/// How each campaign was looked at last, and where.
QStringList remembering()
{
    return {
        QStringLiteral("CREATE TABLE review_places ("
                       " campaign TEXT PRIMARY KEY,"
                       " view TEXT NOT NULL,"
                       " card_size INTEGER NOT NULL,"
                       " sort TEXT NOT NULL,"
                       " submission INTEGER)"), // NULL: none
    };
}

/// With which keys the file was used: of each a mark, never the key.
QStringList markingKeys()
{
    return {
        QStringLiteral("CREATE TABLE key_marks ("
                       " salt BLOB NOT NULL,"
                       " mark BLOB NOT NULL,"
                       " added_at INTEGER NOT NULL)"),
    };
}

/// What is known of submissions that are not read again: the files of their pictures, and what the service
/// listed as decided.
QStringList keepingEvidence()
{
    return {
        QStringLiteral("CREATE TABLE proof_files ("
                       " campaign TEXT NOT NULL,"
                       " submission INTEGER NOT NULL,"
                       " image INTEGER NOT NULL," // which of the submission's, from 0
                       " thumbnail BLOB," // of each file the first half of its SHA-256; NULL: not read
                       " full BLOB,"
                       " worker TEXT NOT NULL,"
                       " worker_name TEXT NOT NULL,"
                       " PRIMARY KEY (campaign, submission, image)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX proof_files_by_thumbnail ON proof_files (thumbnail, campaign)"
                       " WHERE thumbnail IS NOT NULL"),
        QStringLiteral("CREATE INDEX proof_files_by_full ON proof_files (full, campaign)"
                       " WHERE full IS NOT NULL"),
        QStringLiteral("CREATE TABLE listed_decisions ("
                       " campaign TEXT NOT NULL,"
                       " submission INTEGER NOT NULL,"
                       " worker TEXT NOT NULL,"
                       " status TEXT NOT NULL," // the service's word for approved or rejected
                       " read_at INTEGER NOT NULL,"
                       " PRIMARY KEY (campaign, submission)) WITHOUT ROWID"),
        // Whether a bulk approval approved a submission is asked for each that is listed.
        QStringLiteral("CREATE INDEX bulk_approvals_of_campaign ON bulk_approvals (campaign)"),
        // Which submissions of a campaign were paid one by one is asked where a bulk approval is settled.
        QStringLiteral("CREATE INDEX activity_of_paid ON activity (campaign, submission)"
                       " WHERE operation = 'approve' AND amount IS NOT NULL"),
    };
}

} // namespace

const QList<QStringList>& migrations()
{
    static const QList<QStringList> steps{journal(),       reviewing(),   creating(),    batching(),
                                          errorsAsWords(), remembering(), markingKeys(), keepingEvidence()};
    return steps;
}

} // namespace proofdesk::schema
