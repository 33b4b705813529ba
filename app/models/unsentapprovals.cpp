// SPDX-License-Identifier: MIT
#include "models/unsentapprovals.h"

#include "review/decisions/decisionqueue.h"

#include <QCoreApplication>

#include <algorithm>

namespace proofdesk {

namespace {

/// The words of this file carry this name for translators.
struct UnsentApprovals
{
    Q_DECLARE_TR_FUNCTIONS(UnsentApprovals)
};

} // namespace

QString unsentApprovals(const WorkerId& worker, const DecisionQueue& queue)
{
    const QList<Decision> open = queue.open();
    const auto count = std::count_if(open.begin(), open.end(), [&worker](const Decision& decision) {
        return isUnsent(decision) && decision.request.kind == DecisionKind::Approve
            && decision.request.worker == worker;
    });
    return count == 0 ? QString()
                      : UnsentApprovals::tr(
                          "%Ln approvals of theirs wait to be sent and go out all the same. Take them back "
                          "in the outbox if they are not to be paid.",
                          nullptr, int(count));
}

} // namespace proofdesk
