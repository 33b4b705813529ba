// SPDX-License-Identifier: MIT
#include "net/decodethread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QRunnable>
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

// The two flags below order what the threads do for everybody who looks, checkers included: the locks of the
// pool and of the event queue are in a library that a thread checker does not see into.
using Done = std::atomic<bool>;

/// Lives on the starter's thread, holds what belongs there, and hears of the end by an event.
class Homecoming final : public QObject
{
public:
    Homecoming(std::shared_ptr<Done> isDone, QObject* context, std::function<void()> done)
        : m_isDone(std::move(isDone))
        , m_context(context)
        , m_done(std::move(done))
    {
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        deleteLater();
        if (m_isDone->load(std::memory_order_acquire) && m_context)
            std::exchange(m_done, {})();
        return true;
    }

private:
    std::shared_ptr<Done> m_isDone;
    QPointer<QObject> m_context;
    std::function<void()> m_done;
};

class Errand final : public QRunnable
{
public:
    Errand(std::shared_ptr<Done> isDone, std::function<void()> work, QObject* home)
        : m_isDone(std::move(isDone))
        , m_work(std::move(work))
        , m_home(home)
    {
    }

    /// The last thing that its maker does with it.
    void handOver() { m_handedOver.store(true, std::memory_order_release); }

    void run() override
    {
        if (!m_handedOver.load(std::memory_order_acquire))
            return;
        std::exchange(m_work, {})();
        m_isDone->store(true, std::memory_order_release);
        // Only its own event deletes the other half, so it is there.
        QCoreApplication::postEvent(m_home, new QEvent(QEvent::User));
    }

private:
    std::atomic<bool> m_handedOver{false};
    std::shared_ptr<Done> m_isDone;
    std::function<void()> m_work;
    QObject* m_home;
};

} // namespace

void runOnDecodeThread(std::function<void()> work, QObject* context, std::function<void()> done)
{
    const auto isDone = std::make_shared<Done>(false);
    auto home = std::make_unique<Homecoming>(isDone, context, std::move(done));
    auto errand = std::make_unique<Errand>(isDone, std::move(work), home.get());
    static_cast<void>(home.release()); // deletes itself, see there
    errand->handOver();
    decodePool().start(errand.release()); // the pool deletes it
}

} // namespace proofdesk
