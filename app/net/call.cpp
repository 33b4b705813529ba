// SPDX-License-Identifier: MIT
#include "net/call.h"

#include "net/decodethread.h"

namespace proofdesk {

namespace {
/// Decoding less than this takes less time than changing threads.
constexpr qsizetype LargeAnswer = 32 * 1024;
} // namespace

CallBase::CallBase(HttpRequest request, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
{
}

CallBase::~CallBase()
{
    // Deleted while it still runs, by its parent perhaps: the queue must hear of it.
    if (isPending()) {
        m_state = State::Cancelled;
        Q_EMIT cancelled();
    }
}

void CallBase::cancel()
{
    if (!isPending())
        return;
    m_state = State::Cancelled;
    forgetListeners();
    deleteLater();
    Q_EMIT cancelled();
}

void CallBase::markSending()
{
    if (m_state == State::Queued)
        m_state = State::Sending;
}

void CallBase::markQueued()
{
    if (m_state == State::Sending)
        m_state = State::Queued;
}

void CallBase::deliver(Result<HttpAnswer> answer)
{
    if (!isPending())
        return;
    if (!answer) {
        take(std::move(answer.error()));
        finish();
        return;
    }
    const bool isLarge = answer->body.size() > LargeAnswer && m_request.effect == Effect::Reads;
    const auto decoding = decodingOf(std::move(*answer));
    const auto decoded = [this, decoding] {
        if (!isPending())
            return;
        take(*decoding);
        finish();
    };
    if (isLarge) {
        runOnDecodeThread([decoding] { decoding->run(); }, this, decoded);
    } else {
        decoding->run();
        decoded();
    }
}

void CallBase::finish()
{
    m_state = State::Settled;
    deleteLater();
    const QPointer<CallBase> alive(this);
    tellListeners();
    if (alive)
        Q_EMIT settled();
}

} // namespace proofdesk
