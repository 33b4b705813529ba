// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace proofdesk {

/// One instance a profile: two programs that send from one journal could send a decision twice. The second
/// start asks the first to come to the front.
class InstanceLock final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceLock(const QString& lockFile, QObject* parent = nullptr);

    /// True: this instance has the profile now.
    [[nodiscard]] bool acquire();
    /// Asks the instance that has it to show itself; false where none answers within a moment.
    [[nodiscard]] bool askToShow() const;

Q_SIGNALS:
    /// A second start asked for this instance.
    void showRequested();

private:
    QLockFile m_lock;
    QLocalServer m_server;
    QString m_serverName;
};

} // namespace proofdesk
