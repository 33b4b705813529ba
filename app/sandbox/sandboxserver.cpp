// SPDX-License-Identifier: MIT
#include "sandbox/sandboxserver.h"

#include "sandbox/httpfront.h"

namespace proofdesk {

namespace {

QUrl origin(quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port);
    return url;
}

} // namespace

SandboxServer::SandboxServer(const SandboxOptions& options)
    : m_options(options)
    , m_sandbox(std::make_unique<Sandbox>(options))
    , m_api(std::make_unique<HttpFront>(
          [this](const SandboxRequest& request) { return m_sandbox->handle(request); }))
    , m_images(std::make_unique<HttpFront>(
          [this](const SandboxRequest& request) { return m_sandbox->image(request); }))
{
}

SandboxServer::~SandboxServer()
{
    stop();
}

bool SandboxServer::start(QString* error)
{
    // The images first: no answer may name an origin that is not there yet.
    const bool imagesUp = m_images->start(m_options.imagePort);
    if (imagesUp) {
        m_sandbox->setImageOrigin(imageUrl().toEncoded());
        if (m_api->start(m_options.port))
            return true;
    }
    if (error)
        *error = QStringLiteral("port %1 of 127.0.0.1 can't be used")
                     .arg(imagesUp ? m_options.port : m_options.imagePort);
    stop();
    return false;
}

void SandboxServer::stop()
{
    m_api->stop();
    m_images->stop();
}

QUrl SandboxServer::baseUrl() const
{
    return m_api->port() == 0 ? QUrl() : origin(m_api->port());
}

QUrl SandboxServer::imageUrl() const
{
    return m_images->port() == 0 ? QUrl() : origin(m_images->port());
}

QString SandboxServer::demoKey()
{
    return QString::fromLatin1(Sandbox::demoKey());
}

} // namespace proofdesk
