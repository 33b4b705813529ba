// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// Lets through to stderr what a person who started `program` has to know, and no remarks of libraries about
/// pictures, displays and folders. Whoever sets QT_LOGGING_RULES looks for a fault and hears everything.
/// `program` is kept as it is: a literal.
void tellOnlyWhatIsCritical(const char* program);

} // namespace proofdesk
