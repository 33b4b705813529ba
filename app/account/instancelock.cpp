// SPDX-License-Identifier: MIT
#include "account/instancelock.h"

#include "account/diskroom.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QSysInfo>

namespace proofdesk {

namespace {

constexpr int Moment = 1'000; // milliseconds
const QByteArray ShowMessage = QByteArrayLiteral("show\n");

} // namespace

InstanceLock::InstanceLock(const QString& lockFile, QObject* parent)
    : QObject(parent)
    , m_lock(lockFile)
    , m_serverName(
          QStringLiteral("proofdesk-")
          + QString::fromLatin1(
              QCryptographicHash::hash(lockFile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{
    // The lock is stale when its process is gone, never because of its age: a window may stay open for weeks.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            Q_EMIT showRequested();
        }
    });
}

LockOutcome InstanceLock::acquire()
{
    bool locked = m_lock.tryLock(0);
    // An empty or cut file names nobody: it goes if nobody on this computer locks the file itself. One of
    // another computer stays: over a network its lock may not be seen here.
    if (!locked && m_lock.error() == QLockFile::LockFailedError && !namesAnotherComputer()
        && m_lock.removeStaleLockFile())
        locked = m_lock.tryLock(0);
    if (!locked) {
        if (m_lock.error() == QLockFile::LockFailedError)
            return LockOutcome::HeldByAnother;
        return diskIsFull(m_lock.fileName()) ? LockOutcome::DiskFull : LockOutcome::CannotWrite;
    }
    QLocalServer::removeServer(m_serverName);
    m_server.listen(m_serverName);
    return LockOutcome::Acquired;
}

bool InstanceLock::namesAnotherComputer() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    return m_lock.getLockInfo(&process, &computer, &program) && !computer.isEmpty()
        && computer != QSysInfo::machineHostName();
}

bool InstanceLock::askToShow() const
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(Moment))
        return false;
    socket.write(ShowMessage);
    return socket.waitForBytesWritten(Moment);
}

} // namespace proofdesk
