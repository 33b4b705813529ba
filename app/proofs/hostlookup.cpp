// SPDX-License-Identifier: MIT
#include "proofs/hostlookup.h"

#include <QHostInfo>

namespace proofdesk {

HostLookup systemHostLookup()
{
    return [](const QString& host, QObject* context, std::function<void(const QList<QHostAddress>&)> done) {
        QHostInfo::lookupHost(host, context,
                              [done = std::move(done)](const QHostInfo& info) { done(info.addresses()); });
    };
}

} // namespace proofdesk
