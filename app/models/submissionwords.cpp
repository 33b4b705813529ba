// SPDX-License-Identifier: MIT
#include "models/submissionwords.h"

#include "domain/numbertext.h"
#include "domain/timetext.h"
#include "jobs/countries.h"
#include "models/picturewords.h"
#include "models/statewords.h"
#include "models/workernaming.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace proofdesk {

QString SubmissionWords::cell(const QString& foreign)
{
    const QString line = foreign.left(4 * MaxCellText).simplified();
    return line.size() <= MaxCellText ? line : line.left(MaxCellText - 1) + QChar(0x2026);
}

QString SubmissionWords::state(const SubmissionStore::Row& row, const SubmissionMarks& marks,
                               const QString& statusText)
{
    const auto kind = DecisionKind(marks.decisionKind);
    // A hold counts for nothing once the service says that it is decided.
    const bool passed = kind == DecisionKind::Hold && row.status != SubmissionStatus::Pending
        && marks.decisionState == qint8(DecisionState::Draft);
    if (marks.decisionState >= 0 && !passed)
        return StateWords::ofDecision(kind, DecisionState(marks.decisionState));
    return StateWords::ofService(row.status, cell(statusText));
}

QString SubmissionWords::flag(SubmissionFlag flag)
{
    switch (flag) {
    case SubmissionFlag::ApprovedUnseen:
        return tr("Approved unseen");
    case SubmissionFlag::WorkerBlocked:
        return tr("Blocked worker");
    case SubmissionFlag::SameFile:
        return tr("Same file");
    case SubmissionFlag::NewAccount:
        return tr("New account");
    case SubmissionFlag::NoText:
        return tr("No text");
    case SubmissionFlag::NoImage:
        return tr("No image");
    }
    return {};
}

QString SubmissionWords::noJobsYet()
{
    return tr("no jobs yet");
}

QString SubmissionWords::accountAge(qint64 days)
{
    constexpr qint64 Year = 365;
    constexpr qint64 Old = 10 * Year; // from here on a tenth of a year says nothing
    if (days < 0)
        return {};
    if (days < Year)
        return tr("%Ln day(s)", nullptr, int(days));
    const qint64 tenths = std::min(days, Old) * 10 / Year;
    if (tenths % 10 != 0)
        return tr("%1 years", "a number with a decimal, such as 1.7")
            .arg(QLocale().toString(double(tenths) / 10, 'f', 1));
    const auto most = qint64(std::numeric_limits<int>::max());
    return tr("%Ln year(s)", nullptr, int(std::min(days / Year, most)));
}

QString SubmissionWords::rate(const SubmissionStore::Row& row)
{
    if (row.totalCompleted == 0)
        return noJobsYet(); // a rate of nothing is none, whatever the service sends
    return row.rate < 0 ? QString() : Percent::fromHundredths(row.rate).toText();
}

QString SubmissionWords::header(int column)
{
    switch (column) {
    case SubmissionColumns::Worker:
        return tr("Worker");
    case SubmissionColumns::State:
        return tr("State");
    case SubmissionColumns::Rate:
        return tr("Approval rate");
    case SubmissionColumns::Total:
        return tr("Jobs done");
    case SubmissionColumns::AccountAge:
        return tr("Account age");
    case SubmissionColumns::Country:
        return tr("Country");
    case SubmissionColumns::Submitted:
        return tr("Submitted");
    case SubmissionColumns::Images:
        return tr("Images");
    case SubmissionColumns::Flags:
        return tr("Flags");
    case SubmissionColumns::Text:
        return tr("Proof text");
    case SubmissionColumns::Notes:
        return tr("Notes");
    default:
        return {};
    }
}

QString SubmissionWords::inColumn(const SubmissionStore& store, SubmissionStore::Index index,
                                  const SubmissionMarks& marks, int column)
{
    const SubmissionStore::Row& row = store.row(index);
    switch (column) {
    case SubmissionColumns::Worker:
        return cell(store.workerName(index));
    case SubmissionColumns::State:
        return state(row, marks, store.statusText(index));
    case SubmissionColumns::Rate:
        return rate(row);
    case SubmissionColumns::Total:
        return row.totalCompleted < 0 ? QString() : QLocale().toString(row.totalCompleted);
    case SubmissionColumns::AccountAge:
        return accountAge(row.accountAgeDays);
    case SubmissionColumns::Country:
        return cell(Countries::inOwnLanguage(store.country(index)));
    case SubmissionColumns::Submitted:
        if (row.submittedAt == SubmissionStore::NoTime)
            return QString();
        return dateTimeText(QDateTime::fromMSecsSinceEpoch(row.submittedAt));
    case SubmissionColumns::Images:
        return QLocale().toString(int(row.imageCount));
    case SubmissionColumns::Flags: {
        QStringList words;
        for (const SubmissionFlag flag : flagsOf(row, marks))
            words << SubmissionWords::flag(flag);
        return words.join(QStringLiteral(", "));
    }
    case SubmissionColumns::Text:
        return cell(store.proofText(index));
    case SubmissionColumns::Notes:
        return cell(store.notes(index));
    default:
        return {};
    }
}

QString SubmissionWords::spoken(const SubmissionStore& store, SubmissionStore::Index index,
                                const SubmissionMarks& marks, const Position& position)
{
    const auto& row = store.row(index);
    QStringList parts;
    const QString name =
        position.isHidden ? WorkerNaming::number(store.id(index)) : cell(store.workerName(index));
    parts << (name.isEmpty() ? tr("no name") : name);
    parts << tr("%1 of %2").arg(numberText(position.row + 1), numberText(position.rowCount));
    parts << state(row, marks, store.statusText(index)).toLower();
    if (row.totalCompleted == 0)
        parts << noJobsYet();
    else if (row.rate < 0)
        parts << tr("rate not known");
    else {
        const QString percent = QLocale().toString(row.rate / 100.0, 'f', row.rate % 100 == 0 ? 0 : 1);
        parts << (row.totalCompleted < 0
                      ? tr("%1 percent").arg(percent)
                      : tr("%1 percent of %2").arg(percent, numberText(row.totalCompleted)));
    }
    if (row.accountAgeDays >= 0)
        parts << tr("account %1", "its age").arg(accountAge(row.accountAgeDays));
    if (marks.sameFile)
        parts << tr("same file as %Ln other(s)", nullptr, position.sameFile);
    for (const SubmissionFlag other :
         {SubmissionFlag::ApprovedUnseen, SubmissionFlag::WorkerBlocked, SubmissionFlag::NewAccount,
          SubmissionFlag::NoText, SubmissionFlag::NoImage}) {
        if (hasFlag(row, marks, other))
            parts << flag(other).toLower();
    }
    parts += PictureWords::spoken(position.pictures);
    if (!marks.seen)
        parts << tr("not seen");
    return parts.join(QStringLiteral(", "));
}

} // namespace proofdesk
