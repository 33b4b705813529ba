// SPDX-License-Identifier: MIT
#include "sandbox/sandboxmessage.h"

namespace proofdesk {

QByteArray SandboxRequest::header(const QByteArray& name) const
{
    for (const auto& [each, value] : headers) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray SandboxRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.left(query);
}

} // namespace proofdesk
