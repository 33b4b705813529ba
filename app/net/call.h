// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace proofdesk {

/// The untyped half of a call: what the dispatcher queues, sends and settles.
///
/// Life: Queued → Sending → Settled, or Cancelled from either. Cancelled is a state that the queue looks at,
/// not a deletion: a queued call that is cancelled is never sent. A call deletes itself (deleteLater) once it
/// has settled or was cancelled; until then it belongs to its starter, who keeps it in a ScopedCall or lets
/// it run. A cancelled call tells nobody: whoever cancels knows.
class CallBase : public QObject
{
    Q_OBJECT
public:
    enum class State { Queued, Sending, Settled, Cancelled };

    explicit CallBase(HttpRequest request, QObject* parent = nullptr);
    ~CallBase() override;

    [[nodiscard]] const HttpRequest& request() const { return m_request; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isPending() const { return m_state == State::Queued || m_state == State::Sending; }

    /// Queued: it will not be sent. Sending: the connection is dropped, and the effect of a write stays
    /// unknown, which is why decisions and spending are never cancelled once sending.
    void cancel();

    /// For the dispatcher alone.
    void markSending();
    void markQueued();
    /// For the dispatcher alone: settles with what came. Decoding of large answers happens on a worker
    /// thread.
    void deliver(Result<HttpAnswer> answer);

Q_SIGNALS:
    void cancelled();
    void settled();

protected:
    /// Decodes (perhaps on another thread, so it must touch nothing but the answer and the decoder) …
    virtual void decodeAnswer(Result<HttpAnswer> answer) = 0;
    /// … and then tells the listeners, on the thread of this object.
    virtual void tellListeners() = 0;

private:
    void finish();

    HttpRequest m_request;
    State m_state = State::Queued;
};

/// A call whose answer decodes to a T.
template <typename T> class Call final : public CallBase
{
public:
    using Decoder = std::function<Result<T>(const HttpAnswer&)>;
    using Listener = std::function<void(const Result<T>&)>;

    Call(HttpRequest request, Decoder decoder, QObject* parent = nullptr)
        : CallBase(std::move(request), parent)
        , m_decoder(std::move(decoder))
    {
    }

    /// Calls `listener` once with the outcome, on this thread; silent once `context` is gone. Listeners added
    /// after the call has settled are not called: add them before returning to the event loop.
    Call* then(QObject* context, Listener listener)
    {
        m_listeners.append({context, std::move(listener)});
        return this;
    }

protected:
    void decodeAnswer(Result<HttpAnswer> answer) override
    {
        if (answer)
            m_result = m_decoder(*answer);
        else
            m_result = tl::make_unexpected(std::move(answer.error()));
    }

    void tellListeners() override
    {
        const auto listeners = std::exchange(m_listeners, {});
        for (const auto& [context, listener] : listeners) {
            if (context)
                listener(m_result);
        }
    }

private:
    Decoder m_decoder;
    QList<std::pair<QPointer<QObject>, Listener>> m_listeners;
    Result<T> m_result = tl::make_unexpected(ApiError{});
};

/// Holds one call: reset or destroyed, it cancels what still runs.
class ScopedCall
{
public:
    ScopedCall() = default;
    explicit ScopedCall(CallBase* call)
        : m_call(call)
    {
    }
    ~ScopedCall() { reset(); }
    Q_DISABLE_COPY(ScopedCall)
    ScopedCall(ScopedCall&& other) noexcept
        : m_call(std::exchange(other.m_call, nullptr))
    {
    }
    ScopedCall& operator=(ScopedCall&& other) noexcept
    {
        if (this != &other)
            reset(std::exchange(other.m_call, nullptr));
        return *this;
    }

    void reset(CallBase* call = nullptr)
    {
        CallBase* old = std::exchange(m_call, call);
        if (old && old != call && old->isPending())
            old->cancel();
    }
    ScopedCall& operator=(CallBase* call)
    {
        reset(call);
        return *this;
    }
    [[nodiscard]] bool isRunning() const { return m_call && m_call->isPending(); }

private:
    QPointer<CallBase> m_call;
};

} // namespace proofdesk
