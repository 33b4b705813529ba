// SPDX-License-Identifier: MIT
#include "jobs/creationmatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofdesk {

namespace {

template <typename T> bool agrees(const std::optional<T>& found, const std::optional<T>& asked)
{
    return !found || !asked || *found == *asked;
}

bool couldBe(const Campaign& campaign, const CustomJobDraft& draft)
{
    return campaign.title.simplified() == draft.title.simplified() && agrees(campaign.pay, draft.pay)
        && agrees(campaign.totalAvailabilities, std::optional(draft.totalAvailabilities));
}

/// The service chooses the titles of these.
bool couldBe(const Campaign& campaign, const PrefilledJobDraft& draft)
{
    return agrees(campaign.pay, std::optional(PrefilledPay))
        && agrees(campaign.totalAvailabilities, std::optional(draft.quantity));
}

} // namespace

CreationSnapshot CreationSnapshot::of(const AccountSnapshot& truth)
{
    CreationSnapshot snapshot;
    for (const Campaign& campaign : truth.campaigns)
        snapshot.campaigns.insert(campaign.id);
    snapshot.balance = truth.balance;
    return snapshot;
}

QString CreationSnapshot::toJson() const
{
    QJsonArray ids;
    for (const CampaignId& id : campaigns)
        ids.append(id.toString());
    QJsonObject object{{QStringLiteral("campaigns"), ids}};
    if (balance)
        object.insert(QStringLiteral("balance"), balance->toPlainString());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CreationSnapshot> CreationSnapshot::fromJson(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonValue stored = object.value(QLatin1String("balance"));
    const QJsonValue ids = object.value(QLatin1String("campaigns"));
    CreationSnapshot snapshot;
    snapshot.balance = Money::parse(stored.toString());
    if ((!snapshot.balance && !stored.isUndefined()) || !ids.isArray())
        return std::nullopt;
    const QJsonArray list = ids.toArray();
    for (const QJsonValue each : list) {
        if (const auto id = CampaignId::parse(each.toString()))
            snapshot.campaigns.insert(*id);
    }
    return snapshot;
}

CreationMatch matchCreation(const JobDraft& draft, const CreationSnapshot& before, const AccountSnapshot& now)
{
    CreationMatch match;
    QSet<CampaignId> taken = before.campaigns;
    for (const Campaign& campaign : now.campaigns) {
        // Pages may overlap: each campaign counts once.
        if (taken.contains(campaign.id))
            continue;
        taken.insert(campaign.id);
        if (std::visit([&campaign](const auto& each) { return couldBe(campaign, each); }, draft))
            match.campaigns.append(campaign);
    }
    const auto pay = std::visit([](const auto& each) { return each.payTotal(); }, draft);
    match.balanceFell = pay && before.balance && now.balance && *before.balance - *now.balance >= *pay;
    return match;
}

} // namespace proofdesk
