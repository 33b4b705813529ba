// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandbox.h"

#include <QUrl>

#include <memory>

namespace proofdesk {

class HttpFront;

/// A Sandbox behind real HTTP on 127.0.0.1: the API on one port, the images on a second, with threads of its
/// own.
class SandboxServer
{
public:
    explicit SandboxServer(const SandboxOptions& options = {});
    ~SandboxServer(); ///< stops
    Q_DISABLE_COPY_MOVE(SandboxServer)

    /// Returns once both ports answer; false and a reason (English) where one can't be had.
    [[nodiscard]] bool start(QString* error = nullptr);
    /// Closes every connection and ends the threads.
    void stop();

    [[nodiscard]] QUrl baseUrl() const; ///< "http://127.0.0.1:4711"; empty before start
    [[nodiscard]] QUrl imageUrl() const; ///< the origin of the images
    [[nodiscard]] static QString demoKey();
    [[nodiscard]] Sandbox& sandbox() { return *m_sandbox; }

private:
    SandboxOptions m_options;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<HttpFront> m_api;
    std::unique_ptr<HttpFront> m_images;
};

} // namespace proofdesk
