// SPDX-License-Identifier: MIT
#include "proofs/fingerprint.h"

#include <QCryptographicHash>

#include <array>

namespace proofdesk {
namespace {

constexpr int Columns = 9; ///< one more than bits a row: each bit compares two neighbours
constexpr int Rows = 8;

} // namespace

QByteArray fileHash(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<quint64> lookHash(const QImage& image)
{
    if (image.isNull())
        return std::nullopt;
    // Means over whole cells, not samples: a thumbnail and its original must agree.
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const QImage upscaled = grey.width() < Columns || grey.height() < Rows
        ? grey.scaled(qMax(Columns, grey.width()), qMax(Rows, grey.height()))
        : grey;
    std::array<quint64, Columns * Rows> sum{};
    std::array<quint32, Columns * Rows> count{};
    for (int y = 0; y < upscaled.height(); ++y) {
        const uchar* line = upscaled.constScanLine(y);
        const size_t row = static_cast<size_t>(qint64(y) * Rows / upscaled.height()) * Columns;
        for (int column = 0; column < Columns; ++column) {
            const int from = static_cast<int>(qint64(upscaled.width()) * column / Columns);
            const int to = static_cast<int>(qint64(upscaled.width()) * (column + 1) / Columns);
            quint64 cell = 0;
            for (int x = from; x < to; ++x)
                cell += line[x];
            sum[row + column] += cell;
            count[row + column] += to - from;
        }
    }
    // In 1/16 of a grey level, so that the noise of compression decides no bit on a plain ground.
    std::array<qint64, Columns * Rows> mean{};
    qint64 lowest = 255 * 16;
    qint64 highest = 0;
    for (size_t i = 0; i < mean.size(); ++i) {
        mean[i] = static_cast<qint64>(sum[i] * 16 / qMax(1U, count[i]));
        lowest = qMin(lowest, mean[i]);
        highest = qMax(highest, mean[i]);
    }
    if (highest - lowest < 2 * 16)
        return std::nullopt;
    quint64 hash = 0;
    for (size_t row = 0; row < Rows; ++row) {
        for (size_t column = 0; column + 1 < Columns; ++column) {
            const size_t at = row * Columns + column;
            hash = (hash << 1) | (mean[at] > mean[at + 1] + 8 ? 1U : 0U);
        }
    }
    return hash;
}

} // namespace proofdesk
