// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>

#include <bit>
#include <optional>

namespace proofdesk {

/// What an image is recognised by: the bytes of its file, and what it looks like.
struct Fingerprint
{
    QByteArray sha256; ///< of the file's bytes, 32 bytes: equal means the same file
    /// 64-bit gradient hash of the picture: few differing bits mean that it looks alike. Nullopt for a
    /// picture of one colour, which looks like every other such picture.
    std::optional<quint64> look;

    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// How many of 64 bits differ.
[[nodiscard]] constexpr int hammingDistance(quint64 a, quint64 b)
{
    return std::popcount(a ^ b);
}

/// Two looks that differ in no more bits than this are called alike. On honest screenshots of one page by
/// many workers nearly every pair is: a grouping, never a verdict.
inline constexpr int LookAlikeDistance = 6;

[[nodiscard]] QByteArray fileHash(const QByteArray& bytes);
/// The gradient hash of a picture: 9 × 8 grey means, each bit says whether a cell is brighter than its right
/// neighbour.
[[nodiscard]] std::optional<quint64> lookHash(const QImage& image);

} // namespace proofdesk
