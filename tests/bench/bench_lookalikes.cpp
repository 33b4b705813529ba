// SPDX-License-Identifier: MIT
// All look-alikes among 100,000 pictures, against comparing each with each by hardware popcount.
#include "proofs/lookalikeindex.h"
#include "support/bench.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace proofdesk;

namespace {

constexpr int Looks = 100'000;
constexpr int Rounds = 5;
constexpr double Target = 0.05;

/// Half of them strangers, half near copies of an earlier one at 1 to 9 bits.
std::vector<quint64> makeLooks()
{
    QRandomGenerator random(18);
    std::vector<quint64> looks;
    for (int i = 0; i < Looks; ++i) {
        quint64 look = random.generate64();
        if (i % 2 == 1) {
            look = looks[random.bounded(quint32(looks.size()))];
            for (int flips = int(random.bounded(1, 10)); flips > 0; --flips)
                look ^= quint64(1) << random.bounded(64);
        }
        looks.push_back(look);
    }
    return looks;
}

template <typename Looks> [[gnu::always_inline]] inline qint64 countPairs(const Looks& looks)
{
    qint64 pairs = 0;
    for (size_t i = 0; i < looks.size(); ++i) {
        for (size_t j = i + 1; j < looks.size(); ++j)
            pairs += __builtin_popcountll(looks[i] ^ looks[j]) <= LookAlikeDistance;
    }
    return pairs;
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]]
#endif
qint64
bruteForce(const std::vector<quint64>& looks)
{
    return countPairs(looks);
}

qint64 indexed(const std::vector<quint64>& looks)
{
    LookAlikeIndex index;
    for (const quint64 look : looks)
        index.add(look);
    qint64 found = 0;
    std::vector<LookAlikeIndex::Match> matches;
    for (const quint64 look : looks) {
        matches.clear();
        index.find(look, matches);
        found += qint64(matches.size());
    }
    return (found - Looks) / 2; // each found itself, and each pair was found from both ends
}

} // namespace

int main()
{
    const std::vector<quint64> looks = makeLooks();
    qint64 ours = 0;
    qint64 all = 0;
    const auto result = bench::duel(
        Rounds, [&] { return bench::timed([&] { ours = indexed(looks); }); },
        [&] { return bench::timed([&] { all = bruteForce(looks); }); });
    if (ours != all) {
        std::fprintf(stderr, "bench_lookalikes: found %lld pairs of %lld\n", static_cast<long long>(ours),
                     static_cast<long long>(all));
        return 1;
    }
    bench::report({.number = QStringLiteral("18"),
                   .name = QStringLiteral("look-alikes among 100,000, distance 6"),
                   .ours = bench::median(result.ours),
                   .peer = bench::median(result.peer),
                   .peerName = QStringLiteral("popcount brute force"),
                   .unit = QStringLiteral("ms"),
                   .ratio = result.ratio(),
                   .target = QStringLiteral("≤ 0.05 ×"),
                   .held = result.ratio() <= Target,
                   .remark = {}});
    return 0;
}
