// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace proofdesk {

/// The address without what object stores add to it to let somebody read a file for a while: signature,
/// expiry and their like, by the names that Amazon, CloudFront, Google, Azure, Alibaba, Tencent and those who
/// follow them use. Every other parameter stays, in its order: it may say which file is meant. A fragment
/// goes, as no service ever sees it. For telling addresses apart, never for fetching.
[[nodiscard]] QString withoutSignature(const QString& address);

} // namespace proofdesk
