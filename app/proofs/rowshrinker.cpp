// SPDX-License-Identifier: MIT
#include "proofs/rowshrinker.h"

#include <QColor>

#include <algorithm>

namespace proofdesk {

namespace {

/// 255 · 255 times so many pixels still fit the sums.
constexpr int LargestFactor = 200;

} // namespace

QSize RowShrinker::start(QSize from, QSize target)
{
    m_from = from;
    m_row = 0;
    const int across = from.width() / std::max(1, target.width());
    const int down = from.height() / std::max(1, target.height());
    m_factor = std::clamp(std::min(across, down), 1, LargestFactor);
    const QSize size((from.width() + m_factor - 1) / m_factor, (from.height() + m_factor - 1) / m_factor);
    m_sums.assign(m_factor > 1 ? static_cast<size_t>(size.width()) : 0, {});
    return size;
}

void RowShrinker::add(const uchar* row, QImage& into)
{
    const auto* pixels = reinterpret_cast<const QRgb*>(row);
    if (m_factor == 1) {
        std::copy_n(pixels, m_from.width(), reinterpret_cast<QRgb*>(into.scanLine(m_row++)));
        return;
    }
    for (int x = 0, column = 0; x < m_from.width(); ++column) {
        auto& sum = m_sums[static_cast<size_t>(column)];
        for (const int end = std::min(x + m_factor, m_from.width()); x < end; ++x) {
            const quint32 alpha = qAlpha(pixels[x]);
            sum[0] += alpha;
            sum[1] += alpha * qRed(pixels[x]);
            sum[2] += alpha * qGreen(pixels[x]);
            sum[3] += alpha * qBlue(pixels[x]);
        }
    }
    ++m_row;
    if (m_row % m_factor == 0 || m_row == m_from.height())
        finishRow(into);
}

void RowShrinker::finishRow(QImage& into)
{
    const int at = (m_row - 1) / m_factor;
    const int high = m_row - at * m_factor;
    auto* line = reinterpret_cast<QRgb*>(into.scanLine(at));
    for (int column = 0; column < into.width(); ++column) {
        auto& sum = m_sums[static_cast<size_t>(column)];
        const int wide = std::min(m_factor, m_from.width() - column * m_factor);
        const quint32 alpha = std::max(1U, sum[0]);
        line[column] = qRgba(int((sum[1] + alpha / 2) / alpha), int((sum[2] + alpha / 2) / alpha),
                             int((sum[3] + alpha / 2) / alpha), int(sum[0] / quint32(wide * high)));
        sum = {};
    }
}

} // namespace proofdesk
