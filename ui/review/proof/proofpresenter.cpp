// SPDX-License-Identifier: MIT
#include "ui/review/proof/proofpresenter.h"

#include "domain/numbertext.h"
#include "models/workernaming.h"
#include "proofs/framestream.h"
#include "proofs/picturemarks.h"
#include "proofs/proofstore.h"
#include "ui/common/plaintext.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/thumbnailcache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofdesk {

ProofPresenter::ProofPresenter(ProofStage& stage, ProofStore& store, const WorkerNaming& naming,
                               QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_store(store)
    , m_naming(naming)
{
    connect(&naming, &WorkerNaming::changed, this, [this] { m_stage.nameProof(name()); });
    connect(&store, &ProofStore::changed, this, [this](const QStringList& keys) {
        const ProofImage* image = current();
        if (image && keys.contains(ProofStore::keyOf(*image)))
            refresh();
    });
    connect(&stage, &ProofStage::painted, this, [this] {
        if (m_submission)
            Q_EMIT shown(*m_submission, m_image, m_stage.state() == ProofStage::State::Shown || !current());
    });
    connect(&stage, &ProofStage::retryRequested, this, [this] {
        if (const ProofImage* image = current())
            m_store.retry({m_campaign, *image, ProofSize::Full});
    });
}

QString ProofPresenter::name() const
{
    if (!m_submission)
        return {};
    const QString worker = m_naming.name(*m_submission);
    return imageCount() > 1
        ? tr("%1, image %2 of %3").arg(shownLine(worker, 80)).arg(m_image + 1).arg(imageCount())
        : worker;
}

const ProofImage* ProofPresenter::current() const
{
    return m_submission && m_image < m_submission->images.size() ? &m_submission->images.at(m_image)
                                                                 : nullptr;
}

void ProofPresenter::show(const CampaignId& campaign, const std::optional<Submission>& submission, int image,
                          const QList<Submission>& next)
{
    m_campaign = campaign;
    m_submission = submission;
    m_image = submission ? std::clamp(image, 0, std::max(0, int(submission->images.size()) - 1)) : 0;
    m_frame = {};
    m_stage.startProof(name());
    Q_EMIT begun();

    QList<ProofRequest> visible;
    QList<ProofRequest> later;
    if (const ProofImage* now = current())
        visible.append({campaign, *now, ProofSize::Full});
    if (submission) {
        for (int i = 0; i < imageCount(); ++i) {
            if (i != m_image)
                later.append({campaign, submission->images.at(i), ProofSize::Full});
        }
    }
    for (const Submission& one : next) {
        if (!one.images.isEmpty())
            later.append({campaign, one.images.first(), ProofSize::Full});
    }
    m_store.want(&m_stage, visible, later);
    refresh();
}

void ProofPresenter::clear()
{
    m_submission.reset();
    m_frame = {};
    Q_EMIT begun();
    m_store.want(&m_stage, {});
    m_stage.startProof({});
    m_stage.setMarks({});
    m_stage.showNothing({});
}

void ProofPresenter::refresh()
{
    showPicture(current());
    Q_EMIT factsChanged();
}

void ProofPresenter::showPicture(const ProofImage* image)
{
    m_stage.setMarks(image ? PictureMarks::of(m_store, *image) : PictureMarks());
    if (!m_submission) {
        m_stage.showNothing(tr("No submission is chosen."));
    } else if (!image) {
        m_stage.showBroken(tr("No image was sent with this submission."), false);
    } else if (const auto full = m_store.cached(*image, ProofSize::Full)) {
        const auto info = m_store.info(*image, ProofSize::Full);
        m_stage.showImage(m_frame.isNull() ? *full : m_frame, info ? info->pixelSize : full->size());
    } else if (m_store.state(*image, ProofSize::Full) == ProofState::Failed) {
        const ProofError error = m_store.error(*image, ProofSize::Full).value_or(ProofError{});
        m_stage.showBroken(proofErrorWords(error), canRetry(error));
    } else if (const auto small = m_store.cached(*image, ProofSize::Thumbnail)) {
        const auto info = m_store.info(*image, ProofSize::Full);
        m_stage.showLoading(*small, info ? info->pixelSize : QSize());
    } else {
        m_stage.showLoading();
    }
}

int ProofPresenter::frames() const
{
    const ProofImage* image = current();
    const auto info = image ? m_store.info(*image, ProofSize::Full) : std::nullopt;
    return info && m_stage.state() == ProofStage::State::Shown ? info->frames : 0;
}

bool ProofPresenter::isLoading() const
{
    return m_stage.state() == ProofStage::State::Loading;
}

bool ProofPresenter::isBroken() const
{
    return m_stage.state() == ProofStage::State::Broken;
}

bool ProofPresenter::isMoving() const
{
    return m_stage.marks().moving;
}

std::unique_ptr<FrameStream> ProofPresenter::openFrames() const
{
    const ProofImage* image = current();
    return image ? m_store.frames(*image) : nullptr;
}

void ProofPresenter::showFrame(const QImage& frame)
{
    m_frame = frame;
    m_stage.showFrame(frame);
}

void ProofPresenter::markDamaged()
{
    const ProofImage* image = current();
    if (!image)
        return;
    m_store.markDamaged(*image);
    refresh();
}

QString ProofPresenter::facts() const
{
    const ProofImage* image = current();
    const auto info = image ? m_store.info(*image, ProofSize::Full) : std::nullopt;
    if (!info)
        return {};
    const QString size = tr("%1 × %2", "pixels").arg(info->pixelSize.width()).arg(info->pixelSize.height());
    QString facts =
        tr("%1 · %2 · %3", "a size in pixels, a format, a size in bytes")
            .arg(size, QString::fromLatin1(info->format).toUpper(), fileSizeText(info->fileBytes));
    // What the eye can't tell, and must know before it judges.
    if (info->damaged)
        facts += u" · "_s + tr("damaged: only what could be read is shown");
    if (info->animated)
        facts += u" · "_s
            + (info->frames > 0 ? tr("moving picture") : tr("moving picture: only its first frame is shown"));
    const auto full = m_store.cached(*image, ProofSize::Full);
    if (full && full->width() < info->pixelSize.width())
        facts += u" · "_s
            + tr("read at 1/%1 of its size").arg(qRound(double(info->pixelSize.width()) / full->width()));
    return facts;
}

} // namespace proofdesk
