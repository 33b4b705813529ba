// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>

#include <array>
#include <vector>

namespace proofdesk {

/// Shrinks a picture by a whole number while its rows come in: each pixel is the mean of a square of them.
/// What is left to the size that is wanted is done afterwards, on the small picture.
class RowShrinker
{
public:
    /// The size of the picture to be filled.
    QSize start(QSize from, QSize target);
    /// The next row, four bytes a pixel, alpha not premultiplied.
    void add(const uchar* row, QImage& into);

private:
    void finishRow(QImage& into);

    QSize m_from;
    int m_factor = 1;
    int m_row = 0; ///< the next to come
    std::vector<std::array<quint32, 4>> m_sums; ///< by column: alpha, and the colours weighted by it
};

} // namespace proofdesk
