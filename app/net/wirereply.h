// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace proofdesk {

/// What came back of one try on the wire, as data: what classify() judges.
struct WireReply
{
    /// Why we ourselves ended it.
    enum class Cut { None, Deadline, TooLarge };

    Cut cut = Cut::None;
    bool surelyNotSent = false; ///< no byte of the request that matters left this computer
    bool transportFailed = false; ///< the connection failed somewhere, perhaps in the middle of the answer
    int status = 0; ///< 0 where no status line came
    QByteArray body; ///< decompressed
    QByteArray contentType;
    std::optional<qint64> contentLength; ///< as announced; nullopt where not said, or compressed
    QByteArray retryAfter; ///< the header as it came
    QByteArray date; ///< the header as it came
    QByteArray location; ///< the header as it came
    QString failure; ///< technical, English
};

} // namespace proofdesk
