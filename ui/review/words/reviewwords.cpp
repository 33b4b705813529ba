// SPDX-License-Identifier: MIT
#include "ui/review/words/reviewwords.h"

#include "jobs/countries.h"
#include "models/submissionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace proofdesk::reviewwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

constexpr qint64 Hour = 60; // all of them in minutes
constexpr qint64 Day = 24 * Hour;

/// As times are shown, to the minute: from 12:29 to 12:32 it is 3, whatever their seconds.
qint64 minutesBetween(const QDateTime& from, const QDateTime& to)
{
    constexpr qint64 Minute = 60;
    const auto shown = [](const QDateTime& time) {
        const qint64 seconds = time.toSecsSinceEpoch();
        return (seconds - (seconds % Minute + Minute) % Minute) / Minute;
    };
    return shown(to) - shown(from);
}

} // namespace

QString age(const QDateTime& since, const QDateTime& now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = minutesBetween(since, now);
    if (minutes < 1)
        return Words::tr("now");
    if (minutes < Hour)
        return Words::tr("%1 min").arg(minutes);
    if (minutes < 2 * Day)
        return Words::tr("%1 h").arg(minutes / Hour);
    return Words::tr("%1 d").arg(minutes / Day);
}

QString span(const QDateTime& one, const QDateTime& other)
{
    if (!one.isValid() || !other.isValid())
        return {};
    const qint64 minutes = std::abs(minutesBetween(one, other));
    if (minutes < 1)
        return Words::tr("less than a minute");
    if (minutes < Hour)
        return Words::tr("%1 min").arg(minutes);
    if (minutes < Day)
        return Words::tr("%1 h %2 min").arg(minutes / Hour).arg(minutes % Hour);
    return Words::tr("%1 d %2 h").arg(minutes / Day).arg(minutes % Day / Hour);
}

QString ago(const QDateTime& since, const QDateTime& now)
{
    if (!since.isValid())
        return Words::tr("at an unknown time");
    if (minutesBetween(since, now) < 1)
        return Words::tr("just now");
    return Words::tr("%1 ago", "a span such as 58 min").arg(age(since, now));
}

QString rate(const Submission& submission)
{
    const QLocale locale;
    if (submission.workerTotalCompleted == 0)
        return SubmissionWords::noJobsYet();
    if (submission.workerApprovalRate && submission.workerTotalCompleted) {
        return Words::tr("%1 of %2", "85 % of 47")
            .arg(submission.workerApprovalRate->toText(locale),
                 locale.toString(*submission.workerTotalCompleted));
    }
    if (submission.workerApprovalRate)
        return Words::tr("%1, base not known").arg(submission.workerApprovalRate->toText(locale));
    if (submission.workerTotalCompleted)
        return Words::tr("%Ln job(s), rate not known", nullptr, int(*submission.workerTotalCompleted));
    return Words::tr("Rate not known");
}

QString accountAge(std::optional<qint64> days)
{
    return days ? SubmissionWords::accountAge(*days) : Words::tr("not known");
}

QString countryCode(const QString& name)
{
    const QString code = Countries::codeOfEnglishName(name);
    return code.isEmpty() ? name : code;
}

QString initials(const QString& name)
{
    QString result;
    bool atStart = true;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber()) {
            atStart = true;
            continue;
        }
        if (atStart && result.size() < 2)
            result += c.toUpper();
        atStart = false;
    }
    if (result.size() == 1) {
        const qsizetype start = name.indexOf(result.front(), 0, Qt::CaseInsensitive);
        if (start + 1 < name.size() && name.at(start + 1).isLetterOrNumber())
            result += name.at(start + 1).toUpper();
    }
    return result.isEmpty() ? QStringLiteral("?") : result;
}

QString flag(SubmissionFlag flag, int matches)
{
    switch (flag) {
    case SubmissionFlag::SameFile:
        return Words::tr("Same file as %Ln others", nullptr, matches);
    default:
        return flagName(flag);
    }
}

QString flagName(SubmissionFlag flag)
{
    return SubmissionWords::flag(flag);
}

QString flagIcon(SubmissionFlag flag)
{
    switch (flag) {
    case SubmissionFlag::ApprovedUnseen:
        return QStringLiteral("unseen");
    case SubmissionFlag::WorkerBlocked:
        return QStringLiteral("block");
    case SubmissionFlag::SameFile:
        return QStringLiteral("samefile");
    case SubmissionFlag::NewAccount:
        return QStringLiteral("newuser");
    case SubmissionFlag::NoText:
        return QStringLiteral("note");
    case SubmissionFlag::NoImage:
        return QStringLiteral("image");
    }
    return {};
}

} // namespace proofdesk::reviewwords
