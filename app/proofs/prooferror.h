// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace proofdesk {

/// Why an image can't be shown. The interface words it.
enum class ProofErrorKind {
    NoAddress, ///< the submission names no address
    AddressRefused, ///< not https, or not a public address: never asked for
    HostNotFound, ///< the name doesn't resolve
    Unreachable, ///< no connection, TLS included
    TimedOut, ///< our own deadline passed
    NotFound, ///< 404 or 410
    Forbidden, ///< 401 or 403
    HttpStatus, ///< any other status than 200: `httpStatus`
    TooManyRedirects, ///< more than 3, or one without a target
    TooLarge, ///< more than 15 MiB
    CutShort, ///< fewer bytes than promised
    NotAnImage, ///< neither PNG, JPEG, WebP, GIF, HEIC nor AVIF
    LibraryMissing, ///< HEIC or AVIF, without what opens them: `detail` names the package
    TooManyPixels, ///< would take too much memory to open
    TooSlow, ///< would take too long to open
    Damaged ///< an image by its first bytes, but it can't be decoded
};

struct ProofError
{
    ProofErrorKind kind = ProofErrorKind::NotAnImage;
    int httpStatus = 0; ///< 0 where there was no answer
    QString detail; ///< technical, English; foreign text in part, so plain text always

    friend bool operator==(const ProofError&, const ProofError&) = default;
};

} // namespace proofdesk

Q_DECLARE_METATYPE(proofdesk::ProofError)
