// SPDX-License-Identifier: MIT
#include "models/submissionmodel.h"

#include "domain/timetext.h"
#include "models/submissionmodel_p.h"
#include "models/submissionwords.h"

#include <QLocale>

#include <algorithm>

namespace proofdesk {

SubmissionModel::SubmissionModel(Clock& clock, QObject* parent)
    : IndexedTableModel(parent)
    , d(std::make_unique<Private>(*this, clock))
{
    connect(&d->frame, &ClockTimer::timeout, this, [this] { d->flush(); });
}

SubmissionModel::~SubmissionModel() = default;

CampaignId SubmissionModel::campaign() const
{
    return d->campaign;
}

void SubmissionModel::setCampaign(const CampaignId& campaign)
{
    if (d->campaign == campaign)
        return;
    clear();
    d->campaign = campaign;
    d->store.setCampaign(campaign);
    if (d->forgetImages)
        d->forgetImages();
}

void SubmissionModel::clear()
{
    beginResetModel();
    d->store.clear();
    d->store.setCampaign(d->campaign);
    if (d->forgetImages)
        d->forgetImages();
    d->marks.clear();
    forgetItems();
    d->firstDirty = d->lastDirty = -1;
    const bool hadArrivals = std::exchange(d->arrivals, 0) > 0;
    endResetModel();
    d->countsDirty = d->countsToTell = true;
    d->touch();
    if (hadArrivals)
        Q_EMIT arrivalsChanged(0);
}

void SubmissionModel::merge(const QList<Submission>& rows, bool initial)
{
    std::vector<Private::Index> added;
    const int arrivalsBefore = d->arrivals;
    for (const Submission& row : rows) {
        const auto put = d->store.put(row);
        if (put.change == SubmissionStore::Change::Added) {
            if (d->learnImages)
                d->learnImages(put.index);
            SubmissionMarks marks = d->marksFor(put.index);
            marks.arrival = !initial;
            d->marks.push_back(marks);
            d->arrivals += int(!initial);
            if (initial)
                added.push_back(put.index);
        } else if (put.change == SubmissionStore::Change::Changed) {
            d->dirty(put.index);
        }
        if (put.change != SubmissionStore::Change::Same)
            d->countsDirty = d->countsToTell = true;
    }
    if (!added.empty()) {
        const SubmissionMatcher matcher(d->filter, d->store, d->nowMs());
        std::erase_if(added, [&](Private::Index i) { return !matcher.matches(i, d->marks[i]); });
        // Names are ranked over all rows, which is too much for each page: the loader's end sorts them.
        if (d->sort != SubmissionSort::Worker && d->sortColumn < 0)
            added = d->sorted(std::move(added));
        d->show(added, rowCount());
    }
    if (d->arrivals != arrivalsBefore)
        Q_EMIT arrivalsChanged(d->arrivals);
    d->touch();
}

int SubmissionModel::arrivalCount() const
{
    return d->arrivals;
}

void SubmissionModel::showArrivals()
{
    if (d->arrivals == 0)
        return;
    std::vector<Private::Index> arrived;
    const SubmissionMatcher matcher(d->filter, d->store, d->nowMs());
    for (Private::Index i = 0; i < d->store.size(); ++i) {
        if (!std::exchange(d->marks[i].arrival, false))
            continue;
        if (matcher.matches(i, d->marks[i]))
            arrived.push_back(i);
    }
    d->arrivals = 0;
    const bool newestFirst = d->sort == SubmissionSort::NewestFirst && d->sortColumn < 0;
    d->show(d->sorted(std::move(arrived)), newestFirst ? 0 : rowCount());
    d->countsDirty = d->countsToTell = true;
    d->touch();
    Q_EMIT arrivalsChanged(0);
}

void SubmissionModel::setFilter(const SubmissionFilter& filter)
{
    if (d->filter == filter)
        return;
    d->filter = filter;
    d->arrange();
    Q_EMIT filterChanged();
}

const SubmissionFilter& SubmissionModel::filter() const
{
    return d->filter;
}

void SubmissionModel::setSort(SubmissionSort sort, quint32 seed)
{
    d->sort = sort;
    d->seed = seed;
    d->sortColumn = -1;
    d->resort();
}

SubmissionSort SubmissionModel::sort() const
{
    return d->sort;
}

void SubmissionModel::sort(int column, Qt::SortOrder order)
{
    d->sortColumn = column < ColumnCount ? column : -1;
    d->sortOrder = order;
    d->resort();
}

void SubmissionModel::refilter()
{
    d->arrange();
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

namespace {

QVariant cellText(const SubmissionStore& store, SubmissionStore::Index index, const SubmissionMarks& marks,
                  int column)
{
    const SubmissionStore::Row& row = store.row(index);
    switch (column) {
    case SubmissionModel::Worker:
        return SubmissionWords::cell(store.workerName(index));
    case SubmissionModel::State:
        return SubmissionWords::state(row, marks, store.statusText(index));
    case SubmissionModel::Rate:
        return SubmissionWords::rate(row);
    case SubmissionModel::Total:
        return row.totalCompleted < 0 ? QString() : QLocale().toString(row.totalCompleted);
    case SubmissionModel::AccountAge:
        return SubmissionWords::days(row.accountAgeDays);
    case SubmissionModel::Country:
        return SubmissionWords::cell(store.country(index));
    case SubmissionModel::Submitted:
        if (row.submittedAt == SubmissionStore::NoTime)
            return QString();
        return dateTimeText(QDateTime::fromMSecsSinceEpoch(row.submittedAt));
    case SubmissionModel::Images:
        return QLocale().toString(int(row.imageCount));
    case SubmissionModel::Flags: {
        QStringList words;
        for (const SubmissionFlag flag : flagsOf(row, marks))
            words << SubmissionWords::flag(flag);
        return words.join(QStringLiteral(", "));
    }
    case SubmissionModel::Text:
        return SubmissionWords::cell(store.proofText(index));
    case SubmissionModel::Notes:
        return SubmissionWords::cell(store.notes(index));
    default:
        return {};
    }
}

bool isNumber(int column)
{
    return column == SubmissionModel::Rate || column == SubmissionModel::Total
        || column == SubmissionModel::AccountAge || column == SubmissionModel::Images;
}

} // namespace

QVariant SubmissionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Private::Index at = itemAt(index.row());
    const SubmissionMarks& marks = d->marks[at];
    const SubmissionStore::Row& row = d->store.row(at);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(d->store, at, marks, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeading)));
    case Qt::AccessibleTextRole: {
        if (index.column() != Worker)
            return cellText(d->store, at, marks, index.column());
        SubmissionWords::Place place{index.row(), rowCount(), 0, 0};
        if (marks.sameFile && d->sameFileAs)
            place.sameFile = int(d->sameFileAs(at).size());
        if (marks.looksTheSame && d->looksLike)
            place.looksTheSame = int(d->looksLike(at).size());
        return SubmissionWords::spoken(d->store, at, marks, place);
    }
    case IdRole:
        return row.id;
    case SubmissionRole:
        return QVariant::fromValue(d->store.assemble(at));
    case DecisionRole: {
        if (marks.decisionState < 0 || !d->decisionOf)
            return {};
        const auto decision = d->decisionOf({d->campaign, SubmissionId(row.id)});
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
    case SortRole:
        return row.submittedAt == SubmissionStore::NoTime ? QVariant() : QVariant(row.submittedAt);
    default:
        return {};
    }
}

} // namespace proofdesk
