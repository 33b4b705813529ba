// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace proofdesk {

/// What went wrong with a call, for the interface to word. By HTTP status where there was one.
enum class ErrorKind {
    Cancelled, ///< by us
    NotSent, ///< surely never reached the service: refused, name not found, TLS, invalid request
    NoAnswer, ///< sent at least in part, and no complete answer came
    TimedOut, ///< our own deadline passed
    TooLarge, ///< the answer is over the size cap
    Redirected, ///< 3xx: the address is wrong
    NotTheApi, ///< an answer that the service would not give: HTML, a captive portal
    Unreadable, ///< a 2xx whose content does not decode
    Refused, ///< 400, and its like: 409, 410, 412, 422, 423
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    RateLimited, ///< 429
    ServerFault, ///< 5xx
    Unexpected ///< any other status
};

/// Whether the effect of a call may have happened at the service although the call failed.
enum class EffectMayHaveHappened : bool { No = false, Yes = true };

/// Why a call failed. It holds no translated text: the interface words it.
struct ApiError
{
    ErrorKind kind = ErrorKind::Unexpected;
    int httpStatus = 0; ///< 0 where there was no answer
    QString serviceMessage; ///< the service's own words ("error" in its answer), foreign text, clamped to
                            ///< 2,000 characters
    QString detail; ///< technical, English, for the activity page; never holds the key
    std::optional<std::chrono::seconds> retryAfter; ///< the delay a 429 or 503 asked for
    EffectMayHaveHappened effect = EffectMayHaveHappened::No;

    [[nodiscard]] bool isOffline() const { return kind == ErrorKind::NotSent && httpStatus == 0; }
    [[nodiscard]] bool mayHaveHappened() const { return effect == EffectMayHaveHappened::Yes; }

    friend bool operator==(const ApiError&, const ApiError&) = default;
};

/// A value, or why there is none.
template <typename T> using Result = tl::expected<T, ApiError>;

} // namespace proofdesk
