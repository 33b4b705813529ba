// SPDX-License-Identifier: MIT
// Long runs of foreign text, made fit to be shown, laid out and painted: each with twice as much against as
// much, in turn. What grows with its length takes twice as long, what grows with its square four times.
#include "support/bench.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QApplication>
#include <QImage>

using namespace proofdesk;
using namespace proofdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 7;
/// Between twice and four times.
constexpr double TwiceAsMuch = 3;
constexpr int Width = 300;
constexpr int Height = 4'000;

/// All of it, without the limit that the program has, so that what is measured goes on growing.
double shown(const QString& text, int times)
{
    return timed([&] {
        for (int i = 0; i < times; ++i) {
            PlainLabel label;
            label.setWordWrap(true);
            label.setText(breakable(shownText(text, text.size())));
            label.resize(Width, Height);
            QImage paper(Width, Height, QImage::Format_RGB32);
            label.render(&paper);
        }
    });
}

void grows(const QString& number, const QString& name, const QString& text, int times)
{
    const QString twice = text + text;
    const Duel both = duel(
        Rounds, [&] { return shown(twice, times); }, [&] { return shown(text, times); });
    report({.number = number,
            .name = name + u", twice"_s,
            .ours = median(both.ours),
            .peer = median(both.peer),
            .peerName = u"once"_s,
            .unit = u"ms"_s,
            .ratio = both.ratio(),
            .target = u"≤ %1 ×"_s.arg(TwiceAsMuch),
            .held = both.ratio() <= TwiceAsMuch,
            .remark = u"shown %1 times"_s.arg(times)});
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    constexpr qsizetype Megabyte = qsizetype(1) << 20;
    const QString emoji = QString::fromUcs4(U"\U0001F469\u200D");
    grows(u"24"_s, u"13,200 characters of emoji and joiner"_s, emoji.repeated(13'200 / emoji.size()), 3);
    grows(u"25"_s, u"5,001 accents on one letter"_s, u'e' + u"\u0301"_s.repeated(5'001), 3);
    const QString sentence = u"I opened the page, waited for it to load, and took this picture. "_s;
    grows(u"26"_s, u"a proof's text of 1 MB"_s, sentence.repeated(Megabyte / sentence.size()), 1);
    return 0;
}
