// SPDX-License-Identifier: MIT
#include "models/unsentrejections.h"

#include <QCoreApplication>

#include <algorithm>

namespace proofdesk {

namespace {

/// The words of this file carry this name for translators.
struct UnsentRejections
{
    Q_DECLARE_TR_FUNCTIONS(UnsentRejections)
};

} // namespace

QString unsentRejections(const QList<Decision>& open)
{
    const auto count = std::count_if(open.begin(), open.end(), [](const Decision& decision) {
        return isUnsent(decision) && decision.request.kind == DecisionKind::Reject
            && decision.request.paysByItself;
    });
    return count == 0 ? QString()
                      : UnsentRejections::tr(
                          "%Ln of them reject where the campaign pays by itself: what is not sent when it is "
                          "full is paid.",
                          nullptr, int(count));
}

} // namespace proofdesk
