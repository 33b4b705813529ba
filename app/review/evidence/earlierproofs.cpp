// SPDX-License-Identifier: MIT
#include "review/evidence/earlierproofs.h"

#include "account/database.h"
#include "account/storedvalues.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds WriteEvery{1'000};
/// Half of a SHA-256 tells files apart as surely, and a year of pictures takes half the room.
constexpr qsizetype StoredHash = 16;

QVariant storedHash(const QByteArray& hash)
{
    return hash.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(hash.left(StoredHash));
}

} // namespace

EarlierProofs::EarlierProofs(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_write(clock)
{
    connect(&m_write, &ClockTimer::timeout, this, &EarlierProofs::flush);
}

EarlierProofs::~EarlierProofs()
{
    flush();
}

void EarlierProofs::note(const Picture& picture)
{
    if (picture.thumbnail.isEmpty() && picture.full.isEmpty())
        return;
    m_unwritten.append(picture);
    if (!m_write.isActive())
        m_write.start(WriteEvery);
}

QList<SubmissionId> EarlierProofs::sameFile(const Picture& picture) const
{
    QList<SubmissionId> found;
    const auto add = [&](const QString& sql, const QVariantList& bindings) {
        const auto rows = m_database.exec(sql, bindings);
        if (!rows)
            return;
        for (const Database::Row& row : *rows) {
            const SubmissionId id(row.at(0).toLongLong());
            if (found.size() < MostListed && !found.contains(id))
                found.append(id);
        }
    };
    const QVariant campaign = toStored(picture.key.campaign);
    const QVariant submission = picture.key.submission.value();
    const QVariant worker = toStored(picture.worker);
    const QVariant full = storedHash(picture.full);
    // By these indexes, whatever else looks as good: a campaign has thousands of pictures, a file hardly two.
    // A worker may well hand in one file twice, and that is between the two submissions of one person.
    if (!picture.full.isEmpty())
        add(QStringLiteral("SELECT submission FROM proof_files INDEXED BY proof_files_by_full"
                           " WHERE full = ? AND campaign = ?"
                           " AND submission <> ? AND (worker = '' OR worker <> ?) LIMIT ?"),
            {full, campaign, submission, worker, MostListed});
    if (!picture.thumbnail.isEmpty())
        add(QStringLiteral("SELECT submission FROM proof_files INDEXED BY proof_files_by_thumbnail"
                           " WHERE thumbnail = ? AND campaign = ?"
                           " AND submission <> ? AND (worker = '' OR worker <> ?)"
                           " AND coalesce(full = ?, 1) LIMIT ?"),
            {storedHash(picture.thumbnail), campaign, submission, worker, full, MostListed});
    return found;
}

EarlierProof EarlierProofs::about(const SubmissionKey& key) const
{
    EarlierProof proof{key.submission, {}, SubmissionStatus::Other};
    const auto rows = m_database.exec(
        QStringLiteral(
            "SELECT worker_name, coalesce("
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
            " AND listed_decisions.submission = proof_files.submission), '')"
            " FROM proof_files WHERE campaign = ? AND submission = ? LIMIT 1"),
        {toStored(key.campaign), key.submission.value()});
    if (!rows || rows->isEmpty())
        return proof;
    proof.workerName = rows->first().at(0).toString();
    const SubmissionStatus told = submissionStatusFromWire(rows->first().at(1).toString());
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
        return; // kept for the next time
    for (const Picture& picture : std::as_const(m_unwritten)) {
        const auto done = m_database.exec(
            QStringLiteral("INSERT INTO proof_files"
                           " (campaign, submission, image, thumbnail, full, worker, worker_name)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)"
                           " ON CONFLICT (campaign, submission, image) DO UPDATE SET"
                           " thumbnail = coalesce(excluded.thumbnail, thumbnail),"
                           " full = coalesce(excluded.full, full)"
                           " WHERE thumbnail IS NOT coalesce(excluded.thumbnail, thumbnail)"
                           " OR full IS NOT coalesce(excluded.full, full)"),
            {toStored(picture.key.campaign), picture.key.submission.value(), picture.image,
             storedHash(picture.thumbnail), storedHash(picture.full), toStored(picture.worker),
             notNull(picture.workerName)});
        if (!done)
            return;
    }
    if (transaction->commit())
        m_unwritten.clear();
}

} // namespace proofdesk
