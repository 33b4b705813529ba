// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace proofdesk {

/// What the command line and the environment ask for.
struct LaunchOptions
{
    bool demo = false;
    bool help = false;
    bool version = false;
    std::optional<QUrl> baseUrl; ///< another origin: https, or http on a loopback address
    QString dataDir; ///< a profile of its own; empty: that of the user
    std::optional<CampaignId> campaign; ///< opens the review of that campaign
    QString tourDir; ///< walk the main job and leave pictures there; empty: no tour
    QByteArray key; ///< PROOFDESK_API_KEY, for this run; never stored, never shown

    /// `arguments` without the program's name. The error is one line for stderr: it was used wrongly.
    [[nodiscard]] static tl::expected<LaunchOptions, QString> parse(const QStringList& arguments,
                                                                    const QByteArray& keyInEnvironment);
    [[nodiscard]] static QString helpText();
};

} // namespace proofdesk
