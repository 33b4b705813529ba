// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "proofs/addressrenewal.h"
#include "proofs/prooferror.h"
#include "proofs/prooffiles.h"
#include "proofs/proofinfo.h"
#include "proofs/proofmatch.h"
#include "proofs/proofrequest.h"
#include "proofs/proofstoreoptions.h"

#include <QImage>
#include <QList>
#include <QMetaMethod>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace proofdesk {

class Clock;
class FrameStream;

enum class ProofState { NotAsked, Loading, Ready, Failed };

/// The images of proofs: fetched without the key, checked, decoded off this thread, kept in memory and on
/// disk, fingerprinted. Used from the thread of the interface; nothing here blocks it.
///
/// An image is known by its key (see picturekey.h), which stays where its address is signed anew. Views say
/// what they show with want(); what nobody wants any more is not fetched and not decoded. A thumbnail that is
/// missing or broken is made from the full image.
class ProofStore final : public QObject
{
    Q_OBJECT
public:
    using Options = ProofStoreOptions;

    explicit ProofStore(const Options& options, Clock& clock, QObject* parent = nullptr);
    ~ProofStore() override;

    [[nodiscard]] static QString keyOf(const ProofImage& image) { return pictureKey(image); }

    /// What `who` shows (visible, in the order of importance) and will probably show next. It replaces what
    /// `who` wanted before, and ends with its life: what was queued or under way only for that is dropped.
    /// Visible ones of all askers go first. Nothing is asked twice, and what failed is not asked again (see
    /// retry).
    /// `rest`: a few that nobody shows, to be compared with the others; whoever has some shows nothing. They
    /// begin while nothing else is wanted and no view scrolls, and give way to what is. Of them only info()
    /// and matches() are kept, no picture. What fails for a reason that may pass is tried a few times, and
    /// again when somebody shows it.
    void want(const QObject* who, const QList<ProofRequest>& visible, const QList<ProofRequest>& next = {},
              const QList<ProofRequest>& rest = {});
    /// Asks for one image until it is there or has failed, whoever looks at it.
    void request(const ProofRequest& proof);
    /// Asks again for what failed: as request(). What was refused waits for a fresh address first.
    void retry(const ProofRequest& proof);
    /// These were listed again, maybe at fresh addresses: whoever wants one of them gets it there.
    void readdress(const QList<ProofImage>& images);
    /// The reading that addressesRefused() asked for ended, well or not, or there is none to be had.
    void addressesRead(const CampaignId& campaign);

    /// From memory, at once; nullopt where it isn't there (then want() it). Upright, at most
    /// `thumbnailPixels` or at full size.
    [[nodiscard]] std::optional<QImage> cached(const ProofImage& image, ProofSize size) const;
    [[nodiscard]] ProofState state(const ProofImage& image, ProofSize size) const;
    /// Of Failed.
    [[nodiscard]] std::optional<ProofError> error(const ProofImage& image, ProofSize size) const;
    /// What was learned when that size was decoded; for a Thumbnail it is about the thumbnail's own file.
    [[nodiscard]] std::optional<ProofInfo> info(const ProofImage& image, ProofSize size) const;
    /// Not all of the full image can be read, as those find who go through its frames. It is known from then
    /// on, as what was learned when it was decoded.
    void markDamaged(const ProofImage& image);
    /// The bytes of the full image's file as they came, for saving: read from disk; empty where it isn't
    /// there (then request() Full).
    [[nodiscard]] QByteArray fileBytes(const ProofImage& image) const;

    /// The frames of the full image's file, one by one, read on the threads that open pictures.
    [[nodiscard]] std::unique_ptr<FrameStream> frames(const ProofImage& image) const;

    /// The others of that campaign, same file first, then the most alike; at most `limit`. It knows what was
    /// decoded in this run, thumbnails included.
    [[nodiscard]] QList<ProofMatch> matches(const CampaignId& campaign, const QString& key,
                                            int limit = 50) const;
    /// The keys of those that are the same file alone, without a search for what is alike.
    [[nodiscard]] QStringList copies(const CampaignId& campaign, const QString& key, int limit = 50) const;

    /// The files of one picture, as far as they were decoded in this run.
    [[nodiscard]] ProofFiles files(const CampaignId& campaign, const QString& key) const;

    /// While a view scrolls fast, one decoding thread leaves the other core to painting.
    void setScrolling(bool scrolling);

    /// Forgets all images, in memory and on disk, before it returns (signing out).
    void purgeAll();

Q_SIGNALS:
    /// Images whose state changed, by key, at most once a frame (16 ms).
    void changed(const QStringList& keys);
    /// One by one, just before the `changed` that names them.
    void ready(const QString& key, proofdesk::ProofSize size);
    void failed(const QString& key, proofdesk::ProofSize size, const proofdesk::ProofError& error);
    /// Pictures of that campaign were refused, maybe because their addresses are old: its list is to be read
    /// again, and addressesRead() to be called. They count as loading until then, where anybody listens.
    void addressesRefused(const proofdesk::CampaignId& campaign);

private:
    void flush();
    void loadFailed(const ProofRequest& proof, const ProofError& error);
    [[nodiscard]] bool hasAddressReader() const
    {
        return isSignalConnected(QMetaMethod::fromSignal(&ProofStore::addressesRefused));
    }
    void readFor(AddressRenewal::Advice advice, const CampaignId& campaign)
    {
        if (advice == AddressRenewal::Advice::ReadAnew)
            Q_EMIT addressesRefused(campaign);
    }

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofdesk
