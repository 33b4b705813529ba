// SPDX-License-Identifier: MIT
#include "models/submissionsort.h"

#include "models/submissionrules.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace proofdesk {

namespace {

using Index = SubmissionStore::Index;
using Rows = std::vector<Index>;

/// Sorts by a key worked out once a row; equal keys go by time, then by id, so that every order is total.
template <typename KeyOf>
Rows byKey(Rows rows, const SubmissionStore& store, KeyOf keyOf, bool descending = false)
{
    using Key = decltype(keyOf(Index{}));
    struct Entry
    {
        Key key;
        qint64 time;
        qint64 id;
        Index index;
    };
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const Index index : rows) {
        const auto& row = store.row(index);
        entries.push_back({keyOf(index), row.submittedAt, row.id, index});
    }
    std::sort(entries.begin(), entries.end(), [descending](const Entry& a, const Entry& b) {
        if (a.key != b.key)
            return descending ? b.key < a.key : a.key < b.key;
        return std::pair(a.time, a.id) < std::pair(b.time, b.id);
    });
    std::transform(entries.begin(), entries.end(), rows.begin(), [](const Entry& e) { return e.index; });
    return rows;
}

/// Numbers texts by their order, so that rows compare integers: there are far fewer texts than rows.
std::vector<quint32> ranks(quint32 count, const std::function<QString(quint32)>& textOf)
{
    std::vector<std::pair<QString, quint32>> texts;
    texts.reserve(count);
    for (quint32 i = 0; i < count; ++i)
        texts.emplace_back(textOf(i).toCaseFolded(), i);
    std::sort(texts.begin(), texts.end());
    std::vector<quint32> ranks(count);
    quint32 rank = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i > 0 && texts[i].first != texts[i - 1].first)
            ++rank;
        ranks[texts[i].second] = rank;
    }
    return ranks;
}

std::vector<quint32> workerRanks(const SubmissionStore& store)
{
    return ranks(store.workerCount(), [&](quint32 worker) { return store.nameOfWorker(worker); });
}

quint64 shuffled(quint64 value)
{
    // The finaliser of SplitMix64: equal seeds give equal orders, on every machine.
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

} // namespace

Rows sortedSubmissions(Rows rows, const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                       SubmissionSort sort, quint32 seed)
{
    switch (sort) {
    case SubmissionSort::OldestFirst:
    case SubmissionSort::NewestFirst:
        return byKey(
            std::move(rows), store,
            [&](Index i) { return std::pair(store.row(i).submittedAt, store.row(i).id); },
            sort == SubmissionSort::NewestFirst);
    case SubmissionSort::RiskiestFirst:
        // What is decided asks for nothing any more, however risky it was.
        return byKey(
            std::move(rows), store,
            [&](Index i) {
                const bool open = stateOf(store.row(i), marks[i]) == SubmissionFilter::State::Undecided;
                return std::pair(open, riskOf(store.row(i), marks[i]));
            },
            true);
    case SubmissionSort::Worker: {
        const auto rank = workerRanks(store);
        return byKey(std::move(rows), store, [&](Index i) { return rank[store.row(i).worker]; });
    }
    case SubmissionSort::Random:
        return byKey(std::move(rows), store,
                     [&](Index i) { return shuffled(quint64(store.row(i).id) ^ (quint64(seed) << 32)); });
    }
    return rows;
}

Rows sortedByColumn(Rows rows, const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                    int column, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    const auto sorted = [&](auto keyOf) {
        return byKey(std::move(rows), store, std::move(keyOf), descending);
    };
    switch (column) {
    case SubmissionColumns::Worker: {
        const auto rank = workerRanks(store);
        return sorted([&](Index i) { return rank[store.row(i).worker]; });
    }
    case SubmissionColumns::State:
        return sorted([&](Index i) {
            const auto state = stateOf(store.row(i), marks[i]);
            return state ? int(*state) : int(SubmissionFilter::State::Failed) + 1;
        });
    case SubmissionColumns::Rate:
        // By what the rate is worth: 3 of 3 does not stand above 990 of 1,000.
        return sorted([&](Index i) {
            const auto& row = store.row(i);
            return row.rate < 0 ? -1.0
                                : wilsonLowerBound(Percent::fromHundredths(row.rate), row.totalCompleted);
        });
    case SubmissionColumns::Total:
        return sorted([&](Index i) { return store.row(i).totalCompleted; });
    case SubmissionColumns::AccountAge:
        return sorted([&](Index i) { return store.row(i).accountAgeDays; });
    case SubmissionColumns::Country: {
        const auto rank = ranks(quint32(store.words().size()),
                                [&](quint32 word) { return store.words().at(qsizetype(word)); });
        return sorted([&](Index i) { return rank[store.row(i).country]; });
    }
    case SubmissionColumns::Images:
        return sorted([&](Index i) { return store.row(i).imageCount; });
    case SubmissionColumns::Flags:
        return sorted([&](Index i) { return int(flagsOf(store.row(i), marks[i]).size()); });
    case SubmissionColumns::Text:
        return sorted([&](Index i) { return store.proofText(i).left(200).toCaseFolded(); });
    case SubmissionColumns::Notes:
        return sorted([&](Index i) { return store.notes(i).left(200).toCaseFolded(); });
    default:
        return sorted([&](Index i) { return store.row(i).submittedAt; });
    }
}

} // namespace proofdesk
