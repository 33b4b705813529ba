// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/proofrequest.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

class QObject;

namespace proofdesk {

/// Who wants which pictures, and at which address each was listed last.
class ProofRequests
{
public:
    /// In place of what `who` wanted before.
    void set(const QObject* who, const QList<ProofRequest>& visible, const QList<ProofRequest>& next,
             const QList<ProofRequest>& rest);
    [[nodiscard]] bool has(const QObject* who) const;
    void remove(const QObject* who);
    /// Wanted by nobody in particular, until settled().
    void add(const ProofRequest& proof);
    void settled(const ProofLoadKey& picture);
    void clear();

    /// All of them, what matters most first, at their freshest addresses. From here on it knows what is
    /// wanted (see readdress).
    struct InOrder
    {
        QList<ProofRequest> shown; ///< or soon to be
        QList<ProofRequest> rest; ///< shown by nobody: see ProofStore::want
    };
    [[nodiscard]] InOrder inOrder();
    [[nodiscard]] bool hasRest() const;
    /// The image was listed again. False where nobody wants it.
    bool readdress(const ProofImage& image);

private:
    struct Asker
    {
        const QObject* who;
        QList<ProofRequest> visible;
        QList<ProofRequest> next;
        QList<ProofRequest> rest;
    };

    void append(QList<ProofRequest>& to, const QList<ProofRequest>& requests);

    std::vector<Asker> m_askers; ///< who asked last comes first
    QList<ProofRequest> m_added;
    QHash<QString, ProofImage> m_freshest; ///< of what was listed again, by key
    QSet<QString> m_wanted; ///< keys
};

} // namespace proofdesk
