// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace proofdesk {

class DecisionQueue;
class SubmissionModel;

/// Tells of what was decided and did not come about: refused by the service, or decided otherwise elsewhere.
/// It comes seconds after the key, when somebody else is looked at, so it says whom it is about. Many at once
/// are told as one; each is told once.
class TroubleTold final : public QObject
{
    Q_OBJECT
public:
    TroubleTold(const DecisionQueue& queue, const SubmissionModel& model, QObject* parent);

Q_SIGNALS:
    /// A sentence or two, for the eye and the ear. Foreign text in it is fit to be shown.
    void told(const QString& words);

private:
    void look(const QList<SubmissionKey>& keys);
    void tell();
    [[nodiscard]] QString wordsFor(const Decision& decision) const;

    const DecisionQueue& m_queue;
    const SubmissionModel& m_model;
    QHash<SubmissionKey, DecisionState> m_known; ///< that are in trouble, and told of or about to be
    QList<SubmissionKey> m_new;
    QTimer m_soon;
};

} // namespace proofdesk
