// SPDX-License-Identifier: MIT
#pragma once

#include "domain/prefilledkind.h"

#include <QList>
#include <QString>

namespace proofdesk {

/// One of several links that were typed, one a line.
struct LinkLine
{
    int line = 0; ///< from 1, blank ones counted, as a person counts them
    QString link; ///< trimmed
    LinkCheck check = LinkCheck::Fine;
    int sameAs = 0; ///< the line further up that holds the same address; 0: none

    friend bool operator==(const LinkLine&, const LinkLine&) = default;
};

/// Every line that is not blank, checked as a link of that kind. Two addresses are the same where they differ
/// in nothing but http or https, a fragment or a slash at the end.
[[nodiscard]] QList<LinkLine> readLinks(const QString& text, const PrefilledKind& kind);
/// How many lines are not blank.
[[nodiscard]] int countLinks(const QString& text);

} // namespace proofdesk
