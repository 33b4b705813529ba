// SPDX-License-Identifier: MIT
// What CampaignModel says of its rows.
#include "models/campaignmodel.h"

#include "domain/clock.h"
#include "domain/timetext.h"

#include <QLocale>
#include <QRegularExpression>

namespace proofdesk {

namespace {

/// Titles and categories are foreign: one line, and no longer than a view can lay out.
QString line(const QString& foreign)
{
    constexpr qsizetype Most = 300;
    const QString simple = foreign.left(4 * Most).simplified();
    return simple.size() <= Most ? simple : simple.left(Most - 1) + QChar(0x2026);
}

/// What it promotes, where its description is nothing but a link; without the scheme.
QString linkOf(const Campaign& campaign)
{
    const QString text = campaign.description.trimmed();
    static const QRegularExpression link(QStringLiteral("^https?://(\\S{1,200})$"));
    return line(link.match(text).captured(1));
}

} // namespace

QString CampaignModel::statusText(const Campaign& campaign)
{
    switch (campaign.status) {
    case CampaignStatus::Active:
        return tr("Active");
    case CampaignStatus::Pending:
        return tr("Pending");
    case CampaignStatus::Completed:
        return tr("Completed");
    case CampaignStatus::Canceled:
        return tr("Canceled");
    case CampaignStatus::Other:
        break;
    }
    return campaign.statusText.isEmpty() ? tr("Unknown") : line(campaign.statusText);
}

QString CampaignModel::madeText(const Campaign& campaign) const
{
    if (!campaign.createdAt.isValid())
        return {};
    const QDateTime made = campaign.createdAt.toLocalTime();
    const QDate today = m_clock.now().toLocalTime().date();
    const QLocale locale;
    if (made.date() == today)
        return tr("made today %1").arg(timeText(made.time()));
    //: Day and month of this year, as QDate::toString takes them
    const QString thisYear = tr("d MMM");
    //: Day, month and year, as QDate::toString takes them
    const QString anotherYear = tr("d MMM yyyy");
    return tr("made %1").arg(
        locale.toString(made.date(), made.date().year() == today.year() ? thisYear : anotherYear));
}

QString CampaignModel::paysByItselfText(const Campaign& campaign) const
{
    const bool runs = campaign.status == CampaignStatus::Active || campaign.status == CampaignStatus::Pending;
    if (!runs || campaign.canceled || paysByItself(campaign.id) != true)
        return {};
    const auto open = openJobs(campaign);
    if (!open)
        return tr("Pays by itself when full");
    if (*open == 0)
        return tr("Full: pays by itself");
    return tr("Pays by itself in %n more", nullptr, int(std::min<qint64>(*open, 1'000'000'000)));
}

QString CampaignModel::progressText(const Campaign& campaign) const
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](const std::optional<qint64>& count, const QString& words) {
        if (count && *count > 0)
            parts << words.arg(locale.toString(*count));
    };
    add(campaign.approvedSubmissions, tr("%1 approved"));
    add(campaign.rejectedSubmissions, tr("%1 rejected"));
    add(campaign.pendingSubmissions, tr("%1 pending"));
    add(openJobs(campaign), tr("%1 open"));
    QString text = parts.join(tr(" · "));
    if (campaign.totalAvailabilities)
        text = tr("%1 of %2").arg(text, locale.toString(*campaign.totalAvailabilities)).trimmed();
    return text;
}

QString CampaignModel::cellText(const Campaign& campaign, int column) const
{
    switch (column) {
    case Title:
        return line(campaign.title);
    case Status:
        return statusText(campaign);
    case Progress:
        return progressText(campaign);
    case Pay:
        return campaign.pay ? campaign.pay->toText() : tr("not known");
    case PaidSoFar: {
        const auto paid = campaign.paidSoFar();
        return paid ? paid->toText() : tr("not known");
    }
    case Waiting:
        if (!campaign.pendingSubmissions)
            return tr("Review");
        if (*campaign.pendingSubmissions == 0)
            return tr("Nothing waiting");
        return tr("Review %1").arg(QLocale().toString(*campaign.pendingSubmissions));
    default:
        return {};
    }
}

QString CampaignModel::spoken(const Campaign& campaign) const
{
    QStringList parts{line(campaign.title), statusText(campaign)};
    if (!campaign.pendingSubmissions)
        parts << tr("waiting not known");
    else if (*campaign.pendingSubmissions == 0)
        parts << tr("nothing waiting");
    else
        parts << tr("%n waiting for you", nullptr, int(*campaign.pendingSubmissions));
    parts << progressText(campaign);
    if (campaign.pay)
        parts << tr("pay %1").arg(campaign.pay->toText());
    if (const auto paid = campaign.paidSoFar())
        parts << tr("paid so far %1").arg(paid->toText());
    parts << paysByItselfText(campaign);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
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
    const Campaign& campaign = m_items[itemAt(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(campaign, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Title ? spoken(campaign) : cellText(campaign, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() >= Pay ? Qt::AlignTrailing : Qt::AlignLeading)));
    case IdRole:
        return campaign.id.toString();
    case CampaignRole:
        return QVariant::fromValue(campaign);
    case SecondLineRole: {
        // Quick jobs of one kind share their title: the link tells them apart.
        const QString link = linkOf(campaign);
        QStringList parts{link.isEmpty() ? line(campaign.category) : link, madeText(campaign)};
        parts.removeAll(QString());
        return parts.join(tr(" · "));
    }
    case PaysByItselfRole:
        return paysByItselfText(campaign);
    case WaitingRole:
        return QVariant::fromValue(campaign.pendingSubmissions.value_or(-1));
    case OpenRole:
        return QVariant::fromValue(openJobs(campaign).value_or(-1));
    default:
        return {};
    }
}

} // namespace proofdesk
