// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobdraftstore.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>
#include <QUrl>

#include <tl/expected.hpp>

#include <memory>

namespace proofdesk {

class SandboxServer;

/// The built-in service of `--demo`: a small marketplace on loopback with drawn data, and a profile folder
/// that goes away with it. Nothing of a real account is touched.
class DemoService
{
public:
    /// What it holds at its start, for the words of the welcome page.
    static constexpr int Submissions = 400;
    [[nodiscard]] static constexpr Money balance() { return Money::fromCents(94'500); }

    /// The reason (English) where it can't be started.
    [[nodiscard]] static tl::expected<std::unique_ptr<DemoService>, QString> start();
    ~DemoService();
    Q_DISABLE_COPY_MOVE(DemoService)

    [[nodiscard]] QUrl origin() const;
    [[nodiscard]] QByteArray key() const;
    [[nodiscard]] QString profileFolder() const { return m_folder.path(); }
    /// What the demo's requester asked for when the campaigns were made "on this computer": the service never
    /// returns it, and without it half of the review would be empty.
    [[nodiscard]] QList<CreatedHere> madeHere() const;

private:
    DemoService();

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxServer> m_server;
};

} // namespace proofdesk
