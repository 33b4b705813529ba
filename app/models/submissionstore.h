// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/textarena.h"

#include <QHash>

#include <limits>
#include <optional>
#include <vector>

namespace proofdesk {

/// The submissions of one campaign, as the service told them, in little memory: fixed-size rows, text as
/// UTF-8 in an arena, workers and repeated words shared, addresses stored as what differs from the one
/// before. Rows keep their index until clear().
class SubmissionStore
{
public:
    using Index = quint32;
    static constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

    struct Row
    {
        qint64 id = 0;
        qint64 submittedAt = NoTime; ///< milliseconds since 1970, UTC
        TextArena::Ref texts; ///< proof text, notes, images
        quint32 worker = 0; ///< which worker; equal numbers are the same person under the same name
        qint64 accountAgeDays = -1; ///< -1: unknown
        qint64 totalCompleted = -1; ///< -1: unknown
        qint16 rate = -1; ///< hundredths of a per cent; -1: unknown
        quint16 country = 0;
        quint16 statusText = 0;
        SubmissionStatus status = SubmissionStatus::Other;
        bool hasText = false;
        quint8 imageCount = 0; ///< 255: that many or more
        bool waited = false; ///< the service has called it pending since clear()
    };

    enum class Change { Added, Changed, Same };
    enum class Texts {
        All,
        LeftOut, ///< no proof text, no notes: they may be long, and few who ask show them
    };
    struct PutResult
    {
        Index index = 0;
        Change change = Change::Same;
    };

    /// Whose submissions these are; rows don't say it again.
    void setCampaign(const CampaignId& campaign) { m_campaign = campaign; }
    /// Adds the submission, or replaces the one with its id.
    PutResult put(const Submission& submission);
    /// What a confirmed decision did to a row.
    bool setStatus(Index index, const QString& word, const std::optional<QString>& notes);
    void clear();

    [[nodiscard]] Index size() const { return Index(m_rows.size()); }
    [[nodiscard]] std::optional<Index> find(SubmissionId id) const;
    [[nodiscard]] const Row& row(Index index) const { return m_rows[index]; }
    [[nodiscard]] Submission assemble(Index index, Texts which = Texts::All) const;
    [[nodiscard]] SubmissionId id(Index index) const { return SubmissionId(m_rows[index].id); }
    [[nodiscard]] QString proofText(Index index) const;
    [[nodiscard]] QString notes(Index index) const;
    [[nodiscard]] QList<ProofImage> images(Index index) const;
    [[nodiscard]] QString workerName(Index index) const { return nameOfWorker(m_rows[index].worker); }
    [[nodiscard]] WorkerId workerId(Index index) const { return idOfWorker(m_rows[index].worker); }
    [[nodiscard]] QString country(Index index) const { return m_words[m_rows[index].country]; }
    [[nodiscard]] QString statusText(Index index) const { return m_words[m_rows[index].statusText]; }

    [[nodiscard]] quint32 workerCount() const { return quint32(m_workers.size()); }
    [[nodiscard]] QString nameOfWorker(quint32 worker) const;
    [[nodiscard]] WorkerId idOfWorker(quint32 worker) const;
    /// One id may stand for several, where a worker changed name or picture between two readings.
    [[nodiscard]] std::vector<quint32> workersOf(const WorkerId& id) const;
    /// In their order, without a look at all the others.
    [[nodiscard]] std::vector<Index> rowsOf(const WorkerId& id) const;
    /// Every word used as a country or a status, "" first.
    [[nodiscard]] const QStringList& words() const { return m_words; }

    [[nodiscard]] qsizetype bytesHeld() const;

private:
    static constexpr quint32 NoWorker = std::numeric_limits<quint32>::max();
    struct WorkerRow
    {
        TextArena::Ref texts; ///< id as toStorage(), name, avatar
        quint32 nextSameHash = NoWorker;
    };

    void chainRows() const;
    [[nodiscard]] bool isSameWorker(quint32 worker, const Submission& submission) const;
    quint32 intern(const Submission& submission);
    quint16 intern(const QString& word);

    std::vector<Row> m_rows;
    // The rows of a worker, each with the one before it; made when they are asked for.
    static constexpr Index NoRow = ~Index(0);
    mutable std::vector<Index> m_previousOfWorker; ///< beside the rows
    mutable std::vector<Index> m_lastOfWorker; ///< by the worker's number
    mutable bool m_chainsStale = false;
    std::vector<WorkerRow> m_workers;
    QHash<qint64, Index> m_byId;
    QHash<size_t, quint32> m_workerByHash;
    QStringList m_words{QString()};
    QHash<QString, quint16> m_wordNumbers;
    CampaignId m_campaign;
    QString m_campaignTitle;
    TextArena m_arena;
};

} // namespace proofdesk
