// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace proofdesk {

/// The hashes of a picture's two files, as fileHash() makes them; empty where that file was not read.
struct ProofFiles
{
    QByteArray thumbnail;
    QByteArray full;

    [[nodiscard]] bool isEmpty() const { return thumbnail.isEmpty() && full.isEmpty(); }
};

} // namespace proofdesk
