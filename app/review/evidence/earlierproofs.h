// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/submission.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

namespace proofdesk {

class Database;

/// A submission whose picture was read here once, and what became of it.
struct EarlierProof
{
    SubmissionId submission;
    QString workerName; ///< foreign text
    /// Approved or Rejected, here or elsewhere; Other: it was read, and what became of it was never told.
    SubmissionStatus outcome = SubmissionStatus::Other;
};

/// The files of all pictures that were read here, by campaign, in the local database: what was decided is not
/// read again, and its picture may be sent once more. Nothing is read before it is asked for, and nothing is
/// held but what is not written yet.
class EarlierProofs final : public QObject
{
    Q_OBJECT
public:
    /// One picture of a submission, by the hashes of its files: empty where that file was not read.
    struct Picture
    {
        SubmissionKey key;
        int image = 0; ///< which of the submission's, from 0
        QByteArray thumbnail;
        QByteArray full;
        WorkerId worker;
        QString workerName;
    };

    EarlierProofs(Database& database, Clock& clock, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~EarlierProofs() override;

    /// It was read. A file that was known of it before stays known.
    void note(const Picture& picture);
    /// The submissions of other workers in that campaign that gave the same file, at most MostListed. Two
    /// originals may shrink to one thumbnail: where both are known, they decide.
    [[nodiscard]] QList<SubmissionId> sameFile(const Picture& picture) const;
    /// Who that was, and what became of it. As the journal knows it, or the service listed it.
    [[nodiscard]] EarlierProof about(const SubmissionKey& key) const;

    /// Writes what was noted since the last time. Called by itself every second.
    void flush();

    static constexpr int MostListed = 50;

private:
    Database& m_database;
    ClockTimer m_write;
    QList<Picture> m_unwritten;
};

} // namespace proofdesk
