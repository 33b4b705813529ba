// SPDX-License-Identifier: MIT
#include "ui/review/outbox/outboxstrip.h"

#include "domain/clock.h"
#include "domain/numbertext.h"
#include "models/effortwords.h"
#include "models/workernaming.h"
#include "review/decisions/circuitbreaker.h"
#include "review/decisions/decisionqueue.h"
#include "ui/common/buttons.h"
#include "ui/common/keptclear.h"
#include "ui/common/partslabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/review/desk/undowords.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace proofdesk {

namespace {

constexpr int TickMs = 250;
constexpr double NarrowBelow = 58; // heights of a line: the bar and the key give way to words
constexpr double RowLines = 2.4;
constexpr double LeastWords = 9; // what is said beside the buttons, before they go below it

qint64 secondsUntil(const QDateTime& due, const QDateTime& now)
{
    return std::max<qint64>(0, (now.msecsTo(due) + 999) / 1000);
}

/// To the second where one waits for it; the hour's limit is minutes away.
QString countdown(qint64 seconds)
{
    constexpr qint64 LongestInSeconds = 99;
    return seconds <= LongestInSeconds ? OutboxStrip::tr("%1 s", "a time to wait").arg(seconds)
                                       : effortwords::duration(std::chrono::seconds(seconds));
}

/// Why nothing is sent, after the counts.
QString pauseWords(PauseReason reason)
{
    switch (reason) {
    case PauseReason::Gap:
        return OutboxStrip::tr(" · paused: the computer slept or its clock was set, so look again first");
    case PauseReason::KeyRefused:
        return OutboxStrip::tr(" · paused: the service does not take the key");
    case PauseReason::JournalFailed:
        return OutboxStrip::tr(" · paused: nothing can be recorded on this computer");
    case PauseReason::NotShown:
        return OutboxStrip::tr(" · paused: the service does not show these campaigns to this key");
    case PauseReason::FailsAlike:
        return OutboxStrip::tr(" · paused: sending went wrong %Ln time(s) in a row", nullptr,
                               CircuitBreaker::AlikeInARow);
    case PauseReason::None:
    case PauseReason::Asked:
    case PauseReason::Bulk:
    case PauseReason::User:
    case PauseReason::Restored:
        break;
    }
    return OutboxStrip::tr(" · paused");
}

} // namespace

OutboxStrip::OutboxStrip(DecisionQueue& queue, RequestBudget& budget, const WorkerNaming& naming,
                         Clock& clock, QWidget* parent)
    : Panel(Colour::Raised, Qt::TopEdge, parent)
    , m_queue(queue)
    , m_budget(budget)
    , m_naming(naming)
    , m_clock(clock)
    , m_sending(queue, budget, clock)
    , m_words(new PartsLabel(this))
    , m_progress(new QProgressBar(this))
    , m_problems(new PartsLabel(this))
    , m_list(newButton(tr("Outbox"), ButtonRole::Normal, {}, this))
    , m_undo(newButton(tr("Undo"), ButtonRole::Normal, QStringLiteral("undo"), this))
    , m_send(newButton(tr("Send now"), ButtonRole::Normal, QStringLiteral("send"), this))
    , m_pause(newButton(tr("Pause sending"), ButtonRole::Normal, QStringLiteral("pause"), this))
{
    new KeptClear(this, KeptClear::Weight::Title);
    const Metrics metrics(this);
    setObjectName(QStringLiteral("outboxStrip"));
    m_words->setObjectName(QStringLiteral("outboxWords"));
    m_problems->setObjectName(QStringLiteral("outboxProblems"));
    m_list->setObjectName(QStringLiteral("outboxButton"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_send->setObjectName(QStringLiteral("sendNowButton"));
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    for (QPushButton* button : {m_list, m_undo, m_send, m_pause})
        button->setFocusPolicy(Qt::TabFocus);
    // The second press would let go what the first one stopped, and take back one decision more.
    for (QPushButton* button : {m_undo, m_pause})
        SinglePress::on(button);
    m_words->setColour(Colour::Muted);
    m_problems->setColour(Colour::Muted);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(metrics.lines(6.7), metrics.space(4));
    m_progress->setRange(0, 1000);

    for (PartsLabel* label : {m_words, m_problems})
        label->setWrapping(); // two lines fit the strip
    auto* said = new QHBoxLayout;
    said->setSpacing(metrics.space(12));
    said->addWidget(m_words, 1);
    said->addWidget(m_progress);
    said->addWidget(m_problems);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.space(12));
    buttons->addStretch();
    for (QPushButton* button : {m_list, m_undo, m_send, m_pause})
        buttons->addWidget(button);
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_rows->setContentsMargins(metrics.space(16), 0, metrics.space(16), 0);
    m_rows->setSpacing(metrics.space(12));
    m_rows->addLayout(said, 1);
    m_rows->addLayout(buttons);

    m_second.setInterval(TickMs);
    connect(&m_second, &QTimer::timeout, this, &OutboxStrip::tick);
    connect(&queue, &DecisionQueue::countsChanged, this, &OutboxStrip::refresh);
    connect(&queue, &DecisionQueue::undoStateChanged, this, &OutboxStrip::refresh);
    connect(&queue, &DecisionQueue::pausedChanged, this, &OutboxStrip::refresh);
    connect(&naming, &WorkerNaming::changed, this, &OutboxStrip::nameUndo);
    connect(m_list, &QPushButton::clicked, this, &OutboxStrip::outboxWanted);
    connect(m_undo, &QPushButton::clicked, this, &OutboxStrip::undoWanted);
    connect(m_send, &QPushButton::clicked, this, [this] { m_queue.sendNow(); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_queue.togglePause(); });
    refresh();
}

void OutboxStrip::refresh()
{
    const OutboxCounts counts = m_queue.counts();
    const bool paused = m_queue.isPaused();
    nameUndo();
    m_send->setEnabled(counts.waiting > 0);
    const bool stands = paused && m_queue.leftPastPause() == 0;
    m_pause->setText(stands ? tr("Go on sending") : tr("Pause sending"));
    showIcons();
    setButtonRole(m_pause, stands ? ButtonRole::Accent : ButtonRole::Normal);
    m_progress->setVisible(counts.waiting + counts.sending > 0 && (!paused || m_sending.isLong())
                           && width() > Metrics(this).lines(NarrowBelow));

    QList<TextPart> problems;
    const bool idle =
        counts.waiting + counts.sending + counts.failed + counts.unknown + counts.conflicts == 0;
    const auto say = [&problems](const QString& words, std::optional<Colour> colour) {
        if (!problems.isEmpty())
            problems.append({OutboxStrip::tr(" · ")});
        problems.append({words, colour.has_value(), colour});
    };
    const bool wide = width() > Metrics(this).lines(NarrowBelow);
    if (!idle && (wide || counts.failed > 0)) {
        say(tr("%1 failed").arg(numberText(counts.failed)),
            counts.failed > 0 ? std::optional(Colour::Negative) : std::nullopt);
    }
    if (!idle) {
        if (counts.unknown > 0)
            say(tr("%1 not sure yet").arg(numberText(counts.unknown)), Colour::Information);
        if (counts.conflicts > 0)
            say(tr("%1 decided elsewhere").arg(numberText(counts.conflicts)), Colour::Caution);
    }
    m_problems->setParts(problems);
    m_problems->setVisible(!problems.isEmpty());
    tick();
    arrange();
}

/// Whom it is about is said, and the button stays as wide as it is.
void OutboxStrip::nameUndo()
{
    const auto offer = m_queue.undoOffer();
    m_undo->setEnabled(offer.has_value());
    if (!offer) {
        m_undo->setAccessibleName(tr("Undo"));
        m_undo->setToolTip(tr("Nothing unsent. What was sent is final: the service takes nothing back."));
        return;
    }
    const QString words = tr("Undo: %1", "a decision").arg(undoWords(*offer, m_naming));
    m_undo->setAccessibleName(words);
    m_undo->setToolTip(toolTipText(words));
}

void OutboxStrip::tick()
{
    const OutboxCounts counts = m_queue.counts();
    const bool paused = m_queue.isPaused();
    const QDateTime due = m_queue.nextDueAt();
    const bool atWork = m_sending.isLong();
    m_words->setIconName(atWork ? QStringLiteral("send") : QStringLiteral("clock"),
                         counts.waiting > 0 ? Colour::Information : Colour::Muted);
    m_words->setParts(atWork ? sendingWords() : waitingWords(due));
    m_words->setToolTip(counts.waiting >= SendingProgress::LongFrom ? whatItTakes() : QString());

    const auto window = m_queue.undoWindow();
    if (atWork) {
        m_progress->setAccessibleName(tr("How many have been sent"));
        m_progress->setValue(1000 * m_sending.done() / m_sending.total());
    } else if (window && window->count() > 0 && due.isValid()) {
        m_progress->setAccessibleName(tr("Time until the next decision is sent"));
        const double left = double(m_clock.now().msecsTo(due)) / (double(window->count()) * 1000);
        m_progress->setValue(std::clamp(int((1 - left) * 1000), 0, 1000));
    }
    const bool waitsPastPause = m_queue.leftPastPause() > 0 && m_queue.opensAt().isValid();
    const bool ticking = counts.waiting > 0 && ((!paused && due.isValid()) || waitsPastPause);
    if (ticking != m_second.isActive()) {
        if (ticking)
            m_second.start();
        else
            m_second.stop();
    }
}

QList<TextPart> OutboxStrip::sendingWords() const
{
    QList<TextPart> words{{tr("Sent %1 of %2", "counts of decisions")
                               .arg(numberText(m_sending.done()), numberText(m_sending.total())),
                           true, Colour::Text}};
    if (const auto left = m_sending.timeLeft())
        words.append({tr(" · %1 left", "a span of time").arg(effortwords::duration(*left))});
    return words;
}

QList<TextPart> OutboxStrip::waitingWords(const QDateTime& due) const
{
    const OutboxCounts counts = m_queue.counts();
    QList<TextPart> words;
    if (counts.waiting > 0)
        words.append({tr("%1 waiting").arg(numberText(counts.waiting)), true, Colour::Text});
    else if (counts.sending > 0)
        words.append({tr("Sending %1").arg(numberText(counts.sending)), true, Colour::Text});
    else
        words.append({tr("Nothing waiting to be sent")});
    if (counts.approvals > 0)
        words.append({tr(" · %1 approve").arg(numberText(counts.approvals))});
    if (counts.rejections > 0)
        words.append({tr(" · %1 reject").arg(numberText(counts.rejections))});
    const bool paused = m_queue.isPaused();
    if (m_queue.pauseReason() == PauseReason::Restored && counts.waiting > 0)
        words.append({tr(" · unsent from the last time, paused"), false, Colour::Caution});
    else if (paused && m_queue.leftPastPause() > 0)
        words.append({pastPauseWords(), false, Colour::Caution});
    else if (paused)
        words.append({pauseWords(m_queue.pauseReason()), false, Colour::Caution});
    else if (const qint64 left = secondsUntil(due, m_clock.now()); counts.waiting > 0 && due.isValid())
        words.append({left > 0 ? tr(" · next in %1").arg(countdown(left)) : tr(" · queued")});
    else if (counts.waiting > 0 && (m_queue.undoWindow() || m_queue.dueCount() > 0))
        words.append({tr(" · queued")}); // behind an approval of all
    else if (counts.waiting > 0)
        words.append({tr(" · until you send")});
    return words;
}

/// Of what was sent although the person paused.
QString OutboxStrip::pastPauseWords() const
{
    const QDateTime opens = m_queue.opensAt();
    return opens.isValid() ? tr(" · going out in %1; what you decide next stays paused")
                                 .arg(countdown(secondsUntil(opens, m_clock.now())))
                           : tr(" · going out; what you decide next stays paused");
}

QString OutboxStrip::whatItTakes() const
{
    return effortwords::effort(m_queue.counts().waiting, m_budget);
}

void OutboxStrip::showKeys(const ShortcutTable& keys)
{
    m_undoKey = keys.keyText(ReviewAction::Undo);
    setButtonKey(m_undo, m_undoKey);
    m_send->setToolTip(tr("Key: %1").arg(keys.keyText(ReviewAction::SendNow)));
    m_pause->setToolTip(tr("Key: %1").arg(keys.keyText(ReviewAction::PauseSending)));
    m_list->setToolTip(tr("Key: %1").arg(keys.keyText(ReviewAction::ShowOutbox)));
}

void OutboxStrip::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool narrow = width() < Metrics(this).lines(NarrowBelow);
    setButtonKey(m_undo, narrow ? QString() : m_undoKey);
    for (PartsLabel* label : {m_words, m_problems})
        label->setSecondary(narrow);
    refresh();
}

void OutboxStrip::showIcons()
{
    const bool narrow = width() < Metrics(this).lines(NarrowBelow);
    const auto show = [narrow](QPushButton* button, const QString& name) {
        setButtonIcon(button, narrow ? QString() : name);
    };
    show(m_undo, QStringLiteral("undo"));
    show(m_send, QStringLiteral("send"));
    const bool stands = m_queue.isPaused() && m_queue.leftPastPause() == 0;
    show(m_pause, stands ? QStringLiteral("play") : QStringLiteral("pause"));
}

/// By the buttons, and by whether anything went wrong: nothing moves while seconds are counted.
void OutboxStrip::arrange()
{
    const Metrics metrics(this);
    int needed = 2 * metrics.space(16) + metrics.lines(LeastWords);
    if (!m_problems->isHidden())
        needed += metrics.lines(LeastWords);
    for (const QPushButton* button : {m_list, m_undo, m_send, m_pause})
        needed += metrics.space(12) + button->sizeHint().width();
    const bool fits = needed <= width();
    m_rows->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(fits ? metrics.space(12) : 0);
    setFixedHeight(metrics.lines(fits ? RowLines : 2 * RowLines - 0.6));
}

} // namespace proofdesk
