// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
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

    /// Cancels where it still runs. Queued: it will not be sent. Sending: the connection is dropped, and the
    /// effect of a write stays unknown, which is why decisions and spending are never cancelled once sending.
    void cancel();

    /// For the dispatcher alone.
    void markSending();
    void markQueued();
    /// For the dispatcher alone: settles with what came. The large answers of reads are decoded on another
    /// thread, so a decoder touches nothing but the answer and what it holds itself.
    void deliver(Result<HttpAnswer> answer);

Q_SIGNALS:
    void cancelled();
    void settled();

protected:
    /// One answer on its way to a value. It stands apart from the call, so that the call may be cancelled or
    /// deleted while another thread decodes.
    class Decoding
    {
    public:
        Decoding() = default;
        virtual ~Decoding() = default;
        Q_DISABLE_COPY_MOVE(Decoding)
        virtual void run() = 0;
    };
    [[nodiscard]] virtual std::shared_ptr<Decoding> decodingOf(HttpAnswer answer) const = 0;
    virtual void take(Decoding& decoded) = 0;
    virtual void take(ApiError error) = 0;
    /// Tells the listeners, on the thread of this object, and forgets them. They may delete this call.
    virtual void tellListeners() = 0;
    virtual void forgetListeners() = 0;

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
    std::shared_ptr<Decoding> decodingOf(HttpAnswer answer) const override
    {
        return std::make_shared<TypedDecoding>(std::move(answer), m_decoder, request().effect);
    }

    void take(Decoding& decoded) override
    {
        m_result = std::move(static_cast<TypedDecoding&>(decoded).result);
    }

    void take(ApiError error) override { m_result = tl::make_unexpected(std::move(error)); }

    void tellListeners() override
    {
        const auto listeners = std::exchange(m_listeners, {});
        const Result<T> result = std::exchange(m_result, tl::make_unexpected(ApiError{}));
        for (const auto& [context, listener] : listeners) {
            if (context)
                listener(result);
        }
    }

    void forgetListeners() override { m_listeners.clear(); }

private:
    struct TypedDecoding final : Decoding
    {
        TypedDecoding(HttpAnswer a, Decoder d, Effect e)
            : answer(std::move(a))
            , decoder(std::move(d))
            , effect(e)
        {
        }

        void run() override
        {
            result = decoder(answer);
            answer = {};
            // A write whose answer makes no sense has very likely happened: it is unknown, not failed.
            if (!result && effect != Effect::Reads)
                result.error().effect = EffectMayHaveHappened::Yes;
        }

        HttpAnswer answer;
        Decoder decoder;
        Effect effect;
        Result<T> result = tl::make_unexpected(ApiError{});
    };

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

private:
    QPointer<CallBase> m_call;
};

} // namespace proofdesk
