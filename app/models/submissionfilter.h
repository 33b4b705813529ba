// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace proofdesk {

/// What is unusual about a submission. Never a verdict: "same file as", never "fraud". That a picture looks
/// like another is none: honest screenshots of one page do.
enum class SubmissionFlag {
    ApprovedUnseen, ///< approved in one request with others, before anybody had looked at it
    WorkerBlocked,
    SameFile,
    NewAccount,
    NoText,
    NoImage
};
inline constexpr int SubmissionFlagCount = 6;

/// A fact worth knowing that is usual all the same: it asks nobody to look twice before paying.
[[nodiscard]] inline constexpr bool isQuiet(SubmissionFlag flag)
{
    return flag == SubmissionFlag::NewAccount || flag == SubmissionFlag::NoText
        || flag == SubmissionFlag::NoImage;
}

/// What the review shows of the submissions of one campaign.
struct SubmissionFilter
{
    enum class State { Undecided, Waiting, Held, Approved, Rejected, Failed };
    enum class RateBand { High, Middle, Low, Unknown }; ///< ≥ 95 %, 80 to 95 %, under 80 %, not known
    enum class AgeBand { UnderHour, UnderDay, Older };

    QList<State> states; ///< empty: all
    bool unseenOnly = false;
    bool firstTimeOnly = false;
    QList<SubmissionFlag> flags; ///< empty: all; else any of them
    QList<RateBand> rates;
    QList<AgeBand> ages;
    QString country;
    std::optional<WorkerId> worker;
    QString text; ///< in worker name or proof text
    std::optional<QSet<SubmissionId>> only; ///< these that were named elsewhere, and no others

    [[nodiscard]] bool isEmpty() const;
    /// The part that a key or another part of the program sets: whatever else is chosen chooses among these.
    [[nodiscard]] SubmissionFilter narrowing() const;
    [[nodiscard]] int activeCount() const; ///< for "Filters · 2": each box that is ticked is one
    friend bool operator==(const SubmissionFilter& one, const SubmissionFilter& other);
};

enum class SubmissionSort { OldestFirst, NewestFirst, RiskiestFirst, Worker, Random };

/// The columns of the table, in its order.
struct SubmissionColumns
{
    enum Column {
        Worker,
        State,
        Rate,
        Total,
        AccountAge,
        Country,
        Submitted,
        Images,
        Flags,
        Text,
        Notes,
        ColumnCount
    };
    [[nodiscard]] static constexpr bool isNumber(int column)
    {
        return column == Rate || column == Total || column == AccountAge || column == Images;
    }
    [[nodiscard]] static constexpr Qt::Alignment alignment(int column)
    {
        return Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeading);
    }
};

} // namespace proofdesk
