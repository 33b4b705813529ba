// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/common/chip.h"
#include "ui/common/notice.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTest>

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
    QCOMPARE(label.text(), Markup);
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
    QTest::newRow("ampersand") << u"Smith & Sons <b>"_s;
}

void TestPlainLabel::keepsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QCOMPARE(shownText(text), text);
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
    QCOMPARE(label.text().size(), MaxShownCharacters + 1);
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
