// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"

#include <QObject>

class QWidget;

namespace proofdesk {

class ProofStore;

/// Writes the picture of a submission into a file, byte by byte as it came. It is fetched first where only
/// its thumbnail is here.
class PictureSaving final : public QObject
{
    Q_OBJECT
public:
    PictureSaving(ProofStore& proofs, QWidget* page);

    void save(const CampaignId& campaign, SubmissionId submission, const ProofImage& image);

Q_SIGNALS:
    void told(const QString& words, bool refused);

private:
    void chooseFile(const QByteArray& bytes, const QString& name);
    void write(const QByteArray& bytes, const QString& fileName);

    ProofStore& m_proofs;
    QWidget* m_page;
};

} // namespace proofdesk
