// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QSize>

namespace proofdesk {

/// What the headers of a codec say of the size of its pictures. A decoder makes room for that, whatever the
/// boxes around it promise.
namespace codedsize {

/// The larger of two, by pixels.
[[nodiscard]] QSize larger(QSize one, QSize other);
/// The largest in HEVC, each unit led by its length in four bytes; empty where none is stated.
[[nodiscard]] QSize ofHevc(QByteArrayView units);
/// The largest in the configuration box of HEVC ("hvcC").
[[nodiscard]] QSize ofHevcConfiguration(QByteArrayView box);
/// The largest in AV1, a row of OBUs; empty where none is stated.
[[nodiscard]] QSize ofAv1(QByteArrayView units);
/// The largest in the configuration box of AV1 ("av1C").
[[nodiscard]] QSize ofAv1Configuration(QByteArrayView box);

} // namespace codedsize
} // namespace proofdesk
