// SPDX-License-Identifier: MIT
#include "sandbox/proofbrush.h"
#include "sandbox/proofscenes.h"

#include <QLinearGradient>

#include <array>

namespace proofdesk::phone {

namespace {

constexpr double phoneUnits = 360;
constexpr Qt::Alignment leftMiddle = Qt::AlignLeft | Qt::AlignVCenter;
const QColor ink(0x20, 0x22, 0x28);
const QColor grey(0x7a, 0x7f, 0x8a);
const QColor lines(0xe3, 0xe5, 0xea);
const QColor paper(0xf4, 0xf5, 0xf8);

constexpr std::array<QRgb, 7> iconColors{0xfff6b73c, 0xff46b85e, 0xff3f8ef0, 0xffef6461,
                                         0xff965cf0, 0xffffffff, 0xffff9f1c};

QColor iconColor(int index)
{
    return QColor::fromRgb(iconColors[size_t(index) % iconColors.size()]);
}

void homeIcon(ProofBrush& brush, QPointF at, int color, int glyph)
{
    const QColor base = iconColor(color);
    const QColor sign = base == QColor(Qt::white) ? QColor(0x3f, 0x8e, 0xf0) : QColor(255, 255, 255, 225);
    const QPointF middle = at + QPointF(27, 27);
    brush.box({at, QSizeF(54, 54)}, 14, base);
    switch (glyph) {
    case 0:
        brush.disc(middle, 14, sign);
        brush.disc(middle, 7, base);
        break;
    case 1:
        brush.star(middle, 16, sign);
        break;
    case 2:
        for (int i = 0; i < 3; ++i)
            brush.box({at.x() + 14, at.y() + 15 + i * 10.0, i == 2 ? 16.0 : 26.0, 5}, 2.5, sign);
        break;
    default:
        brush.box({at + QPointF(13, 17), QSizeF(28, 20)}, 5, sign);
        brush.disc(middle, 6, base);
    }
}

void appIcon(ProofBrush& brush, const QRectF& rect)
{
    brush.box(rect, rect.width() * 0.24, brush.colors().tint);
    brush.plant({rect.center().x(), rect.bottom() - rect.height() * 0.1}, rect.height() * 0.76);
}

} // namespace

void store(ProofBrush& brush)
{
    brush.fill(Qt::white);
    brush.statusBar(ink);
    appIcon(brush, {24, 66, 84, 84});
    brush.text({124, 64, 220, 32}, QStringLiteral("Fernleaf"), 24, ink, true, leftMiddle);
    brush.text({124, 94, 220, 22}, QStringLiteral("Learn about plants"), 14, grey, false, leftMiddle);
    const bool installed = brush.pick(2, 5) == 0;
    brush.box({124, 122, 110, 34}, 17, QColor(0x1a, 0x7f, 0x4b));
    brush.text({124, 122, 110, 34}, installed ? QStringLiteral("Open") : QStringLiteral("Install"), 15,
               Qt::white, true);
    const std::array values{"4.6 ★", "12+", "38 MB"};
    for (int i = 0; i < 3; ++i)
        brush.text({24 + i * 104.0, 178, 104, 30}, QString::fromUtf8(values[size_t(i)]), 19, ink, true);
    for (int i = 0; i < 2; ++i) {
        const QRectF shot(24 + i * 162.0, 226, 150, 270);
        const ProofPalette& colors = proofPalette(brush.spec().theme + 1 + i);
        brush.box(shot, 14, colors.page);
        brush.disc({shot.center().x(), shot.top() + 100}, 48, colors.tint);
        brush.plant({shot.center().x(), shot.top() + 142}, 76);
        brush.box({shot.left() + 24, shot.bottom() - 48, 102, 24}, 12, colors.accent);
    }
    for (int i = 0; i < 7; ++i)
        brush.box({24, 526 + i * 24.0, i % 3 == 2 ? 190.0 : 312.0, 11}, 4, lines);
}

void appInfo(ProofBrush& brush)
{
    brush.fill(paper);
    brush.statusBar(ink);
    brush.text({0, 46, brush.width(), 32}, QStringLiteral("App info"), 20, ink, true);
    brush.box({20, 98, brush.width() - 40, 92}, 16, Qt::white);
    appIcon(brush, {34, 114, 60, 60});
    brush.text({110, 114, 200, 30}, QStringLiteral("Fernleaf"), 20, ink, true, leftMiddle);
    brush.text({110, 144, 200, 24}, QStringLiteral("Version 1.4.%1").arg(brush.pick(9, 4)), 14, grey, false,
               leftMiddle);
    const std::array<std::pair<const char*, QString>, 6> rows{{
        {"Storage", QStringLiteral("%1 MB").arg(36 + brush.pick(30, 5))},
        {"Mobile data", QStringLiteral("2.%1 MB").arg(brush.pick(9, 6))},
        {"Battery", QStringLiteral("%1 %").arg(1 + brush.pick(3, 7))},
        {"Notifications", QStringLiteral("On")},
        {"Permissions", QStringLiteral("None")},
        {"Screen time", QStringLiteral("%1 min").arg(1 + brush.pick(8, 8))},
    }};
    for (size_t i = 0; i < rows.size(); ++i) {
        const QRectF row(20, 208 + double(i) * 68, brush.width() - 40, 60);
        brush.box(row, 14, Qt::white);
        brush.text(row.adjusted(18, 0, 0, 0), QString::fromLatin1(rows[i].first), 16, ink, false, leftMiddle);
        brush.text(row.adjusted(0, 0, -18, 0), rows[i].second, 15, grey, false,
                   Qt::AlignRight | Qt::AlignVCenter);
    }
}

void home(ProofBrush& brush)
{
    const QColor base = brush.colors().accent.darker(130);
    QLinearGradient sky(0, 0, brush.width(), brush.height());
    sky.setColorAt(0, base.lighter(125));
    sky.setColorAt(1, base.darker(125));
    brush.painter().fillRect(QRectF(QPointF(), brush.area()), sky);
    QColor wave = base.lighter(150);
    wave.setAlpha(70);
    brush.disc({brush.width() * 0.9, brush.height() * 0.35}, 210, wave);
    brush.disc({brush.width() * 0.1, brush.height() * 0.85}, 180, wave);
    brush.statusBar(Qt::white);
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 4; ++column) {
            const QPointF at(34 + column * 79.0, 72 + row * 94.0);
            homeIcon(brush, at, brush.pick(7, row * 4 + column), brush.pick(4, 60 + row * 4 + column));
            brush.box({at + QPointF(7, 62), QSizeF(40, 6)}, 3, QColor(255, 255, 255, 190));
        }
    }
    brush.box({18, brush.height() - 96, brush.width() - 36, 78}, 24, QColor(255, 255, 255, 90));
    for (int i = 0; i < 4; ++i)
        homeIcon(brush, {34 + i * 79.0, brush.height() - 84}, i + 1, i);
}

void chat(ProofBrush& brush)
{
    const QColor head(0x1f, 0x6b, 0x4d);
    brush.fill(QColor(0xed, 0xe8, 0xdf));
    brush.box({0, 0, brush.width(), 96}, 0, head);
    brush.statusBar(Qt::white);
    brush.disc({48, 64}, 19, brush.colors().tint);
    brush.text({80, 48, 240, 32}, QStringLiteral("Study group"), 18, Qt::white, true, leftMiddle);
    const std::array messages{"I finished lesson 1", "Nice, how many stars?", "Send me the picture!", "Here"};
    for (int i = 0; i < 4; ++i) {
        const bool own = i % 2 == 1;
        const QRectF bubble(own ? 120 : 20, 116 + i * 58.0, 216, 44);
        brush.box(bubble, 14, own ? QColor(0xd9, 0xf7, 0xc8) : QColor(Qt::white));
        brush.text(bubble.adjusted(14, 0, -10, 0), QString::fromLatin1(messages[size_t(i)]), 15, ink, false,
                   leftMiddle);
    }
    // The picture as sent: whole, in a bubble of its own.
    constexpr double innerHeight = 760;
    const double height = brush.height() - 366 - 84;
    const double wide = height * phoneUnits / innerHeight;
    const QRectF picture(brush.width() - 28 - wide, 362, wide, height);
    brush.box(picture.adjusted(-8, -8, 8, 8), 14, QColor(0xd9, 0xf7, 0xc8));
    ProofSpec inner = brush.spec();
    inner.treatment = ProofTreatment::Plain;
    brush.painter().save();
    brush.painter().setClipRect(picture);
    brush.painter().translate(picture.topLeft());
    brush.painter().scale(wide / phoneUnits, wide / phoneUnits);
    ProofBrush small(brush.painter(), inner, {phoneUnits, innerHeight});
    phoneapp::complete(small);
    brush.painter().restore();
    brush.box({14, brush.height() - 64, brush.width() - 28, 46}, 23, Qt::white);
}

void signs(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    brush.fill(colors.page);
    brush.statusBar(colors.text);
    brush.text({24, 48, 312, 34}, QStringLiteral("20 / 20"), 26, colors.text, true, leftMiddle);
    brush.bar({24, 92, brush.width() - 48, 9}, 1, colors.accent, colors.tint);
    constexpr std::array<QRgb, 4> faces{0xffd0342c, 0xff1f5fb5, 0xfff2b01e, 0xff2b8a4b};
    for (int i = 0; i < 20; ++i) {
        const int row = i / 4;
        const QRectF photo(24 + (i % 4) * 80.0, 120 + row * 100.0, 72, 72);
        brush.box(photo, 8, QColor(0xa9, 0xc6, 0xdd).darker(100 + brush.pick(30, i)));
        brush.box({photo.center().x() - 2, photo.center().y(), 4, 34}, 0, QColor(0x66, 0x66, 0x66));
        const QColor face = QColor::fromRgb(faces[size_t(brush.pick(4, 40 + i))]);
        const QPointF at = photo.center() - QPointF(0, 8);
        if (brush.pick(3, 80 + i) == 0)
            brush.box({at - QPointF(18, 18), QSizeF(36, 36)}, 5, face);
        else
            brush.disc(at, 19, face);
        brush.disc(at, 11, Qt::white);
        brush.box({photo.left(), photo.bottom() + 6, 50, 8}, 4, colors.faint);
        brush.tick({photo.right() - 8, photo.bottom() + 10}, 12, colors.accent);
    }
    brush.button({26, brush.height() - 96, brush.width() - 52, 56}, QString::fromUtf8(brush.words().next));
}

void thankYou(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    const double middle = brush.width() / 2;
    brush.fill(colors.page);
    brush.statusBar(colors.text);
    brush.box({20, 110, brush.width() - 40, 460}, 20, colors.card);
    brush.disc({middle, 216}, 62, colors.accent);
    brush.tick({middle, 216}, 52, colors.onAccent);
    brush.text({30, 300, brush.width() - 60, 44}, QString::fromUtf8(brush.words().thanks), 30, colors.text,
               true);
    brush.text({40, 350, brush.width() - 80, 50}, QString::fromUtf8(brush.words().recorded), 16,
               colors.faint);
    brush.text({40, 402, brush.width() - 80, 60}, brush.spec().caption, 15, colors.text);
    brush.box({70, 486, brush.width() - 140, 52}, 10, colors.tile);
    brush.text({70, 486, brush.width() - 140, 52},
               QStringLiteral("SV-%1").arg(10'000 + brush.pick(89'999, 6)), 21, colors.text, true);
}

void liked(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    const bool dark = brush.spec().theme >= 6;
    const QColor page = dark ? QColor(0x12, 0x12, 0x14) : QColor(Qt::white);
    const QColor words = dark ? QColor(0xf0, 0xf0, 0xf2) : ink;
    brush.fill(page);
    brush.statusBar(words);
    brush.painter().fillRect(QRectF(0, 40, brush.width(), 204), colors.tint);
    brush.painter().fillRect(QRectF(0, 180, brush.width(), 64), QColor(0x7a, 0x5a, 0x3a));
    for (int i = 0; i < 4; ++i)
        brush.plant({52 + i * 86.0, 210}, 70 + brush.pick(50, i));
    brush.bar({0, 240, brush.width(), 4}, (20 + brush.pick(78, 5)) / 100.0, QColor(0xd8, 0x2f, 0x2f), lines);
    brush.text({18, 256, brush.width() - 36, 56}, brush.spec().caption, 18, words, true, leftMiddle);
    brush.text({18, 312, 300, 24}, QStringLiteral("%1 K").arg(2 + brush.pick(90, 6)), 14, grey, false,
               leftMiddle);
    const QRectF pressed(18, 350, 140, 44);
    brush.box(pressed, 22, colors.accent);
    brush.tick({44, 372}, 17, colors.onAccent);
    brush.text(pressed.adjusted(44, 0, -8, 0), QString::fromUtf8(brush.words().like), 16, colors.onAccent,
               true, leftMiddle);
    for (int i = 0; i < 2; ++i)
        brush.box({170 + i * 88.0, 350, 78, 44}, 22, dark ? QColor(0x2a, 0x2a, 0x2e) : lines);
    for (int i = 0; i < 3; ++i) {
        const double y = 424 + i * 110.0;
        brush.box({18, y, 150, 88}, 10, proofPalette(brush.pick(6, 20 + i)).tint);
        for (int line = 0; line < 3; ++line)
            brush.box({182, y + 8 + line * 24.0, line == 2 ? 90.0 : 156.0, 11}, 4,
                      dark ? QColor(0x33, 0x33, 0x38) : lines);
    }
}

void blank(ProofBrush& brush)
{
    constexpr std::array<QRgb, 3> sheets{0xffffffff, 0xff000000, 0xff8d9096};
    brush.fill(QColor::fromRgb(sheets[size_t(brush.pick(3, 4))]));
}

} // namespace proofdesk::phone
