// SPDX-License-Identifier: MIT
#include "models/effortwords.h"

#include "net/requestbudget.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofdesk::effortwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EffortWords)
};

constexpr int ReadsAfterDecisions = 2; ///< the balance, and the counts of the campaign
constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;

} // namespace

QString effort(int decisions, const RequestBudget& budget)
{
    const QLocale locale;
    return Words::tr("about %1 requests, %2 left, %3", "counts, and how long it takes")
        .arg(locale.toString(decisions + ReadsAfterDecisions), locale.toString(budget.left()),
             duration(budget.estimate(decisions, Lane::Decision)));
}

QString duration(std::chrono::milliseconds time)
{
    const qint64 seconds = (time.count() + 999) / 1000;
    if (seconds < 10)
        return Words::tr("a few seconds");
    if (seconds < 2 * Minute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 2 * Hour)
        return Words::tr("about %1 min").arg((seconds + Minute - 1) / Minute);
    return Words::tr("about %1 h").arg((seconds + Hour - 1) / Hour);
}

} // namespace proofdesk::effortwords
