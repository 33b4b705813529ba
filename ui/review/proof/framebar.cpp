// SPDX-License-Identifier: MIT
#include "ui/review/proof/framebar.h"

#include "domain/numbertext.h"
#include "proofs/framesource.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace proofdesk {

namespace {

constexpr double TroubleInLines = 13; ///< from here on its words are broken

} // namespace

FrameBar::FrameBar(QWidget* parent)
    : QWidget(parent)
    , m_play(newButton(QString(), ButtonRole::Normal, {}, this))
    , m_previous(newIconButton(QStringLiteral("frameback"), tr("Previous frame"), ButtonRole::Normal, this))
    , m_next(newIconButton(QStringLiteral("framenext"), tr("Next frame"), ButtonRole::Normal, this))
    , m_frame(new PlainLabel(QString(), TextSize::Secondary, Colour::Text, this))
    , m_trouble(new PlainLabel(QString(), TextSize::Secondary, Colour::Caution, this))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("frameBar"));
    setAccessibleName(tr("Moving picture"));
    m_play->setObjectName(QStringLiteral("playButton"));
    m_previous->setObjectName(QStringLiteral("previousFrameButton"));
    m_next->setObjectName(QStringLiteral("nextFrameButton"));
    m_frame->setObjectName(QStringLiteral("frameLabel"));
    m_trouble->setObjectName(QStringLiteral("frameTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    for (QPushButton* button : buttons())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the review
    SinglePress::onItsOwn(m_play); // the second press would end what the first one began
    auto* layout = new FlowLayout(metrics.space(8));
    const int margin = metrics.space(12);
    layout->setContentsMargins(margin, 0, margin, metrics.space(8));
    for (QWidget* part : std::initializer_list<QWidget*>{m_play, m_previous, m_next, m_frame, m_trouble})
        layout->addWidget(part);
    setLayout(layout);
    setPlaying(false);
    connect(m_play, &QPushButton::clicked, this, &FrameBar::playPressed);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepPressed(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepPressed(1); });
}

void FrameBar::setReady(bool ready)
{
    if (!ready) {
        m_frame->setText({});
        for (QPushButton* button : buttons()) {
            if (button->hasFocus())
                m_focused = button;
        }
        if (isAncestorOf(QApplication::focusWidget()))
            parentWidget()->setFocus(Qt::OtherFocusReason);
    }
    for (QPushButton* button : buttons())
        button->setEnabled(ready);
    QPushButton* focused = ready ? std::exchange(m_focused, nullptr) : nullptr;
    if (focused && parentWidget()->hasFocus())
        focused->setFocus(Qt::OtherFocusReason);
}

void FrameBar::setPlaying(bool playing)
{
    m_playing = playing;
    setButtonIcon(m_play, playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setAccessibleName(playWords(playing));
    m_play->setText(m_isCompact ? QString() : playWords(playing));
    m_play->setToolTip(m_isCompact ? withKey(playWords(playing), m_key) : QString());
}

QString FrameBar::playWords(bool playing)
{
    return playing ? tr("Pause", "a moving picture") : tr("Play", "a moving picture");
}

QString FrameBar::withKey(const QString& words, const QString& key)
{
    return toolTipText(key.isEmpty() ? words : tr("%1 (key: %2)", "what a button does").arg(words, key));
}

/// The proof is what this is for: without room for all in one row, the button's word and key go.
void FrameBar::arrange()
{
    setButtonKey(m_play, m_key);
    // Nothing moves under the pointer when the one word takes the place of the other.
    int wide = 0;
    for (const bool playing : {true, false}) {
        m_play->setText(playWords(playing));
        wide = std::max(wide, m_play->sizeHint().width());
    }
    const Metrics metrics(this);
    const int others = m_previous->sizeHint().width() + m_next->sizeHint().width()
        + m_frame->sizeHint().width() + 2 * metrics.x() + 3 * metrics.space(8) + 2 * metrics.space(12);
    m_isCompact = width() < wide + others;
    if (m_isCompact)
        setButtonKey(m_play, {});
    m_play->setMinimumWidth(m_isCompact ? 0 : wide);
    setPlaying(m_playing);
}

void FrameBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void FrameBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FrameBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_focused = nullptr;
}

void FrameBar::setFrame(int index, int count)
{
    const QString number = numberText(index + 1);
    if (count <= 0)
        m_frame->setText(tr("Frame %1").arg(number));
    else if (count > FrameSource::MostFrames)
        m_frame->setText(tr("Frame %1 of the first %2").arg(number, numberText(FrameSource::MostFrames)));
    else
        m_frame->setText(tr("Frame %1 of %2").arg(number, numberText(count)));
}

void FrameBar::setTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->setMinimumWidth(
        std::min(m_trouble->fontMetrics().horizontalAdvance(words) + 1, Metrics(this).lines(TroubleInLines)));
    m_trouble->setVisible(!words.isEmpty());
}

void FrameBar::showKeys(const ShortcutTable& keys)
{
    m_key = keys.keyText(ReviewAction::PlayPicture);
    arrange();
    const auto tip = [&keys](QPushButton* button, ReviewAction action) {
        button->setToolTip(withKey(button->accessibleName(), keys.keyText(action)));
    };
    tip(m_previous, ReviewAction::PreviousFrame);
    tip(m_next, ReviewAction::NextFrame);
}

} // namespace proofdesk
