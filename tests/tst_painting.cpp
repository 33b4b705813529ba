// SPDX-License-Identifier: MIT
// What is painted from kept parts looks as if it had been painted anew.
#include "ui/theme/laidline.h"
#include "ui/theme/painting.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestPainting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boxesLookLikeTheirPath_data();
    void boxesLookLikeTheirPath();
    void linesLookLikeDrawnText_data();
    void linesLookLikeDrawnText();
    void aLineIsAsWideAsItIsDrawn();
    void anotherFontIsLaidOutAnew();
    void marksStayInTheirLine();

private:
    template <typename Paint> static QImage painted(double ratio, Paint paint)
    {
        QImage image((QSizeF(Paper) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        return image;
    }
    /// The largest difference of a channel of any pixel.
    static int difference(const QImage& one, const QImage& other)
    {
        int most = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                const QColor a = one.pixelColor(x, y);
                const QColor b = other.pixelColor(x, y);
                most = std::max({most, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                 std::abs(a.blue() - b.blue())});
            }
        }
        return most;
    }

    /// The part that is not white.
    static QRect inked(const QImage& image)
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).lightness() < 200)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

    static constexpr QSize Paper{200, 60};
};

void TestPainting::boxesLookLikeTheirPath_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<QColor>("fill");
    QTest::addColumn<QColor>("line");
    QTest::addColumn<double>("radius");
    QTest::addColumn<double>("lineWidth");
    QTest::addColumn<double>("ratio");
    const QColor grey(230, 230, 230);
    const QColor blue(30, 80, 200);
    const QRectF card(10, 10, 120, 40);
    QTest::newRow("outlined") << card << grey << blue << 6.0 << 1.0 << 1.0;
    QTest::newRow("thick") << card << grey << blue << 9.0 << 3.0 << 1.0;
    QTest::newRow("filled alone") << card << grey << QColor(Qt::transparent) << 4.0 << 1.0 << 1.0;
    QTest::newRow("outline alone") << card << QColor(Qt::transparent) << blue << 6.0 << 2.0 << 1.0;
    QTest::newRow("clear fill") << card << QColor(30, 80, 200, 60) << blue << 6.0 << 1.0 << 1.0;
    QTest::newRow("clear line") << card << grey << QColor(30, 80, 200, 60) << 6.0 << 1.0 << 1.0;
    QTest::newRow("square") << card << grey << blue << 0.0 << 1.0 << 1.0;
    QTest::newRow("twice as dense") << card << grey << blue << 6.0 << 1.0 << 2.0;
    QTest::newRow("one and a half") << card << grey << blue << 6.0 << 1.0 << 1.5;
    QTest::newRow("between pixels") << card.translated(0.5, 0.3) << grey << blue << 6.0 << 1.0 << 1.0;
    QTest::newRow("pill") << QRectF(10, 10, 60, 12) << grey << blue << 6.0 << 1.0 << 1.0;
    QTest::newRow("smaller than its corners") << QRectF(10, 10, 9, 9) << grey << blue << 6.0 << 1.0 << 1.0;
}

void TestPainting::boxesLookLikeTheirPath()
{
    QFETCH(const QRectF, rect);
    QFETCH(const QColor, fill);
    QFETCH(const QColor, line);
    QFETCH(const double, radius);
    QFETCH(const double, lineWidth);
    QFETCH(const double, ratio);
    const QImage expected = painted(ratio, [&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        const double inset = line.alpha() > 0 ? lineWidth / 2 : 0;
        painter.setPen(line.alpha() > 0 ? QPen(line, lineWidth, Qt::SolidLine, Qt::FlatCap)
                                        : QPen(Qt::NoPen));
        painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
        const double inner = std::max(0.0, radius - inset);
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner);
    });
    const auto paint = [&](QPainter& painter) { paintBox(&painter, rect, fill, line, radius, lineWidth); };
    // The second time from what was kept of the first.
    for (int i = 0; i < 2; ++i) {
        const QImage found = painted(ratio, paint);
        QVERIFY2(difference(found, expected) <= 3, qPrintable(QString::number(difference(found, expected))));
    }
    QVERIFY(difference(expected, painted(ratio, [](QPainter&) {})) > 20);
}

void TestPainting::linesLookLikeDrawnText_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Qt::Alignment>("alignment");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    const Qt::Alignment leading = Qt::AlignLeading;
    const Qt::Alignment trailing = Qt::AlignTrailing;
    const QString tooLong = u"Donaudampfschifffahrtsgesellschaft und noch viel mehr als hineingeht"_s;
    QTest::newRow("short") << u"anna_k"_s << leading << Qt::LeftToRight;
    QTest::newRow("at the end") << u"85 % of 47"_s << trailing << Qt::LeftToRight;
    QTest::newRow("mirrored") << u"anna_k"_s << leading << Qt::RightToLeft;
    QTest::newRow("mirrored, at the end") << u"85 % of 47"_s << trailing << Qt::RightToLeft;
    QTest::newRow("cut") << tooLong << leading << Qt::LeftToRight;
    QTest::newRow("cut and mirrored") << tooLong << leading << Qt::RightToLeft;
    QTest::newRow("arabic") << u"محمد 12"_s << leading << Qt::LeftToRight;
    QTest::newRow("markup") << u"<b>x</b>&amp;"_s << leading << Qt::LeftToRight;
}

void TestPainting::linesLookLikeDrawnText()
{
    QFETCH(const QString, words);
    QFETCH(const Qt::Alignment, alignment);
    QFETCH(const Qt::LayoutDirection, direction);
    const QRect box(12, 10, 150, 30);
    const auto prepare = [&](QPainter& painter) {
        painter.setLayoutDirection(direction);
        painter.setFont(QFont(QApplication::font().family(), 10));
        painter.setPen(Qt::black);
    };
    const QImage expected = painted(1, [&](QPainter& painter) {
        prepare(painter);
        const auto flags =
            QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter) | Qt::AlignAbsolute;
        painter.drawText(box, int(flags) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    });
    for (int i = 0; i < 2; ++i) {
        const QImage found = painted(1, [&](QPainter& painter) {
            prepare(painter);
            paintLine(painter, box, alignment, words);
        });
        // Perhaps a fraction of a pixel aside: what is compared is where the ink stands.
        const QRect ink = inked(found);
        const QRect right = inked(expected);
        QVERIFY(!ink.isEmpty() && box.contains(ink));
        QVERIFY(std::abs(ink.left() - right.left()) <= 1 && std::abs(ink.right() - right.right()) <= 1);
        QVERIFY(std::abs(ink.top() - right.top()) <= 1 && std::abs(ink.bottom() - right.bottom()) <= 1);
    }
}

void TestPainting::aLineIsAsWideAsItIsDrawn()
{
    const QFont font = QApplication::font();
    for (const QString& words : {u"i"_s, u"Same file as 2 others"_s, u"Gleiche Datei wie 2 andere"_s})
        QVERIFY(std::abs(lineWidth(words, font) - QFontMetrics(font).horizontalAdvance(words)) <= 1);
    QCOMPARE(lineWidth(QString(), font), 0);
}

void TestPainting::anotherFontIsLaidOutAnew()
{
    QFont font = QApplication::font();
    const int small = lineWidth(u"jbrooks_77"_s, font);
    font.setPointSizeF(2 * font.pointSizeF());
    QVERIFY(lineWidth(u"jbrooks_77"_s, font) > 3 * small / 2);
}

void TestPainting::marksStayInTheirLine()
{
    // Letters with more above and below them than a line is high: the lines beside it stay readable.
    const QString stacked = u"A\u0302\u0302\u0302\u0323\u0323\u0323 g\u0302\u0302\u0302\u0323"_s;
    const QRect line(0, 22, 180, 17);
    const QRect below(150, 50, 20, 8);
    const QImage image = painted(1, [&](QPainter& painter) {
        QFont font = painter.font();
        font.setPixelSize(14);
        painter.setFont(font);
        painter.setPen(Qt::black);
        paintLine(painter, line, Qt::AlignLeading, stacked);
        painter.fillRect(below, Qt::black); // what comes after it is not cut
    });
    QCOMPARE(inked(image.copy(below)), QRect(QPoint(), below.size()));
    const QRect ink = inked(image.copy(0, 0, Paper.width(), below.top()));
    QVERIFY(!ink.isEmpty());
    QVERIFY2(line.contains(ink), qPrintable(u"%1 to %2"_s.arg(ink.top()).arg(ink.bottom())));
}

QTEST_MAIN(TestPainting)
#include "tst_painting.moc"
