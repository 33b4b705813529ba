// SPDX-License-Identifier: MIT
#pragma once

#include "net/wirereply.h"

#include <QByteArray>
#include <QByteArrayList>

namespace proofdesk {

/// Takes the key out of what a service answers, in each way in which a text on the web is written: a service
/// may well repeat it, in an error, a redirect, or a row. First of all, before an answer is judged, clamped,
/// decoded or told: half a key, or one in other letters, would not be found any more.
class KeyHider
{
public:
    explicit KeyHider(const QByteArray& key);

    void hideIn(WireReply* reply) const;
    [[nodiscard]] QByteArray hidden(QByteArray text) const;

private:
    QByteArrayList m_forms; ///< the longest first
};

} // namespace proofdesk
