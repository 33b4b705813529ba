// SPDX-License-Identifier: MIT
#include "models/campaignwords.h"

#include "domain/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace proofdesk::campaignwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CampaignWords)
};

QString withLink(const QString& pay, const Campaign& campaign)
{
    QStringList parts{pay, promotedLink(campaign)};
    parts.removeAll(QString());
    return parts.join(Words::tr(" · "));
}

} // namespace

QString line(const QString& foreign)
{
    constexpr qsizetype Most = 300;
    const QString simple = foreign.left(4 * Most).simplified();
    return simple.size() <= Most ? simple : simple.left(Most - 1) + QChar(0x2026);
}

QHash<CampaignId, QString> titles(const QList<Campaign>& campaigns)
{
    QHash<CampaignId, QString> titles;
    for (const Campaign& campaign : campaigns)
        titles.insert(campaign.id, campaign.title);
    return titles;
}

QString promotedLink(const Campaign& campaign)
{
    const QString text = campaign.description.trimmed();
    static const QRegularExpression link(QStringLiteral("^https?://(\\S{1,200})$"));
    return line(link.match(text).captured(1));
}

QString payAndLink(const Campaign& campaign)
{
    return withLink(campaign.pay ? Words::tr("%1 a job").arg(campaign.pay->toText()) : QString(), campaign);
}

std::optional<Money> setAside(const Campaign& campaign)
{
    if (!campaign.pay || !campaign.totalAvailabilities || campaign.canceled
        || campaign.status == CampaignStatus::Canceled)
        return std::nullopt;
    return campaign.pay->times(*campaign.totalAvailabilities);
}

QString payWithSource(const Campaign& campaign)
{
    const auto all = setAside(campaign);
    return all
        ? withLink(Words::tr("%1 a job, from the %2 set aside").arg(campaign.pay->toText(), all->toText()),
                   campaign)
        : payAndLink(campaign);
}

QString status(const Campaign& campaign)
{
    switch (campaign.status) {
    case CampaignStatus::Active:
        return Words::tr("Active");
    case CampaignStatus::Pending:
        return Words::tr("Pending");
    case CampaignStatus::Completed:
        return Words::tr("Completed");
    case CampaignStatus::Canceled:
        return Words::tr("Canceled");
    case CampaignStatus::Other:
        break;
    }
    return campaign.statusText.isEmpty() ? Words::tr("Unknown") : line(campaign.statusText);
}

QString made(const Campaign& campaign, const QDateTime& now)
{
    if (!campaign.createdAt.isValid())
        return {};
    const QDateTime made = campaign.createdAt.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QLocale locale;
    if (made.date() == today)
        return Words::tr("made today %1").arg(timeText(made.time()));
    //: Day and month of this year, as QDate::toString takes them
    const QString thisYear = Words::tr("d MMM");
    //: Day, month and year, as QDate::toString takes them
    const QString anotherYear = Words::tr("d MMM yyyy");
    return Words::tr("made %1").arg(
        locale.toString(made.date(), made.date().year() == today.year() ? thisYear : anotherYear));
}

QString paysByItself(const Campaign& campaign, std::optional<bool> approvesOnceFull)
{
    if (!campaign.canFill() || approvesOnceFull != true)
        return {};
    const auto open = campaign.openJobs();
    if (!open)
        return Words::tr("Pays by itself when full");
    if (*open == 0)
        return Words::tr("Full: pays by itself");
    return Words::tr("Pays by itself after %Ln more submissions", nullptr,
                     int(std::min<qint64>(*open, 1'000'000'000)));
}

QString paysByItselfShort(const Campaign& campaign, std::optional<bool> approvesOnceFull)
{
    QString whole = paysByItself(campaign, approvesOnceFull);
    const auto open = campaign.openJobs();
    if (whole.isEmpty() || !open || *open == 0)
        return whole;
    return Words::tr("%Ln more, then it pays by itself", nullptr,
                     int(std::min<qint64>(*open, 1'000'000'000)));
}

QString leftPending(qint64 count, const Campaign& campaign, std::optional<bool> approvesOnceFull)
{
    const QString when = paysByItself(campaign, approvesOnceFull);
    if (count <= 0 || when.isEmpty())
        return {};
    return Words::tr("%1. Then these %Ln are approved and paid too, unless you decide before.",
                     "'Pays by itself after 28 more submissions', and how many stay pending", int(count))
        .arg(when);
}

QString progress(const Campaign& campaign, qint64 onItsWay)
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](const std::optional<qint64>& count, const QString& words) {
        if (count && *count > 0)
            parts << words.arg(locale.toString(*count));
    };
    add(campaign.approvedSubmissions, Words::tr("%1 approved"));
    add(campaign.rejectedSubmissions, Words::tr("%1 rejected"));
    if (campaign.pendingSubmissions)
        add(*campaign.pendingSubmissions - onItsWay, Words::tr("%1 pending"));
    if (onItsWay > 0)
        parts << Words::tr("%Ln on their way", "decided, and not confirmed by the service", int(onItsWay));
    add(campaign.openJobs(), Words::tr("%1 open"));
    QString text = parts.join(Words::tr(" · "));
    if (campaign.totalAvailabilities)
        text = Words::tr("%1 of %2").arg(text, locale.toString(*campaign.totalAvailabilities)).trimmed();
    return text;
}

QString spoken(const Campaign& campaign, const Waiting& waiting, std::optional<bool> approvesOnceFull)
{
    QStringList parts{line(campaign.title), status(campaign)};
    if (!waiting.left)
        parts << Words::tr("waiting not known");
    else if (*waiting.left == 0)
        parts << Words::tr("nothing waiting");
    else
        parts << Words::tr("%Ln waiting for you", nullptr, int(*waiting.left));
    parts << progress(campaign, waiting.onItsWay);
    if (campaign.pay)
        parts << Words::tr("pay %1").arg(campaign.pay->toText());
    if (const auto paid = campaign.paidSoFar())
        parts << Words::tr("paid so far %1").arg(paid->toText());
    parts << paysByItself(campaign, approvesOnceFull);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace proofdesk::campaignwords
