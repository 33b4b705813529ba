// SPDX-License-Identifier: MIT
#include "ui/review/inspector/inspector.h"

#include "models/campaignwords.h"
#include "models/outboxmodel.h"
#include "ui/common/buttons.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/seamlessarea.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/wordlinks.h"
#include "ui/review/inspector/workerpanel.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype MaxNameSaid = 60;
constexpr double OneColumnFrom = 55; // a pane so high has room for the reasons one below the other

QString statusWord(const QString& wire)
{
    switch (submissionStatusFromWire(wire)) {
    case SubmissionStatus::Approved:
        return Inspector::tr("approved");
    case SubmissionStatus::Rejected:
        return Inspector::tr("rejected");
    case SubmissionStatus::Pending:
        return Inspector::tr("pending");
    case SubmissionStatus::Other:
        break;
    }
    return shownLine(wire, 60);
}

/// A link beside the heading of a section, high enough to be hit.
QPushButton* newRemarkButton(Section* section, const QString& text)
{
    auto* button = newButton(text, ButtonRole::Link, {}, section);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(std::max(Metrics(section).h(), Metrics::LeastTarget));
    section->addRemarkWidget(button);
    return button;
}

} // namespace

Inspector::Inspector(QWidget* parent)
    : Panel(Colour::Raised, Qt::LeftEdge, parent)
    , m_askedFor(new Section(tr("You asked for")))
    , m_asked(new PlainLabel)
    , m_notice(new Notice)
    , m_worker(new WorkerPanel)
    , m_wordsSection(new Section(tr("What they wrote")))
    , m_text(new PlainLabel)
    , m_links(new WordLinks)
    , m_flags(new FlagsSection)
    , m_reasonSection(new Section(tr("Reject with a reason")))
    , m_reasons(new ReasonList)
    , m_foot(new DecisionFoot(this))
{
    setObjectName(QStringLiteral("inspector"));
    buildAskedFor();
    buildWords();
    buildReasons();
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_askedFor, newNoticeBox(), m_worker, m_wordsSection,
                                                         m_flags, m_reasonSection})
        layout->addWidget(part);
    layout->addStretch(1);
    m_scroll = newSeamlessArea(column, this);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    m_scroll->setMinimumHeight(1); // the buttons below keep their height
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_foot);
    connect(m_flags, &FlagsSection::compareWanted, this, &Inspector::compareWanted);
}

void Inspector::buildAskedFor()
{
    m_asked->setWordWrap(true);
    m_asked->setObjectName(QStringLiteral("askedFor"));
    m_askedFor->content()->addWidget(m_asked);
    auto* noteIt = newRemarkButton(m_askedFor, tr("Note it…"));
    noteIt->setObjectName(QStringLiteral("noteAskedForButton"));
    connect(noteIt, &QPushButton::clicked, this, &Inspector::askedForNoteWanted);
}

QWidget* Inspector::newNoticeBox()
{
    const Metrics metrics(this);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics.space(12), metrics.space(8), metrics.space(12), metrics.space(4));
    layout->addWidget(m_notice);
    m_notice->setObjectName(QStringLiteral("decisionNotice"));
    m_notice->setQuiet(); // it is about who is looked at, and would cut short who that is
    box->hide();
    connect(m_notice, &Notice::pressed, this, [this] { Q_EMIT retryWanted(m_sequence); });
    return box;
}

void Inspector::buildWords()
{
    m_text->setWordWrap(true);
    m_text->setSelectable();
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setObjectName(QStringLiteral("proofText"));
    m_wordsSection->content()->addWidget(m_text);
    m_wordsSection->content()->addWidget(m_links);
    connect(m_links, &WordLinks::wanted, this, &Inspector::linkWanted);
}

void Inspector::buildReasons()
{
    m_reasonSection->content()->addWidget(m_reasons);
    auto* edit = newRemarkButton(m_reasonSection, tr("Edit…"));
    edit->setObjectName(QStringLiteral("editReasonsButton"));
    edit->setAccessibleName(tr("Edit the reasons for rejections…"));
    edit->setToolTip(tr("Edit the reasons for rejections…"));
    connect(m_reasons, &ReasonList::chosen, this, &Inspector::reasonChosen);
    connect(edit, &QPushButton::clicked, this, &Inspector::editReasonsWanted);
}

void Inspector::setCampaign(const ReviewCampaign& campaign)
{
    m_campaign = campaign;
    const bool known = !campaign.proofRequired.trimmed().isEmpty();
    m_asked->setText(known ? campaign.proofRequired
                           : tr("Not known here: the service does not tell what was asked for."));
    m_asked->setColour(known ? Colour::Text : Colour::Muted);
    auto* noteIt = m_askedFor->findChild<QPushButton*>(QStringLiteral("noteAskedForButton"));
    noteIt->setText(known ? tr("Change…") : tr("Note it…"));
    noteIt->setVisible(!known);
}

void Inspector::setReasons(const QList<ReasonChoice>& choices)
{
    m_choices = choices;
    m_reasons->setChoices(choices, height() > Metrics(this).lines(OneColumnFrom) ? 1 : 2);
}

void Inspector::show(const InspectorFacts& facts)
{
    m_scroll->widget()->setVisible(facts.submission.has_value());
    m_foot->setChosen(facts.chosen, m_campaign.campaign.pay, facts.effort,
                      shownLine(facts.name, MaxNameSaid));
    if (!facts.submission)
        return;
    m_worker->setBlind(facts.blind);
    m_worker->setFiltered(facts.filteredByWorker);
    m_worker->show(*facts.submission, facts.isPending, facts.pending, facts.history);
    m_worker->setBlocked(facts.blocked);
    showText(facts.submission->proofText);
    m_wordsSection->setRemark(tr("#%1", "the ID of a submission").arg(facts.submission->id.toString()));
    m_flags->show(facts.flags);
    m_reasonSection->setVisible(facts.chosen.offers(DecisionKind::Reject));
    showDecision(facts.decision);
    if (!facts.decision && !facts.submission->notes.trimmed().isEmpty()) {
        m_notice->setKind(NoticeKind::Information);
        m_notice->setWords(tr("Your note."), facts.submission->notes);
        m_notice->setButton({});
        m_notice->parentWidget()->show();
    }
}

void Inspector::showText(const QString& text)
{
    const bool any = !text.trimmed().isEmpty();
    m_text->setText(any ? text : tr("Nothing. No text was sent."));
    m_text->setColour(any ? Colour::Text : Colour::Muted);
    m_links->setText(text);
}

QString Inspector::markedWords() const
{
    return m_text->selectedText().remove(WordBreak);
}

void Inspector::showDecision(const std::optional<Decision>& decision)
{
    QString lead;
    QString words;
    QString button;
    NoticeKind kind = NoticeKind::Information;
    m_sequence = decision ? decision->sequence : 0;
    if (decision) {
        const QString note = decision->request.note;
        const QString why = decision->error ? decisionErrorText(*decision) : QString();
        switch (decision->state) {
        case DecisionState::Failed:
            kind = NoticeKind::Negative;
            lead = tr("Failed.");
            words = why;
            button = tr("Try again");
            break;
        case DecisionState::Unknown:
            lead = tr("Not sure yet.");
            words = tr("The answer was lost. The service is being read before anything is sent again.");
            break;
        case DecisionState::Conflict:
            kind = NoticeKind::Caution;
            lead = tr("Decided elsewhere.");
            words = tr("The service holds it as %1 already. Your decision changes nothing any more.")
                        .arg(statusWord(decision->actualStatus));
            break;
        case DecisionState::Draft:
        case DecisionState::Waiting:
        case DecisionState::Sending:
        case DecisionState::Sent:
            if (decision->request.kind == DecisionKind::Hold) {
                words = campaignwords::leftPending(1, m_campaign.campaign, m_campaign.approvesOnceFull);
                lead = words.isEmpty() ? QString() : tr("On hold.");
                kind = NoticeKind::Caution;
            } else if (!note.trimmed().isEmpty()) {
                lead = decision->request.kind == DecisionKind::Reject ? tr("Your reason.") : tr("Your note.");
                words = note;
            }
            break;
        }
    }
    m_notice->parentWidget()->setVisible(!lead.isEmpty());
    if (lead.isEmpty())
        return;
    m_notice->setKind(kind);
    m_notice->setWords(lead, words);
    m_notice->setButton(button);
}

void Inspector::showKeys(const ShortcutTable& keys)
{
    m_foot->showKeys(keys);
    m_worker->setKeys(keys.keyText(ReviewAction::OfWorker), keys.keyText(ReviewAction::BlockWorker));
    m_flags->setKey(keys.keyText(ReviewAction::FlipOrDifference));
    m_reasonSection->setRemark(
        tr("%1, then 1–9", "the key that rejects").arg(keys.keyText(ReviewAction::Reject)));
}

int Inspector::neededWidth() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
    return std::max(m_worker->neededWidth() + bar + 1, m_foot->neededWidth());
}

int Inspector::leastWidth() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
    // Words that were just set count already.
    m_scroll->widget()->layout()->activate();
    m_foot->layout()->activate();
    return std::max(m_scroll->widget()->minimumSizeHint().width() + bar + 1,
                    m_foot->minimumSizeHint().width());
}

int Inspector::pairedWidth() const
{
    const QMargins edge = layout()->contentsMargins();
    return m_foot->pairedWidth() + edge.left() + edge.right();
}

void Inspector::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    setReasons(m_choices);
}

} // namespace proofdesk
