// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxmessage.h"
#include "sandbox/sandboxoptions.h"
#include "sandbox/sandboxrandom.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace proofdesk {

class SandboxState;

/// From a path to an operation. It knows the paths of the API text, slashes and all, and nothing of who asks,
/// how often, or what goes wrong on the way.
class SandboxRouter
{
public:
    SandboxRouter(SandboxState& state, const SandboxOptions& options);

    [[nodiscard]] SandboxAnswer answer(const SandboxRequest& request, const QDateTime& now);
    void setImageOrigin(const QByteArray& origin) { m_imageOrigin = origin; }

private:
    SandboxAnswer get(const SandboxRequest& request, const QByteArrayList& path);
    SandboxAnswer post(const SandboxRequest& request, const QByteArrayList& path, const QDateTime& now);

    SandboxAnswer balance() const;
    SandboxAnswer campaigns(const SandboxRequest& request) const;
    SandboxAnswer campaign(const QByteArray& id) const;
    SandboxAnswer submissions(const SandboxRequest& request, const QByteArray& campaignId) const;
    SandboxAnswer decide(const SandboxRequest& request, const QByteArrayList& path);
    SandboxAnswer approveAll(const SandboxRequest& request, const QByteArray& campaignId);
    SandboxAnswer blockOrUnblock(const SandboxRequest& request, bool block, const QDateTime& now);
    SandboxAnswer blocked() const;
    SandboxAnswer createCustom(const SandboxRequest& request, const QDateTime& now);
    SandboxAnswer createPrefilled(const SandboxRequest& request, const QByteArray& kind,
                                  const QDateTime& now);

    SandboxState& m_state;
    SandboxOptions m_options;
    SandboxRandom m_ids;
    QByteArray m_imageOrigin;
};

} // namespace proofdesk
