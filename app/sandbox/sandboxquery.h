// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "sandbox/sandboxmessage.h"

#include <optional>
#include <vector>

namespace proofdesk {

class SandboxState;

/// The decoded value of a query parameter; empty where it is not there.
[[nodiscard]] QString queryValue(const SandboxRequest& request, const QString& name);
/// The address of another page of the same list, absolute, on the host that was asked.
[[nodiscard]] QString pageAddress(const SandboxRequest& request, qint64 page);

/// The query of operation 5.
struct SubmissionQuery
{
    static constexpr qint64 MaxRows = 1000;

    std::optional<SubmissionStatus> status;
    QString search;
    qint64 page = 1;
    qint64 rowsPerPage = MaxRows;

    /// nullopt for an unknown status, or a page or size that is no positive number. More than MaxRows gives
    /// MaxRows.
    [[nodiscard]] static std::optional<SubmissionQuery> parse(const SandboxRequest& request);
    /// Indices into the submissions, newest first.
    [[nodiscard]] std::vector<qint32> matching(const SandboxState& state, qint32 campaign) const;
};

} // namespace proofdesk
