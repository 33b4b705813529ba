// SPDX-License-Identifier: MIT
#include "ui/review/proof/proofplayer.h"

#include "ui/review/proof/framebar.h"
#include "ui/review/proof/proofpresenter.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

ProofPlayer::ProofPlayer(ProofPresenter& presenter, FrameBar& bar, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_presenter(presenter)
    , m_bar(bar)
    , m_due(clock)
{
    connect(&presenter, &ProofPresenter::begun, this, &ProofPlayer::begin);
    connect(&presenter, &ProofPresenter::factsChanged, this, &ProofPlayer::follow);
    connect(&bar, &FrameBar::playPressed, this, &ProofPlayer::toggle);
    connect(&bar, &FrameBar::stepPressed, this, &ProofPlayer::step);
    connect(&m_due, &ClockTimer::timeout, this, [this] {
        if (m_stream && m_stream->frame(m_asked))
            showAsked();
    });
}

bool ProofPlayer::canPlay() const
{
    return count() > 1;
}

QString ProofPlayer::whyNot() const
{
    if (m_presenter.imageCount() == 0)
        return tr("There is no picture here.");
    if (m_presenter.isLoading())
        return tr("The picture is still loading.");
    if (m_presenter.isBroken())
        return tr("The picture can’t be shown, and so it can’t be played.");
    return m_presenter.isMoving() ? tr("Of this moving picture only the first frame can be shown.")
                                  : tr("This picture does not move.");
}

int ProofPlayer::count() const
{
    const int there = std::min(m_presenter.frames(), FrameSource::MostFrames);
    return m_readable < 0 ? there : std::min(there, m_readable);
}

int ProofPlayer::wrapped(int index) const
{
    const int all = count();
    return all > 0 ? index % all : 0;
}

void ProofPlayer::begin()
{
    rest();
    m_shown = 0;
    m_readable = -1;
    m_bar.setTrouble({});
}

void ProofPlayer::follow()
{
    const int frames = m_presenter.frames();
    m_bar.setReady(frames > 0);
    if (frames > 0)
        m_bar.setFrame(m_shown, m_readable < 0 ? frames : m_readable);
    else
        rest(); // nothing goes on behind what stands there instead
    if (!m_presenter.isLoading())
        Q_EMIT offered(frames > 0);
}

void ProofPlayer::rest()
{
    stop();
    m_stream.reset();
}

void ProofPlayer::stop()
{
    m_playing = false;
    m_asked = -1;
    m_due.stop();
    m_bar.setPlaying(false);
}

void ProofPlayer::toggle()
{
    if (m_playing) {
        stop();
    } else if (canPlay()) {
        m_playing = true;
        m_bar.setPlaying(true);
        ask(wrapped(m_shown + 1));
    } else {
        Q_EMIT told(whyNot());
    }
}

void ProofPlayer::step(int by)
{
    if (!canPlay()) {
        Q_EMIT told(whyNot());
        return;
    }
    stop();
    if (m_shown + by < 0)
        Q_EMIT told(tr("This is the first frame."));
    else
        ask(wrapped(m_shown + by));
}

void ProofPlayer::ask(int index)
{
    if (!m_stream) {
        m_stream = m_presenter.openFrames();
        if (!m_stream)
            return;
        m_stream->setParent(this);
        connect(m_stream.get(), &FrameStream::ready, this, &ProofPlayer::arrived);
        connect(m_stream.get(), &FrameStream::ended, this, &ProofPlayer::ended);
    }
    m_asked = index;
    m_stream->want(index);
}

void ProofPlayer::arrived(int index)
{
    if (index == m_asked && !m_due.isActive())
        showAsked();
}

void ProofPlayer::showAsked()
{
    const auto frame = m_stream->frame(m_asked);
    if (!frame)
        return;
    m_shown = std::exchange(m_asked, -1);
    m_presenter.showFrame(frame->image);
    if (m_readable < 0)
        m_bar.setTrouble({}); // it goes on again
    follow();
    if (!m_playing)
        return;
    m_due.start(frame->shownFor);
    ask(wrapped(m_shown + 1)); // read while this one is looked at
}

void ProofPlayer::ended(int count, FrameStream::End why)
{
    stop();
    if (why == FrameStream::End::NotKept) {
        m_bar.setTrouble(tr("Its file is not kept on this computer any more, so it can’t be played."));
        return;
    }
    if (why == FrameStream::End::TooSlow) {
        m_bar.setTrouble(tr("It takes too long to read the next frame here."));
        return;
    }
    m_readable = count;
    m_bar.setTrouble(tr("No more frames can be read."));
    m_presenter.markDamaged();
}

} // namespace proofdesk
