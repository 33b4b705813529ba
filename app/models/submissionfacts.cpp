// SPDX-License-Identifier: MIT
// What SubmissionModel answers about its submissions, beside their rows.
#include "models/submissionmodel_p.h"

#include <algorithm>
#include <set>

namespace proofdesk {

int SubmissionModel::totalCount() const
{
    return int(d->store.size());
}

std::optional<Submission> SubmissionModel::submission(SubmissionId id) const
{
    const auto index = d->store.find(id);
    return index ? std::optional(d->store.assemble(*index)) : std::nullopt;
}

std::optional<Submission> SubmissionModel::submissionAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return d->store.assemble(itemAt(row));
}

int SubmissionModel::rowOf(SubmissionId id) const
{
    const auto index = d->store.find(id);
    return index ? rowOfItem(*index) : -1;
}

QList<SubmissionId> SubmissionModel::allIds() const
{
    QList<SubmissionId> ids;
    ids.reserve(d->store.size());
    for (Private::Index i = 0; i < d->store.size(); ++i)
        ids.append(d->store.id(i));
    return ids;
}

QList<SubmissionId> SubmissionModel::pendingIds() const
{
    QList<SubmissionId> ids;
    for (Private::Index i = 0; i < d->store.size(); ++i) {
        if (d->store.row(i).status == SubmissionStatus::Pending)
            ids.append(d->store.id(i));
    }
    return ids;
}

bool SubmissionModel::contains(SubmissionId id) const
{
    return d->store.find(id).has_value();
}

int SubmissionModel::nextUndecided(int row, bool forward) const
{
    const int count = rowCount();
    if (count == 0)
        return -1;
    const int step = forward ? 1 : -1;
    int at = std::clamp(row, -1, count);
    if (at == -1 && !forward)
        at = 0; // "before the first" wraps to the last
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        const Private::Index index = itemAt(at);
        if (stateOf(d->store.row(index), d->marks[index]) == SubmissionFilter::State::Undecided)
            return at;
    }
    return -1;
}

QList<SubmissionFlag> SubmissionModel::flags(SubmissionId id) const
{
    const auto index = d->store.find(id);
    return index ? flagsOf(d->store.row(*index), d->marks[*index]) : QList<SubmissionFlag>();
}

QList<SubmissionId> SubmissionModel::matches(SubmissionId id) const
{
    QList<SubmissionId> found;
    const auto index = d->store.find(id);
    if (!index)
        return found;
    for (const auto& ask : {d->sameFileAs, d->looksLike}) {
        if (!ask)
            continue;
        for (const Private::Index other : ask(*index)) {
            if (!found.contains(d->store.id(other)))
                found.append(d->store.id(other));
        }
    }
    return found;
}

QList<SubmissionId> SubmissionModel::ofWorker(const WorkerId& worker) const
{
    QList<SubmissionId> ids;
    if (worker.isNull())
        return ids;
    for (const Private::Index row : d->store.rowsOf(worker))
        ids.append(d->store.id(row));
    return ids;
}

const SubmissionModel::Private::Counts& SubmissionModel::Private::counts()
{
    if (!std::exchange(countsDirty, false))
        return cachedCounts;
    cachedCounts = {};
    const qint64 now = nowMs();
    for (Index i = 0; i < store.size(); ++i) {
        const auto& row = store.row(i);
        const auto& mark = marks[i];
        if (mark.arrival)
            continue; // what is not shown yet can't be filtered for
        if (const auto state = stateOf(row, mark))
            ++cachedCounts.states[size_t(*state)];
        for (size_t flag = 0; flag < cachedCounts.flags.size(); ++flag)
            cachedCounts.flags[flag] += int(hasFlag(row, mark, SubmissionFlag(flag)));
        ++cachedCounts.rates[size_t(rateBandOf(row))];
        ++cachedCounts.ages[size_t(ageBandOf(row, now))];
        cachedCounts.unseen += int(!mark.seen);
    }
    return cachedCounts;
}

int SubmissionModel::countOf(SubmissionFilter::State state) const
{
    return d->counts().states[size_t(state)];
}

int SubmissionModel::countOf(SubmissionFlag flag) const
{
    return d->counts().flags[size_t(flag)];
}

int SubmissionModel::countUnseen() const
{
    return d->counts().unseen;
}

int SubmissionModel::countOf(SubmissionFilter::RateBand band) const
{
    return d->counts().rates[size_t(band)];
}

int SubmissionModel::countOf(SubmissionFilter::AgeBand band) const
{
    return d->counts().ages[size_t(band)];
}

QStringList SubmissionModel::countries() const
{
    std::set<quint16> numbers;
    for (Private::Index i = 0; i < d->store.size(); ++i)
        numbers.insert(d->store.row(i).country);
    QStringList names;
    for (const quint16 number : numbers) {
        if (number != 0)
            names << d->store.words().at(number);
    }
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

void SubmissionModel::setHistory(std::function<bool(const WorkerId&)> knownBefore)
{
    d->knownBefore = std::move(knownBefore);
    for (Private::Index i = 0; i < d->store.size(); ++i)
        d->marks[i].workerKnown = d->knownBefore && d->knownBefore(d->store.workerId(i));
}

void SubmissionModel::setBlocked(std::function<bool(const WorkerId&)> isBlocked)
{
    d->isBlocked = std::move(isBlocked);
    for (Private::Index i = 0; i < d->store.size(); ++i) {
        const bool blocked = d->isBlocked && d->isBlocked(d->store.workerId(i));
        if (std::exchange(d->marks[i].workerBlocked, blocked) != blocked)
            d->dirty(i);
    }
    d->touch();
}

void SubmissionModel::setApprovedUnseen(const QSet<SubmissionId>& ids)
{
    d->approvedUnseen = ids;
    for (Private::Index i = 0; i < d->store.size(); ++i) {
        const bool unseen = ids.contains(d->store.id(i));
        if (std::exchange(d->marks[i].approvedUnseen, unseen) != unseen)
            d->dirty(i);
    }
    d->touch();
}

SubmissionMarks SubmissionModel::Private::marksFor(Index index) const
{
    SubmissionMarks fresh;
    const SubmissionKey key{campaign, store.id(index)};
    if (decisionOf)
        applyDecision(fresh, decisionOf(key));
    fresh.seen = wasSeen && wasSeen(key);
    if (knownBefore)
        fresh.workerKnown = knownBefore(store.workerId(index));
    fresh.approvedUnseen = approvedUnseen.contains(store.id(index));
    if (isBlocked)
        fresh.workerBlocked = isBlocked(store.workerId(index));
    learnMatches(index, fresh);
    return fresh;
}

bool SubmissionModel::Private::learnMatches(Index index, SubmissionMarks& mark) const
{
    // Kept as a count: a card that is painted must not search for look-alikes.
    const std::vector<Index> same = sameFileAs ? sameFileAs(index) : std::vector<Index>();
    const std::vector<Index> alike = looksLike ? looksLike(index) : std::vector<Index>();
    const auto others = std::count_if(alike.begin(), alike.end(), [&same](Index other) {
        return std::find(same.begin(), same.end(), other) == same.end();
    });
    const auto matches = qint32(same.size()) + qint32(others);
    const bool changed =
        mark.sameFile == same.empty() || mark.looksTheSame == alike.empty() || mark.matches != matches;
    mark.sameFile = !same.empty();
    mark.looksTheSame = !alike.empty();
    mark.matches = matches;
    return changed;
}

void SubmissionModel::Private::applyDecision(SubmissionMarks& mark, const std::optional<Decision>& decision)
{
    mark.decisionKind = decision ? qint8(decision->request.kind) : qint8(-1);
    mark.decisionState = decision ? qint8(decision->state) : qint8(-1);
}

void SubmissionModel::Private::applyDecision(Index index)
{
    SubmissionMarks& mark = marks[index];
    const auto kind = mark.decisionKind;
    const auto state = mark.decisionState;
    applyDecision(mark, decisionOf ? decisionOf({campaign, store.id(index)}) : std::nullopt);
    // A changed note or due time changes what is shown too.
    if (mark.decisionState >= 0 || kind != mark.decisionKind || state != mark.decisionState)
        dirty(index);
}

void SubmissionModel::Private::settle(const Decision& decision)
{
    if (decision.request.key.campaign != campaign)
        return;
    const auto index = store.find(decision.request.key.submission);
    if (!index)
        return;
    bool changed = false;
    if (decision.state == DecisionState::Sent && decision.request.kind != DecisionKind::Hold) {
        const bool approved = decision.request.kind == DecisionKind::Approve;
        changed = store.setStatus(
            *index, toWire(approved ? SubmissionStatus::Approved : SubmissionStatus::Rejected),
            decision.request.note.isEmpty() ? std::nullopt : std::optional(decision.request.note));
    } else if (decision.state == DecisionState::Conflict && !decision.actualStatus.isEmpty()) {
        changed = store.setStatus(*index, decision.actualStatus, std::nullopt);
    }
    applyDecision(*index);
    if (changed)
        dirty(*index);
    touch();
}

} // namespace proofdesk
