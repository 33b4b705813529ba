// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace proofdesk {

/// What came of asking for a profile for oneself.
enum class LockOutcome {
    Acquired,
    HeldByAnother, ///< another program has it now
    CannotWrite, ///< the lock can't be written: the folder's mode, or a file system without writing
    DiskFull, ///< the lock can't be written: there is no room
};

/// One instance a profile: two programs that send from one journal could send a decision twice. The second
/// start asks the first to come to the front.
class InstanceLock final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceLock(const QString& lockFile, QObject* parent = nullptr);

    /// A lock that a program left behind, or that was damaged, is no obstacle: whether somebody holds it is
    /// asked of the kernel, not read from the file. One that another computer wrote is.
    [[nodiscard]] LockOutcome acquire();
    /// Asks the instance that has it to show itself; false where none answers within a moment.
    [[nodiscard]] bool askToShow() const;

Q_SIGNALS:
    /// A second start asked for this instance.
    void showRequested();

private:
    [[nodiscard]] bool namesAnotherComputer() const;

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_serverName;
};

} // namespace proofdesk
