// SPDX-License-Identifier: MIT
#include "sandbox/proofbrush.h"
#include "sandbox/proofscenes.h"

#include <array>

namespace proofdesk::phoneapp {

namespace {

QString word(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

void complete(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    const ProofWords& words = brush.words();
    const double middle = brush.width() / 2;
    const double top = (brush.height() - 760) / 3;
    brush.fill(colors.page);
    brush.statusBar(colors.text);

    brush.disc({middle, 216 + top}, 116, colors.tint);
    brush.plant({middle, 316 + top}, 180);
    brush.text({12, 372 + top, brush.width() - 24, 40}, word(words.complete), 26, colors.text, true);
    brush.stars({middle, 444 + top}, 17, brush.pick(4, 5) == 0 ? 2 : 3);

    const std::array labels{words.time, words.score, words.streak};
    const std::array values{
        QStringLiteral("%1:%2").arg(2 + brush.pick(7, 6)).arg(brush.pick(60, 7), 2, 10, QChar(u'0')),
        QStringLiteral("%1/20").arg(14 + brush.pick(7, 8)), QString::number(1 + brush.pick(3, 9))};
    for (size_t i = 0; i < labels.size(); ++i) {
        const size_t column = words.rightToLeft ? labels.size() - 1 - i : i;
        const QRectF tile(26 + double(column) * 106, 506 + top, 96, 82);
        brush.box(tile, 12, colors.tile);
        brush.text({tile.left(), tile.top() + 12, tile.width(), 22}, word(labels[i]), 14, colors.faint);
        brush.text({tile.left(), tile.top() + 38, tile.width(), 32}, values[i], 23, colors.text, true);
    }
    brush.button({26, brush.height() - 106, brush.width() - 52, 58}, word(words.next));
    brush.box({middle - 60, brush.height() - 16, 120, 5}, 2.5, colors.text);
}

void question(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    const ProofWords& words = brush.words();
    brush.fill(colors.page);
    brush.statusBar(colors.text);
    const int done = 2 + brush.pick(9, 5);
    brush.text({24, 48, 200, 28}, QStringLiteral("Fernleaf"), 18, colors.text, true,
               Qt::AlignLeft | Qt::AlignVCenter);
    brush.text({230, 48, 106, 28}, QStringLiteral("%1 / 12").arg(done), 15, colors.faint, false,
               Qt::AlignRight | Qt::AlignVCenter);
    brush.bar({24, 86, brush.width() - 48, 9}, done / 12.0, colors.accent, colors.tint);
    brush.box({24, 116, brush.width() - 48, 220}, 16, colors.tint);
    brush.plant({brush.width() / 2, 320}, 180);
    brush.text({24, 352, brush.width() - 48, 48}, word(words.question), 20, colors.text, true);
    for (int i = 0; i < 4; ++i) {
        const QRectF answer(24, 414 + i * 70.0, brush.width() - 48, 58);
        brush.frame(answer, 12, i == done % 4 ? colors.accent : colors.tint, colors.card);
        brush.text(answer.adjusted(20, 0, -20, 0), word(words.answers[i]), 17, colors.text, false,
                   (words.rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
}

void garden(ProofBrush& brush)
{
    const ProofPalette& colors = brush.colors();
    brush.fill(colors.page);
    brush.statusBar(colors.text);
    brush.text({24, 50, 300, 36}, QStringLiteral("Fernleaf"), 26, colors.text, true,
               Qt::AlignLeft | Qt::AlignVCenter);
    for (int i = 0; i < 6; ++i) {
        const int row = i / 2;
        const QRectF card(24 + (i % 2) * 162.0, 108 + row * 190.0, 150, 176);
        brush.box(card, 16, colors.card);
        const bool grown = i <= brush.pick(4, 5);
        brush.box(card.adjusted(12, 12, -12, -48), 12, grown ? colors.tint : colors.tile);
        if (grown)
            brush.plant({card.center().x(), card.bottom() - 56}, 92);
        brush.bar({card.left() + 14, card.bottom() - 28, card.width() - 28, 8},
                  grown ? (30 + brush.pick(70, 10 + i)) / 100.0 : 0.04, colors.accent, colors.tile);
    }
    brush.box({0, brush.height() - 74, brush.width(), 74}, 0, colors.card);
    for (int i = 0; i < 4; ++i)
        brush.disc({54 + i * 84.0, brush.height() - 42}, 13, i == 0 ? colors.accent : colors.tint);
}

} // namespace proofdesk::phoneapp
