// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "proofs/framestream.h"

#include <QObject>

#include <memory>

namespace proofdesk {

class FrameBar;
class ProofPresenter;

/// Plays the moving picture that a presenter shows, or steps through it, as its bar and the keys say. Nothing
/// begins by itself, and another picture ends it.
class ProofPlayer final : public QObject
{
    Q_OBJECT
public:
    ProofPlayer(ProofPresenter& presenter, FrameBar& bar, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /// Plays, or stops.
    void toggle();
    /// Stops, and shows the next or the previous frame; behind the last comes the first. Before the first
    /// comes none: all would have to be read for it.
    void step(int by);
    /// Stops on the frame that is shown, and keeps no others.
    void rest();

Q_SIGNALS:
    /// Whether there is something to play, once that is known.
    void offered(bool on);
    /// Why nothing happens that was asked for.
    void told(const QString& words);

private:
    void begin();
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] QString whyNot() const;
    void follow();
    void stop();
    void ask(int index);
    void arrived(int index);
    void showAsked();
    void ended(int count, FrameStream::End why);
    /// How many there are, as far as they can be read.
    [[nodiscard]] int count() const;
    [[nodiscard]] int wrapped(int index) const;

    ProofPresenter& m_presenter;
    FrameBar& m_bar;
    std::unique_ptr<FrameStream> m_stream;
    ClockTimer m_due; ///< until the next one
    int m_shown = 0;
    int m_asked = -1; ///< to be shown next; -1: none
    int m_readable = -1; ///< so many of them, where that are fewer than there are; -1: not known
    bool m_playing = false;
};

} // namespace proofdesk
