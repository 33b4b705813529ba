// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "net/apierror.h"

#include <QString>

#include <optional>

namespace proofdesk {

/// What the answer to one decision means for it.
struct SendOutcome
{
    enum class Kind {
        Sent, ///< the service said so
        NotDone, ///< it surely did not happen, and nothing is wrong with it: again later
        KeyRefused, ///< 401: nothing more can be sent with this key
        Refused, ///< 400: decided already, or not enough money; the truth must tell
        Failed, ///< the service said no for good
        Unknown ///< no answer: the truth must tell
    };
    Kind kind = Kind::Unknown;
    std::optional<ApiError> error;
    QString serviceMessage; ///< of Sent
    std::optional<Money> amountPaid; ///< of Sent
};

} // namespace proofdesk
