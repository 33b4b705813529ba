// SPDX-License-Identifier: MIT
#include "session/demoservice.h"

#include "sandbox/sandboxserver.h"

namespace proofdesk {

namespace {

SandboxOptions demoOptions()
{
    SandboxOptions options;
    options.size = SandboxSize::Small;
    options.arrivals = true;
    return options;
}

} // namespace

DemoService::DemoService()
    : m_server(std::make_unique<SandboxServer>(demoOptions()))
{
}

DemoService::~DemoService() = default;

tl::expected<std::unique_ptr<DemoService>, QString> DemoService::start()
{
    std::unique_ptr<DemoService> demo(new DemoService);
    if (!demo->m_folder.isValid())
        return tl::make_unexpected(demo->m_folder.errorString());
    QString why;
    if (!demo->m_server->start(&why))
        return tl::make_unexpected(why);
    return demo;
}

QUrl DemoService::origin() const
{
    return m_server->baseUrl();
}

QByteArray DemoService::key() const
{
    return SandboxServer::demoKey().toLatin1();
}

} // namespace proofdesk
