// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

QImage drawnIcon(const QString& name, const QColor& colour, int side, double ratio = 1,
                 Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    paintIcon(&painter, QRectF(0, 0, side, side), name, colour);
    return image;
}

int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    return count;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allAreThere();
    void drawsInTheColour_data();
    void drawsInTheColour();
    void isSharpAtEveryScale();
    void mirrorsArrows();
    void followsTheTheme();
    void theProgramHasOne();
};

void TestIcons::allAreThere()
{
    const QStringList names = iconNames();
    for (const char* name : {"campaigns", "review",       "workers",       "activity",     "settings",
                             "check",     "cross",        "hold",          "block",        "undo",
                             "refresh",   "send",         "pause",         "play",         "clock",
                             "flag",      "samefile",     "similar",       "newuser",      "note",
                             "eye",       "unseen",       "broken",        "image",        "filter",
                             "search",    "zoomin",       "zoomout",       "lock",         "flip",
                             "full",      "grid",         "single",        "compare",      "table",
                             "key",       "link",         "globe",         "balance",      "gauge",
                             "connected", "offline",      "bolt",          "plus",         "warn",
                             "info",      "chevron-left", "chevron-right", "chevron-down", "thumb",
                             "heart",     "share",        "repost",        "star",         "up"})
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
}

void TestIcons::drawsInTheColour_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::drawsInTheColour()
{
    QFETCH(QString, name);
    const QImage image = drawnIcon(name, QColor(200, 30, 60), 40);
    QVERIFY2(inked(image) > 40, "hardly anything was drawn");
    QVERIFY2(inked(image) < 1000, "more than strokes were drawn");
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = qUnpremultiply(image.pixel(x, y));
            if (qAlpha(pixel) > 200)
                QVERIFY(qAbs(qRed(pixel) - 200) < 4 && qAbs(qGreen(pixel) - 30) < 4);
        }
    }
    QFile file(u":/proofdesk/icons/%1.svg"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(drawing.contains("viewBox=\"0 0 20 20\""));
    QVERIFY(drawing.contains("stroke-width=\"1.6\""));
    QVERIFY(drawing.contains("stroke=\"currentColor\""));
}

void TestIcons::isSharpAtEveryScale()
{
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const QImage image = drawnIcon(u"plus"_s, Qt::black, 20, ratio);
        const QImage asLarge = drawnIcon(u"plus"_s, Qt::black, qRound(20 * ratio));
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QCOMPARE(image.pixel(x, y), asLarge.pixel(x, y));
    }
}

void TestIcons::mirrorsArrows()
{
    const QImage right = drawnIcon(u"chevron-right"_s, Qt::black, 40);
    const QImage mirrored = drawnIcon(u"chevron-right"_s, Qt::black, 40, 1, Qt::RightToLeft);
    QVERIFY(right != mirrored);
    QCOMPARE(drawnIcon(u"check"_s, Qt::black, 40), drawnIcon(u"check"_s, Qt::black, 40, 1, Qt::RightToLeft));
}

void TestIcons::followsTheTheme()
{
    const QIcon themed = icon(u"check"_s, Colour::Positive);
    const auto darkest = [&] {
        const QImage image = themed.pixmap(40, 40).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) == 255)
                    return QColor(image.pixel(x, y));
        return QColor();
    };
    Theme::instance().setChoice(ThemeChoice::Light);
    QCOMPARE(darkest(), Theme::cell(Colour::Positive, Scheme::Light));
    Theme::instance().setChoice(ThemeChoice::Dark);
    QCOMPARE(darkest(), Theme::cell(Colour::Positive, Scheme::Dark));
}

void TestIcons::theProgramHasOne()
{
    for (const int side : {16, 48, 256})
        QVERIFY(inked(applicationIcon().pixmap(side, side).toImage().convertToFormat(QImage::Format_ARGB32))
                > side * side / 2);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
