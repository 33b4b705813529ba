// SPDX-License-Identifier: MIT
#include "ui/creation/creationpanel.h"

#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/creation/candidatelist.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace proofdesk {

CreationPanel::CreationPanel(JobCreation& creation, Attempt attempt, QWidget* parent)
    : Panel(Colour::Surface, {}, parent)
    , m_creation(creation)
    , m_attempt(attempt)
    , m_headline(new PlainLabel({}, TextSize::Big))
    , m_words(new PlainLabel)
    , m_busy(new QProgressBar)
    , m_sums(new QWidget)
    , m_candidates(new CandidateList(creation))
    , m_cancel(newMainButton(tr("Cancel"), ButtonRole::Normal))
    , m_review(newMainButton(tr("Open its review"), ButtonRole::Normal, QStringLiteral("review")))
    , m_close(newMainButton(tr("Done"), ButtonRole::Primary, QStringLiteral("check")))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("creationPanel"));
    m_headline->setObjectName(QStringLiteral("creationHeadline"));
    m_words->setObjectName(QStringLiteral("creationWords"));
    m_close->setObjectName(QStringLiteral("creationDoneButton"));
    m_review->setObjectName(QStringLiteral("creationReviewButton"));
    m_close->setAutoDefault(true); // Enter does what has the focus
    m_review->setAutoDefault(true);
    m_headline->setWordWrap(true);
    m_words->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_candidates->hide(); // also what is not shown yet asks for its room

    auto* card = new Card;
    card->setMaximumWidth(metrics.lines(32));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(metrics.space(24), metrics.space(24), metrics.space(24), metrics.space(24));
    column->setSpacing(metrics.space(16));
    column->addWidget(m_headline);
    column->addWidget(m_words);
    column->addWidget(m_busy);
    column->addWidget(m_sums);
    column->addWidget(m_candidates);
    auto* buttons = new FlowLayout(metrics.space(8), FlowLayout::Rows::Trailing);
    for (QPushButton* button : {m_cancel, m_review, m_close})
        buttons->addWidget(button);
    column->addLayout(buttons);
    auto* ground = new QWidget;
    auto* outer = new QVBoxLayout(ground);
    outer->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 4);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
    auto* area = new QScrollArea;
    area->setWidget(ground);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    connect(&m_creation, &JobCreation::phaseChanged, this, &CreationPanel::showPhase);
    connect(&m_creation, &JobCreation::finished, this, &CreationPanel::showOutcome);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_creation.cancel())
            Q_EMIT returned(tr("Stopped."), tr("Nothing was sent and nothing was paid."));
    });
    connect(m_close, &QPushButton::clicked, this, &CreationPanel::closeRequested);
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewRequested(m_made); });
    showPhase(m_creation.phase());
    const QList<Campaign> several = m_creation.candidates();
    if (!several.isEmpty() && m_creation.batchItem() == 0)
        showCandidates(several);
}

void CreationPanel::showPhase(JobCreation::Phase phase)
{
    // Idle: the outcome says what to show. What belongs to a batch is shown by its own panel.
    if (phase == JobCreation::Phase::Idle || m_creation.batchItem() > 0)
        return;
    m_busy->show();
    m_sums->hide();
    m_candidates->hide();
    for (QPushButton* button : {m_review, m_close})
        button->hide();
    m_cancel->setVisible(phase == JobCreation::Phase::Preparing);
    switch (phase) {
    case JobCreation::Phase::Preparing:
        m_headline->setText(tr("Getting ready"));
        m_words->setText(
            tr("Your campaigns and balance are read first, so that it can be proven afterwards what was "
               "made. Nothing is sent yet."));
        break;
    case JobCreation::Phase::Sending:
        m_headline->setText(tr("Creating …"));
        m_words->setText(tr("It was sent once. The service checks and books it."));
        break;
    case JobCreation::Phase::Reconciling: {
        const QDateTime next = m_creation.nextReadingAt();
        m_headline->setText(tr("No clear answer came"));
        m_words->setText(
            tr("It may have been made. It is not sent again: your campaigns and balance are read until it "
               "is clear.%1")
                .arg(next.isValid() ? u' '
                             + tr("Next reading at %1.")
                                   .arg(QLocale().toString(next.toLocalTime().time(), QLocale::LongFormat))
                                    : QString()));
        // Closing is safe here: the journal goes on with it, also after a restart.
        m_close->setText(tr("Close, go on in the background"));
        m_close->show();
        break;
    }
    case JobCreation::Phase::Idle:
        break;
    }
}

void CreationPanel::showOutcome(const CreationOutcome& outcome)
{
    if (outcome.batchItem > 0)
        return;
    m_busy->hide();
    m_cancel->hide();
    switch (outcome.kind) {
    case CreationOutcome::Kind::Made:
        showMade(outcome);
        break;
    case CreationOutcome::Kind::Candidates:
        showCandidates(outcome.candidates);
        break;
    case CreationOutcome::Kind::NotSeen:
        Q_EMIT notSeen(
            outcome.otherAccount
                ? tr("No answer came, and this key shows none of the campaigns of before: it seems to be "
                     "another account's, so nothing can be said. Look at your campaigns with the right key "
                     "before you send it a second time.")
                : outcome.balanceFell
                ? tr("No answer came, and no such campaign appeared among yours. But your balance fell by at "
                     "least its pay meanwhile, so it may have been made and paid for all the same: look at "
                     "your campaigns and balance again before you send it a second time.")
                : tr("No answer came, and no such campaign appeared among yours within a minute. It was most "
                     "likely not made; your balance tells. Sending it again is up to you."));
        break;
    case CreationOutcome::Kind::NotRecorded:
        Q_EMIT returned(
            tr("Nothing was sent."),
            tr("This computer could not record the intent on disk (%1), and without that record nothing "
               "is spent.")
                .arg(outcome.detail));
        break;
    case CreationOutcome::Kind::Refused:
        showRefused(outcome, tr("The service did not make it."));
        break;
    case CreationOutcome::Kind::NotSent:
        showRefused(outcome, tr("It was not sent."));
        break;
    }
}

void CreationPanel::showRefused(const CreationOutcome& outcome, const QString& lead)
{
    if (!outcome.error) {
        Q_EMIT returned(lead, tr("Nothing was made and nothing was taken."));
        return;
    }
    const ErrorWords words = errorWords(*outcome.error, m_attempt);
    Q_EMIT returned(lead, words.body());
}

void CreationPanel::showMade(const CreationOutcome& outcome)
{
    m_candidates->hide();
    m_headline->setText(tr("Campaign created"));
    clearSums();
    const CreatedJob job = outcome.job.value_or(CreatedJob{});
    m_made = job.id;
    if (outcome.foundLater) {
        m_words->setText(
            tr("“%1” was made. The service's answer got lost on the way, so what it took was read from "
               "your campaigns and balance.")
                .arg(shownLine(job.title)));
    } else {
        m_words->setText(job.title.isEmpty() ? tr("The service made it.")
                                             : tr("The service made “%1”.").arg(shownLine(job.title)));
    }
    addSum(tr("Pay for all jobs"), job.totalCost);
    addSum(tr("Service fee"), job.commission);
    addSum(tr("Deducted"), job.totalDeducted, true);
    addSum(tr("New balance"), job.newBalance, true);
    m_sums->show();
    m_review->setVisible(!m_made.isNull());
    m_close->setText(tr("Done"));
    m_close->show();
    m_close->setFocus();
    if (!m_made.isNull())
        Q_EMIT made(m_made);
}

void CreationPanel::showCandidates(const QList<Campaign>& candidates)
{
    m_busy->hide();
    m_headline->setText(tr("Which one is it?"));
    m_words->setText(
        tr("No answer came, and several new campaigns could be the one. Pick it, so that it is not made "
           "twice."));
    m_candidates->offer(candidates);
    m_close->hide();
}

void CreationPanel::clearSums()
{
    delete m_sums->layout();
    qDeleteAll(m_sums->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_sums);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
}

void CreationPanel::addSum(const QString& words, const std::optional<Money>& amount, bool strong)
{
    if (!amount)
        return;
    auto* grid = static_cast<QGridLayout*>(m_sums->layout());
    const int row = grid->rowCount();
    grid->addWidget(new PlainLabel(words, TextSize::Normal, Colour::Muted), row, 0);
    auto* value = new PlainLabel(amount->toText());
    value->setStrong(strong);
    value->setAlignment(Qt::AlignRight);
    grid->addWidget(value, row, 1);
}

} // namespace proofdesk
