// SPDX-License-Identifier: MIT
#include "sandbox/proofbrush.h"
#include "sandbox/proofscenes.h"

#include <array>

namespace proofdesk::desktop {

namespace {

constexpr Qt::Alignment leftMiddle = Qt::AlignLeft | Qt::AlignVCenter;
const QColor chrome(0xde, 0xe1, 0xe6);
const QColor ink(0x24, 0x27, 0x2d);

QString word(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

void browser(ProofBrush& brush, const QString& title, const QString& address)
{
    brush.fill(chrome);
    brush.box({12, 8, 236, 44}, 10, Qt::white);
    brush.plant({34, 39}, 24);
    brush.label({54, 10, 186, 34}, title, 14, ink);
    brush.text({258, 10, 30, 34}, QStringLiteral("+"), 20, ink);
    brush.painter().fillRect(QRectF(0, 44, brush.width(), 42), Qt::white);
    brush.text({14, 46, 80, 38}, QStringLiteral("‹  ›  ⟳"), 17, ink, false, leftMiddle);
    brush.box({130, 50, 930, 30}, 15, QColor(0xee, 0xf0, 0xf4));
    brush.text({150, 50, 880, 30}, address, 14, ink, false, leftMiddle);
    brush.disc({brush.width() - 40, 65}, 14, brush.colors().tint);
}

void taskbar(ProofBrush& brush)
{
    const QRectF bar(0, brush.height() - 40, brush.width(), 40);
    brush.painter().fillRect(bar, QColor::fromRgb(0xff33507c));
    constexpr std::array<QRgb, 5> icons{0xffffffff, 0xfff6b73c, 0xffef6461, 0xff46b85e, 0xff965cf0};
    for (size_t i = 0; i < icons.size(); ++i)
        brush.box({500 + double(i) * 50, bar.top() + 6, 28, 28}, 6, QColor::fromRgb(icons[i]));
    brush.text({brush.width() - 96, bar.top(), 80, 40}, brush.clock(), 15, Qt::white, false,
               Qt::AlignRight | Qt::AlignVCenter);
}

void sidebar(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    brush.painter().fillRect(QRectF(0, 86, 230, brush.height() - 126), colors.card);
    brush.plant({40, 140}, 40);
    brush.text({68, 104, 150, 36}, QStringLiteral("Fernleaf"), 21, colors.text, true, leftMiddle);
    const std::array names{"My garden", "Lessons", "Friends", "Shop", "Profile"};
    for (size_t i = 0; i < names.size(); ++i) {
        const QRectF row(14, 164 + double(i) * 50, 202, 42);
        if (i == 1)
            brush.box(row, 8, colors.page);
        brush.box({row.left() + 14, row.top() + 14, 14, 14}, 4, i == 1 ? colors.accent : colors.tint);
        brush.text(row.adjusted(44, 0, 0, 0), QString::fromLatin1(names[i]), 16, colors.text, i == 1,
                   leftMiddle);
    }
}

void lesson(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    const ProofWords& words = brush.words();
    browser(brush, QStringLiteral("Fernleaf · 1"), QStringLiteral("fernleaf.example/learn/lesson-1/done"));
    const double bottom = brush.height() - 40;
    brush.painter().fillRect(QRectF(0, 86, brush.width(), bottom - 86), colors.page);
    sidebar(brush);

    const QRectF card(290, 120, 620, bottom - 160);
    brush.box(card, 14, colors.card);
    const double middle = card.center().x();
    brush.disc({middle, 268}, 112, colors.tint);
    brush.plant({middle, 368}, 190);
    brush.text({card.left(), 396, card.width(), 48}, word(words.complete), 32, colors.text, true);
    brush.stars({middle, 470}, 16, brush.pick(4, 5) == 0 ? 2 : 3);
    const std::array labels{words.time, words.score, words.streak};
    const std::array values{
        QStringLiteral("%1:%2").arg(2 + brush.pick(7, 6)).arg(brush.pick(60, 7), 2, 10, QChar(u'0')),
        QStringLiteral("%1/20").arg(14 + brush.pick(7, 8)), QString::number(1 + brush.pick(3, 9))};
    for (size_t i = 0; i < labels.size(); ++i) {
        const QRectF tile(middle - 250 + double(i) * 172, 508, 156, 74);
        brush.box(tile, 10, colors.page);
        brush.text({tile.left(), tile.top() + 8, tile.width(), 24}, word(labels[i]), 15, colors.faint);
        brush.text({tile.left(), tile.top() + 34, tile.width(), 34}, values[i], 23, colors.text, true);
    }
    brush.button({middle - 160, 608, 320, 54}, word(words.next));

    const QRectF garden(948, 120, brush.width() - 978, 240);
    brush.box(garden, 12, colors.card);
    brush.text({garden.left() + 18, garden.top() + 8, 200, 30}, QStringLiteral("Your garden"), 16,
               colors.text, true, leftMiddle);
    for (int i = 0; i < 3; ++i) {
        const double wide = (garden.width() - 56) / 3;
        const QRectF cell(garden.left() + 18 + i * (wide + 10), garden.top() + 46, wide, 84);
        brush.box(cell, 8, colors.tint);
        brush.plant({cell.center().x(), cell.bottom() - 8}, 66);
    }
    brush.text({garden.left() + 18, garden.bottom() - 100, 240, 28}, QStringLiteral("3 plants · 1 new today"),
               14, colors.faint, false, leftMiddle);
    brush.bar({garden.left() + 18, garden.bottom() - 58, garden.width() - 36, 9},
              (20 + brush.pick(70, 12)) / 100.0, colors.accent, colors.page);
    const QRectF week(948, 380, garden.width(), bottom - 420);
    brush.box(week, 12, colors.card);
    brush.text({week.left() + 18, week.top() + 8, 200, 30}, QStringLiteral("This week"), 16, colors.text,
               true, leftMiddle);
    for (int i = 0; i < 7; ++i) {
        const double high = 12 + brush.pick(i == 0 ? 10 : 100, 20 + i) * (week.height() - 90) / 110;
        const double step = (week.width() - 40) / 7;
        brush.box({week.left() + 22 + i * step, week.bottom() - 30 - high, step - 10, high}, 4,
                  i == 0 ? colors.accent : colors.tint);
    }
}

/// Any other page: the phone's scene in the middle of a browser window, as wide pages show narrow ones.
void framed(ProofBrush& brush)
{
    browser(brush, brush.spec().caption, QStringLiteral("tasks.example/done"));
    const QRectF inside(0, 86, brush.width(), brush.height() - 126);
    brush.painter().fillRect(inside, brush.colors().page);
    // Twenty signs need a narrower column to be seen whole.
    const double wide = brush.spec().scene == ProofScene::Signs ? (inside.height() + 40) * 360 / 740 : 430;
    brush.painter().save();
    brush.painter().setClipRect(inside);
    brush.painter().translate((brush.width() - wide) / 2, inside.top() - 40);
    brush.painter().scale(wide / 360, wide / 360);
    ProofBrush narrow(brush.painter(), brush.spec(), {360, (inside.height() + 40) * 360 / wide});
    switch (brush.spec().scene) {
    case ProofScene::Signs:
        phone::signs(narrow);
        break;
    case ProofScene::Liked:
        phone::liked(narrow);
        break;
    case ProofScene::Blank:
        phone::blank(narrow);
        break;
    default:
        phone::thankYou(narrow);
    }
    brush.painter().restore();
}

} // namespace

void page(ProofBrush& brush)
{
    if (brush.spec().scene == ProofScene::LessonComplete)
        lesson(brush);
    else
        framed(brush);
    taskbar(brush);
}

} // namespace proofdesk::desktop
