// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include "sandbox/answermangler.h"
#include "sandbox/faultbox.h"
#include "sandbox/proofgallery.h"
#include "sandbox/requestlimit.h"
#include "sandbox/sandboxencode.h"
#include "sandbox/sandboxrouter.h"
#include "sandbox/sandboxseed.h"
#include "sandbox/submissionmaker.h"

#include <QMutexLocker>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

constexpr int lateSeconds = 15;
constexpr qsizetype longestKeptBody = 64 * 1024;
constexpr qsizetype longestLog = 20'000;

bool isKeyAccepted(const QByteArray& key)
{
    return key.size() >= 8 && key.size() <= 512 && !key.startsWith("revoked")
        && std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
}

SandboxAnswer delivered(SandboxDelivery delivery)
{
    SandboxAnswer answer;
    answer.status = 0;
    answer.delivery = delivery;
    return answer;
}

SandboxAnswer captivePortal()
{
    SandboxAnswer answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!DOCTYPE html><html><head><title>Guest network</title></head>"
                  "<body><h1>Welcome</h1><p>Accept the terms to go on.</p></body></html>";
    return answer;
}

/// The newest stay: a demo may run for days.
/// A copy that shares no list with the one which other threads go on writing to.
QList<SandboxLogEntry> apart(const QList<SandboxLogEntry>& log)
{
    return {log.begin(), log.end()};
}

void note(QList<SandboxLogEntry>& log, const SandboxLogEntry& entry)
{
    if (log.size() >= longestLog)
        log.remove(0, longestLog / 2);
    log.append(entry);
}

SandboxLogEntry logEntry(const SandboxRequest& request, const QDateTime& time)
{
    return {time,
            request.method,
            request.target,
            request.header("Content-Type"),
            request.body.left(longestKeptBody),
            !request.header("X-API-Key").isEmpty(),
            0};
}

} // namespace

Sandbox::Sandbox(const SandboxOptions& options)
    : m_options(options)
    , m_state(std::make_unique<SandboxState>())
    , m_maker(std::make_unique<SubmissionMaker>(*m_state, options.seed, options.size != SandboxSize::Small))
    , m_router(std::make_unique<SandboxRouter>(*m_state, options))
    , m_faults(std::make_unique<FaultBox>())
    , m_limit(std::make_unique<RequestLimit>())
    , m_gallery(std::make_unique<ProofGallery>())
{
    seedSandbox(*m_state, *m_maker, options.size, now());
    m_state->setPayOnApproval(options.payOnApproval);
    for (const QString& name : options.faults) {
        if (const auto fault = sandboxFault(name))
            arm(*fault);
    }
}

Sandbox::~Sandbox() = default;

QByteArray Sandbox::demoKey()
{
    return QByteArrayLiteral("demo-key-0123456789");
}

WorkerId Sandbox::ownWorkerId()
{
    return WorkerId::fromNumber(700'001);
}

CampaignId Sandbox::foreignCampaign()
{
    return CampaignId::parse(u"f0e1d2c3-b4a5-4678-9876-543210fedcba").value_or(CampaignId());
}

QDateTime Sandbox::now() const
{
    return m_options.now ? m_options.now() : QDateTime::currentDateTimeUtc();
}

SandboxAnswer Sandbox::handle(const SandboxRequest& request)
{
    const QMutexLocker lock(&m_mutex);
    const QDateTime time = now();
    commitLate(time);
    if (m_options.arrivals)
        m_maker->arriveUntil(time);
    note(m_log, logEntry(request, time));
    SandboxAnswer answer = faultyAnswer(request, time);
    m_log.last().status = answer.status;
    return answer;
}

SandboxAnswer Sandbox::faultyAnswer(const SandboxRequest& request, const QDateTime& time)
{
    const QByteArray name = request.method + ' ' + request.path();
    const auto on = [this, &name](SandboxFault fault) { return m_faults->take(fault, name); };

    // Nothing is done:
    if (on(SandboxFault::DropBefore))
        return delivered(SandboxDelivery::Dropped);
    if (on(SandboxFault::Hang))
        return delivered(SandboxDelivery::Silent);
    if (on(SandboxFault::LateCommit)) {
        m_late.append({time.addSecs(lateSeconds), request});
        return delivered(SandboxDelivery::Dropped);
    }
    if (on(SandboxFault::CaptivePortal))
        return captivePortal();
    if (on(SandboxFault::ServerError))
        return errorAnswer(500, QStringLiteral("Server-side error"));
    if (on(SandboxFault::TooMany))
        return tooMany(60);
    if (on(SandboxFault::Unauthorized))
        return errorAnswer(401, QStringLiteral("Invalid or missing API key"));
    if (on(SandboxFault::Redirect)) {
        SandboxAnswer answer = errorAnswer(307, QStringLiteral("Temporary Redirect"));
        answer.headers.append({"Location", m_imageOrigin + request.target});
        return answer;
    }
    if (request.path().endsWith("/bulk_action/") && on(SandboxFault::ArrivalBeforeBulk)) {
        if (const auto campaign =
                m_state->findCampaign(QString::fromUtf8(request.path().split('/').value(3))))
            m_maker->arrive(1, *campaign, time);
    }

    SandboxRequest understood = request;
    if (m_faults->isArmed(SandboxFault::HugeIds))
        understood.target = withoutHugeIds(request.target);
    SandboxAnswer answer = answerFor(understood, time);

    // It was done:
    constexpr std::array retold{
        SandboxFault::SuccessFalse,   SandboxFault::WrongTypes,  SandboxFault::HugeIds,
        SandboxFault::NullStatistics, SandboxFault::ExtraFields, SandboxFault::MissingId,
        SandboxFault::SnakeCase,      SandboxFault::ResultsList, SandboxFault::PagedList};
    for (const SandboxFault fault : retold) {
        if (answer.status < 300 && on(fault))
            mangleAnswer(answer, fault, request);
    }
    if (on(SandboxFault::ErrorAfter))
        return errorAnswer(500, QStringLiteral("Server-side error"));
    if (on(SandboxFault::DropAfter))
        return delivered(SandboxDelivery::Dropped);
    if (on(SandboxFault::CutBody))
        answer.delivery = SandboxDelivery::Cut;
    else if (on(SandboxFault::Slow))
        answer.delivery = SandboxDelivery::Late;
    else if (on(SandboxFault::Drip))
        answer.delivery = SandboxDelivery::Dripping;
    return answer;
}

SandboxAnswer Sandbox::tooMany(int seconds) const
{
    SandboxAnswer answer = errorAnswer(429, QStringLiteral("Rate limit exceeded (1,000/hour)"));
    if (m_options.retryAfter)
        answer.headers.append({"Retry-After", QByteArray::number(seconds)});
    return answer;
}

SandboxAnswer Sandbox::answerFor(const SandboxRequest& request, const QDateTime& time)
{
    const QByteArray key = request.header("X-API-Key");
    if (!isKeyAccepted(key))
        return errorAnswer(401, QStringLiteral("Invalid or missing API key"));
    if (const int seconds = m_limit->charge(key, time); seconds > 0)
        return tooMany(seconds);
    return m_router->answer(request, time);
}

void Sandbox::commitLate(const QDateTime& time)
{
    for (qsizetype i = 0; i < m_late.size();) {
        if (m_late[i].first > time) {
            ++i;
            continue;
        }
        (void)answerFor(m_late.takeAt(i).second, time);
    }
}

SandboxAnswer Sandbox::image(const SandboxRequest& request)
{
    qint32 number = -1;
    ProofSpec spec;
    SandboxDelivery delivery = SandboxDelivery::Whole;
    const QByteArray name = request.path().mid(int(qstrlen("/proofs/")));
    const bool small = name.startsWith("thumb_");
    {
        const QMutexLocker lock(&m_mutex);
        note(m_imageLog, logEntry(request, now()));
        const qsizetype dot = name.lastIndexOf('.');
        const qsizetype line = name.indexOf('_') + 1;
        const bool known = request.method == "GET" && request.path().startsWith("/proofs/")
            && (small || name.startsWith("img_")) && dot > line;
        const qint64 image = known ? name.mid(line, dot - line).toLongLong() - 1 : -1;
        if (image >= 0 && image < qint64(m_state->images().size()))
            number = m_state->images()[size_t(image)];
        m_imageLog.last().status = number < 0 ? 404 : 200;
        const QByteArray asked = request.method + ' ' + request.path();
        if (m_faults->takeNamed(SandboxFault::DropBefore, asked))
            return delivered(SandboxDelivery::Dropped);
        if (m_faults->takeNamed(SandboxFault::CaptivePortal, asked))
            return captivePortal();
        if (m_faults->takeNamed(SandboxFault::ServerError, asked))
            return errorAnswer(500, QStringLiteral("Server-side error"));
        if (m_faults->takeNamed(SandboxFault::Slow, asked))
            delivery = SandboxDelivery::Late;
        else if (m_faults->takeNamed(SandboxFault::CutBody, asked))
            delivery = SandboxDelivery::Cut;
        if (number < 0)
            return errorAnswer(404, QStringLiteral("Not found"));
        spec = m_state->specs()[size_t(number)];
    }
    // Drawn outside the lock: a slow picture holds nobody up.
    SandboxAnswer answer;
    answer.delivery = delivery;
    answer.contentType = small || spec.jpeg ? "image/jpeg" : "image/png";
    answer.body = small ? m_gallery->thumbnail(spec, number) : m_gallery->picture(spec, number);
    return answer;
}

void Sandbox::setImageOrigin(const QByteArray& origin)
{
    const QMutexLocker lock(&m_mutex);
    m_imageOrigin = origin;
    m_router->setImageOrigin(origin);
}

int Sandbox::arrive(int count, const CampaignId& campaign)
{
    const QMutexLocker lock(&m_mutex);
    if (campaign.isNull())
        return m_maker->arrive(count, -1, now());
    const auto index = m_state->findCampaign(campaign.toString());
    return index ? m_maker->arrive(count, *index, now()) : 0;
}

void Sandbox::setBalance(Money balance)
{
    const QMutexLocker lock(&m_mutex);
    m_state->setBalance(balance);
}

void Sandbox::arm(SandboxFault fault, int times, const QByteArray& only)
{
    const QMutexLocker lock(&m_mutex);
    m_faults->arm(fault, times, only);
}

void Sandbox::disarm(SandboxFault fault)
{
    const QMutexLocker lock(&m_mutex);
    m_faults->disarm(fault);
}

void Sandbox::disarmAll()
{
    const QMutexLocker lock(&m_mutex);
    m_faults->disarmAll();
}

SandboxSnapshot Sandbox::snapshot() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state->snapshot();
}

QList<SandboxLogEntry> Sandbox::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return apart(m_log);
}

QList<SandboxLogEntry> Sandbox::imageRequests() const
{
    const QMutexLocker lock(&m_mutex);
    return apart(m_imageLog);
}

int Sandbox::requestCount(const QByteArray& part) const
{
    const QMutexLocker lock(&m_mutex);
    return int(std::ranges::count_if(m_log, [&part](const SandboxLogEntry& each) {
        return QByteArray(each.method + ' ' + each.target).contains(part);
    }));
}

void Sandbox::resetLog()
{
    const QMutexLocker lock(&m_mutex);
    m_log.clear();
    m_imageLog.clear();
}

} // namespace proofdesk
