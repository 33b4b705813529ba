// SPDX-License-Identifier: MIT
#pragma once

// Shared by the files that implement SubmissionModel; nobody else includes it.

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "models/submissionrules.h"
#include "models/submissionstore.h"

#include <array>
#include <functional>
#include <vector>

namespace proofdesk {

class SubmissionModel::Private
{
public:
    using Index = SubmissionStore::Index;

    Private(SubmissionModel& model, Clock& time)
        : q(model)
        , clock(time)
        , frame(time)
    {
    }

    /// What a merge needs to know of a new row.
    [[nodiscard]] SubmissionMarks marksFor(Index index) const;
    /// Filters and sorts anew.
    void arrange();
    /// Sorts what is shown anew.
    void resort();
    void show(const std::vector<Index>& items, int at);
    [[nodiscard]] std::vector<Index> matching() const;
    [[nodiscard]] std::vector<Index> sorted(std::vector<Index> rows) const;
    [[nodiscard]] qint64 nowMs() const { return clock.now().toMSecsSinceEpoch(); }

    /// Marks a row as changed; touch() tells the views, at most once a frame.
    void dirty(Index index);
    void touch();
    void flush();

    /// Asks anew which others its pictures match; true where the answer changed.
    bool learnMatches(Index index, SubmissionMarks& mark) const;
    void applyDecision(Index index);
    static void applyDecision(SubmissionMarks& mark, const std::optional<Decision>& decision);
    void settle(const Decision& decision);

    struct Counts
    {
        std::array<int, 6> states{};
        std::array<int, SubmissionFlagCount> flags{};
        std::array<int, 4> rates{};
        std::array<int, 3> ages{};
        int unseen = 0;
    };
    const Counts& counts();

    SubmissionModel& q;
    Clock& clock;
    CampaignId campaign;
    SubmissionStore store;
    std::vector<SubmissionMarks> marks; ///< beside the store's rows
    int arrivals = 0;
    QSet<SubmissionId> approvedUnseen;

    SubmissionFilter filter;
    SubmissionSort sort = SubmissionSort::OldestFirst;
    quint32 seed = 0;
    int sortColumn = -1; ///< a column of the table that overrides `sort`; -1: none
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    ClockTimer frame;
    std::chrono::milliseconds lastFlush{-1'000'000};
    int firstDirty = -1;
    int lastDirty = -1;
    bool countsDirty = true;
    bool countsToTell = false;
    Counts cachedCounts;

    // The sources, as questions: the model works without any of them.
    std::function<std::optional<Decision>(const SubmissionKey&)> decisionOf;
    std::function<bool(const SubmissionKey&)> wasSeen;
    std::function<bool(const WorkerId&)> knownBefore;
    std::function<bool(const WorkerId&)> isBlocked;
    std::function<std::vector<Index>(Index)> sameFileAs;
    std::function<std::vector<Index>(Index)> looksLike;
    std::function<void(Index)> learnImages;
    std::function<void()> forgetImages;
    std::vector<QMetaObject::Connection> connections;
};

} // namespace proofdesk
