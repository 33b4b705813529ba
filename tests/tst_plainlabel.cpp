// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/common/chip.h"
#include "ui/common/notice.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>
#include <QTextLayout>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const auto Markup = u"<table bgcolor='#ff0000' width='400'><tr><td>x</td></tr></table>"
                    u"<font color='#ff0000' size='7'>RED</font>"_s;

bool hasRed(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.red() > 230 && pixel.green() < 30 && pixel.blue() < 30)
                return true;
        }
    }
    return false;
}

} // namespace

class TestPlainLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void theTestSeesRed();
    void drawsMarkupAsText();
    void showsWhatHides_data();
    void showsWhatHides();
    void keepsWhatPeopleWrite_data();
    void keepsWhatPeopleWrite();
    void thinsRuns_data();
    void thinsRuns();
    void layingOutRunsIsQuick_data();
    void layingOutRunsIsQuick();
    void breaksLongWordsAnywhere();
    void copiesWithoutBreaks();
    void isolatesWhatRunsFromTheRight();
    void cutsWithAnEllipsis();
    void cutsWhatIsTooLong();
    void elides();
    void keepsMarkupOutOfToolTips();
    void keepsItsColourInDialogs();
};

void TestPlainLabel::theTestSeesRed()
{
    // What an ordinary label does with it, or the next test could never fail.
    QLabel ordinary(Markup);
    QVERIFY(hasRed(proofdesk::testing::screenshot(ordinary, {600, 200})));
}

void TestPlainLabel::drawsMarkupAsText()
{
    PlainLabel label(Markup);
    QCOMPARE(label.text().remove(WordBreak), Markup);
    QVERIFY(!hasRed(proofdesk::testing::screenshot(label, {600, 200})));
    label.setElided();
    QVERIFY(!hasRed(proofdesk::testing::screenshot(label, {600, 200})));
    PartsLabel parts({{Markup, true}, {Markup}});
    QVERIFY(!hasRed(proofdesk::testing::screenshot(parts, {600, 200})));
    Notice notice(NoticeKind::Information, Markup, Markup);
    QVERIFY(!hasRed(proofdesk::testing::screenshot(notice, {600, 200})));
    Chip chip({Markup, {}, ChipKind::Neutral, Colour::Text});
    QVERIFY(!hasRed(proofdesk::testing::screenshot(chip, {600, 40})));
}

void TestPlainLabel::showsWhatHides_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    QTest::newRow("bidi override") << u"abc\u202Egpj.exe"_s << u"abc\u27E8U+202E\u27E9gpj.exe"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\u27E8U+2066\u27E9x\u27E8U+2069\u27E9"_s;
    QTest::newRow("zero width space") << u"a\u200Bb"_s << u"a\u27E8U+200B\u27E9b"_s;
    QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a\u27E8U+00AD\u27E9b"_s;
    QTest::newRow("null") << QString(u"a\0b"_s) << u"a\u27E8U+0000\u27E9b"_s;
    QTest::newRow("escape") << u"\u001B[31m"_s << u"\u27E8U+001B\u27E9[31m"_s;
    QTest::newRow("tag characters") << QString::fromUcs4(U"\U000E0041") << u"\u27E8U+E0041\u27E9"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"\u27E8U+D800\u27E9"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s;
}

void TestPlainLabel::showsWhatHides()
{
    QFETCH(QString, foreign);
    QTEST(shownText(foreign), "shown");
}

void TestPlainLabel::keepsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("arabic") << u"\u0645\u0631\u062D\u0628\u0627"_s;
    QTest::newRow("persian, non-joiner") << u"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"_s;
    QTest::newRow("family") << QString::fromUcs4(U"\U0001F468\u200D\U0001F469\u200D\U0001F467");
    QTest::newRow("heart") << u"\u2764\uFE0F"_s;
    QTest::newRow("kiss") << QString::fromUcs4(
        U"\U0001F469\U0001F3FD\u200D\u2764\uFE0F\u200D\U0001F48B\u200D\U0001F469\U0001F3FB");
    QTest::newRow("vietnamese, in parts") << u"Vie\u0323\u0302t"_s;
    QTest::newRow("hebrew with points") << u"\u05E9\u05C1\u05B8\u05BC\u05DC\u05D5\u05B9\u05DD"_s;
    QTest::newRow("burmese") << u"\u1000\u103B\u103D\u1014\u103A\u102F\u1015\u103A"_s;
    QTest::newRow("ampersand") << u"Smith & Sons <b>"_s;
}

void TestPlainLabel::keepsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QCOMPARE(shownText(text), text);
}

void TestPlainLabel::thinsRuns_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<int>("most");
    const QString family = QString::fromUcs4(U"\U0001F468\u200D");
    QTest::newRow("accents") << u"a"_s + QString(500, QChar(0x0301)) << 4;
    QTest::newRow("accents without a letter") << QString(500, QChar(0x0301)) << 3;
    QTest::newRow("accents of many kinds") << u"a"_s + u"\u0301\u0316\u0334\u0489"_s.repeated(50) << 9;
    QTest::newRow("joiners") << u"a"_s + QString(500, QChar(0x200D)) << 2;
    QTest::newRow("variants") << u"\u2764"_s + QString(500, QChar(0xFE0F)) << 9;
    QTest::newRow("joined people") << family.repeated(100) << 2 * 100 + 80 + 1;
    QTest::newRow("stars") << u"\u2B50"_s.repeated(13'200) << 100 + 1;
    QTest::newRow("more pictures than anybody reads") << family.repeated(9'000) << 2 * 100 + 80 + 1;
    QTest::newRow("joiners and accents in turn") << u"a"_s + u"\u0301\u200D"_s.repeated(200) << 8;
}

void TestPlainLabel::thinsRuns()
{
    QFETCH(QString, foreign);
    QFETCH(int, most);
    const QString shown = shownText(foreign);
    QVERIFY2(shown.size() <= most, qPrintable(QString::number(shown.size())));
    QCOMPARE(shownText(shown), shown);
}

void TestPlainLabel::layingOutRunsIsQuick_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::newRow("emoji and joiner") << QString::fromUcs4(U"\U0001F468\u200D").repeated(13'200);
    QTest::newRow("stars") << u"\u2B50"_s.repeated(13'200);
    QTest::newRow("hearts that are pictures") << u"\u2764\uFE0F"_s.repeated(10'000);
    QTest::newRow("accents") << u"a"_s + QString(5'001, QChar(0x0301));
    QTest::newRow("accents on many letters") << (u"a"_s + QString(50, QChar(0x0316))).repeated(300);
    QTest::newRow("marks without letters") << QString(20'000, QChar(0x05B0));
    QTest::newRow("conjuncts") << u"\u0915\u094D"_s.repeated(10'000);
    QTest::newRow("jamo") << QString(20'000, QChar(0x1100));
    QTest::newRow("flags") << QString::fromUcs4(U"\U0001F1E9").repeated(10'000);
}

void TestPlainLabel::layingOutRunsIsQuick()
{
    QFETCH(QString, foreign);
    // As long as honest text of that length takes, and not many times that.
    const auto time = [](const QString& text) {
        PlainLabel label;
        label.setWordWrap(true);
        QElapsedTimer timer;
        timer.start();
        label.setText(text);
        label.heightForWidth(300);
        proofdesk::testing::screenshot(label, {300, 400});
        return timer.nsecsElapsed();
    };
    const QString honest = u"An honest sentence, as people write. "_s.repeated(20'000 / 37);
    time(honest); // fonts are loaded once
    time(foreign.left(100));
    const qint64 usual = qMin(time(honest), time(honest));
    const qint64 taken = qMin(time(foreign), time(foreign));
    qInfo("%lld ms, honest text %lld ms", taken / 1'000'000, usual / 1'000'000);
    QVERIFY(taken < 12 * usual);
}

void TestPlainLabel::breaksLongWordsAnywhere()
{
    const QString link = u"https://example.com/"_s + QString(166, u'x');
    PlainLabel label(link);
    label.setWordWrap(true);
    PlainLabel shortWord(u"https://example.com/"_s);
    shortWord.setWordWrap(true);
    QVERIFY(label.minimumSizeHint().width()
            <= shortWord.fontMetrics().horizontalAdvance(u"x"_s.repeated(40)));
    // All of it is there, on as many lines as it takes.
    const int width = label.fontMetrics().horizontalAdvance(QString(40, u'x'));
    QVERIFY(label.heightForWidth(width) >= 4 * label.fontMetrics().height());
    QCOMPARE(label.fullText(), link);
    // Not within a character and its marks.
    QVERIFY(!breakable(u"e\u0301"_s.repeated(60)).contains(u"\u200B\u0301"_s));
    QCOMPARE(breakable(u"Donaudampfschifffahrt und so weiter"_s), u"Donaudampfschifffahrt und so weiter"_s);
}

void TestPlainLabel::copiesWithoutBreaks()
{
    const QString link = u"https://example.com/"_s + QString(166, u'x');
    PlainLabel label(link);
    label.setSelectable();
    label.setSelection(0, int(label.text().size()));
    label.show();
    QVERIFY(QTest::qWaitForWindowActive(&label));
    label.setFocus();
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), link);
}

void TestPlainLabel::isolatesWhatRunsFromTheRight()
{
    const QString name = u"\u0623\u062D\u0645\u062F 12"_s;
    const QString shown = shownLine(name);
    QCOMPARE(shown, u"\u2068"_s + name + u"\u2069"_s);
    QCOMPARE(shownLine(u"anna"_s), u"anna"_s);
    // In a sentence that is shown in its turn it stays as it is, and what stands after it stays after it.
    const QString sentence = shown + u" (3 of 118)"_s;
    QCOMPARE(shownText(sentence), sentence);
    QCOMPARE(shownLine(sentence), sentence);
    const auto placeOf = [](const QString& text, QChar c) {
        QTextLayout layout(text, QFont());
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10'000);
        layout.endLayout();
        return line.cursorToX(int(text.indexOf(c)));
    };
    QVERIFY(placeOf(sentence, u'(') > placeOf(sentence, u'\u0623'));
    QVERIFY(placeOf(sentence, u'(') < placeOf(sentence, u'o'));
    // Cut within the name, it still ends before what follows it.
    QCOMPARE(shownText(shown, 3), u"\u2068\u0623\u062D\u2069\u2026"_s);
    // Nobody hides anything in an isolate of their own.
    QCOMPARE(shownText(u"a\u2068b\u2069"_s), u"a\u27E8U+2068\u27E9b\u27E8U+2069\u27E9"_s);
}

void TestPlainLabel::cutsWithAnEllipsis()
{
    PlainLabel heading(u"Reject "_s + QString(60, u'W'), TextSize::Heading);
    QVERIFY(heading.minimumSizeHint().width() < heading.sizeHint().width() / 2);
    PlainLabel cut(heading.fullText(), TextSize::Heading);
    cut.setElided();
    const QSize narrow(200, heading.sizeHint().height());
    QCOMPARE(proofdesk::testing::screenshot(heading, narrow), proofdesk::testing::screenshot(cut, narrow));
}

void TestPlainLabel::cutsWhatIsTooLong()
{
    const QString huge(2'000'000, u'a');
    QElapsedTimer time;
    time.start();
    PlainLabel label(huge);
    label.setWordWrap(true);
    proofdesk::testing::screenshot(label, {600, 200});
    QVERIFY(time.elapsed() < 5'000);
    QCOMPARE(label.text().remove(WordBreak).size(), MaxShownCharacters + 1);
    QCOMPARE(label.fullText().size(), huge.size());
}

void TestPlainLabel::elides()
{
    PlainLabel label(u"one\ntwo three four five six seven eight nine"_s);
    label.setElided();
    QCOMPARE(label.text(), u"one two three four five six seven eight nine"_s);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.sizeHint().height(), label.fontMetrics().height());
}

void TestPlainLabel::keepsMarkupOutOfToolTips()
{
    QVERIFY(!toolTipText(Markup).contains(u"<table"_s));
    QVERIFY(toolTipText(Markup).contains(u"&lt;table"_s));
}

void TestPlainLabel::keepsItsColourInDialogs()
{
    QDialog dialog;
    PlainLabel label(u"Careful"_s, TextSize::Big, Colour::Negative, &dialog);
    label.resize(label.sizeHint());
    const QImage image = proofdesk::testing::screenshot(dialog, {300, 100});
    bool found = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found = found || image.pixelColor(x, y) == Theme::colour(Colour::Negative);
    QVERIFY(found);
}

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
