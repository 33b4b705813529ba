// SPDX-License-Identifier: MIT
#include "review/evidence/earlierproofs.h"

#include "account/database.h"
#include "account/storedvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace proofdesk {

namespace {

/// Half of a SHA-256 tells files apart as surely, and a year of pictures takes half the room.
constexpr qsizetype StoredHash = 16;

QVariant storedHash(const QByteArray& hash)
{
    return hash.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(hash.left(StoredHash));
}

/// What is known of one picture that was read twice.
EarlierProofs::Picture together(const EarlierProofs::Picture& before, EarlierProofs::Picture now)
{
    const auto isOther = [](const QByteArray& one, const QByteArray& other) {
        return !one.isEmpty() && !other.isEmpty() && one != other;
    };
    if (isOther(before.thumbnail, now.thumbnail) || isOther(before.full, now.full))
        return now;
    if (now.thumbnail.isEmpty())
        now.thumbnail = before.thumbnail;
    if (now.full.isEmpty())
        now.full = before.full;
    return now;
}

} // namespace

EarlierProofs::EarlierProofs(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_pace(clock)
{
    connect(&m_pace.timer(), &ClockTimer::timeout, this, &EarlierProofs::flush);
}

EarlierProofs::~EarlierProofs()
{
    flush();
}

void EarlierProofs::note(const Picture& picture)
{
    if (picture.thumbnail.isEmpty() && picture.full.isEmpty())
        return;
    if (m_unwritten.isFull() && !m_pace.isFailing())
        flush();
    Picture& unwritten = m_unwritten.of({picture.key, picture.image});
    unwritten = together(unwritten, picture);
    m_pace.noted();
}

QList<EarlierProofs::Copy> EarlierProofs::copies(const CampaignId& campaign, const QByteArray& thumbnail,
                                                 const QByteArray& full) const
{
    QList<Copy> found;
    const auto add = [&](const QString& sql, const QVariantList& bindings, bool byFull) {
        const auto rows = m_database.exec(sql, bindings);
        if (!rows)
            return;
        for (const Database::Row& row : *rows)
            found.append({SubmissionId(row.at(0).toLongLong()), row.at(1).toInt(),
                          WorkerId::fromStorage(row.at(2).toString()).value_or(WorkerId()), byFull});
    };
    if (thumbnail.isEmpty() && full.isEmpty())
        return found;
    // By these indexes, whatever else looks as good: a campaign has thousands of pictures, a file hardly two.
    const QVariant own = storedHash(full);
    add(QStringLiteral("SELECT submission, image, worker FROM proof_files INDEXED BY proof_files_by_full"
                       " WHERE full = ? AND campaign = ?"),
        {storedHash(full.isEmpty() ? thumbnail : full), toStored(campaign)}, true);
    add(QStringLiteral("SELECT submission, image, worker FROM proof_files INDEXED BY proof_files_by_thumbnail"
                       " WHERE thumbnail IN (?, ?) AND campaign = ? AND coalesce(full = ?, 1)"),
        {storedHash(thumbnail), own, toStored(campaign), own}, false);
    return found;
}

std::optional<EarlierProof> EarlierProofs::foremost(const CampaignId& campaign,
                                                    const QList<SubmissionId>& ids) const
{
    QJsonArray asked;
    for (const SubmissionId id : ids)
        asked.append(id.value());
    const auto rows = m_database.exec(
        QStringLiteral(
            "SELECT proof_files.submission, worker_name, coalesce("
            "(SELECT CASE WHEN state = 'conflict' THEN actual_status"
            " WHEN kind = 'approve' THEN 'approved' ELSE 'rejected' END FROM decisions"
            " WHERE decisions.campaign = proof_files.campaign"
            " AND decisions.submission = proof_files.submission AND kind <> 'hold'"
            " AND (state = 'sent' OR (state = 'conflict' AND actual_status <> ''))"
            " ORDER BY sequence DESC LIMIT 1), "
            "(SELECT 'approved' FROM bulk_approvals CROSS JOIN bulk_members ON bulk = bulk_approvals.id"
            " AND bulk_members.submission = proof_files.submission AND approved = 1"
            " WHERE bulk_approvals.campaign = proof_files.campaign LIMIT 1), "
            "(SELECT status FROM listed_decisions"
            " WHERE listed_decisions.campaign = proof_files.campaign"
            " AND listed_decisions.submission = proof_files.submission), '') AS outcome"
            " FROM json_each(?) CROSS JOIN proof_files ON campaign = ? AND proof_files.submission = value"
            " ORDER BY CASE lower(outcome) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 1 ELSE 2 END, key"
            " LIMIT 1"),
        {QString::fromLatin1(QJsonDocument(asked).toJson(QJsonDocument::Compact)), toStored(campaign)});
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const Database::Row& row = rows->first();
    EarlierProof proof{SubmissionId(row.at(0).toLongLong()), row.at(1).toString(), SubmissionStatus::Other};
    const SubmissionStatus told = submissionStatusFromWire(row.at(2).toString());
    if (told == SubmissionStatus::Approved || told == SubmissionStatus::Rejected)
        proof.outcome = told;
    return proof;
}

void EarlierProofs::flush()
{
    if (m_unwritten.isEmpty())
        return;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return m_pace.failed();
    for (const Picture& picture : m_unwritten.all()) {
        // Where one of its files is another one than before, so is the picture, and what was known of it is
        // of the old one.
        const auto done = m_database.exec(
            QStringLiteral("INSERT INTO proof_files"
                           " (campaign, submission, image, thumbnail, full, worker, worker_name)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)"
                           " ON CONFLICT (campaign, submission, image) DO UPDATE SET"
                           " thumbnail = CASE WHEN full <> excluded.full THEN excluded.thumbnail"
                           " ELSE coalesce(excluded.thumbnail, thumbnail) END,"
                           " full = CASE WHEN thumbnail <> excluded.thumbnail THEN excluded.full"
                           " ELSE coalesce(excluded.full, full) END"
                           " WHERE thumbnail IS NOT coalesce(excluded.thumbnail, thumbnail)"
                           " OR full IS NOT coalesce(excluded.full, full)"),
            {toStored(picture.key.campaign), picture.key.submission.value(), picture.image,
             storedHash(picture.thumbnail), storedHash(picture.full), toStored(picture.worker),
             notNull(picture.workerName)});
        if (!done && done.error().problem != DatabaseProblem::Failed)
            return m_pace.failed();
    }
    if (!transaction->commit())
        return m_pace.failed();
    m_unwritten.clear();
    m_pace.succeeded();
}

} // namespace proofdesk
