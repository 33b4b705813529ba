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

class DecodePool : public QThreadPool
{
public:
    DecodePool() { setMaxThreadCount(2); }
};

Q_GLOBAL_STATIC(DecodePool, decodePool)

/// Orders what the two threads do for everybody who looks, checkers included: the pool's own locks are in a
/// library that a thread checker does not see into.
struct Baton
{
    std::atomic<bool> handedOver{false};
    std::atomic<bool> done{false};
};

/// Lives on the starter's thread, holds what belongs there, and hears of the end by an event.
class Homecoming final : public QObject
{
public:
    Homecoming(std::shared_ptr<Baton> baton, QObject* context, std::function<void()> done)
        : m_baton(std::move(baton))
        , m_context(context)
        , m_done(std::move(done))
    {
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        deleteLater();
        if (m_baton->done.load(std::memory_order_acquire) && m_context)
            std::exchange(m_done, {})();
        return true;
    }

private:
    std::shared_ptr<Baton> m_baton;
    QPointer<QObject> m_context;
    std::function<void()> m_done;
};

class Errand final : public QRunnable
{
public:
    Errand(std::shared_ptr<Baton> baton, std::function<void()> work, QObject* home)
        : m_baton(std::move(baton))
        , m_work(std::move(work))
        , m_home(home)
    {
    }

    void run() override
    {
        if (!m_baton->handedOver.load(std::memory_order_acquire))
            return;
        std::exchange(m_work, {})();
        m_baton->done.store(true, std::memory_order_release);
        // Only its own event deletes the other half, so it is there.
        QCoreApplication::postEvent(m_home, new QEvent(QEvent::User));
    }

private:
    std::shared_ptr<Baton> m_baton;
    std::function<void()> m_work;
    QObject* m_home;
};

} // namespace

void runOnDecodeThread(std::function<void()> work, QObject* context, std::function<void()> done)
{
    const auto baton = std::make_shared<Baton>();
    auto home = std::make_unique<Homecoming>(baton, context, std::move(done));
    auto errand = std::make_unique<Errand>(baton, std::move(work), home.get());
    static_cast<void>(home.release()); // deletes itself, see there
    baton->handedOver.store(true, std::memory_order_release);
    decodePool->start(errand.release()); // the pool deletes it
}

} // namespace proofdesk
