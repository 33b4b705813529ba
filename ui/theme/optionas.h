// SPDX-License-Identifier: MIT
#pragma once

#include <QStyleOption>

namespace proofdesk {

/// What a style was handed, as what it may be: null where it is something else.
template <typename Option> const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

} // namespace proofdesk
