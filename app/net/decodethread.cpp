// SPDX-License-Identifier: MIT
#include "net/decodethread.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <utility>

namespace proofdesk {

namespace {

QThreadPool& decodePool()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(2);
    return pool;
}

/// What the two threads share. The flags order what they do for everybody who looks, checkers included: the
/// locks of the pool and of the future are in a library that a thread checker does not see into.
struct DecodeTask
{
    std::function<void()> work;
    QPromise<void> promise;
    std::atomic<bool> isReady{false};
    std::atomic<bool> isDone{false};
};

void run(DecodeTask* task)
{
    if (!task->isReady.load(std::memory_order_acquire))
        return;
    // The other thread lets the task go as soon as it hears of the end.
    QPromise<void> promise = std::move(task->promise);
    std::exchange(task->work, {})();
    task->isDone.store(true, std::memory_order_release);
    promise.finish();
}

} // namespace

void runOnDecodeThread(std::function<void()> work, QObject* context, std::function<void()> done)
{
    auto task = std::make_shared<DecodeTask>();
    task->work = std::move(work);
    task->promise.start();
    auto* watcher = new QFutureWatcher<void>; // deletes itself at the end
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, task, alive = QPointer<QObject>(context), done = std::move(done)] {
                         watcher->deleteLater();
                         if (task->isDone.load(std::memory_order_acquire) && alive)
                             done();
                     });
    watcher->setFuture(task->promise.future());
    DecodeTask* shared = task.get();
    shared->isReady.store(true, std::memory_order_release);
    decodePool().start([shared] { run(shared); });
}

} // namespace proofdesk
