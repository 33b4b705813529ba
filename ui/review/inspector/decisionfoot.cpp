// SPDX-License-Identifier: MIT
#include "ui/review/inspector/decisionfoot.h"

#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keptclear.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"
#include "ui/review/desk/chosenones.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int WordsStayMs = 6'000;
constexpr int MostAtOnce = 1'000; // that are likely to be chosen

} // namespace

DecisionFoot::DecisionFoot(QWidget* parent)
    : Panel(Colour::Raised, Qt::TopEdge, parent)
    , m_chosen(new PlainLabel(QString(), TextSize::Secondary, std::nullopt, this))
    , m_evidence(new PlainLabel(QString(), TextSize::Secondary, Colour::Caution, this))
    , m_effort(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_words(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_approve(newMainButton(tr("Approve"), ButtonRole::Primary, QStringLiteral("check"), this))
    , m_note(newMainButton(tr("Note…"), ButtonRole::Normal, {}, this))
    , m_reject(newButton(tr("Reject…"), ButtonRole::Danger, QStringLiteral("cross"), this))
    , m_hold(newButton(tr("Hold"), ButtonRole::Normal, QStringLiteral("hold"), this))
{
    new KeptClear(this, KeptClear::Weight::Title);
    const Metrics metrics(this);
    m_chosen->setObjectName(QStringLiteral("chosenWords"));
    m_evidence->setObjectName(QStringLiteral("chosenEvidence"));
    m_effort->setObjectName(QStringLiteral("decisionEffort"));
    for (PlainLabel* label : {m_chosen, m_evidence, m_effort}) {
        label->setWordWrap(true);
        label->hide();
    }
    m_words->setObjectName(QStringLiteral("decisionWords"));
    m_words->setWordWrap(true);
    m_words->hide();
    m_approve->setObjectName(QStringLiteral("approveButton"));
    m_note->setObjectName(QStringLiteral("noteButton"));
    m_note->setToolTip(tr("Approve with a note to the worker"));
    m_reject->setObjectName(QStringLiteral("rejectButton"));
    m_hold->setObjectName(QStringLiteral("holdButton"));
    for (QPushButton* button : {m_approve, m_note, m_reject, m_hold}) {
        button->setFocusPolicy(Qt::TabFocus);
        SinglePress::on(button);
    }
    for (QPushButton* button : {m_approve, m_reject, m_hold})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* first = new FlowLayout(metrics.space(8), FlowLayout::Rows::Filled);
    first->addWidget(m_approve);
    first->addWidget(m_note);
    auto* second = new FlowLayout(metrics.space(8), FlowLayout::Rows::Filled);
    second->addWidget(m_reject);
    second->addWidget(m_hold);
    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(12);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    layout->addWidget(m_words);
    for (PlainLabel* label : {m_chosen, m_evidence, m_effort})
        layout->addWidget(label);
    layout->addLayout(first);
    layout->addLayout(second);

    m_keys.add(m_approve, ReviewAction::Approve);
    m_keys.add(m_reject, ReviewAction::Reject);
    m_keys.add(m_hold, ReviewAction::Hold);
    m_wordsStay.setSingleShot(true);
    m_wordsStay.setInterval(WordsStayMs);
    connect(&m_wordsStay, &QTimer::timeout, this, &DecisionFoot::endWords);
    connect(m_approve, &QPushButton::clicked, this, &DecisionFoot::approveWanted);
    connect(m_note, &QPushButton::clicked, this, &DecisionFoot::noteWanted);
    connect(m_reject, &QPushButton::clicked, this, &DecisionFoot::rejectWanted);
    connect(m_hold, &QPushButton::clicked, this, &DecisionFoot::holdWanted);
}

void DecisionFoot::setChosen(const ChosenOnes& chosen, std::optional<Money> pay, const QString& effort,
                             const QString& who)
{
    const auto say = [](PlainLabel* label, const QString& words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    m_whom = chosen;
    m_pay = pay;
    sayChosen();
    say(m_evidence, chosen.evidence());
    say(m_effort, effort);
    m_approve->setText(chosen.buttonWords(DecisionKind::Approve, pay));
    m_reject->setText(chosen.buttonWords(DecisionKind::Reject, pay));
    m_hold->setText(chosen.buttonWords(DecisionKind::Hold, pay));
    m_approve->setEnabled(chosen.offers(DecisionKind::Approve));
    m_note->setEnabled(chosen.offers(DecisionKind::Approve));
    m_reject->setEnabled(chosen.offers(DecisionKind::Reject));
    m_hold->setEnabled(chosen.offers(DecisionKind::Hold));
    nameThem(chosen, pay, who);
    arrange();
}

void DecisionFoot::sayChosen()
{
    const QString words = m_whom.words(m_atHand, m_pay);
    m_chosen->setText(words);
    m_chosen->setVisible(!words.isEmpty());
}

void DecisionFoot::setAtHand(DecisionKind kind)
{
    m_atHand = kind;
    sayChosen();
    keepHeight();
}

/// To a screen reader the buttons say for whom, too: "Approve jbrooks_77, $0.50".
void DecisionFoot::nameThem(const ChosenOnes& chosen, std::optional<Money> pay, const QString& who)
{
    const bool several = chosen.isSeveral();
    const auto name = [](QPushButton* button, const QString& words, const std::optional<Money>& sum) {
        button->setAccessibleName(
            sum ? tr("%1, %2", "what is done, and what it costs").arg(words, sum->toText()) : words);
    };
    const int approved = chosen.count(DecisionKind::Approve);
    const int rejected = chosen.count(DecisionKind::Reject);
    const int held = chosen.count(DecisionKind::Hold);
    const auto sum = approved > 0 ? chosen.sum(pay) : std::nullopt;
    name(m_approve,
         several ? tr("Approve %Ln submission(s)", nullptr, approved) : tr("Approve %1", "a worker").arg(who),
         sum);
    name(m_note,
         several ? tr("Approve %Ln submission(s) with a note", nullptr, approved)
                 : tr("Approve %1 with a note", "a worker").arg(who),
         sum);
    name(m_reject,
         several ? tr("Reject %Ln submission(s)…", nullptr, rejected) : tr("Reject %1…", "a worker").arg(who),
         {});
    name(m_hold, several ? tr("Hold %Ln submission(s)", nullptr, held) : tr("Hold %1", "a worker").arg(who),
         {});
}

/// Two buttons a row, where they fit without their keys at least.
void DecisionFoot::arrange()
{
    const Metrics metrics(this);
    const int room = width() - 2 * metrics.space(12) - metrics.space(8);
    const auto fits = [&](const QPushButton* one, const QPushButton* other) {
        return one->sizeHint().width() + other->sizeHint().width() <= room;
    };
    m_keys.takeOff();
    const int before = m_pairedWidth;
    m_pairedWidth = std::max(m_approve->sizeHint().width() + m_note->sizeHint().width(),
                             m_reject->sizeHint().width() + m_hold->sizeHint().width())
        + 2 * metrics.space(12) + metrics.space(8);
    if (m_pairedWidth > before)
        Q_EMIT widerWanted();
    m_keys.arrange([&] { return fits(m_approve, m_note) && fits(m_reject, m_hold); });
    keepHeight();
}

/// However low it is, no button lies over another: what is above gives way.
void DecisionFoot::keepHeight()
{
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void DecisionFoot::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

void DecisionFoot::tell(const QString& words, bool refused)
{
    m_words->setText(words);
    m_words->setColour(refused ? Colour::Caution : Colour::Muted);
    m_words->show();
    m_wordsStay.start();
    m_words->setAccessibleName(words);
    keepHeight();
}

void DecisionFoot::endWords()
{
    m_wordsStay.stop();
    m_words->setText({});
    m_words->hide();
    keepHeight();
}

void DecisionFoot::showKeys(const ShortcutTable& keys)
{
    m_keys.show(keys);
    arrange();
    const QString note = keys.keyText(ReviewAction::ApproveWithNote);
    m_note->setToolTip(note.isEmpty() ? tr("Approve with a note to the worker")
                                      : tr("Approve with a note to the worker (%1)").arg(note));
}

int DecisionFoot::neededWidth() const
{
    const auto more = [](const QPushButton* button, const QString& words) {
        return button->sizeHint().width()
            + std::max(0,
                       button->fontMetrics().horizontalAdvance(words)
                           - button->fontMetrics().horizontalAdvance(button->text()));
    };
    const auto most = [](DecisionKind kind, std::optional<Money> sum = {}) {
        return ChosenOnes::buttonWords(kind, MostAtOnce, sum);
    };
    const int first = more(m_approve, most(DecisionKind::Approve, Money::fromCents(100 * MostAtOnce)))
        + m_note->sizeHint().width();
    const int second = more(m_reject, most(DecisionKind::Reject)) + more(m_hold, most(DecisionKind::Hold));
    const Metrics metrics(this);
    return std::max(first, second) + metrics.space(8) + 2 * metrics.space(12);
}

} // namespace proofdesk
