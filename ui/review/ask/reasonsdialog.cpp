// SPDX-License-Identifier: MIT
#include "ui/review/ask/reasonsdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/notice.h"
#include "ui/common/overlay.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/review/ask/reasonedit.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr double ReasonsWidthInLines = 46;

int count(const Reasons::Changed& changed)
{
    return int(
        std::count_if(changed.begin(), changed.end(), [](const auto& one) { return one.has_value(); }));
}

} // namespace

ReasonsDialog::ReasonsDialog(Reasons& reasons, const For& whom, QWidget* parent)
    : QDialog(parent)
    , m_reasons(reasons)
    , m_for(whom)
{
    setObjectName(QStringLiteral("reasonsDialog"));
    setWindowTitle(tr("Reasons for rejections"));
    setAccessibleName(tr("Reasons for rejections"));
    m_now[AllCampaigns] = m_before[AllCampaigns] = reasons.changed({});
    if (!whom.campaign.isNull())
        m_now[ThisCampaign] = m_before[ThisCampaign] = reasons.changed(whom.campaign);
    build();
    // The campaign's own stand before those of all: where it has some, they are what is in force.
    const bool own = count(m_now[ThisCampaign]) > 0;
    m_scope->setCurrent(own ? ThisCampaign : AllCampaigns);
    showScope();
    Overlay::attach(this);
}

void ReasonsDialog::build()
{
    QWidget* head = newHead();
    QWidget* rows = newRows();
    QWidget* foot = newFoot();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_scroll, 1);
    layout->addWidget(foot);
    setTabOrder(m_scope, m_scroll);

    // As high as its rows, where the window has the room.
    const Metrics metrics(this);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
    QSize wanted(metrics.lines(ReasonsWidthInLines) + bar,
                 head->sizeHint().height() + rows->sizeHint().height() + foot->sizeHint().height()
                     + metrics.lines(2));
    if (parentWidget())
        wanted =
            wanted.boundedTo(parentWidget()->window()->size() - QSize(metrics.space(48), metrics.space(48)));
    resize(wanted);
}

QWidget* ReasonsDialog::newHead()
{
    const Metrics metrics(this);
    const int margin = metrics.space(24);
    auto* title = new PlainLabel(tr("Reasons for rejections"), TextSize::Heading);
    auto* hint = new PlainLabel(tr("The worker reads the text. {worker} becomes the worker’s name, "
                                   "{campaign} the title of the campaign."),
                                TextSize::Secondary, Colour::Muted);
    hint->setWordWrap(true);
    m_scope = new SegmentedControl(tr("For which campaigns"), this);
    m_scope->setObjectName(QStringLiteral("reasonScope"));
    m_scope->addChoice(AllCampaigns, tr("All campaigns"));
    m_scope->addChoice(ThisCampaign, tr("This campaign only"));
    m_scope->setVisible(!m_for.campaign.isNull());
    m_scopeWords = new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this);
    m_scopeWords->setElided();
    auto* scopeRow = new QHBoxLayout;
    scopeRow->setSpacing(metrics.space(12));
    scopeRow->addWidget(m_scope);
    scopeRow->addWidget(m_scopeWords, 1);
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("reasonsNotice"));
    m_notice->hide();

    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(margin, metrics.space(16), margin, metrics.space(8));
    column->setSpacing(metrics.space(8));
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(scopeRow);
    column->addWidget(m_notice);
    connect(m_scope, &SegmentedControl::chosen, this, &ReasonsDialog::showScope);
    connect(m_notice, &Notice::pressed, this, &QDialog::reject);
    return head;
}

/// A field for each reason, with what a worker would read.
QWidget* ReasonsDialog::newRows()
{
    const Metrics metrics(this);
    const int margin = metrics.space(24);
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(margin, metrics.space(12), margin, metrics.space(12));
    column->setSpacing(metrics.space(8));
    const QString worker =
        m_for.worker.isEmpty() ? tr("anna", "a worker's name, as an example") : shownLine(m_for.worker, 60);
    const QString campaign = m_for.campaignTitle.isEmpty()
        ? tr("Install an app", "a campaign's title, as an example")
        : shownLine(m_for.campaignTitle, 100);
    for (int slot = 0; slot < Reasons::Count; ++slot) {
        auto* edit = new ReasonEdit(slot);
        edit->setExample(worker, campaign);
        connect(edit, &ReasonEdit::changed, this, [this, slot] { take(slot); });
        m_edits.append(edit);
        column->addWidget(edit);
    }
    column->addStretch();
    return rows;
}

QWidget* ReasonsDialog::newFoot()
{
    m_restore = newMainButton(QString(), ButtonRole::Normal, {}, this);
    m_restore->setObjectName(QStringLiteral("restoreReasonsButton"));
    auto* cancel = newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this);
    auto* keep = newMainButton(tr("Keep these reasons"), ButtonRole::Primary, {}, this);
    keep->setObjectName(QStringLiteral("keepReasonsButton"));
    keep->setDefault(true);
    auto* foot = new DialogFoot(this);
    foot->addLeading(m_restore);
    foot->addTrailing(cancel);
    foot->addTrailing(keep);
    connect(m_restore, &QPushButton::clicked, this, &ReasonsDialog::restore);
    connect(cancel, &QPushButton::clicked, this, &ReasonsDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ReasonsDialog::keep);
    return foot;
}

QList<Reason> ReasonsDialog::below(Scope scope) const
{
    return scope == AllCampaigns ? Reasons::defaults()
                                 : Reasons::over(Reasons::defaults(), m_now[AllCampaigns]);
}

void ReasonsDialog::showScope()
{
    const auto scope = Scope(m_scope->current());
    const QList<Reason> shown = Reasons::over(below(scope), m_now[scope]);
    const auto& own = m_now[ThisCampaign];
    for (int slot = 0; slot < Reasons::Count; ++slot) {
        ReasonEdit* edit = m_edits.at(slot);
        edit->setReason(shown.at(slot));
        edit->setOwn(scope == ThisCampaign && own[size_t(slot)].has_value());
        edit->setProblem(m_tried ? Reasons::problem(slot, shown.at(slot)) : std::nullopt);
    }
    if (scope == ThisCampaign)
        m_scopeWords->setText(shownLine(m_for.campaignTitle, 100));
    else if (count(own) > 0)
        m_scopeWords->setText(tr("The open campaign has %Ln of its own.", nullptr, count(own)));
    else
        m_scopeWords->setText({});
    m_scopeWords->setVisible(!m_for.campaign.isNull());
    m_restore->setText(scope == AllCampaigns ? tr("Restore defaults") : tr("Restore those of all campaigns"));
    m_restore->setEnabled(count(m_now[scope]) > 0);
}

void ReasonsDialog::take(int slot)
{
    const auto scope = Scope(m_scope->current());
    const Reason reason = m_edits.at(slot)->reason();
    auto& now = m_now[scope][size_t(slot)];
    // What reads as the one below it is that one, and follows it: into another language, too.
    if (reason == below(scope).at(slot))
        now.reset();
    else
        now = reason;
    hush();
    showScope();
}

void ReasonsDialog::restore()
{
    m_now[m_scope->current()] = {};
    hush();
    showScope();
    m_edits.first()->setFocus();
}

std::optional<std::pair<ReasonsDialog::Scope, int>> ReasonsDialog::firstProblem() const
{
    // Those in sight first, so that nobody is led away from what they see.
    const auto shown = Scope(m_scope->current());
    for (const Scope scope : {shown, shown == AllCampaigns ? ThisCampaign : AllCampaigns}) {
        for (int slot = 0; slot < Reasons::Count; ++slot) {
            const auto& one = m_now[scope][size_t(slot)];
            if (one && Reasons::problem(slot, *one))
                return std::pair(scope, slot);
        }
    }
    return {};
}

void ReasonsDialog::keep()
{
    m_tried = true;
    if (const auto wrong = firstProblem()) {
        const auto& [scope, slot] = *wrong;
        m_scope->setCurrent(scope);
        showScope();
        ReasonEdit* edit = m_edits.at(slot);
        const auto problem = Reasons::problem(slot, edit->reason());
        layout()->activate();
        edit->focusProblem(*problem);
        m_scroll->ensureWidgetVisible(edit);
        return;
    }
    if (!isEdited()) {
        accept();
        return;
    }
    if (const auto kept = m_reasons.save(m_now[AllCampaigns], m_for.campaign, m_now[ThisCampaign]); !kept) {
        say(tr("Not kept."),
            tr("It could not be written on this computer: %1. What you typed is still here, and the reasons "
               "of before are in force.")
                .arg(shownLine(kept.error().detail, 200)));
        return;
    }
    accept();
}

bool ReasonsDialog::isEdited() const
{
    return m_now[AllCampaigns] != m_before[AllCampaigns] || m_now[ThisCampaign] != m_before[ThisCampaign];
}

void ReasonsDialog::reject()
{
    // Esc is pressed by habit; what took minutes to word does not go with one key.
    if (isEdited() && !std::exchange(m_asked, true)) {
        say(tr("Not kept yet."), tr("Esc once more throws away what you changed."), tr("Throw away"));
        return;
    }
    QDialog::reject();
}

void ReasonsDialog::say(const QString& lead, const QString& words, const QString& button)
{
    m_notice->setKind(button.isEmpty() ? NoticeKind::Negative : NoticeKind::Caution);
    m_notice->setWords(lead, words);
    m_notice->setButton(button);
    m_notice->show();
}

void ReasonsDialog::hush()
{
    m_asked = false;
    m_notice->hide();
}

} // namespace proofdesk
