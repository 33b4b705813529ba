// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class MainWindow;
class Session;
struct BenchParts;

/// Tells the foot of the window what the session knows: balance, requests left, outbox, connection. And the
/// notices of the window what can't wait for a look at it: the service is out of reach, the disk refuses.
class StatusFeed final : public QObject
{
    Q_OBJECT
public:
    explicit StatusFeed(const BenchParts& parts, QObject* parent = nullptr);

    /// What the page in front shows of the outbox has changed.
    void showOutbox();

Q_SIGNALS:
    /// A person wants everything read again.
    void readAgainWanted();
    /// The service answers again.
    void reachedAgain();

private:
    void showStatus();
    void showConnection();
    void tellOffline();
    void tellFailsAlike();
    void tellJournalFailed(const QString& reason);

    Session& m_session;
    MainWindow& m_window;
    QObject m_offline; ///< owns the notice of the connection
    QObject m_failsAlike; ///< owns that of the sending
    bool m_offlineTold = false;
    bool m_wasOffline = false;
};

} // namespace proofdesk
