// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// Where a helper was called, so that a failure names the line of the test. As std::source_location, which
/// clang-tidy 14 can't read.
struct CallSite
{
    const char* file = "";
    int line = 0;

    static constexpr CallSite here(const char* file = __builtin_FILE(), int line = __builtin_LINE())
    {
        return {file, line};
    }
};

} // namespace proofdesk
