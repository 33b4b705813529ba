// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace proofdesk::bench {

/// The sandbox as a program of its own, so that what the service costs is not measured as ours.
class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList& arguments);
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    /// Empty where it did not start.
    [[nodiscard]] QUrl baseUrl() const { return m_url; }
    /// A key that has its whole hour of requests still before it: each call gives another.
    [[nodiscard]] QByteArray freshKey();

private:
    QProcess m_process;
    QUrl m_url;
    int m_keys = 0;
};

} // namespace proofdesk::bench
