// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <array>

class QPushButton;

namespace proofdesk {

class PlainLabel;
class ShortcutTable;

/// Below a moving picture: plays it, or goes through it frame by frame, and says which one is shown. It knows
/// of no picture.
class FrameBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FrameBar(QWidget* parent = nullptr);

    /// Whether its buttons do anything; where they don't, it says of no frame. A button that had the focus
    /// has it again afterwards, and what this stands in has it meanwhile.
    void setReady(bool ready);
    void setPlaying(bool playing);
    /// From 0; `count` as FrameSource::count(), 0: not known.
    void setFrame(int index, int count);
    /// Why it does not go on; empty: it does.
    void setTrouble(const QString& words);
    void showKeys(const ShortcutTable& keys);

Q_SIGNALS:
    void playPressed();
    void stepPressed(int by);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] static QString playWords(bool playing);
    [[nodiscard]] static QString withKey(const QString& words, const QString& key);
    void arrange();
    [[nodiscard]] std::array<QPushButton*, 3> buttons() const { return {m_play, m_previous, m_next}; }

    QPushButton* m_play;
    QPushButton* m_previous;
    QPushButton* m_next;
    PlainLabel* m_frame;
    PlainLabel* m_trouble;
    QPushButton* m_focused = nullptr; ///< had the focus when it was ready last
    QString m_key; ///< of the button that plays
    bool m_playing = false;
    bool m_isCompact = false;
};

} // namespace proofdesk
