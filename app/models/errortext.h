// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"

#include <QString>

namespace proofdesk {

/// What was being done when an error came: decides what it means for the money.
enum class Attempt {
    SignIn,
    ReadBalance,
    ReadCampaigns,
    ReadCampaign,
    ReadSubmissions,
    ReadBlocked,
    Approve,
    Reject,
    ApproveAll,
    Block,
    Unblock,
    CreateCampaign,
    CreateQuickJob
};

/// What happened, what it means for the money, and what to do next. Plain text: it may hold the service's
/// own words, which are foreign.
struct ErrorWords
{
    QString lead; ///< "The campaigns could not be read"
    QString cause; ///< a sentence
    QString money; ///< a sentence; empty where the attempt has nothing to do with money
    QString next; ///< a sentence

    /// Cause, money and next, for a notice that has the lead of its own.
    [[nodiscard]] QString body() const;
    /// Everything in one paragraph.
    [[nodiscard]] QString all() const;
};

/// The one place that words the errors of the service for people.
[[nodiscard]] ErrorWords errorWords(const ApiError& error, Attempt what);
[[nodiscard]] QString errorText(const ApiError& error, Attempt what);

} // namespace proofdesk
