// SPDX-License-Identifier: MIT
#pragma once

#include "support/apiworld.h"
#include "support/describe.h"

#include <QHash>

#include <functional>

namespace proofdesk {

/// How a call of one of the 21 operations ended, whatever its type.
struct AnyOutcome
{
    QString decoded; ///< as described; empty where it failed
    std::optional<ApiError> error;
    bool settled = false;
};

using OperationCall = std::function<AnyOutcome(ApiWorld&)>;

template <typename T> AnyOutcome anyOutcome(ApiWorld& world, Call<T>* call)
{
    const auto result = world.outcome(call);
    if (!result)
        return {};
    if (*result)
        return {described(**result), std::nullopt, true};
    return {{}, result->error(), true};
}

inline CustomJobDraft goldenJob()
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("Test Job");
    draft.description = QStringLiteral("Fill out our 5-minute customer satisfaction survey\nSecond line: ü");
    draft.pay = Money::fromCents(500);
    draft.totalAvailabilities = 10;
    draft.proofRequired = QStringLiteral("Submit a screenshot of the completion page");
    draft.category = QStringLiteral("Survey");
    draft.subCategory = QStringLiteral("Customer Feedback");
    draft.image = CampaignImage{QStringLiteral("picture.png"), "image/png", "the bytes of a picture"};
    draft.countries = {QStringLiteral("US"), QStringLiteral("CA"), QStringLiteral("GB")};
    draft.approveOnceFull = true;
    return draft;
}

inline PrefilledJobDraft goldenPrefilledJob(const QString& slug)
{
    static const QHash<QString, std::pair<QString, qint64>> data{
        {QStringLiteral("facebook-likes"), {QStringLiteral("https://facebook.com/post/123"), 50}},
        {QStringLiteral("facebook-shares"), {QStringLiteral("https://facebook.com/post/123"), 25}},
        {QStringLiteral("instagram-likes"), {QStringLiteral("https://instagram.com/ABC123"), 100}},
        {QStringLiteral("instagram-followers"), {QStringLiteral("https://instagram.com/username"), 50}},
        {QStringLiteral("twitter-likes"), {QStringLiteral("https://twitter.com/user/status/123"), 75}},
        {QStringLiteral("twitter-followers"), {QStringLiteral("https://twitter.com/username"), 50}},
        {QStringLiteral("twitter-retweets"), {QStringLiteral("https://twitter.com/user/status/123"), 30}},
        {QStringLiteral("trustpilot-reviews"),
         {QStringLiteral("https://trustpilot.com/review/example.com"), 20}},
        {QStringLiteral("9gag-upvotes"), {QStringLiteral("https://9gag.com/gag/abc123"), 50}},
        {QStringLiteral("youtube-likes"), {QStringLiteral("https://youtube.com/watch?v=abc123"), 100}},
    };
    const auto [link, quantity] = data.value(slug);
    const bool withBritain =
        slug.endsWith(u"likes") || slug.endsWith(u"retweets") || slug.endsWith(u"upvotes");
    const bool youtube = slug.startsWith(u"youtube");
    return {prefilledKind(slug),
            link,
            quantity,
            {QStringLiteral("US"), withBritain && !youtube ? QStringLiteral("GB") : QStringLiteral("CA")}};
}

/// The call that a golden exchange is about, by the name of its file without the number.
inline OperationCall operationCall(const QString& name)
{
    const CampaignId campaign = *CampaignId::parse(goldenCampaign);
    const SubmissionId submission(123);
    static const QHash<QString, std::function<AnyOutcome(ApiWorld&, CampaignId, SubmissionId)>> calls{
        {QStringLiteral("create-job"),
         [](ApiWorld& w, auto, auto) { return anyOutcome(w, w.api.createJob(goldenJob())); }},
        {QStringLiteral("balance"), [](ApiWorld& w, auto, auto) { return anyOutcome(w, w.api.balance()); }},
        {QStringLiteral("campaigns"),
         [](ApiWorld& w, auto, auto) { return anyOutcome(w, w.api.campaigns(CampaignStatus::Active)); }},
        {QStringLiteral("campaign"),
         [](ApiWorld& w, auto id, auto) { return anyOutcome(w, w.api.campaign(id)); }},
        {QStringLiteral("submissions"),
         [](ApiWorld& w, auto id, auto) {
             SubmissionQuery query;
             query.status = SubmissionStatus::Pending;
             query.search = QStringLiteral(" Anna & Co+ ");
             return anyOutcome(w, w.api.submissions(id, query));
         }},
        {QStringLiteral("approve"),
         [](ApiWorld& w, auto id, auto row) {
             return anyOutcome(w, w.api.approve(id, row, QStringLiteral("Great work!")));
         }},
        {QStringLiteral("reject"),
         [](ApiWorld& w, auto id, auto row) {
             return anyOutcome(w, w.api.reject(id, row, QStringLiteral("Does not meet requirements")));
         }},
        {QStringLiteral("approve-all"),
         [](ApiWorld& w, auto id, auto) {
             return anyOutcome(w, w.api.approveAllPending(id, QStringLiteral("Bulk action notes")));
         }},
        {QStringLiteral("block"),
         [](ApiWorld& w, auto, auto) {
             return anyOutcome(w, w.api.blockWorker(WorkerId::fromNumber(12'345)));
         }},
        {QStringLiteral("unblock"),
         [](ApiWorld& w, auto, auto) {
             return anyOutcome(w, w.api.unblockWorker(WorkerId::fromText(QStringLiteral("abc-def-123"))));
         }},
        {QStringLiteral("blocked"),
         [](ApiWorld& w, auto, auto) { return anyOutcome(w, w.api.blockedWorkers()); }},
    };
    if (const auto call = calls.value(name))
        return [call, campaign, submission](ApiWorld& world) { return call(world, campaign, submission); };
    return [name](ApiWorld& world) {
        return anyOutcome(world, world.api.createPrefilledJob(goldenPrefilledJob(name)));
    };
}

} // namespace proofdesk
