// SPDX-License-Identifier: MIT
#include "ui/review/picturesaving.h"

#include "proofs/proofstore.h"
#include "ui/common/plaintext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace proofdesk {

namespace {

/// What kind of file it is, by its first bytes: an address says anything.
QString suffixOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return QStringLiteral("png");
    if (bytes.startsWith("\xFF\xD8"))
        return QStringLiteral("jpg");
    if (bytes.startsWith("GIF8"))
        return QStringLiteral("gif");
    return bytes.startsWith("RIFF") ? QStringLiteral("webp") : QStringLiteral("image");
}

} // namespace

PictureSaving::PictureSaving(ProofStore& proofs, QWidget* page)
    : QObject(page)
    , m_proofs(proofs)
    , m_page(page)
{
}

void PictureSaving::save(const CampaignId& campaign, SubmissionId submission, const ProofImage& image)
{
    const QString name = QStringLiteral("proof-%1").arg(submission.toString());
    if (const QByteArray bytes = m_proofs.fileBytes(image); !bytes.isEmpty()) {
        chooseFile(bytes, name);
        return;
    }
    auto* waiting = new QObject(this); // until it is here, or can't be had
    connect(&m_proofs, &ProofStore::ready, waiting, [=, this](const QString& key, ProofSize size) {
        if (key != ProofStore::keyOf(image) || size != ProofSize::Full)
            return;
        waiting->deleteLater();
        const QByteArray bytes = m_proofs.fileBytes(image);
        if (bytes.isEmpty())
            Q_EMIT told(tr("The picture could not be kept, so it can't be saved."), true);
        else
            chooseFile(bytes, name);
    });
    connect(&m_proofs, &ProofStore::failed, waiting, [=, this](const QString& key, ProofSize size) {
        if (key != ProofStore::keyOf(image) || size != ProofSize::Full)
            return;
        waiting->deleteLater();
        Q_EMIT told(tr("The picture can't be loaded, so it can't be saved."), true);
    });
    m_proofs.request({campaign, image, ProofSize::Full});
}

void PictureSaving::chooseFile(const QByteArray& bytes, const QString& name)
{
    auto* dialog = new QFileDialog(m_page->window(), tr("Save the picture"));
    dialog->setObjectName(QStringLiteral("savePictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(bytes));
    dialog->selectFile(name + u'.' + suffixOf(bytes));
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
