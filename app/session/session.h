// SPDX-License-Identifier: MIT
#pragma once

#include "account/accountfiles.h"
#include "domain/servicestate.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace proofdesk {

class AccountStatus;
class ActivityLog;
class BulkApproval;
class Clock;
class Countries;
class DecisionQueue;
class EarlierProofs;
class JobBatch;
class JobCreation;
class JobDraftStore;
class ListedDecisions;
class Profile;
class ProofStore;
class RapidWorkersApi;
class Reasons;
class RequestBudget;
class ReviewPlaces;
class SeenTracker;
class WorkerActions;
class WorkerHistory;

/// Whom a session is for, and where.
struct SessionOptions
{
    QUrl origin;
    QByteArray key; ///< for this run; never stored
    QString accountName;
    bool sandbox = false; ///< no real money: the window says so everywhere
    quint32 seed = 1; ///< of the pauses' jitter
    int fileNumber = 1; ///< which of the accounts of that name: see AccountFiles
    bool keyWasTaken = false; ///< the service took the key just now
    QList<QDateTime> requestsMade{}; ///< with this key before the session, at sign-in: UTC, oldest first
};

/// Why an account's data can't be opened; nothing was changed.
struct SessionFailure
{
    QString words; ///< for a person: what it means, and what to do
    QString fileName; ///< the file, where setting it aside would help; else empty
};

/// One signed-in account: everything that works for it, tied together, and what the service last said of the
/// way to it. It goes away as a whole when the account is left.
class Session final : public QObject
{
    Q_OBJECT
public:
    /// Which file is that account's: see AccountFiles. nullopt where nobody can say.
    [[nodiscard]] static std::optional<AccountFiles::Choice>
    chooseFile(const Profile& profile, const SessionOptions& account,
               const std::optional<ShownCampaigns>& shown);
    /// Whether more of its campaigns could choose no other. No session may have one of them open.
    [[nodiscard]] static bool isFileSettled(const Profile& profile, const SessionOptions& account,
                                            const ShownCampaigns& shown);
    [[nodiscard]] static tl::expected<std::unique_ptr<Session>, SessionFailure>
    open(const SessionOptions& options, const Profile& profile, Clock& clock);
    /// Keeps the file that can't be used under another name beside it, so that the account can be opened with
    /// a new one. Why not, for a person, where that fails.
    [[nodiscard]] static std::optional<QString> setAside(const SessionFailure& failure, const QDateTime& now);
    ~Session() override;

    [[nodiscard]] const SessionOptions& options() const { return m_options; }
    [[nodiscard]] Clock& clock() const { return m_clock; }
    [[nodiscard]] RapidWorkersApi& api() const;
    [[nodiscard]] AccountStatus& status() const;
    [[nodiscard]] RequestBudget& budget() const;
    [[nodiscard]] DecisionQueue& decisions() const;
    [[nodiscard]] BulkApproval& bulkApproval() const;
    [[nodiscard]] SeenTracker& seen() const;
    [[nodiscard]] Reasons& reasons() const;
    [[nodiscard]] ReviewPlaces& reviewPlaces() const;
    [[nodiscard]] WorkerActions& workers() const;
    [[nodiscard]] WorkerHistory& history() const;
    [[nodiscard]] ListedDecisions& listed() const;
    [[nodiscard]] EarlierProofs& earlierProofs() const;
    [[nodiscard]] ActivityLog& activity() const;
    [[nodiscard]] ProofStore& proofs() const;
    [[nodiscard]] Countries& countries() const;
    [[nodiscard]] JobDraftStore& drafts() const;
    [[nodiscard]] JobCreation& creation() const;
    [[nodiscard]] JobBatch& batch() const;

    [[nodiscard]] ServiceState state() const { return m_state; }
    /// How long the pause that the service asked for still lasts.
    [[nodiscard]] std::chrono::seconds pauseLeft() const;
    /// While it is out of reach: when it is tried next, by whatever goes first; else invalid.
    [[nodiscard]] QDateTime nextTryAt() const;
    /// What it asked for, where that is longer than the pause is; else zero.
    [[nodiscard]] std::chrono::seconds pauseAskedInstead() const;
    [[nodiscard]] int requestsLeft() const;
    [[nodiscard]] int requestsLimit() const;

Q_SIGNALS:
    void stateChanged(proofdesk::ServiceState state);
    void requestsLeftChanged();
    /// The service does not take the key any more.
    void signedOut(const QString& serviceMessage);

private:
    Session(const SessionOptions& options, Clock& clock);
    void begin();
    void saveBudget();
    void setState(ServiceState state);
    void startProbe();
    void watchConnection();

    struct Parts;
    SessionOptions m_options;
    Clock& m_clock;
    std::unique_ptr<Parts> m_parts;
    ServiceState m_state = ServiceState::Connecting;
};

} // namespace proofdesk
