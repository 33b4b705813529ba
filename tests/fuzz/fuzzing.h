// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace proofdesk::fuzzing {

/// What has to hold, whatever came in.
inline void check(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline QByteArray bytes(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

/// The first byte chooses among so many ways.
inline int choice(const uint8_t*& data, size_t& size, int ways)
{
    if (size == 0)
        return 0;
    --size;
    return *data++ % ways;
}

} // namespace proofdesk::fuzzing
