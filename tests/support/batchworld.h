// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobbatch.h"
#include "support/creationworld.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace proofdesk {

/// A batch of creations against the sandbox over a real socket.
struct BatchWorld : CreationWorld
{
    BatchWorld() { rebegin(); }

    /// What a new run of the program has: the same files, nothing else.
    void rebegin()
    {
        batch.reset();
        restart();
        batch = std::make_unique<JobBatch>(*database, *creation, *budget, clock);
        finished = 0;
        pauses.clear();
        QObject::connect(batch.get(), &JobBatch::finished, batch.get(), [this] { ++finished; });
        QObject::connect(batch.get(), &JobBatch::paused, batch.get(),
                         [this](BatchPause reason) { pauses.append(reason); });
        QObject::connect(batch.get(), &JobBatch::itemChanged, batch.get(), [this](int row) {
            if (onChange)
                onChange(batch->items().at(row));
        });
        creation->resumeUnsettled();
    }
    /// Runs until that holds; time moves on only while nothing but time is waited for.
    bool runUntil(const std::function<bool()>& holds)
    {
        return QTest::qWaitFor(
            [&] {
                if (holds())
                    return true;
                const QDateTime reading = creation->nextReadingAt();
                const QDateTime next = reading.isValid() ? reading : batch->nextTryAt();
                if (next.isValid())
                    advance(std::max(std::chrono::milliseconds(1),
                                     std::chrono::milliseconds(clock.now().msecsTo(next))));
                else if (dispatcher->pauseLeft().count() > 0)
                    advance(dispatcher->pauseLeft());
                return false;
            },
            LongEnough);
    }
    bool runToRest()
    {
        return runUntil([this] { return batch->isAtRest(); });
    }
    bool runToPause()
    {
        return runUntil([this] { return batch->pauseReason() != BatchPause::None; });
    }
    /// Lets what was begun be heard of, without moving time.
    void settle() { spin(); }

    /// Begins a batch whose first answer is lost, while the same is made from another place in the same
    /// seconds: a person has to pick now. False where it came otherwise.
    bool startWithATwin(int count)
    {
        server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
        if (!batch->start(list(count)) || !runToPhase(JobCreation::Phase::Reconciling))
            return false;
        const QJsonObject order{{QStringLiteral("link"), link(count + 1)}, {QStringLiteral("quantity"), 50}};
        const SandboxAnswer twin = server.sandbox().handle(
            {"POST",
             "/api/jobs/youtube-likes/",
             {{"X-API-Key", Sandbox::demoKey()}, {"Content-Type", "application/json"}},
             QJsonDocument(order).toJson()});
        if (twin.status != 201
            || !runUntil([this] { return states().first() == BatchItemState::Candidates; }))
            return false;
        settle();
        return true;
    }

    /// The links that arrived at the service, in their order.
    QStringList sent() const
    {
        QStringList links;
        for (const SandboxLogEntry& entry : server.sandbox().requests()) {
            if (entry.method == "POST" && entry.target.startsWith("/api/jobs/"))
                links << QJsonDocument::fromJson(entry.body).object()[u"link"].toString();
        }
        return links;
    }
    QList<BatchItemState> states() const
    {
        QList<BatchItemState> all;
        for (const BatchItem& item : batch->items())
            all << item.state;
        return all;
    }
    static QString link(int number) { return QStringLiteral("https://youtube.com/watch?v=%1").arg(number); }
    static QList<PrefilledJobDraft> list(int count)
    {
        QList<PrefilledJobDraft> all;
        for (int i = 1; i <= count; ++i)
            all.append({prefilledKind(u"youtube-likes"), link(i), 50, {}});
        return all;
    }
    static QStringList links(int count)
    {
        QStringList all;
        for (int i = 1; i <= count; ++i)
            all << link(i);
        return all;
    }

    std::unique_ptr<JobBatch> batch;
    int finished = 0;
    QList<BatchPause> pauses;
    std::function<void(const BatchItem&)> onChange;
};

} // namespace proofdesk
