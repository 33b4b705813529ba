// SPDX-License-Identifier: MIT
#pragma once

#include "models/comparedcount.h"
#include "models/submissionmarks.h"
#include "models/submissionstore.h"
#include "proofs/picturemarks.h"
#include "review/decisions/decision.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace proofdesk {

class DecisionQueue;
class EarlierCopies;
class EarlierProofs;
class ListedDecisions;
class ProofMatches;
class ProofStore;
class SeenTracker;
struct EarlierProof;

/// Where a model of submissions learns what the service does not say: decisions, proofs, what was seen, the
/// history with a worker. It works without any of them, and tells of what changes in the campaign that it is
/// set to.
class SubmissionSources final : public QObject
{
    Q_OBJECT
public:
    using Index = SubmissionStore::Index;

    explicit SubmissionSources(const SubmissionStore& store, QObject* parent = nullptr);
    ~SubmissionSources() override;

    /// None is owned, each may be null.
    void connectTo(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen);
    /// Where what is known of submissions for good is kept, and comes from: neither is owned, both may be
    /// null. Before connectTo().
    void setMemory(EarlierProofs* earlier, ListedDecisions* listed);
    void setKnownBefore(std::function<bool(const WorkerId&)> knownBefore);
    void setBlocked(std::function<bool(const WorkerId&)> isBlocked);
    void setApprovedInBulk(const QSet<SubmissionId>& ids);
    void setApprovedUnseen(const QSet<SubmissionId>& ids);
    /// What was learnt of another campaign's pictures is forgotten.
    void setCampaign(const CampaignId& campaign);
    /// A row is new: its pictures may match others.
    void learn(Index index);
    /// Brings the marks of those up to date that share a picture with what was learnt since the last time.
    /// Returns those whose marks changed.
    std::vector<Index> updateSharing(std::vector<SubmissionMarks>& marks);
    /// How the service lists a row now: what it calls decided is remembered.
    void noteStatus(Index index) const;
    /// A row was told again: its pictures may have fresh addresses.
    void readdress(Index index);

    [[nodiscard]] SubmissionMarks marksFor(Index index) const;
    [[nodiscard]] std::optional<Decision> decision(SubmissionId id) const;
    // Each brings one mark up to date, and says whether it changed.
    bool updateDecision(Index index, SubmissionMarks& marks) const;
    bool updateMatches(Index index, SubmissionMarks& marks) const;
    bool updateKnownBefore(Index index, SubmissionMarks& marks) const;
    bool updateBlocked(Index index, SubmissionMarks& marks) const;
    bool updateApprovedInBulk(Index index, SubmissionMarks& marks) const;
    bool updateApprovedUnseen(Index index, SubmissionMarks& marks) const;

    [[nodiscard]] PictureMarks pictureMarks(Index index) const;
    /// Others with the same file; others that look alike, the most alike first.
    [[nodiscard]] std::vector<Index> sameFile(Index index) const;
    [[nodiscard]] std::vector<Index> alike(Index index) const;
    /// With how many others its pictures were compared so far.
    [[nodiscard]] ComparedCount comparedWith(Index index) const;
    [[nodiscard]] ComparedCount compared() const;
    /// Its pictures that are to be compared yet.
    [[nodiscard]] QList<ProofImage> uncompared(Index index) const;
    /// All of those with the same file, also beyond what sameFile() names, and those that are no rows: they
    /// were read earlier, and are decided mostly.
    [[nodiscard]] int sameFileCount(Index index) const;
    /// How many of those are no rows, and the foremost of them.
    [[nodiscard]] int earlierCount(Index index) const;
    [[nodiscard]] std::optional<EarlierProof> earlier(Index index) const;

Q_SIGNALS:
    void decided(const QList<proofdesk::SubmissionId>& ids);
    /// The service confirmed it.
    void settled(const proofdesk::Decision& decision);
    void seen(const QList<proofdesk::SubmissionId>& ids);
    void matchesChanged(const std::vector<quint32>& rows);

private:
    std::vector<Index> decoded(const QStringList& keys);
    /// And those that were touched by what was learnt of earlier copies.
    std::vector<Index> withTouched(std::vector<Index> rows);
    [[nodiscard]] QList<SubmissionId> ofThisCampaign(const QList<SubmissionKey>& keys) const;

    const SubmissionStore& m_store;
    CampaignId m_campaign;
    DecisionQueue* m_decisions = nullptr;
    ProofStore* m_proofs = nullptr;
    SeenTracker* m_seen = nullptr;
    EarlierProofs* m_earlierProofs = nullptr;
    ListedDecisions* m_listed = nullptr;
    std::unique_ptr<ProofMatches> m_matches;
    std::unique_ptr<EarlierCopies> m_earlier; ///< beside the matches
    std::function<bool(const WorkerId&)> m_knownBefore;
    std::function<bool(const WorkerId&)> m_isBlocked;
    QSet<SubmissionId> m_approvedInBulk;
    QSet<SubmissionId> m_approvedUnseen;
    std::vector<Index> m_learnt; ///< since updateSharing()
    std::vector<QMetaObject::Connection> m_connections;
};

} // namespace proofdesk
