// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "sandbox/sandboxfault.h"
#include "sandbox/sandboxmessage.h"
#include "sandbox/sandboxoptions.h"
#include "sandbox/sandboxsnapshot.h"

#include <QMutex>

#include <memory>

namespace proofdesk {

class FaultBox;
class ProofGallery;
class RequestLimit;
class SandboxRouter;
class SandboxState;
class SubmissionMaker;

/// The service in miniature: one requester's account with its campaigns, submissions and workers, in memory.
/// Written from the service's own API text. What it answers follows from its options, what it was asked and
/// the time; it opens no socket (SandboxServer does). Every method may be called from any thread.
class Sandbox
{
public:
    explicit Sandbox(const SandboxOptions& options = {});
    ~Sandbox();
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// A key that is taken. So is any other of 8 visible characters or more that does not start with
    /// "revoked".
    [[nodiscard]] static QByteArray demoKey();
    /// The requester's own worker id: blocking it is refused.
    [[nodiscard]] static WorkerId ownWorkerId();
    /// A campaign of somebody else: 403.
    [[nodiscard]] static CampaignId foreignCampaign();

    /// The API origin: all 21 operations.
    [[nodiscard]] SandboxAnswer handle(const SandboxRequest& request);
    /// The origin of the images: proofs and their thumbnails, drawn when first asked for. No key, no limit.
    [[nodiscard]] SandboxAnswer image(const SandboxRequest& request);
    /// What image addresses start with, "http://127.0.0.1:1234", without a slash at the end.
    void setImageOrigin(const QByteArray& origin);

    /// `count` new submissions for what is active, now; or for that campaign alone, as far as it has room.
    /// Returns how many arrived.
    int arrive(int count, const CampaignId& campaign = {});
    void setBalance(Money balance);

    /// Turns a fault on: for the next `times` requests (-1: until disarmed) whose method and path, "POST
    /// /jobs/add", contain `only`. Images ("GET /proofs/img_1.png") are spared unless `only` names a path
    /// there; for them there are DropBefore, ServerError, Slow and CutBody.
    void arm(SandboxFault fault, int times = -1, const QByteArray& only = {});
    void disarm(SandboxFault fault);
    void disarmAll();

    [[nodiscard]] SandboxSnapshot snapshot() const;
    [[nodiscard]] QList<SandboxLogEntry> requests() const; ///< of the API origin, oldest first
    [[nodiscard]] QList<SandboxLogEntry> imageRequests() const;
    /// Of the API origin, those whose method and target contain `part`: "POST /jobs/add".
    [[nodiscard]] int requestCount(const QByteArray& part) const;
    void resetLog();

private:
    [[nodiscard]] QDateTime now() const;
    SandboxAnswer faultyAnswer(const SandboxRequest& request, const QDateTime& time);
    SandboxAnswer answerFor(const SandboxRequest& request, const QDateTime& time);
    [[nodiscard]] SandboxAnswer tooMany(int seconds) const;
    void commitLate(const QDateTime& time);

    SandboxOptions m_options;
    mutable QMutex m_mutex;
    std::unique_ptr<SandboxState> m_state;
    std::unique_ptr<SubmissionMaker> m_maker;
    std::unique_ptr<SandboxRouter> m_router;
    std::unique_ptr<FaultBox> m_faults;
    std::unique_ptr<RequestLimit> m_limit;
    std::unique_ptr<ProofGallery> m_gallery;
    QByteArray m_imageOrigin;
    QList<SandboxLogEntry> m_log;
    QList<SandboxLogEntry> m_imageLog;
    QList<std::pair<QDateTime, SandboxRequest>> m_late; ///< done at that time
};

} // namespace proofdesk
