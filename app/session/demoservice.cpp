// SPDX-License-Identifier: MIT
#include "session/demoservice.h"

#include "sandbox/sandboxserver.h"

namespace proofdesk {

namespace {

struct AskedFor
{
    const char* title;
    const char* proof;
    bool approveOnceFull;
};

/// By the titles of the sandbox's small marketplace, in the language of its campaigns.
constexpr AskedFor Asked[] = {
    {"Install Fernleaf and finish lesson one", "A screenshot of “Lesson 1 complete” with the stars in view.",
     false},
    {"Five-minute survey: public transport in your town", "The last page of the survey with its code.",
     false},
    {"Label 20 photos of street signs", "The page that says “20 of 20”.", true},
    {"Video likes: garden tour, part 2", "A screenshot of the video with your like.", true},
    {"Translate a menu photo into English", "A picture of the last page.", false},
};

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

QList<CreatedHere> DemoService::madeHere() const
{
    QList<CreatedHere> made;
    const SandboxSnapshot shot = m_server->sandbox().snapshot();
    for (const AskedFor& asked : Asked) {
        const Campaign* campaign = shot.campaign(QString::fromUtf8(asked.title));
        if (!campaign)
            continue;
        CreatedHere one;
        one.id = campaign->id;
        one.proofRequired = QString::fromUtf8(asked.proof);
        one.approveOnceFull = asked.approveOnceFull;
        one.createdAt = campaign->createdAt;
        made.append(one);
    }
    return made;
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
