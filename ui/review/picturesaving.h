// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace proofdesk {

class ProofStore;
enum class ProofSize;

/// Writes the picture of a submission into a file, byte by byte as it came. It is fetched first where only
/// its thumbnail is here; whoever looks at another one by then is not asked for a file any more.
class PictureSaving final : public QObject
{
    Q_OBJECT
public:
    /// Whether that is the submission that somebody is at.
    using LookedAt = std::function<bool(SubmissionId id)>;

    PictureSaving(ProofStore& proofs, LookedAt isLookedAt, QWidget* page);

    void save(const CampaignId& campaign, SubmissionId submission, const ProofImage& image);

Q_SIGNALS:
    void told(const QString& words, bool refused);

private:
    struct Wanted
    {
        SubmissionId submission;
        ProofImage image;
    };

    [[nodiscard]] bool isWanted(const QString& key, ProofSize size) const;
    void arrived(const QString& key, ProofSize size);
    void failed(const QString& key, ProofSize size);
    void saveWanted();
    void chooseFile(const QByteArray& bytes, const QString& name);
    void write(const QByteArray& bytes, const QString& fileName);

    ProofStore& m_proofs;
    const LookedAt m_isLookedAt;
    std::optional<Wanted> m_wanted; ///< being loaded
    QWidget* m_page;
};

} // namespace proofdesk
