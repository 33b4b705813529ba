// SPDX-License-Identifier: MIT
#include "ui/review/inspector/decisionfoot.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr int WordsStayMs = 6'000;

} // namespace

DecisionFoot::DecisionFoot(QWidget* parent)
    : Panel(Colour::Raised, Qt::TopEdge, parent)
    , m_effort(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_words(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_approve(newMainButton(tr("Approve"), ButtonRole::Primary, QStringLiteral("check"), this))
    , m_note(newMainButton(tr("Note…"), ButtonRole::Normal, {}, this))
    , m_reject(newButton(tr("Reject…"), ButtonRole::Danger, QStringLiteral("cross"), this))
    , m_hold(newButton(tr("Hold"), ButtonRole::Normal, QStringLiteral("hold"), this))
{
    const Metrics metrics(this);
    m_effort->setObjectName(QStringLiteral("decisionEffort"));
    m_effort->setWordWrap(true);
    m_effort->hide();
    m_words->setObjectName(QStringLiteral("decisionWords"));
    m_words->setWordWrap(true);
    m_words->hide();
    m_approve->setObjectName(QStringLiteral("approveButton"));
    m_approve->setAccessibleName(tr("Approve"));
    m_note->setObjectName(QStringLiteral("noteButton"));
    m_note->setAccessibleName(tr("Approve with a note"));
    m_note->setToolTip(tr("Approve with a note to the worker"));
    m_reject->setObjectName(QStringLiteral("rejectButton"));
    m_hold->setObjectName(QStringLiteral("holdButton"));
    for (QPushButton* button : {m_approve, m_note, m_reject, m_hold})
        button->setFocusPolicy(Qt::TabFocus);
    for (QPushButton* button : {m_approve, m_reject, m_hold})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* first = new QHBoxLayout;
    first->setSpacing(metrics.space(8));
    first->addWidget(m_approve, 1);
    first->addWidget(m_note);
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics.space(8));
    second->addWidget(m_reject, 1);
    second->addWidget(m_hold, 1);
    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(12);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    layout->addWidget(m_words);
    layout->addWidget(m_effort);
    layout->addLayout(first);
    layout->addLayout(second);

    m_wordsStay.setSingleShot(true);
    m_wordsStay.setInterval(WordsStayMs);
    connect(&m_wordsStay, &QTimer::timeout, m_words, [this] {
        m_words->setText({});
        m_words->hide();
    });
    connect(m_approve, &QPushButton::clicked, this, &DecisionFoot::approveWanted);
    connect(m_note, &QPushButton::clicked, this, &DecisionFoot::noteWanted);
    connect(m_reject, &QPushButton::clicked, this, &DecisionFoot::rejectWanted);
    connect(m_hold, &QPushButton::clicked, this, &DecisionFoot::holdWanted);
}

void DecisionFoot::setTargets(int count, std::optional<Money> pay, const QString& effort)
{
    m_effort->setText(effort);
    m_effort->setVisible(!effort.isEmpty());
    const auto total = pay ? pay->times(count) : std::nullopt;
    const QString sum = total ? total->toText() : QString();
    QString approve = count > 1 ? tr("Approve %1").arg(count) : tr("Approve");
    if (!sum.isEmpty())
        approve = tr("%1 · %2", "what is done, and what it costs").arg(approve, sum);
    m_approve->setText(approve);
    m_reject->setText(count > 1 ? tr("Reject %1…").arg(count) : tr("Reject…"));
    m_hold->setText(count > 1 ? tr("Hold %1").arg(count) : tr("Hold"));
}

void DecisionFoot::setDecidable(bool decidable)
{
    for (QPushButton* button : {m_approve, m_note, m_reject, m_hold})
        button->setEnabled(decidable);
}

void DecisionFoot::tell(const QString& words, bool refused)
{
    m_words->setText(words);
    m_words->setColour(refused ? Colour::Caution : Colour::Muted);
    m_words->show();
    m_wordsStay.start();
    // Said aloud as well: the badge that changed may not be where the reader is.
    m_words->setAccessibleName(words);
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DecisionFoot::showKeys(const ShortcutTable& keys)
{
    setButtonKey(m_approve, keys.keyText(ReviewAction::Approve));
    setButtonKey(m_reject, keys.keyText(ReviewAction::Reject));
    setButtonKey(m_hold, keys.keyText(ReviewAction::Hold));
    const QString note = keys.keyText(ReviewAction::ApproveWithNote);
    m_note->setToolTip(note.isEmpty() ? tr("Approve with a note to the worker")
                                      : tr("Approve with a note to the worker (%1)").arg(note));
}

} // namespace proofdesk
