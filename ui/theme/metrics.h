// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

#include <algorithm>

class QWidget;

namespace proofdesk {

/// How large a text is, against the user's font.
enum class TextSize { Normal, Secondary, KeyCap, Heading, Big };

/// The sizes of the interface, all from the font in use, so that a font of 200 % gives a larger but equal
/// picture. Lengths are device independent pixels; only hairlines are fixed.
class Metrics
{
public:
    explicit Metrics(const QFont& font);
    explicit Metrics(const QWidget* widget);

    [[nodiscard]] int h() const { return m_h; } ///< height of a line of text
    [[nodiscard]] int x() const { return m_x; } ///< average width of a character
    [[nodiscard]] int lines(double count) const { return qRound(count * m_h); }
    /// One of 4, 8, 12, 16, 24 (or any other length drawn at h 18), grown with the font.
    [[nodiscard]] int space(double drawn) const { return qRound(drawn * m_h / DrawnAt); }

    [[nodiscard]] int radius() const { return space(6); }
    [[nodiscard]] int smallRadius() const { return space(4); }
    /// Height of a button, edit, combo.
    [[nodiscard]] int control() const { return std::max(LeastTarget, lines(1.65)); }
    [[nodiscard]] int mainControl() const { return std::max(LeastTarget, lines(2)); } ///< of a main action
    [[nodiscard]] int chip() const { return lines(1.1); }
    [[nodiscard]] int icon() const { return lines(0.9); } ///< an icon beside text

    static constexpr double DrawnAt = 18; ///< the h for which lengths are written down
    static constexpr int LeastTarget = 24; ///< pixels, both ways: what is smaller is hard to hit

private:
    int m_h;
    int m_x;
};

/// The font of the application at a size of the scale. Headings and big sums are semi-bold by themselves.
[[nodiscard]] QFont scaledFont(const QFont& base, TextSize size, bool strong = false);
[[nodiscard]] QFont scaledFont(TextSize size, bool strong = false);

} // namespace proofdesk
