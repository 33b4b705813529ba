// SPDX-License-Identifier: MIT
#include "sandbox/sandboxseed.h"

#include "sandbox/sandbox.h"
#include "sandbox/sandboxjobs.h"
#include "sandbox/submissionmaker.h"

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

struct Plan
{
    const char* title;
    const char* category;
    const char* description;
    int payCents;
    int daysAgo;
    CampaignStatus status;
    int total;
    int pending;
    int approved;
    int rejected;
    bool approveOnceFull;
    ProofTopic topic;
};

constexpr Plan lesson{
    "Install Fernleaf and finish lesson one",
    "App test",
    "Install Fernleaf from the store or open fernleaf.example, make an account, and finish lesson 1. Send a "
    "screenshot of “Lesson 1 complete” with the stars in view.",
    50,
    11,
    CampaignStatus::Active,
    260,
    118,
    102,
    9,
    false,
    ProofTopic::Lesson};

/// The small marketplace: 400 submissions. The others are made of its rows.
constexpr std::array plans{
    Plan{"Translate a menu photo into English", "Translation",
         "Type out the dishes of the menu in the picture in English, and send a picture of the last page.",
         150, 20, CampaignStatus::Completed, 15, 0, 14, 1, false, ProofTopic::Survey},
    lesson,
    Plan{"Five-minute survey: public transport in your town", "Survey",
         "Answer twelve questions about buses and trains where you live. Send the last page with its code.",
         250, 8, CampaignStatus::Active, 60, 12, 22, 3, false, ProofTopic::Survey},
    Plan{
        "Label 20 photos of street signs", "Data labelling",
        "Open signs.example, choose the right word for each of 20 photos, and send the page that says “20 of "
        "20”.",
        35, 7, CampaignStatus::Active, 100, 31, 40, 4, true, ProofTopic::Signs},
    Plan{"Video likes: garden tour, part 2", "Social Media", "https://youtube.com/watch?v=gardentour2", 5, 1,
         CampaignStatus::Active, 50, 44, 0, 0, true, ProofTopic::Video},
    Plan{"Try the checkout of a demo shop", "App test",
         "Buy anything in the demo shop with the test card it shows, and send the order confirmation.", 80, 0,
         CampaignStatus::Pending, 80, 0, 0, 0, false, ProofTopic::Other},
};

struct Planned
{
    qint32 campaign;
    ProofTopic topic;
    SubmissionStatus status;
    qint64 secondsAgo;
};

/// Adds the campaign, and notes its submissions for when all of them can be sorted by time.
void plan(SandboxState& state, SandboxRandom& random, const Plan& row, const QString& suffix,
          const QDateTime& now, std::vector<Planned>& submissions)
{
    SandboxCampaign campaign;
    campaign.id = newCampaignId(random);
    campaign.title = QString::fromUtf8(row.title) + suffix;
    campaign.description = QString::fromUtf8(row.description);
    campaign.category = QString::fromUtf8(row.category);
    campaign.location = QStringLiteral("In");
    campaign.pay = Money::fromCents(row.payCents);
    campaign.createdAt = now.addSecs(-qint64(row.daysAgo) * 86'400 - random.below(20'000) - 1200);
    campaign.status = row.status;
    campaign.total = row.total;
    campaign.approveOnceFull = row.approveOnceFull;
    campaign.topic = row.topic;
    const qint64 age = campaign.createdAt.secsTo(now);
    const qint32 index = state.addCampaign(std::move(campaign));

    const int decided = row.approved + row.rejected;
    for (int i = 0; i < decided; ++i) {
        const bool rejected = row.rejected > 0 && i % std::max(1, decided / row.rejected) == 0
            && i / std::max(1, decided / row.rejected) < row.rejected;
        submissions.push_back({index, row.topic,
                               rejected ? SubmissionStatus::Rejected : SubmissionStatus::Approved,
                               age / 2 + random.below(int(std::max<qint64>(1, age / 2 - 60)))});
    }
    // What waits came in during the last hours, evenly enough to read as a queue.
    const qint64 span = std::min<qint64>(age / 2, 3 * 3600 + qint64(row.pending) * 60);
    for (int i = 0; i < row.pending; ++i)
        submissions.push_back({index, row.topic, SubmissionStatus::Pending, 60 + span * i / row.pending});
}

void addForeignCampaign(SandboxState& state, const QDateTime& now)
{
    SandboxCampaign campaign;
    campaign.id = Sandbox::foreignCampaign();
    campaign.title = QStringLiteral("Somebody else's campaign");
    campaign.createdAt = now;
    campaign.own = false;
    campaign.total = 10;
    state.addCampaign(std::move(campaign));
}

} // namespace

void seedSandbox(SandboxState& state, SubmissionMaker& maker, SandboxSize size, const QDateTime& now)
{
    SandboxRandom ids(maker.random().next());
    std::vector<Planned> submissions;
    addForeignCampaign(state, now);
    switch (size) {
    case SandboxSize::Small:
        maker.addWorkers(150);
        for (const Plan& row : plans)
            plan(state, ids, row, {}, now, submissions);
        break;
    case SandboxSize::Medium: // 40 campaigns of 250 submissions each
        maker.addWorkers(900);
        for (int i = 39; i >= 0; --i) {
            Plan row = plans[size_t(i) % 5]; // the sixth has none
            row.status = i % 5 == 0 ? CampaignStatus::Completed : CampaignStatus::Active;
            row.pending = row.status == CampaignStatus::Completed ? 0 : 60 + i;
            row.rejected = 10;
            row.approved = 250 - row.pending - row.rejected;
            row.total = row.status == CampaignStatus::Completed ? 250 : 400;
            row.daysAgo += i;
            plan(state, ids, row, i < 5 ? QString() : QStringLiteral(", part %1").arg(i / 5 + 1), now,
                 submissions);
        }
        break;
    case SandboxSize::Large:
        maker.addWorkers(5000);
        for (const Plan& row : plans) {
            Plan each = row;
            if (each.topic == ProofTopic::Lesson) {
                each.total = 120'000;
                each.pending = 100'000;
            }
            plan(state, ids, each, {}, now, submissions);
        }
        break;
    }

    // Ids grow with time over all campaigns, as they would.
    std::ranges::stable_sort(submissions, std::ranges::greater(), &Planned::secondsAgo);
    int lessonsPending = 0;
    bool moves = false;
    for (const Planned& each : submissions) {
        SandboxSubmission made =
            maker.make(each.campaign, each.topic, each.status, now.addSecs(-each.secondsAgo));
        // One picture of the lesson can't be found: the twentieth that waits.
        const bool waits = each.topic == ProofTopic::Lesson && each.status == SubmissionStatus::Pending;
        if (waits && ++lessonsPending == 20) {
            made.firstImage = state.addImage(SandboxState::MissingImage);
            made.imageCount = 1;
        }
        // And one moves: the first of those behind the twelfth that can.
        if (size == SandboxSize::Small && !moves && waits && lessonsPending > 12 && made.imageCount == 1)
            moves = state.makeMove(made.firstImage);
        state.addSubmission(std::move(made));
    }
    // One worker is blocked from the start, who may have sent something before.
    (void)state.block(state.workers().back().id, now.addDays(-3));
    state.setBalance(Money::fromCents(94'500));
}

} // namespace proofdesk
