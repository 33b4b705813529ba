// SPDX-License-Identifier: MIT
#include "ui/review/picturesaving.h"

#include "proofs/filesuffix.h"
#include "proofs/proofstore.h"
#include "ui/common/plaintext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace proofdesk {

PictureSaving::PictureSaving(ProofStore& proofs, LookedAt isLookedAt, QWidget* page)
    : QObject(page)
    , m_proofs(proofs)
    , m_isLookedAt(std::move(isLookedAt))
    , m_page(page)
{
    connect(&m_proofs, &ProofStore::ready, this, &PictureSaving::arrived);
    connect(&m_proofs, &ProofStore::failed, this, &PictureSaving::failed);
}

void PictureSaving::save(const CampaignId& campaign, SubmissionId submission, const ProofImage& image)
{
    m_wanted = Wanted{submission, image};
    if (!m_proofs.fileBytes(image).isEmpty()) {
        saveWanted();
        return;
    }
    const ProofRequest full{campaign, image, ProofSize::Full};
    // What is shown already is fetched no second time, and what failed only where a person asks.
    if (m_proofs.state(image, ProofSize::Full) == ProofState::Ready) {
        saveWanted();
        return;
    }
    Q_EMIT told(tr("The picture is being loaded."), false);
    if (m_proofs.state(image, ProofSize::Full) == ProofState::Failed)
        m_proofs.retry(full);
    else
        m_proofs.request(full);
}

bool PictureSaving::isWanted(const QString& key, ProofSize size) const
{
    return m_wanted && size == ProofSize::Full && key == ProofStore::keyOf(m_wanted->image);
}

void PictureSaving::arrived(const QString& key, ProofSize size)
{
    if (!isWanted(key, size))
        return;
    // A question that comes late would take the keys from somebody who is at another one by now.
    if (m_isLookedAt(m_wanted->submission)) {
        saveWanted();
    } else {
        m_wanted.reset();
        Q_EMIT told(tr("The picture that was to be saved is loaded: choose that once more."), false);
    }
}

void PictureSaving::failed(const QString& key, ProofSize size)
{
    if (!isWanted(key, size))
        return;
    m_wanted.reset();
    Q_EMIT told(tr("The picture can't be loaded, so it can't be saved."), true);
}

void PictureSaving::saveWanted()
{
    const Wanted wanted = *std::exchange(m_wanted, std::nullopt);
    const QByteArray bytes = m_proofs.fileBytes(wanted.image);
    if (bytes.isEmpty())
        Q_EMIT told(tr("The picture could not be kept, so it can't be saved."), true);
    else
        chooseFile(bytes, QStringLiteral("proof-%1").arg(wanted.submission.toString()));
}

void PictureSaving::chooseFile(const QByteArray& bytes, const QString& name)
{
    auto* dialog = new QFileDialog(m_page->window(), tr("Save the picture"));
    dialog->setObjectName(QStringLiteral("savePictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixFor(bytes));
    dialog->selectFile(name + u'.' + suffixFor(bytes));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString& fileName) { write(bytes, fileName); });
    dialog->open();
}

void PictureSaving::write(const QByteArray& bytes, const QString& fileName)
{
    QSaveFile file(fileName);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    const QString name = shownLine(QFileInfo(fileName).fileName(), 60);
    if (written)
        Q_EMIT told(tr("Saved as %1").arg(name), false);
    else
        Q_EMIT told(tr("%1 could not be written: %2").arg(name, shownLine(file.errorString(), 120)), true);
}

} // namespace proofdesk
