// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"
#include "review/unwrittenrows.h"
#include "review/writepace.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <utility>

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

    /// One that gave a file which was asked for.
    struct Copy
    {
        SubmissionId submission;
        int image = 0;
        WorkerId worker;
        bool byFull = false; ///< it is the file of its full image, and no thumbnail
    };

    EarlierProofs(Database& database, Clock& clock, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~EarlierProofs() override;

    /// It was read. A file that was known of it before stays known, unless the other one shows that the
    /// picture is another one now.
    void note(const Picture& picture);
    /// All in that campaign that gave one of these files, as a thumbnail or as a full image, whoever they
    /// are. Two originals may shrink to one thumbnail: where both are known, they decide.
    [[nodiscard]] QList<Copy> copies(const CampaignId& campaign, const QByteArray& thumbnail,
                                     const QByteArray& full) const;
    /// Of those the one that says most, and what became of it as the journal knows it or the service listed
    /// it: an approved one, else a rejected one, else any. Nothing where none of them was read here.
    [[nodiscard]] std::optional<EarlierProof> foremost(const CampaignId& campaign,
                                                       const QList<SubmissionId>& ids) const;

    /// Writes what was noted since the last time. Called by itself every second, and less often while the
    /// disk refuses. What the database takes for no valid row is given up.
    void flush();

private:
    Database& m_database;
    WritePace m_pace;
    UnwrittenRows<std::pair<SubmissionKey, int>, Picture> m_unwritten;
};

} // namespace proofdesk
