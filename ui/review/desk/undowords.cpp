// SPDX-License-Identifier: MIT
#include "ui/review/desk/undowords.h"

#include "models/workernaming.h"
#include "review/decisions/undostack.h"
#include "ui/common/plaintext.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

constexpr qsizetype MaxName = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UndoWords)
};

QString kindWord(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Approve:
        return Words::tr("Approve");
    case DecisionKind::Reject:
        return Words::tr("Reject");
    case DecisionKind::Hold:
        break;
    }
    return Words::tr("Hold");
}

} // namespace

QString undoWords(const UndoOffer& offer, const WorkerNaming& naming)
{
    Submission one;
    one.id = offer.first.submission;
    one.workerName = offer.workerName;
    const QString name = shownLine(naming.name(one), MaxName);
    const QString who = offer.count > 1 ? Words::tr("%Ln submission(s)", nullptr, offer.count)
        : name.isEmpty()                ? WorkerNaming::number(one.id)
                                        : name;
    return Words::tr("%1, %2", "what was decided, and on whom").arg(kindWord(offer.kind), who);
}

} // namespace proofdesk
