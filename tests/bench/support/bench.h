// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace proofdesk::bench {

/// Milliseconds that `work` takes.
template <typename Work> [[nodiscard]] double timed(Work&& work)
{
    QElapsedTimer watch;
    watch.start();
    std::forward<Work>(work)();
    return double(watch.nsecsElapsed()) / 1e6;
}

/// `share` 0.95: as many of a hundred values are no larger. Of nothing: 0.
[[nodiscard]] double percentile(std::vector<double> values, double share);
[[nodiscard]] inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

/// What was measured on both sides, round by round in turn, so that a noisy moment meets both.
struct Duel
{
    std::vector<double> ours;
    std::vector<double> peer;

    /// The median of the rounds' own ratios: each round's two sides ran side by side.
    [[nodiscard]] double ratio() const;
};
/// Runs ours and peer in turn, `rounds` times, after one round that does not count.
[[nodiscard]] Duel duel(int rounds, const std::function<double()>& ours, const std::function<double()>& peer);

/// One row of the table. Figures are of `unit`.
struct Row
{
    QString number; ///< in the table of targets: "10"
    QString name;
    double ours = 0;
    std::optional<double> peer; ///< nullopt: there is no peer here
    QString peerName; ///< what the limit or peer is, or why there is none
    QString unit;
    std::optional<double> ratio; ///< nullopt: the target is not a ratio, or there is no peer
    QString target;
    std::optional<bool> held; ///< nullopt: there is no target against this peer
    QString remark; ///< further percentiles; may be empty
};

/// Writes the row for tests/bench/run, which makes the table of all rows: fields between tabs, in one line
/// that begins with "row".
void report(const Row& row);

/// Where a run's files go: beside the program, on the same disk, and not in a /tmp that may be memory.
/// QTemporaryDir uses it from here on.
void useDiskForTemporaries(const char* program);

/// Lets events happen until that holds; false after `patienceMs`. Looks after every event.
[[nodiscard]] bool until(const std::function<bool()>& holds, int patienceMs = 60'000);
/// Lets events happen for that long.
void idle(int milliseconds);

} // namespace proofdesk::bench
