// SPDX-License-Identifier: MIT
#include "ui/creation/batchpanel.h"

#include "jobs/jobbatch.h"
#include "models/batchwords.h"
#include "models/effortwords.h"
#include "ui/common/accessiblearea.h"
#include "ui/common/accessiblerows.h"
#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"
#include "ui/creation/batchdelegate.h"
#include "ui/creation/candidatelist.h"
#include "ui/creation/creationflow.h"

#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>

namespace proofdesk {

namespace {

constexpr double LeastListLines = 6;

} // namespace

BatchPanel::BatchPanel(const CreationContext& context, QWidget* parent)
    : Panel(Colour::Surface, {}, parent)
    , m_context(context)
    , m_model(context.batch)
    , m_headline(new PlainLabel({}, TextSize::Heading))
    , m_words(new PlainLabel({}, TextSize::Normal, Colour::Muted))
    , m_bar(new QProgressBar)
    , m_notice(new Notice)
    , m_candidates(new CandidateList(context.creation))
    , m_list(new TellingRows<QListView>)
    , m_remark(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_retry(newButton(tr("Try again"), ButtonRole::Normal, QStringLiteral("refresh")))
    , m_drop(newButton(tr("Drop"), ButtonRole::Danger, QStringLiteral("cross")))
    , m_review(newButton(tr("Open its review"), ButtonRole::Normal, QStringLiteral("review")))
    , m_close(newMainButton({}, ButtonRole::Normal))
    , m_cancel(newMainButton(tr("Cancel the rest"), ButtonRole::Normal))
    , m_main(newMainButton({}, ButtonRole::Primary))
{
    setObjectName(QStringLiteral("batchPanel"));
    build();
    connectAll();
    refresh();
}

void BatchPanel::build()
{
    const Metrics metrics(this);
    m_headline->setObjectName(QStringLiteral("batchHeadline"));
    m_words->setObjectName(QStringLiteral("batchWords"));
    m_words->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(metrics.space(8));
    m_bar->setObjectName(QStringLiteral("batchProgress"));
    m_bar->setAccessibleName(tr("Quick jobs created"));
    m_notice->setObjectName(QStringLiteral("batchNotice"));
    m_list->setObjectName(QStringLiteral("batchView"));
    tellRows(m_list);
    m_list->setAccessibleName(tr("Quick jobs of this list"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BatchDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_retry->setObjectName(QStringLiteral("batchRetryButton"));
    m_drop->setObjectName(QStringLiteral("batchDropButton"));
    m_review->setObjectName(QStringLiteral("batchReviewButton"));
    m_close->setObjectName(QStringLiteral("batchCloseButton"));
    m_cancel->setObjectName(QStringLiteral("batchCancelButton"));
    m_main->setObjectName(QStringLiteral("batchMainButton"));
    // By the second press the next job, or the opposite, is behind them; and where "Create" was, "Pause" is.
    for (QPushButton* button : {m_retry, m_drop, m_cancel, m_main})
        SinglePress::on(button);
    setFocusProxy(m_list);

    m_list->setMinimumHeight(metrics.lines(LeastListLines));

    // With a large font on a small screen the list keeps a few rows, and the rest is scrolled to.
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(metrics.space(24), metrics.space(16), metrics.space(24), metrics.space(16));
    column->setSpacing(metrics.space(12));
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_words);
    column->addWidget(m_notice);
    column->addWidget(m_candidates);
    column->addWidget(m_list, 1);
    column->addWidget(m_remark);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(metrics.space(8));
    for (QPushButton* button : {m_retry, m_drop, m_review})
        actions->addWidget(button);
    actions->addStretch();
    column->addLayout(actions);
    auto* foot = new DialogFoot(nullptr, Colour::Surface);
    foot->addLeading(m_close);
    foot->addTrailing(m_cancel);
    foot->addTrailing(m_main);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* area = new QScrollArea;
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    tellArea(area, m_list->accessibleName());
    body->setAutoFillBackground(false);
    outer->addWidget(area, 1);
    outer->addWidget(foot);
}

void BatchPanel::connectAll()
{
    JobBatch& batch = m_context.batch;
    connect(&batch, &JobBatch::changed, this, &BatchPanel::refresh);
    connect(&batch, &JobBatch::itemsReset, this, [this] {
        m_list->setCurrentIndex(m_model.index(m_followed = 0));
        refresh();
    });
    connect(&batch, &JobBatch::itemChanged, this, [this](int row) {
        // Follows the work, until a person has gone to another row.
        const int current = m_list->currentIndex().row();
        if (isUnderWay(m_context.batch.items().at(row).state) && (current < 0 || current == m_followed))
            m_list->setCurrentIndex(m_model.index(m_followed = row));
        refreshRow();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BatchPanel::refreshRow);
    connect(m_main, &QPushButton::clicked, this, &BatchPanel::goOnOrPause);
    connect(m_cancel, &QPushButton::clicked, &batch, &JobBatch::cancelRest);
    connect(m_close, &QPushButton::clicked, this, &BatchPanel::closeRequested);
    connect(m_retry, &QPushButton::clicked, this, &BatchPanel::retry);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (const BatchItem* item = chosen())
            m_context.batch.drop(item->id);
    });
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (const BatchItem* item = chosen()) {
            const CampaignId campaign = item->campaign; // whoever is told may change the batch
            Q_EMIT reviewRequested(campaign);
        }
    });
}

const BatchItem* BatchPanel::chosen() const
{
    return m_model.itemAt(m_list->currentIndex().row());
}

void BatchPanel::refresh()
{
    const JobBatch& batch = m_context.batch;
    const BatchCounts counts = batch.counts();
    const QLocale locale;
    const int done = counts.all - counts.waiting - counts.underWay;
    const bool atRest = batch.isAtRest();
    const bool paused = batch.pauseReason() != BatchPause::None;
    m_headline->setText(
        tr("%1 of %2 quick jobs created").arg(locale.toString(counts.made), locale.toString(counts.all)));
    m_bar->setRange(0, qMax(1, counts.all));
    m_bar->setValue(done);
    QStringList parts;
    Money spent;
    bool allKnown = true; // of what was found by reading nobody said the cost
    bool mayStop = counts.waiting > 0;
    for (const BatchItem& item : batch.items()) {
        spent += item.cost.value_or(Money());
        allKnown = allKnown && (item.state != BatchItemState::Made || item.cost);
        mayStop = mayStop || item.state == BatchItemState::Preparing;
    }
    parts << (allKnown ? tr("%1 deducted") : tr("at least %1 deducted")).arg(spent.toText());
    if (counts.waiting > 0)
        parts << tr("%Ln wait", nullptr, counts.waiting);
    if (counts.notMade > 0)
        parts << tr("%Ln not made", nullptr, counts.notMade);
    if (counts.dropped > 0)
        parts << tr("%Ln dropped", nullptr, counts.dropped);
    if (!atRest)
        parts << (paused ? tr("paused")
                         : tr("%1 left", "a time").arg(effortwords::duration(batch.timeLeft())));
    m_words->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setAccessibleDescription(m_headline->fullText() + QStringLiteral(" · ") + m_words->fullText());

    const QList<Campaign> several = batch.isBusy() ? m_context.creation.candidates() : QList<Campaign>();
    if (several.isEmpty())
        m_candidates->hide();
    else if (m_candidates->isHidden())
        m_candidates->offer(several);

    m_close->setText(tr("Close, go on in the background"));
    m_close->setVisible(!atRest);
    if (paused)
        m_close->setText(tr("Close, keep it paused"));
    m_cancel->setVisible(!atRest);
    m_cancel->setEnabled(mayStop);
    m_main->setVisible(atRest || counts.waiting > 0);
    m_main->setText(atRest ? tr("Done") : paused ? tr("Go on") : tr("Pause"));
    setButtonIcon(m_main,
                  atRest       ? QStringLiteral("check")
                      : paused ? QStringLiteral("play")
                               : QStringLiteral("pause"));
    m_main->setDefault(atRest); // nothing that spends goes on by a stray Enter
    refreshNotice();
    refreshRow();
}

void BatchPanel::refreshNotice()
{
    const JobBatch& batch = m_context.batch;
    const BatchCounts counts = batch.counts();
    batchwords::Sentences said = batchwords::pause(batch);
    NoticeKind kind =
        batch.pauseReason() == BatchPause::Person ? NoticeKind::Information : NoticeKind::Caution;
    if (!m_candidates->isHidden()) {
        said = {
            tr("Which one is it?"),
            tr("No answer came, and several new campaigns could be the one. Pick it, so that it is not made "
               "twice. The others wait: each further one would look the same.")};
        kind = NoticeKind::Caution;
    } else if (said.lead.isEmpty()) {
        said = batchwords::wait(batch);
    }
    if (said.lead.isEmpty() && batch.isAtRest() && counts.all > 0) {
        said = batchwords::ending(counts);
        kind = counts.notMade > 0 ? NoticeKind::Caution : NoticeKind::Positive;
    }
    m_notice->setVisible(!said.lead.isEmpty());
    m_notice->setKind(kind);
    m_notice->setWords(said.lead, said.words);
}

void BatchPanel::refreshRow()
{
    const BatchItem* item = chosen();
    m_retry->setEnabled(item && canBeRetried(item->state) && m_context.batch.isOpen());
    m_drop->setEnabled(item && item->state == BatchItemState::Waiting);
    m_review->setEnabled(item && !item->campaign.isNull());
    // What a row has no room for; a sum always has.
    const bool more = item && (item->state != BatchItemState::Made || item->foundLater);
    m_remark->setText(more ? batchwords::remark(*item) : QString());
    m_remark->setVisible(!m_remark->fullText().isEmpty());
}

void BatchPanel::goOnOrPause()
{
    JobBatch& batch = m_context.batch;
    if (batch.isAtRest())
        close();
    else if (batch.pauseReason() != BatchPause::None)
        batch.resume();
    else
        batch.pause();
}

void BatchPanel::retry()
{
    const BatchItem* item = chosen();
    if (!item)
        return;
    const qint64 id = item->id;
    const auto again = [this, id] { m_context.batch.retry(id); };
    if (item->state == BatchItemState::NotSeen)
        CreationFlow::askAgain(m_context.confirm, 1, this, again);
    else
        again();
}

void BatchPanel::close()
{
    // Seen and done with, also what was not made.
    m_context.batch.putAway();
    Q_EMIT closeRequested();
}

} // namespace proofdesk
