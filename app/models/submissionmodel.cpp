// SPDX-License-Identifier: MIT
#include "models/submissionmodel.h"

#include "models/hiddenorder.h"
#include "models/submissionrules.h"
#include "models/submissionwords.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

SubmissionModel::SubmissionModel(Clock& clock, QObject* parent)
    : IndexedTableModel(parent)
    , m_clock(clock)
    , m_sources(m_store)
    , m_facts(m_store, m_marks, m_sources)
    , m_naming(m_store, m_marks)
    , m_updates(clock)
{
    connect(&m_updates, &RowUpdates::rowsChanged, this, [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
    connect(&m_updates, &RowUpdates::countsToTell, this, &SubmissionModel::countsChanged);
    connect(&m_naming, &WorkerNaming::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connectSources();
}

void SubmissionModel::connectSources()
{
    connect(&m_sources, &SubmissionSources::decided, this, [this](const QList<SubmissionId>& ids) {
        for (const SubmissionId id : ids) {
            const auto index = m_store.find(id);
            if (index && m_sources.updateDecision(*index, m_marks[*index]))
                changed(*index);
        }
        m_updates.tell();
    });
    connect(&m_sources, &SubmissionSources::settled, this, &SubmissionModel::settle);
    connect(&m_sources, &SubmissionSources::seen, this, [this](const QList<SubmissionId>& ids) {
        for (const SubmissionId id : ids) {
            const auto index = m_store.find(id);
            if (index && !std::exchange(m_marks[*index].seen, true))
                changed(*index);
        }
        m_updates.tell();
    });
    connect(&m_sources, &SubmissionSources::matchesChanged, this, [this](const std::vector<Index>& rows) {
        for (const Index index : rows) {
            if (m_sources.updateMatches(index, m_marks[index]))
                changed(index);
        }
        if (!rows.empty())
            m_updates.countsChanged(); // every other one was compared with more than before
        m_updates.tell();
    });
}

void SubmissionModel::setSources(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen)
{
    m_sources.connectTo(decisions, proofs, seen);
    for (Index i = 0; i < m_store.size(); ++i) {
        const bool arrival = m_marks[i].arrival;
        m_marks[i] = m_sources.marksFor(i);
        m_marks[i].arrival = arrival;
        changed(i);
    }
    m_updates.tell();
}

void SubmissionModel::setHistory(std::function<bool(const WorkerId&)> knownBefore)
{
    m_sources.setKnownBefore(std::move(knownBefore));
    updateAll(&SubmissionSources::updateKnownBefore);
}

void SubmissionModel::historyChanged(const WorkerId& worker)
{
    for (const Index index : m_store.rowsOf(worker)) {
        if (m_sources.updateKnownBefore(index, m_marks[index]))
            changed(index);
    }
    m_updates.tell();
}

void SubmissionModel::setBlocked(std::function<bool(const WorkerId&)> isBlocked)
{
    m_sources.setBlocked(std::move(isBlocked));
    updateAll(&SubmissionSources::updateBlocked);
}

void SubmissionModel::setApprovedInBulk(const QSet<SubmissionId>& ids)
{
    m_sources.setApprovedInBulk(ids);
    updateAll(&SubmissionSources::updateApprovedInBulk);
}

void SubmissionModel::setApprovedUnseen(const QSet<SubmissionId>& ids)
{
    m_sources.setApprovedUnseen(ids);
    updateAll(&SubmissionSources::updateApprovedUnseen);
}

void SubmissionModel::updateAll(bool (SubmissionSources::*update)(Index, SubmissionMarks&) const)
{
    for (Index i = 0; i < m_store.size(); ++i) {
        if ((m_sources.*update)(i, m_marks[i]))
            changed(i);
    }
    m_updates.tell();
}

void SubmissionModel::settle(const Decision& decision)
{
    const auto index = m_store.find(decision.request.key.submission);
    if (!index)
        return;
    bool newStatus = false;
    if (decision.state == DecisionState::Sent && decision.request.kind != DecisionKind::Hold) {
        const bool approved = decision.request.kind == DecisionKind::Approve;
        newStatus = m_store.setStatus(
            *index, toWire(approved ? SubmissionStatus::Approved : SubmissionStatus::Rejected),
            decision.request.note.isEmpty() ? std::nullopt : std::optional(decision.request.note));
    } else if (decision.state == DecisionState::Conflict && !decision.actualStatus.isEmpty()) {
        newStatus = m_store.setStatus(*index, decision.actualStatus, std::nullopt);
        m_sources.noteStatus(*index);
    }
    if (m_sources.updateDecision(*index, m_marks[*index]) || newStatus)
        changed(*index);
    m_updates.tell();
}

void SubmissionModel::changed(Index index)
{
    m_countsAreOld = true;
    m_updates.add(rowOfItem(index));
}

void SubmissionModel::countAnew()
{
    m_countsAreOld = true;
    m_updates.countsChanged();
}

const SubmissionCounts& SubmissionModel::counts() const
{
    if (std::exchange(m_countsAreOld, false))
        m_counts = SubmissionCounts::of(m_store, m_marks, m_naming, m_filter.narrowing(), nowMs());
    return m_counts;
}

qint64 SubmissionModel::nowMs() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void SubmissionModel::setCampaign(const CampaignId& campaign)
{
    if (m_campaign == campaign)
        return;
    clear();
    m_campaign = campaign;
    m_store.setCampaign(campaign);
    m_sources.setCampaign(campaign);
}

void SubmissionModel::clear()
{
    beginResetModel();
    m_store.clear();
    m_store.setCampaign(m_campaign);
    m_sources.setCampaign(m_campaign);
    m_marks.clear();
    forgetItems();
    m_updates.clear();
    const bool hadArrivals = std::exchange(m_arrivals, 0) > 0;
    endResetModel();
    countAnew();
    m_updates.tell();
    if (hadArrivals)
        Q_EMIT arrivalsChanged(0);
}

void SubmissionModel::merge(const QList<Submission>& rows, bool initial)
{
    std::vector<Index> added;
    const int arrivalsBefore = m_arrivals;
    for (const Submission& row : rows) {
        const auto put = m_store.put(row);
        if (put.change == SubmissionStore::Change::Added) {
            m_sources.learn(put.index);
            m_marks.push_back(m_sources.marksFor(put.index));
            m_marks.back().arrival = !initial;
            m_arrivals += int(!initial);
            if (initial)
                added.push_back(put.index);
        } else if (put.change == SubmissionStore::Change::Changed) {
            m_sources.readdress(put.index);
            changed(put.index);
        }
        if (put.change != SubmissionStore::Change::Same) {
            m_sources.noteStatus(put.index);
            countAnew();
        }
    }
    const auto matched = m_sources.updateSharing(m_marks);
    if (!added.empty()) {
        const SubmissionMatcher matcher(m_filter, m_store, m_naming, nowMs());
        std::erase_if(added, [&](Index i) { return !matcher.matches(i, m_marks[i]); });
        // Names are ranked over all rows, which is too much for each page: the loader's end sorts them.
        if (!m_order.is(SubmissionSort::Worker) && m_order.column < 0)
            added = sorted(std::move(added));
        showInOrder(added);
    }
    std::for_each(matched.begin(), matched.end(), [this](Index index) { changed(index); });
    if (m_arrivals != arrivalsBefore)
        Q_EMIT arrivalsChanged(m_arrivals);
    m_updates.tell();
}

void SubmissionModel::showArrivals()
{
    if (m_arrivals == 0)
        return;
    std::vector<Index> arrived;
    const SubmissionMatcher matcher(m_filter, m_store, m_naming, nowMs());
    for (Index i = 0; i < m_store.size(); ++i) {
        if (!std::exchange(m_marks[i].arrival, false))
            continue;
        if (matcher.matches(i, m_marks[i]))
            arrived.push_back(i);
    }
    m_arrivals = 0;
    show(sorted(std::move(arrived)), m_order.is(SubmissionSort::NewestFirst) ? 0 : rowCount());
    countAnew();
    m_updates.tell();
    Q_EMIT arrivalsChanged(0);
}

void SubmissionModel::setFilter(const SubmissionFilter& filter)
{
    if (m_filter == filter)
        return;
    if (filter.narrowing() != m_filter.narrowing())
        countAnew();
    m_filter = filter;
    arrange();
    Q_EMIT filterChanged();
}

void SubmissionModel::setOrder(const SubmissionOrder& order)
{
    m_order = order;
    resort();
    Q_EMIT sortChanged();
}

void SubmissionModel::sort(int column, Qt::SortOrder order)
{
    setOrder({m_order.sort, m_order.seed, column < ColumnCount ? column : -1, order});
}

int SubmissionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubmissionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return SubmissionWords::header(section);
    return {};
}

std::vector<SubmissionModel::Index> SubmissionModel::matching() const
{
    std::vector<Index> found;
    found.reserve(m_store.size());
    const SubmissionMatcher matcher(m_filter, m_store, m_naming, nowMs());
    for (Index i = 0; i < m_store.size(); ++i) {
        if (!m_marks[i].arrival && matcher.matches(i, m_marks[i]))
            found.push_back(i);
    }
    return found;
}

std::vector<SubmissionModel::Index> SubmissionModel::sorted(std::vector<Index> indices) const
{
    return sortedWithHidden(m_order, std::move(indices), m_store, m_marks, m_naming);
}

void SubmissionModel::show(const std::vector<Index>& items, int at)
{
    m_updates.flush(); // pending changes are told by row numbers
    showItems(items, at);
}

/// The first row is to be the first, and the oldest is often on the last page.
void SubmissionModel::showInOrder(const std::vector<Index>& added)
{
    if (!m_order.isByTime() || added.empty() || rowCount() == 0)
        return show(added, rowCount()); // the loader's end sorts them
    const auto precedes = [this](Index a, Index b) { return sorted({b, a}).front() == a; };
    if (precedes(itemAt(rowCount() - 1), added.front()))
        return show(added, rowCount());
    if (precedes(added.back(), itemAt(0)))
        return show(added, 0);
    show(added, rowCount());
    resort();
}

void SubmissionModel::arrange()
{
    m_updates.flush();
    rearrange(sorted(matching()));
}

void SubmissionModel::resort()
{
    m_updates.flush();
    rearrange(sorted(shown()));
}

int SubmissionModel::rowOf(SubmissionId id) const
{
    const auto index = m_store.find(id);
    return index ? rowOfItem(*index) : -1;
}

std::optional<Submission> SubmissionModel::submissionAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_store.assemble(itemAt(row)));
}

int SubmissionModel::nextUndecided(int row, bool forward) const
{
    return nextRow(row, forward, [this](Index index) { return m_facts.isUndecided(index); });
}

QString SubmissionModel::spoken(int row) const
{
    const Index at = itemAt(row);
    const SubmissionMarks& marks = m_marks[at];
    SubmissionWords::Position position{row, rowCount(), 0, m_sources.pictureMarks(at), m_naming.isHidden(at)};
    if (marks.sameFile)
        position.sameFile = m_sources.sameFileCount(at);
    return SubmissionWords::spoken(m_store, at, marks, position);
}

QString SubmissionModel::inColumn(Index at, int column) const
{
    if ((column == Worker || column == Country) && m_naming.isHidden(at))
        return column == Worker ? WorkerNaming::number(m_store.id(at)) : QString();
    return SubmissionWords::inColumn(m_store, at, m_marks[at], column);
}

QVariant SubmissionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Index at = itemAt(index.row());
    const SubmissionMarks& marks = m_marks[at];
    const SubmissionStore::Row& row = m_store.row(at);
    switch (role) {
    case Qt::DisplayRole:
        return inColumn(at, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(SubmissionColumns::alignment(index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Worker ? spoken(index.row()) : inColumn(at, index.column());
    case IdRole:
        return row.id;
    case SubmissionRole:
        return QVariant::fromValue(m_store.assemble(at));
    case CardRole:
        return QVariant::fromValue(m_store.assemble(at, SubmissionStore::Texts::LeftOut));
    case DecisionRole: {
        const auto decision = marks.decisionState < 0 ? std::nullopt : m_sources.decision(m_store.id(at));
        return decision ? QVariant::fromValue(*decision) : QVariant();
    }
    case SeenRole:
        return marks.seen;
    case FlagsRole: {
        QList<int> flags;
        for (const SubmissionFlag flag : flagsOf(row, marks))
            flags.append(int(flag));
        return QVariant::fromValue(flags);
    }
    case MatchCountRole:
        return marks.matches;
    default:
        return {};
    }
}

} // namespace proofdesk
