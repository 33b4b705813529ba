// SPDX-License-Identifier: MIT
#include "ui/account/examplecards.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

constexpr int MostSteps = 4;

struct Example
{
    const char* words;
    const char* icon;
    Colour line;
    Colour text;
    Qt::PenStyle style;
    QRgb page; ///< the drawn proof: not colours of ours, but of some app
    QRgb disc;
    QRgb ink;
    bool finished;
};

constexpr std::array<Example, 4> Examples = {{
    {QT_TRANSLATE_NOOP("ExampleCards", "Approved"), "check", Colour::Positive, Colour::Positive,
     Qt::SolidLine, 0xFFFFF3DC, 0xFFFFC862, 0xFF1F8A4C, true},
    {QT_TRANSLATE_NOOP("ExampleCards", "Approve"), "clock", Colour::Positive, Colour::Positive, Qt::DashLine,
     0xFF13241B, 0xFF1F5236, 0xFF3ECF80, true},
    {QT_TRANSLATE_NOOP("ExampleCards", "Rejected"), "cross", Colour::Negative, Colour::Negative,
     Qt::SolidLine, 0xFFFAFAFA, 0xFF9AD8B4, 0xFF9AA0AA, false},
    {QT_TRANSLATE_NOOP("ExampleCards", "Not seen"), "unseen", Colour::Border, Colour::Muted, Qt::SolidLine,
     0xFFF1EAFF, 0xFFCBB4FF, 0xFF7542D8, true},
}};

/// A plant in a pot on a disc, in a square.
void paintPlant(QPainter* painter, const QRectF& square, const QColor& disc)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(disc);
    painter->drawEllipse(square);
    const auto at = [&](double x, double y) {
        return QPointF(square.x() + x * square.width(), square.y() + y * square.height());
    };
    painter->setBrush(QColor(0x2F, 0x9E, 0x5B));
    for (const auto& [x, angle] : {std::pair(0.5, 0.0), std::pair(0.32, -60.0), std::pair(0.68, 60.0)}) {
        painter->save();
        painter->translate(at(x, x == 0.5 ? 0.28 : 0.45));
        painter->rotate(angle);
        painter->drawEllipse(QPointF(), square.width() * 0.08, square.height() * 0.17);
        painter->restore();
    }
    painter->drawRect(QRectF(at(0.48, 0.35), at(0.52, 0.66)));
    painter->setBrush(QColor(0xC9, 0x6F, 0x3C));
    painter->drawPolygon(QPolygonF({at(0.34, 0.62), at(0.66, 0.62), at(0.61, 0.92), at(0.39, 0.92)}));
}

/// A phone's screenshot: the last page of a lesson, or (not finished) some other page.
void paintProof(QPainter* painter, const QRectF& page, const Example& example)
{
    painter->save();
    painter->setClipRect(page, Qt::IntersectClip);
    painter->fillRect(page, QColor::fromRgb(example.page));
    const double w = page.width();
    const QColor ink = QColor::fromRgb(example.ink);
    painter->setPen(Qt::NoPen);
    const auto bar = [&](double x, double y, double width, double height, const QColor& colour) {
        painter->setBrush(colour);
        const QRectF box(page.x() + x * w, page.y() + y * w, width * w, height * w);
        painter->drawRoundedRect(box, box.height() * 0.3, box.height() * 0.3);
    };
    QColor faint = ink;
    faint.setAlphaF(0.35F);
    bar(0.1, 0.05, 0.15, 0.03, faint);
    bar(0.75, 0.05, 0.15, 0.03, faint);
    if (example.finished) {
        paintPlant(painter, QRectF(page.x() + 0.18 * w, page.y() + 0.24 * w, 0.64 * w, 0.64 * w),
                   QColor::fromRgb(example.disc));
        bar(0.2, 1.0, 0.6, 0.06, ink);
        for (int star = 0; star < 3; ++star)
            bar(0.33 + 0.13 * star, 1.13, 0.08, 0.08, QColor(0xF2, 0xA3, 0x1B));
        for (int box = 0; box < 3; ++box)
            bar(0.1 + 0.28 * box, 1.33, 0.24, 0.22, faint);
        bar(0.1, 1.7, 0.8, 0.16, ink);
    } else {
        paintPlant(painter, QRectF(page.x() + 0.08 * w, page.y() + 0.2 * w, 0.26 * w, 0.26 * w),
                   QColor::fromRgb(example.disc));
        bar(0.42, 0.22, 0.4, 0.06, ink);
        bar(0.42, 0.34, 0.24, 0.1, QColor(0x1F, 0x8A, 0x4C));
        bar(0.08, 0.62, 0.4, 0.62, QColor(0xFF, 0xE9, 0xB8));
        bar(0.54, 0.62, 0.4, 0.62, QColor(0xCF, 0xE6, 0xFF));
        for (int line = 0; line < 4; ++line)
            bar(0.08, 1.38 + 0.12 * line, line == 3 ? 0.5 : 0.84, 0.045, faint);
    }
    painter->restore();
}

/// Small strong letters, and smaller ones where the longest word has less room than that.
QFont fittingFont(const QFont& base, int room)
{
    QFont font = scaledFont(base, TextSize::KeyCap, true);
    const auto fits = [&] {
        return std::all_of(Examples.begin(), Examples.end(), [&](const Example& example) {
            const QString words = QCoreApplication::translate("ExampleCards", example.words);
            return QFontMetrics(font).horizontalAdvance(words) <= room;
        });
    };
    for (int step = 0; step < MostSteps && !fits(); ++step)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

} // namespace

ExampleCards::ExampleCards(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Four drawn submissions: approved, to be approved, rejected, not seen"));
}

QSize ExampleCards::sizeHint() const
{
    const Metrics metrics(this);
    return {metrics.lines(19), metrics.lines(8.5)};
}

void ExampleCards::paintEvent(QPaintEvent* /*event*/)
{
    const Metrics metrics(this);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, rect(), Theme::colour(Colour::Sunken), Qt::transparent, metrics.radius());
    const int gap = metrics.space(12);
    const int count = int(Examples.size());
    const QRect all = rect().adjusted(gap, metrics.space(16), -gap, -metrics.space(16));
    const int width = (all.width() - gap * (count - 1)) / count;
    painter.setFont(fittingFont(this->font(), width - metrics.lines(0.75) - metrics.space(4) - 4));
    for (int i = 0; i < count; ++i) {
        const Example& example = Examples[std::size_t(i)];
        const QRect card = QStyle::visualRect(
            layoutDirection(), all, QRect(all.x() + i * (width + gap), all.y(), width, all.height()));
        paintBox(&painter, card, Theme::colour(Colour::Raised), Theme::colour(example.line),
                 metrics.smallRadius(), 2, example.style);
        const int words = metrics.lines(1.5);
        const QRect well = card.adjusted(metrics.space(6), metrics.space(6), -metrics.space(6), -words);
        paintBox(&painter, well, Theme::colour(Colour::Sunken), Qt::transparent, metrics.smallRadius());
        const double side = qMin<double>(well.width(), well.height() / 2.05);
        paintProof(&painter, QRectF(well.center().x() - side / 2 + 0.5, well.y(), side, well.height()),
                   example);

        const QString text = QCoreApplication::translate("ExampleCards", example.words);
        const int icon = metrics.lines(0.75);
        const int space = metrics.space(4);
        const QRect line(card.left() + 2, card.bottom() - words, card.width() - 4, words);
        const int room = line.width() - icon - space;
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        const int used = icon + space + painter.fontMetrics().horizontalAdvance(shown);
        const QRect group(line.left() + (line.width() - used) / 2, line.top(), used, line.height());
        const QColor colour = Theme::colour(example.text);
        const QRect mark(group.left(), group.y() + (group.height() - icon + 1) / 2, icon, icon);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), group, mark),
                  QString::fromLatin1(example.icon), colour);
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), group, group.adjusted(icon + space, 0, 2, 0)),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    }
}

} // namespace proofdesk
