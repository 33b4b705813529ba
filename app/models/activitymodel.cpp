// SPDX-License-Identifier: MIT
#include "models/activitymodel.h"

#include "domain/prefilledkind.h"
#include "domain/timetext.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace proofdesk {

namespace {

constexpr ActivityOutcome Outcomes[] = {
    ActivityOutcome::Done,    ActivityOutcome::FoundDone, ActivityOutcome::NotDone,
    ActivityOutcome::Refused, ActivityOutcome::Conflict,  ActivityOutcome::Unanswered,
    ActivityOutcome::NotSent,
};

QString line(const QString& foreign)
{
    return foreign.left(1'200).simplified().left(300);
}

/// As they are kept.
QStringList operations()
{
    QStringList all{QStringLiteral("approve"), QStringLiteral("reject"),  QStringLiteral("approve all"),
                    QStringLiteral("block"),   QStringLiteral("unblock"), QStringLiteral("create")};
    for (const PrefilledKind& kind : prefilledKinds())
        all.append(QStringLiteral("create ") + kind.slug);
    return all;
}

} // namespace

ActivityModel::ActivityModel(ActivityLog& log, QObject* parent)
    : IndexedTableModel(parent)
    , m_log(log)
{
    count();
}

void ActivityModel::count()
{
    const auto total = m_log.count();
    m_total = total ? *total : -1;
    m_problem = total ? QString() : total.error().detail;
    Q_EMIT totalsChanged();
}

void ActivityModel::setSearch(const QString& text)
{
    const QString wanted = text.simplified();
    if (wanted == m_search)
        return;
    m_search = wanted;
    readAnew();
}

void ActivityModel::readAnew()
{
    beginResetModel();
    m_items.clear();
    m_byId.clear();
    m_oldest = 0;
    (void)take(portion(0));
    forgetItems(newestFirst(m_items));
    endResetModel();
    Q_EMIT totalsChanged();
}

QList<ActivityEntry> ActivityModel::portion(qint64 before)
{
    const auto found = m_log.search(wanted(), before, Portion);
    m_more = found && found->size() == Portion;
    m_problem = found ? QString() : found.error().detail;
    return found.value_or(QList<ActivityEntry>());
}

void ActivityModel::setTitles(const QHash<CampaignId, QString>& titles)
{
    if (m_titles == titles)
        return;
    m_titles = titles;
    if (!m_search.isEmpty())
        readAnew();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Subject), index(rowCount() - 1, Subject));
}

ActivitySearch ActivityModel::wanted() const
{
    ActivitySearch search(m_search);
    for (ActivitySearch::Word& word : search.words) {
        for (auto title = m_titles.cbegin(); title != m_titles.cend(); ++title) {
            if (title->contains(word.text, Qt::CaseInsensitive))
                word.campaigns.append(title.key().toString());
        }
        const QStringList all = operations();
        for (const QString& operation : all) {
            ActivityEntry entry;
            entry.operation = operation;
            if (operationText(entry).contains(word.text, Qt::CaseInsensitive))
                word.operations.append(operation);
        }
        std::copy_if(std::begin(Outcomes), std::end(Outcomes), std::back_inserter(word.outcomes),
                     [&](ActivityOutcome outcome) {
                         return outcomeText(outcome).contains(word.text, Qt::CaseInsensitive);
                     });
        QString sum = word.text;
        word.amount = Money::parse(sum.remove(u'$'));
    }
    return search;
}

bool ActivityModel::wasNeverSent(const ActivityEntry& entry)
{
    const bool settled =
        entry.outcome == ActivityOutcome::Conflict || entry.outcome == ActivityOutcome::NotSent;
    return settled && !entry.submission.isNull() && entry.httpStatus == 0 && !entry.sentAt.isValid();
}

QString ActivityModel::campaignText(const ActivityEntry& entry) const
{
    if (entry.campaign.isNull())
        return {};
    const QString title = line(m_titles.value(entry.campaign));
    return title.isEmpty() ? entry.campaign.toString() : title;
}

void ActivityModel::refresh()
{
    count();
    if (m_items.empty()) {
        m_more = true;
        fetchMore({});
        return;
    }
    const auto newest = m_log.search(wanted(), 0, Portion);
    if (!newest)
        return;
    QList<ActivityEntry> unknown;
    for (const ActivityEntry& entry : *newest) {
        const auto known = m_byId.constFind(entry.id);
        if (known == m_byId.constEnd()) {
            unknown.append(entry);
            continue;
        }
        // An entry without an answer is completed once its truth was read.
        m_items[*known] = entry;
        const int row = rowOfItem(*known);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    showItems(take(unknown), 0);
    rearrange(newestFirst(m_items));
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more;
}

void ActivityModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    showItems(take(portion(m_oldest)), rowCount());
    rearrange(newestFirst(m_items));
    if (!m_problem.isEmpty())
        Q_EMIT totalsChanged();
}

std::vector<ActivityModel::Index> ActivityModel::take(const QList<ActivityEntry>& entries)
{
    std::vector<Index> added;
    for (const ActivityEntry& entry : entries) {
        m_byId.insert(entry.id, Index(m_items.size()));
        m_oldest = m_oldest == 0 ? entry.id : std::min(m_oldest, entry.id);
        added.push_back(Index(m_items.size()));
        m_items.push_back(entry);
    }
    return added;
}

std::optional<ActivityEntry> ActivityModel::entryAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_items[itemAt(row)]);
}

QString ActivityModel::operationText(const ActivityEntry& entry)
{
    const QString& operation = entry.operation;
    if (operation == QLatin1String("approve"))
        return tr("Approval");
    if (operation == QLatin1String("reject"))
        return tr("Rejection");
    if (operation == QLatin1String("approve all"))
        return tr("Approval of all pending");
    if (operation == QLatin1String("block"))
        return tr("Block");
    if (operation == QLatin1String("unblock"))
        return tr("Unblock");
    if (operation == QLatin1String("create"))
        return tr("New campaign");
    if (operation.startsWith(QLatin1String("create "))) {
        if (const PrefilledKind* kind = prefilledKind(QStringView(operation).mid(7)))
            return tr("Quick job: %1").arg(kind->displayName());
    }
    return line(operation);
}

QString ActivityModel::amountText(const ActivityEntry& entry)
{
    if (!entry.amount)
        return {};
    if (entry.operation == QLatin1String("approve"))
        return tr("paid to the worker %1").arg(entry.amount->toText());
    if (entry.operation == QLatin1String("approve all"))
        return tr("paid to the workers %1").arg(entry.amount->toText());
    return tr("deducted %1").arg(entry.amount->toText());
}

QString ActivityModel::outcomeText(ActivityOutcome outcome)
{
    switch (outcome) {
    case ActivityOutcome::Done:
        return tr("Done");
    case ActivityOutcome::FoundDone:
        return tr("Done, found by reading");
    case ActivityOutcome::NotDone:
        return tr("Did not happen");
    case ActivityOutcome::Refused:
        return tr("Refused");
    case ActivityOutcome::Conflict:
        return tr("Decided elsewhere");
    case ActivityOutcome::Unanswered:
        return tr("No answer yet");
    case ActivityOutcome::NotSent:
        return tr("Not sent");
    }
    return {};
}

QString ActivityModel::cellText(const ActivityEntry& entry, int column) const
{
    switch (column) {
    case At:
        return exactTimeText(entry.at.toLocalTime());
    case What:
        return operationText(entry);
    case Subject:
        return subjectText(entry);
    case Outcome:
        return outcomeText(entry.outcome);
    case Answer: {
        QStringList parts;
        if (!entry.sent.isEmpty())
            parts << tr("“%1”").arg(line(entry.sent));
        if (!entry.answer.isEmpty())
            parts << line(entry.answer);
        if (entry.httpStatus >= 300)
            parts << tr("(status %1)").arg(entry.httpStatus);
        return parts.join(u' ');
    }
    case Amount:
        return entry.amount ? entry.amount->toText() : QString();
    default:
        return {};
    }
}

QString ActivityModel::subjectText(const ActivityEntry& entry) const
{
    if (entry.subject.isEmpty() && entry.worker.isNull())
        return campaignText(entry);
    QString who =
        entry.subject.isEmpty() ? tr("worker %1").arg(line(entry.worker.toString())) : line(entry.subject);
    // A decision is about a worker and stands in a campaign; what is about a campaign names it already.
    if (entry.submission.isNull() || !m_titles.contains(entry.campaign))
        return who;
    return tr("%1 · %2", "a worker's name, and a campaign's title").arg(who, campaignText(entry));
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActivityEntry& entry = m_items[itemAt(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(entry, index.column());
    case Qt::AccessibleTextRole: {
        if (index.column() != At)
            return cellText(entry, index.column());
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts << cellText(entry, column);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (index.column() == Amount ? Qt::AlignTrailing : Qt::AlignLeading)));
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Amount ? Qt::AlignTrailing : Qt::AlignLeading)));
    if (role == Qt::ToolTipRole && section == Amount)
        return tr(
            "Approvals: what the worker is paid, which need not change the balance now. New campaigns: what "
            "was deducted from the balance, with the fee.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At:
        return tr("When");
    case What:
        return tr("What");
    case Subject:
        return tr("About");
    case Outcome:
        return tr("Outcome");
    case Answer:
        return tr("Sent and answered");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

} // namespace proofdesk
