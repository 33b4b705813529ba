// SPDX-License-Identifier: MIT
#include "ui/review/compare/comparedproof.h"

#include "models/workernaming.h"
#include "proofs/picturekey.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/review/proof/longlook.h"
#include "ui/review/proof/proofstage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace proofdesk {

ComparedProof::ComparedProof(bool current, ProofStore& store, const WorkerNaming& naming, Clock& clock,
                             QWidget* parent)
    : Panel(Colour::Raised, {}, parent)
    , m_current(current)
    , m_naming(naming)
    , m_caption(new PartsLabel(this))
    , m_state(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_stage(new ProofStage(this))
    , m_presenter(new ProofPresenter(*m_stage, store, naming, this))
    , m_approve(newButton(tr("Approve"), current ? ButtonRole::Primary : ButtonRole::Normal,
                          QStringLiteral("check"), this))
    , m_reject(newButton(tr("Reject…"), ButtonRole::Danger, QStringLiteral("cross"), this))
    , m_hold(newButton(tr("Hold"), ButtonRole::Normal, QStringLiteral("hold"), this))
{
    const Metrics metrics(this);
    m_stage->setObjectName(QStringLiteral("comparedProof"));
    m_caption->setSecondary();
    m_caption->setColour(Colour::Muted);
    m_caption->setWrapping();
    auto* caption = new QHBoxLayout;
    const int air = metrics.space(5);
    caption->setContentsMargins(metrics.space(12), air, metrics.space(12), air);
    caption->addWidget(m_caption, 1);
    caption->addWidget(m_state);
    auto* captionBox = new QWidget(this);
    captionBox->setLayout(caption);
    captionBox->setMinimumHeight(metrics.lines(1.9));

    auto* buttons = new FlowLayout(metrics.space(8), FlowLayout::Rows::Filled);
    buttons->setContentsMargins(metrics.space(8), metrics.space(8), metrics.space(8), metrics.space(8));
    for (QPushButton* button : {m_approve, m_reject, m_hold})
        buttons->addWidget(button);
    for (QPushButton* button : {m_approve, m_reject, m_hold}) {
        button->setFocusPolicy(Qt::TabFocus);
        SinglePress::on(button);
    }

    auto* layout = new QVBoxLayout(this);
    const int frame = metrics.space(3);
    layout->setContentsMargins(frame, frame, frame, frame);
    layout->setSpacing(0);
    layout->addWidget(captionBox);
    layout->addWidget(m_stage, 1);
    layout->addLayout(buttons);

    auto* look = new LongLook(*m_stage, clock, this);
    look->follow(*m_presenter);
    connect(look, &LongLook::shown, this, &ComparedProof::shown);
    m_keys.add(m_approve, ReviewAction::Approve);
    m_keys.add(m_reject, ReviewAction::Reject);
    m_keys.add(m_hold, ReviewAction::Hold);
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT decisionWanted(DecisionKind::Approve); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT decisionWanted(DecisionKind::Reject); });
    connect(m_hold, &QPushButton::clicked, this, [this] { Q_EMIT decisionWanted(DecisionKind::Hold); });
}

void ComparedProof::show(const CampaignId& campaign, const std::optional<Submission>& submission,
                         const StateLook& state, const QString& when, std::optional<Money> pay,
                         bool decidable)
{
    const auto& before = m_presenter->submission();
    const bool same = submission && before && before->id == submission->id
        && samePictures(before->images, submission->images);
    if (!same)
        m_presenter->show(campaign, submission);
    const QString who = submission ? shownLine(m_naming.name(*submission), 60) : QString();
    // Whoever is hidden is called by that number already.
    const QString rest = !submission        ? QString()
        : m_naming.isHidden(submission->id) ? tr("  sent %1", "a time such as 58 min ago").arg(when)
                                            : tr("  #%1 · sent %2").arg(submission->id.toString(), when);
    m_caption->setParts(submission ? QList<TextPart>{{who, true, Colour::Text}, {rest}} : QList<TextPart>{});
    m_state->setText(m_current && !state.decided() ? tr("Current") : state.word);
    m_state->setColour(m_current && !state.decided() ? Colour::Focus : state.colour);
    m_approve->setText(pay ? tr("Approve · %1").arg(pay->toText()) : tr("Approve"));
    const QString approve = tr("Approve %1", "a worker").arg(who);
    m_approve->setAccessibleName(
        pay ? tr("%1, %2", "what is done, and what it costs").arg(approve, pay->toText()) : approve);
    m_reject->setAccessibleName(tr("Reject %1…", "a worker").arg(who));
    m_hold->setAccessibleName(tr("Hold %1", "a worker").arg(who));
    for (QPushButton* button : {m_approve, m_reject, m_hold})
        button->setEnabled(submission && decidable);
}

void ComparedProof::clear()
{
    m_presenter->clear();
}

void ComparedProof::showKeys(const ShortcutTable& keys)
{
    m_keys.show(keys);
    arrange();
}

/// The keys stand on the buttons where all three fit into one row with them.
void ComparedProof::arrange()
{
    const Metrics metrics(this);
    const int room = width() - 4 * metrics.space(8) - 2 * metrics.space(3);
    m_keys.arrange([this, room] {
        return m_approve->sizeHint().width() + m_reject->sizeHint().width() + m_hold->sizeHint().width()
            <= room;
    });
}

void ComparedProof::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

void ComparedProof::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics metrics(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised),
             Theme::colour(m_current ? Colour::Focus : Colour::Border), metrics.radius(),
             m_current ? metrics.space(2) : 1);
}

} // namespace proofdesk
