// SPDX-License-Identifier: MIT
#include "models/batchwords.h"

#include "models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofdesk::batchwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

QString timeOf(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
}

/// Of the last one that the service refused for want of money.
QString refusal(const JobBatch& batch)
{
    for (const BatchItem& item : batch.items()) {
        if (item.state == BatchItemState::Waiting && item.error)
            return errorWords(*item.error, Attempt::CreateQuickJob).cause + u' ';
    }
    return {};
}

} // namespace

QString state(BatchItemState state)
{
    switch (state) {
    case BatchItemState::Waiting:
        return Words::tr("Waiting");
    case BatchItemState::Preparing:
        return Words::tr("Getting ready");
    case BatchItemState::Sending:
        return Words::tr("Creating …");
    case BatchItemState::Unsure:
        return Words::tr("Not sure yet");
    case BatchItemState::Candidates:
        return Words::tr("Which one is it?");
    case BatchItemState::Made:
        return Words::tr("Created");
    case BatchItemState::Refused:
        return Words::tr("Refused");
    case BatchItemState::NotSent:
        return Words::tr("Not sent");
    case BatchItemState::NotSeen:
        return Words::tr("Not seen");
    case BatchItemState::Dropped:
        return Words::tr("Dropped");
    }
    return {};
}

QString remark(const BatchItem& item)
{
    QString cause = item.error ? errorWords(*item.error, Attempt::CreateQuickJob).cause : QString();
    switch (item.state) {
    case BatchItemState::Made: {
        QString cost = item.cost ? item.cost->toText() : QString();
        if (!item.foundLater)
            return cost;
        return cost.isEmpty() ? Words::tr("The answer was lost; found by reading.")
                              : Words::tr("%1; the answer was lost, found by reading").arg(cost);
    }
    case BatchItemState::Unsure:
        return Words::tr("No clear answer came: your campaigns are being read.");
    case BatchItemState::Candidates:
        return Words::tr("Several new campaigns could be it.");
    case BatchItemState::NotSeen:
        return item.balanceFell
            ? Words::tr(
                "No answer came and no such campaign appeared, but your balance fell by its pay: look "
                "there before you send it again.")
            : Words::tr(
                "No answer came and no such campaign was seen: look at your campaigns first. Only you "
                "may send it again.");
    case BatchItemState::Waiting:
    case BatchItemState::Refused:
    case BatchItemState::NotSent:
        return cause;
    case BatchItemState::Preparing:
    case BatchItemState::Sending:
    case BatchItemState::Dropped:
        break;
    }
    return {};
}

Sentences pause(const JobBatch& batch)
{
    switch (batch.pauseReason()) {
    case BatchPause::None:
        break;
    case BatchPause::Person:
        return {Words::tr("Paused."), Words::tr("Nothing more is sent until you go on.")};
    case BatchPause::Restart:
        return {Words::tr("Paused since the last start."),
                Words::tr("Nothing more is sent until you go on. Look at what waits first.")};
    case BatchPause::BalanceTooLow:
        return {
            Words::tr("Paused: the balance is too low."),
            refusal(batch)
                + Words::tr("Nothing is lost: add money to your account, then go on, or cancel the rest.")};
    case BatchPause::KeyRefused:
        return {Words::tr("Paused: the API key is not accepted."),
                Words::tr("What waits is kept. Sign in with a valid key, then go on.")};
    case BatchPause::NotMadeInARow:
        return {Words::tr("Paused: %1 in a row were not made.").arg(BatchRun::MostNotMadeInARow),
                Words::tr("Look why, below. Going on tries the rest.")};
    case BatchPause::DiskRefused:
        return {Words::tr("Paused: this computer could not record what is to be sent."),
                Words::tr("Without that record nothing is spent (%1).").arg(batch.diskError())};
    }
    return {};
}

Sentences wait(const JobBatch& batch)
{
    switch (batch.waitsFor()) {
    case BatchWait::None:
        break;
    case BatchWait::Connection:
        return {Words::tr("The service can't be reached."),
                Words::tr("It is tried again by itself at %1.").arg(timeOf(batch.nextTryAt()))};
    case BatchWait::Requests:
        return {Words::tr("The requests of this hour are used up."),
                Words::tr("It goes on by itself at %1.").arg(timeOf(batch.nextTryAt()))};
    case BatchWait::OtherCreation:
        return {Words::tr("Another campaign is being created."),
                Words::tr("It goes on by itself after that. If you are asked which campaign that one is, "
                          "pick it first.")};
    }
    return {};
}

Sentences ending(const BatchCounts& counts)
{
    const QString made = Words::tr("%Ln quick jobs were created.", nullptr, counts.made);
    if (counts.notMade > 0)
        return {made,
                Words::tr("%Ln were not: the list says why, and you can try them again.", nullptr,
                          counts.notMade)};
    if (counts.dropped > 0)
        return {made, Words::tr("%Ln were dropped and never sent.", nullptr, counts.dropped)};
    return {made, Words::tr("All of them.")};
}

} // namespace proofdesk::batchwords
