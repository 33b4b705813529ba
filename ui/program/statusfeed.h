// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

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
    [[nodiscard]] QString offlineWords() const;
    void tellFailsAlike();
    void tellJournalFailed(const QString& reason);

    Session& m_session;
    MainWindow& m_window;
    QObject m_offline; ///< owns the notice of the connection
    QObject m_failsAlike; ///< owns that of the sending
    QTimer m_offlineSecond; ///< counts down to the next try, in that notice
    bool m_offlineTold = false;
    bool m_wasOffline = false;
};

} // namespace proofdesk
