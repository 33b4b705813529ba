// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "proofs/hostlookup.h"
#include "proofs/imageurlpolicy.h"
#include "proofs/prooferror.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace proofdesk {

struct FetchedImage
{
    QByteArray bytes;
    bool lengthKnown = false; ///< as many as the server promised, or up to the end that it told

    friend bool operator==(const FetchedImage&, const FetchedImage&) = default;
};

using FetchResult = tl::expected<FetchedImage, ProofError>;

/// Fetches one address: at most three redirects, each checked like the first, and only from the very
/// addresses that were checked, so that a name that resolves differently the second time gains nothing.
class ImageFetch final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        qint64 bytes = qint64(15) << 20;
        int redirects = 3;
        std::chrono::milliseconds deadline = std::chrono::seconds(45);
    };

    ImageFetch(QNetworkAccessManager& manager, const ImageUrlPolicy& policy, const HostLookup& lookup,
               const Limits& limits, Clock& clock, QObject* parent);
    /// Ends the request where it is still under way; nothing is said then.
    ~ImageFetch() override;

    void start(const QUrl& url);

Q_SIGNALS:
    /// Once, and never from within start().
    void finished(const proofdesk::FetchResult& result);

private:
    void hop(const QUrl& url);
    void resolved(const QList<QHostAddress>& addresses);
    void connectToNext();
    void send(const QUrl& url, const QByteArray& hostHeader, const QString& peerName);
    void read();
    void replied();
    void redirected();
    void complete();
    void fail(ProofErrorKind kind, const QString& detail, int httpStatus = 0);
    void settle(const FetchResult& result);
    void dropReply();

    QNetworkAccessManager& m_manager;
    const ImageUrlPolicy m_policy;
    const HostLookup m_lookup;
    const Limits m_limits;
    ClockTimer m_deadline;

    QUrl m_url; ///< of this hop, as it was written
    int m_hops = 0;
    QList<QHostAddress> m_addresses; ///< of this hop's host, all checked, not tried yet
    QNetworkReply* m_reply = nullptr; ///< the manager's; ended by dropReply()
    QByteArray m_bytes;
    bool m_settled = false;
};

} // namespace proofdesk
