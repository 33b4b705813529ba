// SPDX-License-Identifier: MIT
#include "sandbox/submissionmaker.h"

#include "sandbox/sandbox.h"
#include "sandbox/sandboxtexts.h"

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

constexpr size_t poolSize = 240;
constexpr int arrivalSeconds = 25;

WorkerId makeWorkerId(SandboxRandom& random, int index)
{
    // The API text shows both kinds: "abc-def-123" in submissions, 12345 where workers are blocked.
    if (index % 4 == 3)
        return WorkerId::fromNumber(10'000 + index * 37);
    QString id;
    for (int i = 0; i < 6; ++i) {
        id += QChar(u'a' + random.below(26));
        if (i % 3 == 2)
            id += u'-';
    }
    return WorkerId::fromText(id + QString::number(100 + index));
}

/// The rate next to the wanted one that somebody with so many jobs can have: of one job all or none was
/// approved.
int rateNear(int wanted, int completed)
{
    const int approved = qRound(wanted / 100.0 * completed);
    return qRound(100.0 * approved / completed);
}

ProofScene sceneOf(ProofTopic topic)
{
    switch (topic) {
    case ProofTopic::Lesson:
        return ProofScene::LessonComplete;
    case ProofTopic::Signs:
        return ProofScene::Signs;
    case ProofTopic::Video:
        return ProofScene::Liked;
    case ProofTopic::Survey:
    case ProofTopic::Other:
        break;
    }
    return ProofScene::ThankYou;
}

} // namespace

SubmissionMaker::SubmissionMaker(SandboxState& state, quint32 seed, bool sharedPictures)
    : m_state(state)
    , m_random(seed)
    , m_sharedPictures(sharedPictures)
{
}

void SubmissionMaker::addWorkers(int count)
{
    const auto people = sandboxPeople();
    const auto base = int(m_state.workers().size());
    for (int i = base; i < base + count; ++i) {
        const SandboxPerson& person = people[size_t(i) % people.size()];
        const int round = i / int(people.size());
        SandboxWorker worker;
        worker.id = makeWorkerId(m_random, i);
        worker.name = QString::fromUtf8(person.name) + (round > 0 ? QString::number(round + 1) : QString());
        worker.country = QString::fromUtf8(person.country);
        const bool fresh = m_random.oneIn(12);
        worker.ageDays = fresh ? m_random.below(4) : 5 + m_random.below(1400);
        worker.completed = fresh ? m_random.below(3) : 3 + m_random.below(60 + worker.ageDays);
        worker.approvalRate = worker.completed == 0 ? 0
            : m_random.oneIn(6)                     ? rateNear(48 + m_random.below(30), worker.completed)
                                                    : rateNear(79 + m_random.below(22), worker.completed);
        m_state.addWorker(std::move(worker));
    }
}

qint32 SubmissionMaker::chooseWorker()
{
    const auto& workers = m_state.workers();
    for (;;) { // ends: the seed blocks few, and nobody can block all of them one by one within the limit
        const auto index = m_random.below(int(workers.size()));
        if (!workers[size_t(index)].blockedAt.isValid())
            return index;
        if (std::ranges::all_of(workers, [](const SandboxWorker& each) { return each.blockedAt.isValid(); }))
            return -1;
    }
}

ProofSpec SubmissionMaker::honest(ProofTopic topic, const QString& caption)
{
    ProofSpec spec;
    spec.scene = sceneOf(topic);
    spec.theme = quint8(m_random.below(proofThemeCount));
    spec.language = quint8(m_random.oneIn(3) ? m_random.below(proofLanguageCount) : 0);
    const auto devices = int(proofDevices().size());
    spec.device = quint8(m_random.oneIn(7) ? proofPhoneCount + m_random.below(devices - proofPhoneCount)
                                           : m_random.below(proofPhoneCount));
    spec.jpeg = m_random.oneIn(3);
    spec.variant = quint32(m_random.next());
    if (topic != ProofTopic::Lesson)
        spec.caption = caption;
    if (!proofDevices()[spec.device].desktop && m_random.oneIn(14)) {
        spec.treatment = ProofTreatment::Photographed;
        spec.jpeg = true;
    }
    return spec;
}

ProofSpec SubmissionMaker::suspect(ProofTopic topic, const QString& caption)
{
    ProofSpec spec = honest(topic, caption);
    spec.device = quint8(spec.device % proofPhoneCount);
    spec.treatment = ProofTreatment::Plain;
    constexpr std::array scenes{ProofScene::HomeScreen,     ProofScene::StorePage,     ProofScene::AppInfo,
                                ProofScene::LessonQuestion, ProofScene::Chat,          ProofScene::Garden,
                                ProofScene::Blank,          ProofScene::LessonComplete};
    constexpr std::array elsewhere{ProofScene::HomeScreen, ProofScene::Blank, ProofScene::LessonComplete};
    if (topic == ProofTopic::Lesson)
        spec.scene = scenes[size_t(m_random.below(int(scenes.size())))];
    else if (const auto choice = elsewhere[size_t(m_random.below(int(elsewhere.size())))];
             choice != ProofScene::LessonComplete)
        spec.scene = choice;
    if (spec.scene == sceneOf(topic))
        spec.treatment = ProofTreatment::Cropped;
    return spec;
}

qint32 SubmissionMaker::choosePicture(qint32 campaign, ProofTopic topic, SubmissionStatus status)
{
    auto& pool = m_pool[topic];
    if (m_sharedPictures && pool.size() >= poolSize)
        return pool[size_t(m_random.below(int(pool.size())))];

    auto& recent = m_recent[campaign];
    const bool wrong =
        status == SubmissionStatus::Rejected || (status == SubmissionStatus::Pending && m_random.oneIn(6));
    if (!wrong && !recent.empty() && m_random.oneIn(18))
        return recent.back(); // somebody sends the very file that another has sent
    const QString caption = m_state.campaigns()[size_t(campaign)].title;
    const qint32 spec = m_state.addSpec(wrong ? suspect(topic, caption) : honest(topic, caption));
    if (!wrong)
        recent.push_back(spec);
    pool.push_back(spec);
    return spec;
}

SandboxSubmission SubmissionMaker::make(qint32 campaign, ProofTopic topic, SubmissionStatus status,
                                        const QDateTime& time)
{
    SandboxSubmission submission;
    submission.campaign = campaign;
    submission.worker = chooseWorker();
    submission.status = status;
    submission.submittedAt = time.toSecsSinceEpoch();
    const auto remarks = m_random.oneIn(11) ? sandboxAwkwardRemarks() : sandboxRemarks(topic);
    submission.text = QString::fromUtf8(remarks[size_t(m_random.below(int(remarks.size())))]);
    if (status == SubmissionStatus::Rejected) {
        const auto reasons = sandboxReasons();
        submission.notes = QString::fromUtf8(reasons[size_t(m_random.below(int(reasons.size())))]);
    }

    if (status == SubmissionStatus::Pending && m_random.oneIn(60))
        return submission; // no picture at all
    submission.imageCount = 1;
    submission.firstImage = m_state.addImage(choosePicture(campaign, topic, status));
    if (topic == ProofTopic::Lesson && !m_sharedPictures && m_random.oneIn(16)) {
        ProofSpec second = honest(topic, {});
        second.device = quint8(second.device % proofPhoneCount);
        second.treatment = ProofTreatment::Plain;
        second.scene = m_random.oneIn(2) ? ProofScene::AppInfo : ProofScene::LessonQuestion;
        m_state.addImage(m_state.addSpec(second));
        submission.imageCount = 2;
    }
    return submission;
}

int SubmissionMaker::arrive(int count, qint32 campaign, const QDateTime& time)
{
    int arrived = 0;
    for (; arrived < count; ++arrived) {
        std::vector<qint32> open;
        for (qint32 index = 0; index < qint32(m_state.campaigns().size()); ++index) {
            const SandboxCampaign& each = m_state.campaigns()[size_t(index)];
            if (each.own && each.status == CampaignStatus::Active && each.open() > 0
                && (campaign < 0 || campaign == index))
                open.push_back(index);
        }
        const bool allBlocked = std::ranges::all_of(
            m_state.workers(), [](const SandboxWorker& each) { return each.blockedAt.isValid(); });
        if (open.empty() || allBlocked)
            break;
        const qint32 chosen = open[size_t(m_random.below(int(open.size())))];
        const ProofTopic topic = m_state.campaigns()[size_t(chosen)].topic;
        m_state.addSubmission(make(chosen, topic, SubmissionStatus::Pending, time));
    }
    return arrived;
}

void SubmissionMaker::arriveUntil(const QDateTime& time)
{
    if (!m_lastArrival.isValid() || time < m_lastArrival)
        m_lastArrival = time;
    const qint64 due = std::min<qint64>(40, m_lastArrival.secsTo(time) / arrivalSeconds);
    if (due <= 0)
        return;
    arrive(int(due), -1, time);
    m_lastArrival = time;
}

} // namespace proofdesk
