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
struct Errand
{
    std::function<void()> work;
    QPromise<void> promise;
    std::atomic<bool> isReady{false};
    std::atomic<bool> isDone{false};
};

void run(Errand* errand)
{
    if (!errand->isReady.load(std::memory_order_acquire))
        return;
    // The other thread lets the errand go as soon as it hears of the end.
    QPromise<void> promise = std::move(errand->promise);
    std::exchange(errand->work, {})();
    errand->isDone.store(true, std::memory_order_release);
    promise.finish();
}

} // namespace

void runOnDecodeThread(std::function<void()> work, QObject* context, std::function<void()> done)
{
    auto errand = std::make_shared<Errand>();
    errand->work = std::move(work);
    errand->promise.start();
    auto* watcher = new QFutureWatcher<void>; // deletes itself at the end
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, errand, alive = QPointer<QObject>(context), done = std::move(done)] {
                         watcher->deleteLater();
                         if (errand->isDone.load(std::memory_order_acquire) && alive)
                             done();
                     });
    watcher->setFuture(errand->promise.future());
    Errand* shared = errand.get();
    shared->isReady.store(true, std::memory_order_release);
    decodePool().start([shared] { run(shared); });
}

} // namespace proofdesk
