// SPDX-License-Identifier: MIT
#include "ui/review/compare/compareview.h"

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "review/decisions/decision.h"
#include "ui/common/partslabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/seamlessarea.h"
#include "ui/review/compare/comparedproof.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/proof/longlook.h"
#include "ui/review/proof/movekeys.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace proofdesk {

CompareView::CompareView(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, Clock& clock,
                         QWidget* parent)
    : Panel(Colour::Sunken, {}, parent)
    , m_model(model)
    , m_desk(desk)
    , m_store(store)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_left(new ComparedProof(true, store, model.naming(), clock))
    , m_right(new ComparedProof(false, store, model.naming(), clock))
    , m_caption(new PartsLabel)
    , m_together(new ProofStage)
    , m_look(new LongLook(*m_together, clock, this))
{
    const Metrics metrics(this);
    const int margin = metrics.space(12);
    setObjectName(QStringLiteral("compareView"));
    setFocusPolicy(Qt::StrongFocus);

    m_side = new QWidget;
    auto* row = new QHBoxLayout(m_side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(margin);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
    auto* together = new QWidget;
    auto* column = new QVBoxLayout(together);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_caption);
    column->addWidget(m_together, 1);
    m_caption->setColour(Colour::Muted);
    m_caption->setObjectName(QStringLiteral("compareCaption"));
    m_together->setObjectName(QStringLiteral("compareStage"));
    // In a low window the pictures keep their least height, and the buttons below them are scrolled to.
    m_stack->addWidget(newSeamlessArea(m_side));
    m_stack->addWidget(together);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_stack);

    const auto connectPane = [this](ComparedProof* pane, ComparedProof* other) {
        connect(&pane->stage(), &ProofStage::viewChanged, this, [this, pane, other] { sync(*pane, *other); });
        connect(pane, &ComparedProof::shown, this, &CompareView::shown);
        connect(&pane->presenter(), &ProofPresenter::factsChanged, this, &CompareView::compare);
        connect(pane, &ComparedProof::decisionWanted, this, [this, pane](DecisionKind kind) {
            if (const auto submission = pane->presenter().submission())
                Q_EMIT decisionWanted(*submission, kind);
        });
    };
    connectPane(m_left, m_right);
    connectPane(m_right, m_left);
    connect(m_together, &ProofStage::viewChanged, this, &CompareView::zoomChanged);
    connect(m_together, &ProofStage::painted, this, [this] {
        if (const auto whose = m_togetherOf)
            m_look->begin(*whose, 0, true);
    });
    connect(m_look, &LongLook::shown, this, &CompareView::shown);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, [this] {
        if (m_comparing.future().isResultReadyAt(0)) // not the empty one that takes the place of an old one
            compared(m_comparing.result());
    });
    connect(&desk, &ReviewDesk::currentChanged, this, &CompareView::follow);
    connect(&desk, &ReviewDesk::wentOn, this, &CompareView::unflip);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CompareView::follow);
    connect(&model, &SubmissionModel::countsChanged, this, &CompareView::countCompared);
}

ProofStage& CompareView::stage()
{
    return m_mode == CompareMode::Side ? m_left->stage() : *m_together;
}

QSize CompareView::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QMargins around = layout()->contentsMargins();
    return {m_side->minimumSizeHint().width() + bar + around.left() + around.right(), 0};
}

void CompareView::sync(ComparedProof& from, ComparedProof& to)
{
    if (m_syncing)
        return;
    m_syncing = true;
    to.stage().setView(from.stage().view(), from.stage().pictureSize());
    m_syncing = false;
    Q_EMIT zoomChanged();
}

void CompareView::choosePartner(const Submission& current, SubmissionId kept)
{
    const QList<SubmissionId> matches = m_model.matches(current.id);
    m_finding.matches = int(matches.size());
    m_finding.compared = m_model.comparedWith(current.id);
    m_finding.isMatch = false;
    m_finding.place = 0;
    // Two that were chosen are compared, whether they look alike or not.
    for (const Submission& chosen : m_desk.decidesSeveral() ? m_desk.chosenInLists() : QList<Submission>()) {
        if (chosen.id != current.id) {
            m_finding.other = chosen;
            m_finding.isMatch = matches.contains(chosen.id);
            return;
        }
    }
    // Whoever is being looked at stays, though better matches were found meanwhile: a key may be on its way.
    if (const auto same = kept.isNull() ? std::nullopt : m_model.submission(kept)) {
        const auto place = matches.indexOf(kept);
        m_finding.other = same;
        m_finding.isMatch = place >= 0;
        m_finding.place = int(place) + 1;
        m_match = std::max(int(place), 0);
        return;
    }
    if (!matches.isEmpty()) {
        m_match %= int(matches.size());
        m_finding.other = m_model.submission(matches.at(m_match));
        m_finding.isMatch = m_finding.other.has_value();
        m_finding.place = m_match + 1;
    }
    if (!m_finding.other) {
        const int row = m_desk.currentRow();
        m_finding.other = m_model.submissionAt(row + 1 < m_model.rowCount() ? row + 1 : row - 1);
    }
}

/// Others were compared with the current one, though none of them matches.
void CompareView::countCompared()
{
    if (!isVisible() || !m_finding.current)
        return;
    const ComparedCount compared = m_model.comparedWith(m_finding.current->id);
    if (std::exchange(m_finding.compared, compared) != compared)
        Q_EMIT findingChanged();
}

void CompareView::follow()
{
    if (!isVisible())
        return;
    const auto current = m_desk.current();
    const bool other = !current || !m_finding.current || current->id != m_finding.current->id;
    if (other)
        m_match = 0;
    const bool stays = !other && !std::exchange(m_stepped, false) && m_finding.other;
    const SubmissionId kept = stays ? m_finding.other->id : SubmissionId();
    m_finding = {};
    m_finding.current = current;
    if (current)
        choosePartner(*current, kept);
    nameThem();
    if (m_finding.current && m_finding.other)
        m_finding.rejectable =
            m_desk.chosen({*m_finding.current, *m_finding.other}).count(DecisionKind::Reject);
    fill(*m_left, m_finding.current);
    fill(*m_right, m_finding.other);
    if (other)
        setMode(CompareMode::Side);
    compare();
    tellOnScreen();
}

void CompareView::tellOnScreen()
{
    if (!isVisible()) {
        m_desk.setOnScreen(std::nullopt);
    } else if (m_mode == CompareMode::Difference) {
        m_desk.setOnScreen(ReviewDesk::OnScreen{
            {}, tr("This is the difference, and nobody's proof. Look at one of the two to decide on it.")});
    } else {
        const auto& shown = m_mode == CompareMode::Flip && m_flipped ? m_finding.other : m_finding.current;
        m_desk.setOnScreen(ReviewDesk::OnScreen{shown ? shown->id : SubmissionId(),
                                                tr("There is no submission to decide on.")});
    }
}

void CompareView::unflip()
{
    // The other one is decided: what shows is the current one again, and a key is for that one.
    if (m_mode != CompareMode::Flip || !m_flipped)
        return;
    m_flipped = false;
    showTogether();
    tellOnScreen();
}

void CompareView::nameThem()
{
    const WorkerNaming& naming = m_model.naming();
    if (m_finding.current) {
        m_finding.currentName = naming.name(*m_finding.current);
        m_finding.currentCountry = naming.country(*m_finding.current);
    }
    if (m_finding.other) {
        m_finding.otherName = naming.name(*m_finding.other);
        m_finding.otherCountry = naming.country(*m_finding.other);
    }
}

void CompareView::fill(ComparedProof& pane, const std::optional<Submission>& submission)
{
    StateLook state;
    bool decidable = false;
    QString when;
    if (submission) {
        // The other one may stand in no row: a filter leaves it out.
        state = stateLook(*submission, m_desk.decision(submission->id), m_desk.isSeen(submission->id),
                          m_clock.now());
        decidable = isOpen(m_desk.decidable(*submission));
        when = reviewwords::ago(submission->submittedAt, m_clock.now());
    }
    pane.show(m_model.campaign(), submission, state, when, m_desk.campaign().campaign.pay, decidable);
}

void CompareView::compare()
{
    if (!m_finding.current || !m_finding.other)
        return;
    const auto infoOf = [this](const Submission& submission) {
        return submission.images.isEmpty() ? std::nullopt
                                           : m_store.info(submission.images.first(), ProofSize::Full);
    };
    const auto left = infoOf(*m_finding.current);
    const auto right = infoOf(*m_finding.other);
    m_finding.currentSize = left ? left->pixelSize : QSize();
    m_finding.otherSize = right ? right->pixelSize : QSize();
    m_finding.fileBytes = left ? left->fileBytes : 0;
    m_finding.sameFile.reset();
    if (left && right && !left->fingerprint.sha256.isEmpty() && !right->fingerprint.sha256.isEmpty())
        m_finding.sameFile = left->fingerprint.sha256 == right->fingerprint.sha256;
    m_finding.sharesFile = m_model.sameFile(m_finding.current->id).contains(m_finding.other->id);
    const auto canShow = [](ComparedProof* pane) {
        const ProofStage::State state = pane->stage().state();
        return state == ProofStage::State::Loading || state == ProofStage::State::Shown;
    };
    m_finding.isComparable = canShow(m_left) && canShow(m_right);
    m_finding.equalShare.reset();
    m_finding.differing.reset();
    const QImage a = m_left->stage().image();
    const QImage b = m_right->stage().image();
    const bool ready = m_left->stage().state() == ProofStage::State::Shown
        && m_right->stage().state() == ProofStage::State::Shown;
    const auto pair = std::pair(a.cacheKey(), b.cacheKey());
    if (!ready || pair != m_compared) {
        m_comparison = {};
        m_comparing.setFuture({});
    }
    if (ready && pair == m_compared && m_comparison.pixels > 0) {
        compared(m_comparison); // the badge changed, not the pictures
        return;
    }
    if (ready && pair != m_compared)
        m_comparing.setFuture(QtConcurrent::run(compareImages, a, b));
    m_compared = ready ? pair : std::pair<qint64, qint64>();
    showTogether();
    Q_EMIT findingChanged();
}

void CompareView::compared(const ImageComparison& result)
{
    m_comparison = result;
    m_finding.equalShare = result.equalShare();
    if (result.sameSize)
        m_finding.differing = result.differing;
    showTogether();
    Q_EMIT findingChanged();
}

void CompareView::showTogether()
{
    m_togetherOf.reset();
    m_look->stop();
    if (m_mode == CompareMode::Side)
        return;
    ComparedProof& pane = m_flipped ? *m_right : *m_left;
    const auto& submission = m_flipped ? m_finding.other : m_finding.current;
    const QString name = shownLine(m_flipped ? m_finding.otherName : m_finding.currentName, 60);
    QImage image = pane.stage().image();
    if (m_mode == CompareMode::Difference) {
        image = m_comparison.difference;
        m_caption->setParts({{tr("Difference: bright is what differs")}});
    } else {
        // Two may be of one name: the ids tell them apart, as over the panes. Whoever is hidden is called by
        // it.
        const QString id = submission && !m_model.naming().isHidden(submission->id)
            ? tr("  #%1", "the id of a submission").arg(submission->id.toString())
            : QString();
        m_caption->setParts({{name, true, Colour::Text}, {m_flipped ? id : id + tr(" · the current one")}});
        // What stands in until it was read is not the proof yet.
        if (submission && pane.stage().state() == ProofStage::State::Shown)
            m_togetherOf = submission;
    }
    m_together->setMarks(m_mode == CompareMode::Flip ? pane.stage().marks() : PictureMarks());
    if (image.isNull())
        m_together->showLoading();
    else if (m_mode == CompareMode::Flip && !m_togetherOf)
        m_together->showLoading(image, pane.stage().pictureSize());
    else
        m_together->showImage(image);
}

void CompareView::setMode(CompareMode mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        m_flipped = mode == CompareMode::Flip;
        m_stack->setCurrentIndex(mode == CompareMode::Side ? 0 : 1);
        if (mode != CompareMode::Side) {
            m_together->setLocked(true);
            m_together->setView(m_left->stage().view(), m_left->stage().pictureSize());
        }
        Q_EMIT modeChanged(mode);
    }
    showTogether();
    tellOnScreen();
    Q_EMIT zoomChanged();
}

void CompareView::step()
{
    if (m_mode == CompareMode::Side) {
        setMode(CompareMode::Flip);
    } else if (m_mode == CompareMode::Flip && m_flipped) {
        unflip();
    } else {
        setMode(m_mode == CompareMode::Flip ? CompareMode::Difference : CompareMode::Side);
    }
}

bool CompareView::nextMatch()
{
    const auto before = m_finding.other;
    ++m_match;
    m_stepped = true;
    follow();
    return m_finding.other && (!before || before->id != m_finding.other->id);
}

void CompareView::showKeys(const ShortcutTable& keys)
{
    m_left->showKeys(keys);
}

void CompareView::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    follow();
}

void CompareView::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    if (event->spontaneous())
        return;
    m_left->clear();
    m_right->clear();
    setMode(CompareMode::Side);
    m_finding = {};
    m_desk.setOnScreen(std::nullopt);
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (!moveByKey(*event, m_desk, stage()))
        Panel::keyPressEvent(event);
}

} // namespace proofdesk
