// SPDX-License-Identifier: MIT
#include "ui/review/proof/singleview.h"

#include "domain/clock.h"
#include "domain/numbertext.h"
#include "models/submissionmodel.h"
#include "proofs/picturekey.h"
#include "ui/common/buttons.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/proof/framebar.h"
#include "ui/review/proof/movekeys.h"
#include "ui/review/proof/proofplayer.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/proofstrip.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr int PrefetchAhead = 3;
constexpr double StripFrom = 18; // heights of a line
constexpr double FactsFrom = 34;

} // namespace

SingleView::SingleView(SubmissionModel& model, ReviewDesk& desk, ProofStore& store,
                       ThumbnailCache& thumbnails, Clock& clock, QWidget* parent)
    : Panel(Colour::Sunken, {}, parent)
    , m_model(model)
    , m_desk(desk)
    , m_clock(clock)
    , m_caption(new PartsLabel(this))
    , m_facts(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_stage(new ProofStage(this))
    , m_presenter(new ProofPresenter(*m_stage, store, model.naming(), this))
    , m_frames(new FrameBar(this))
    , m_player(new ProofPlayer(*m_presenter, *m_frames, clock, this))
    , m_strip(new ProofStrip(model, thumbnails, clock, this))
    , m_previous(newIconButton(QStringLiteral("chevron-left"), tr("Previous"), ButtonRole::Normal, this))
    , m_next(newIconButton(QStringLiteral("chevron-right"), tr("Next"), ButtonRole::Normal, this))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("singleView"));
    setFocusPolicy(Qt::StrongFocus);
    m_caption->setColour(Colour::Muted);
    m_caption->setSecondary();
    m_caption->setWrapping();
    m_caption->setObjectName(QStringLiteral("proofCaption"));
    m_strip->setSelectionModel(desk.selection());
    m_previous->setFocusPolicy(Qt::NoFocus);
    m_next->setFocusPolicy(Qt::NoFocus);

    auto* caption = new QHBoxLayout;
    caption->setContentsMargins(metrics.space(16), 0, metrics.space(16), 0);
    caption->addWidget(m_caption, 1);
    caption->addWidget(m_facts);
    auto* captionBox = new QWidget(this);
    captionBox->setLayout(caption);
    captionBox->setMinimumHeight(metrics.lines(1.7));

    auto* stageRow = new QHBoxLayout;
    const int margin = metrics.space(12);
    stageRow->setContentsMargins(margin, metrics.space(4), margin, metrics.space(8));
    stageRow->setSpacing(margin);
    stageRow->addWidget(m_previous);
    stageRow->addWidget(m_stage, 1);
    stageRow->addWidget(m_next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(captionBox);
    layout->addLayout(stageRow, 1);
    layout->addWidget(m_frames);
    layout->addWidget(m_strip);
    m_frames->hide();

    connect(m_previous, &QPushButton::clicked, this, [this] { m_desk.moveBy(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_desk.moveBy(1); });
    connect(&desk, &ReviewDesk::currentChanged, this, &SingleView::follow);
    connect(&model.naming(), &WorkerNaming::changed, this, &SingleView::wordCaption);
    connect(m_player, &ProofPlayer::offered, m_frames, &FrameBar::setVisible);
    connect(m_presenter, &ProofPresenter::shown, this, &SingleView::shown);
    connect(m_presenter, &ProofPresenter::factsChanged, this,
            [this] { m_facts->setText(m_presenter->facts()); });
}

void SingleView::showKeys(const ShortcutTable& keys)
{
    m_frames->showKeys(keys);
}

void SingleView::focusInEvent(QFocusEvent* event)
{
    Panel::focusInEvent(event);
    tellCurrentRow(m_strip);
}

void SingleView::follow()
{
    if (!isVisible())
        return;
    const auto submission = m_desk.current();
    const auto& before = m_presenter->submission();
    const bool same = submission && before && before->id == submission->id;
    if (!same || !samePictures(before->images, submission->images)) {
        QList<Submission> next;
        for (int ahead = 1; ahead <= PrefetchAhead; ++ahead) {
            if (const auto one = m_model.submissionAt(m_desk.currentRow() + ahead))
                next.append(*one);
        }
        m_presenter->show(m_model.campaign(), submission, 0, next);
    }
    m_strip->centreCurrent();
    wordCaption();
}

void SingleView::wordCaption()
{
    const auto submission = m_desk.current();
    if (!submission) {
        m_caption->setParts({});
        return;
    }
    const WorkerNaming& naming = m_model.naming();
    // Whoever is hidden is called by that number already.
    QString rest = naming.isHidden(submission->id)
        ? tr("   %1 of %2 · sent %3", "place, count, when")
        : tr("   #%1 · %2 of %3 · sent %4", "id, place, count, when").arg(submission->id.toString());
    rest = rest.arg(numberText(m_desk.currentRow() + 1), numberText(m_model.rowCount()),
                    reviewwords::ago(submission->submittedAt, m_clock.now()));
    if (m_presenter->imageCount() > 1)
        rest += tr(" · image %1 of %2").arg(m_presenter->image() + 1).arg(m_presenter->imageCount());
    m_caption->setParts({{shownLine(naming.name(*submission), 80), true, Colour::Text}, {rest}});
}

void SingleView::stepImage(int step)
{
    const int count = m_presenter->imageCount();
    if (count < 2)
        return;
    m_presenter->show(m_model.campaign(), m_presenter->submission(),
                      (m_presenter->image() + step + count) % count);
    wordCaption();
}

void SingleView::setBare(bool bare)
{
    m_bare = bare;
    arrange();
    m_previous->setVisible(!bare);
    m_next->setVisible(!bare);
}

void SingleView::arrange()
{
    // The proof is what this is for: without room for both, the strip goes, and the facts of the file.
    const Metrics metrics(this);
    m_strip->setVisible(!m_bare && height() >= metrics.lines(StripFrom));
    m_facts->setVisible(width() >= metrics.lines(FactsFrom));
}

void SingleView::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    follow();
}

void SingleView::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    if (event->spontaneous())
        m_player->rest(); // minimised, or another desktop: it comes back as it was
    else
        m_presenter->clear();
}

void SingleView::keyPressEvent(QKeyEvent* event)
{
    if (!moveByKey(*event, m_desk, *m_stage))
        Panel::keyPressEvent(event);
}

void SingleView::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
    m_strip->centreCurrent();
}

} // namespace proofdesk
