// SPDX-License-Identifier: MIT
#include "models/campaignmodel.h"

#include "domain/clock.h"
#include "models/campaignwords.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace proofdesk {

CampaignModel::CampaignModel(const Clock& clock, QObject* parent)
    : IndexedTableModel(parent)
    , m_clock(clock)
{
}

void CampaignModel::setTally(CampaignTally& tally)
{
    m_tally = &tally;
    connect(&tally, &CampaignTally::changed, this, [this] {
        const auto before = m_counts;
        takeCounts();
        for (int row = 0; row < rowCount(); ++row) {
            const CampaignId id = campaignAt(row)->id;
            if (before.value(id) != m_counts.value(id))
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        rearrange(arranged());
        Q_EMIT totalsChanged();
    });
    tellTally(all(), all(), {});
}

void CampaignModel::tellTally(const QList<Campaign>& listed, const QList<Campaign>& read,
                              std::optional<CampaignTally::Time> begun)
{
    if (!m_tally)
        return;
    m_tally->setRead(listed, read, begun.value_or(m_clock.steady()));
    takeCounts();
}

void CampaignModel::takeCounts()
{
    m_counts = m_tally->all();
}

Campaign CampaignModel::now(Campaign campaign) const
{
    const auto counts = m_counts.constFind(campaign.id);
    if (counts == m_counts.constEnd())
        return campaign;
    // What the service did not say stays unknown.
    if (campaign.approvedSubmissions)
        campaign.approvedSubmissions = counts->approved;
    if (campaign.rejectedSubmissions)
        campaign.rejectedSubmissions = counts->rejected;
    if (campaign.pendingSubmissions)
        campaign.pendingSubmissions = counts->left + counts->onItsWay;
    return campaign;
}

std::optional<qint64> CampaignModel::left(const Campaign& campaign) const
{
    const auto counts = m_counts.constFind(campaign.id);
    return counts == m_counts.constEnd() || !campaign.pendingSubmissions ? campaign.pendingSubmissions
                                                                         : std::optional(counts->left);
}

std::optional<qint64> CampaignModel::leftOf(const CampaignId& id) const
{
    const auto known = campaign(id);
    return known ? left(*known) : std::nullopt;
}

qint64 CampaignModel::onItsWay(const CampaignId& id) const
{
    return m_counts.value(id).onItsWay;
}

std::optional<Campaign> CampaignModel::campaignNow(const CampaignId& id) const
{
    const auto known = campaign(id);
    return known ? std::optional(now(*known)) : std::nullopt;
}

void CampaignModel::setCreatedHere(std::function<std::optional<CreatedHere>(const CampaignId&)> createdHere)
{
    m_createdHere = std::move(createdHere);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CampaignModel::merge(const QList<Campaign>& rows, bool complete,
                          std::optional<CampaignTally::Time> begun)
{
    QSet<CampaignId> named;
    int firstChanged = -1;
    int lastChanged = -1;
    for (const Campaign& row : rows) {
        named.insert(row.id);
        const auto known = m_byId.constFind(row.id);
        if (known == m_byId.constEnd()) {
            const auto item = Index(m_items.size());
            m_items.push_back(row);
            m_byId.insert(row.id, item);
        } else if (m_items[*known] != row) {
            m_items[*known] = row;
            if (const int at = rowOfItem(*known); at >= 0) {
                firstChanged = firstChanged < 0 ? at : std::min(firstChanged, at);
                lastChanged = std::max(lastChanged, at);
            }
        }
    }
    QList<Campaign> known = all();
    if (complete)
        known.removeIf([&named](const Campaign& one) { return !named.contains(one.id); });
    tellTally(known, rows, begun);
    if (firstChanged >= 0)
        Q_EMIT dataChanged(index(firstChanged, 0), index(lastChanged, ColumnCount - 1));
    if (complete) {
        for (auto it = m_byId.begin(); it != m_byId.end();) {
            if (named.contains(it.key())) {
                ++it;
                continue;
            }
            hideItem(it.value());
            it = m_byId.erase(it);
        }
    }
    // New rows are told as new, each at its place; then what a changed count moves is moved.
    const auto wanted = arranged();
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (rowOfItem(wanted[row]) < 0)
            showItems({wanted[row]}, std::min(int(row), rowCount()));
    }
    rearrange(wanted);
    Q_EMIT totalsChanged();
}

void CampaignModel::setFilter(const CampaignFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange(arranged());
}

void CampaignModel::setSort(CampaignSort sort)
{
    m_sort = sort;
    rearrange(arranged());
}

bool CampaignModel::matches(const Campaign& campaign) const
{
    if (m_filter.status && campaign.status != *m_filter.status)
        return false;
    const QString text = m_filter.text.trimmed();
    return text.isEmpty() || campaign.title.contains(text, Qt::CaseInsensitive)
        || campaign.category.contains(text, Qt::CaseInsensitive)
        || campaign.description.contains(text, Qt::CaseInsensitive)
        || campaign.id.toString().compare(text, Qt::CaseInsensitive) == 0;
}

std::vector<CampaignModel::Index> CampaignModel::arranged() const
{
    std::vector<Index> items;
    for (const Index item : m_byId) {
        if (matches(m_items[item]))
            items.push_back(item);
    }
    const auto newer = [](const Campaign& a, const Campaign& b) { return a.createdAt > b.createdAt; };
    const auto before = [&](Index one, Index other) {
        const Campaign& a = m_items[one];
        const Campaign& b = m_items[other];
        const auto most = [](const auto& x, const auto& y) { return x > y; }; // unknown comes last
        switch (m_sort) {
        case CampaignSort::MostWaiting:
            if (left(a).value_or(0) != left(b).value_or(0))
                return most(left(a), left(b));
            // Where nothing waits, what still runs comes before what is over.
            if (a.status != b.status)
                return a.status < b.status;
            // Where as many wait, the older campaign has waited longer.
            if (left(a).value_or(0) > 0 && a.createdAt != b.createdAt)
                return a.createdAt < b.createdAt;
            break;
        case CampaignSort::Newest:
            break;
        case CampaignSort::Oldest:
            if (a.createdAt != b.createdAt)
                return a.createdAt < b.createdAt;
            break;
        case CampaignSort::Title:
            if (const int order = QString::localeAwareCompare(a.title, b.title); order != 0)
                return order < 0;
            break;
        case CampaignSort::HighestPay:
            if (a.pay != b.pay)
                return most(a.pay, b.pay);
            break;
        case CampaignSort::MostPaid:
            if (now(a).paidSoFar() != now(b).paidSoFar())
                return most(now(a).paidSoFar(), now(b).paidSoFar());
            break;
        }
        return a.createdAt != b.createdAt ? newer(a, b) : a.id < b.id;
    };
    std::sort(items.begin(), items.end(), before);
    return items;
}

std::optional<Campaign> CampaignModel::campaign(const CampaignId& id) const
{
    const auto known = m_byId.constFind(id);
    return known == m_byId.constEnd() ? std::nullopt : std::optional(m_items[*known]);
}

QList<Campaign> CampaignModel::all() const
{
    QList<Campaign> campaigns;
    campaigns.reserve(m_byId.size());
    for (const Index index : m_byId)
        campaigns.append(m_items[index]);
    return campaigns;
}

std::optional<Campaign> CampaignModel::campaignAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_items[itemAt(row)]);
}

std::optional<CreatedHere> CampaignModel::createdHere(const CampaignId& id) const
{
    return m_createdHere ? m_createdHere(id) : std::nullopt;
}

int CampaignModel::rowOf(const CampaignId& id) const
{
    const auto known = m_byId.constFind(id);
    return known == m_byId.constEnd() ? -1 : rowOfItem(*known);
}

std::optional<bool> CampaignModel::paysByItself(const CampaignId& id) const
{
    const auto made = createdHere(id);
    return made ? std::optional(made->approveOnceFull) : std::nullopt;
}

qint64 CampaignModel::waitingSubmissions() const
{
    return std::accumulate(m_byId.begin(), m_byId.end(), qint64(0),
                           [this](qint64 sum, Index item) { return sum + left(m_items[item]).value_or(0); });
}

int CampaignModel::waitingCampaigns() const
{
    return int(std::count_if(m_byId.begin(), m_byId.end(),
                             [this](Index item) { return left(m_items[item]).value_or(0) > 0; }));
}

int CampaignModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CampaignModel::cellText(const Campaign& campaign, int column) const
{
    switch (column) {
    case Title:
        return campaignwords::line(campaign.title);
    case Status:
        return campaignwords::status(campaign);
    case Progress:
        return campaignwords::progress(campaign, onItsWay(campaign.id));
    case Pay:
        return campaign.pay ? campaign.pay->toText() : tr("not known");
    case PaidSoFar: {
        const auto paid = campaign.paidSoFar();
        return paid ? paid->toText() : tr("not known");
    }
    case Waiting:
        if (const auto waiting = leftOf(campaign.id); !waiting)
            return tr("Review");
        else if (*waiting == 0)
            return tr("Nothing waiting");
        else
            return tr("Review %1").arg(QLocale().toString(*waiting));
    default:
        return {};
    }
}

QVariant CampaignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section >= Pay ? Qt::AlignTrailing : Qt::AlignLeading)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Campaign");
    case Status:
        return tr("Status");
    case Progress:
        return tr("Progress");
    case Pay:
        return tr("Pay");
    case PaidSoFar:
        return tr("Paid so far");
    case Waiting:
        return tr("Waiting for you");
    default:
        return {};
    }
}

QVariant CampaignModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Campaign campaign = now(m_items[itemAt(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(campaign, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Title ? campaignwords::spoken(
                   campaign, {leftOf(campaign.id), onItsWay(campaign.id)}, paysByItself(campaign.id))
                                       : cellText(campaign, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() >= Pay ? Qt::AlignTrailing : Qt::AlignLeading)));
    case IdRole:
        return campaign.id.toString();
    case CampaignRole:
        return QVariant::fromValue(campaign);
    case OnItsWayRole:
        return QVariant::fromValue(onItsWay(campaign.id));
    case SecondLineRole: {
        // Quick jobs of one kind share their title: the link tells them apart.
        const QString link = campaignwords::promotedLink(campaign);
        QStringList parts{link.isEmpty() ? campaignwords::line(campaign.category) : link,
                          campaignwords::made(campaign, m_clock.now())};
        parts.removeAll(QString());
        return parts.join(tr(" · "));
    }
    case PaysByItselfRole:
        return campaignwords::paysByItself(campaign, paysByItself(campaign.id));
    case WaitingRole:
        return QVariant::fromValue(leftOf(campaign.id).value_or(-1));
    case OpenRole:
        return QVariant::fromValue(campaign.openJobs().value_or(-1));
    default:
        return {};
    }
}

} // namespace proofdesk
