// SPDX-License-Identifier: MIT
#include "ui/theme/laidline.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStaticText>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace proofdesk {

namespace {

constexpr int MaxLines = 4'000; ///< about four times what the largest screen full of small cards shows
constexpr int Unbounded = QWIDGETSIZE_MAX;

struct LineKey
{
    QString words;
    QFont font;
    int width;
    Qt::LayoutDirection direction;
    friend bool operator==(const LineKey&, const LineKey&) = default;
};

size_t qHash(const LineKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.words, key.font, key.width, int(key.direction));
}

struct Line
{
    QStaticText text;
    QSizeF size;
    bool mayOverflow = false; ///< upwards or downwards: marks that stand on each other
};

QStaticText laidOut(const QString& words, const LineKey& key)
{
    QStaticText text(words);
    text.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setTextDirection(key.direction);
    option.setWrapMode(QTextOption::NoWrap);
    text.setTextOption(option);
    text.prepare({}, key.font);
    return text;
}

Line made(const LineKey& key)
{
    QStaticText text = laidOut(key.words, key);
    if (text.size().width() > key.width)
        text = laidOut(QFontMetrics(key.font).elidedText(key.words, Qt::ElideRight, key.width), key);
    const bool hasMarks = std::any_of(key.words.begin(), key.words.end(), [](QChar c) { return c.isMark(); });
    return {text, text.size(), hasMarks};
}

/// Holds until the next call.
const Line& kept(const LineKey& key)
{
    static QCache<LineKey, Line> lines(MaxLines);
    // Glyphs must not outlive the application whose fonts they are of.
    static const bool registered = [] {
        qAddPostRoutine([] { lines.clear(); });
        return true;
    }();
    Q_UNUSED(registered)
    if (const Line* line = lines.object(key))
        return *line;
    auto* line = new Line(made(key));
    lines.insert(key, line);
    return *line;
}

} // namespace

void paintLine(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& words)
{
    if (words.isEmpty() || rect.width() <= 0)
        return;
    const Line& line = kept({words, painter.font(), rect.width(), painter.layoutDirection()});
    const Qt::Alignment across = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    double left = rect.left();
    if (across & Qt::AlignRight)
        left += rect.width() - line.size.width();
    else if (across & Qt::AlignHCenter)
        left += (rect.width() - line.size.width()) / 2;
    const QPointF corner(left, rect.top() + (rect.height() - line.size.height()) / 2);
    // The lines beside it stay readable. Only where it may be needed: a clip for each line of each card
    // costs.
    if (line.mayOverflow) {
        painter.save();
        painter.setClipRect(rect, Qt::IntersectClip);
    }
    painter.drawStaticText(corner, line.text);
    if (line.mayOverflow)
        painter.restore();
}

int lineWidth(const QString& words, const QFont& font)
{
    if (words.isEmpty())
        return 0;
    return int(std::ceil(kept({words, font, Unbounded, Qt::LeftToRight}).size.width()));
}

} // namespace proofdesk
