// SPDX-License-Identifier: MIT
#include "support/sandboxprocess.h"

#include <QCoreApplication>

namespace proofdesk::bench {

namespace {

constexpr int Patience = 60'000;

} // namespace

SandboxProcess::SandboxProcess(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/proofdesk-sandbox"), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(Patience))
            return;
    }
    m_url = QUrl(QString::fromLatin1(m_process.readLine().trimmed()));
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
}

QByteArray SandboxProcess::freshKey()
{
    return "bench-key-" + QByteArray::number(++m_keys).rightJustified(6, '0');
}

} // namespace proofdesk::bench
