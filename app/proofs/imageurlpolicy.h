// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QUrl>

namespace proofdesk {

/// Which addresses an image may be fetched from. They come from strangers, so: https and public addresses
/// only, whatever a name resolves to. Where the service itself is on loopback (a sandbox), http and loopback
/// too.
class ImageUrlPolicy
{
public:
    enum class Scope { PublicOnly, LoopbackToo };

    explicit ImageUrlPolicy(Scope scope)
        : m_scope(scope)
    {
    }

    /// The address as it is written, before any name is resolved: scheme, no user name, the host where it is
    /// a number.
    [[nodiscard]] bool allows(const QUrl& url) const;
    /// Whether the address is this machine's own, by its name or number.
    [[nodiscard]] static bool isOwnMachine(const QUrl& url);
    /// What the host of that (allowed) url resolved to.
    [[nodiscard]] bool allows(const QUrl& url, const QHostAddress& peer) const;

    /// Reachable for everybody: neither private, shared, loopback, link-local, multicast, unique-local nor
    /// reserved.
    [[nodiscard]] static bool isPublic(const QHostAddress& address);

private:
    Scope m_scope;
};

} // namespace proofdesk
