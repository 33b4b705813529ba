// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

double channel(int value)
{
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.red()) + 0.7152 * channel(colour.green())
        + 0.0722 * channel(colour.blue());
}

double ratio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

double lowestOnGrounds(Colour name, Scheme scheme)
{
    double lowest = 100;
    for (const Colour ground : {Colour::Surface, Colour::Raised, Colour::Sunken, Colour::Selection})
        lowest = qMin(lowest, ratio(Theme::cell(name, scheme), Theme::cell(ground, scheme)));
    return lowest;
}

constexpr auto Coloured = {Colour::Accent, Colour::Positive, Colour::Caution, Colour::Negative,
                           Colour::Information};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresAsListed_data();
    void measuresAsListed();
    void wordsCanBeRead();
    void controlsCanBeSeen();
    void tintsAsListed_data();
    void tintsAsListed();
    void solidChipsCanBeRead();
    void switchesLive();
};

void TestTheme::measuresAsListed_data()
{
    QTest::addColumn<Colour>("name");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QList<double>>("measured"); // surface, raised, sunken, selection
    const auto row = [](const char* what, Colour name, QList<double> light, QList<double> dark) {
        QTest::addRow("%s, light", what) << name << Scheme::Light << light;
        QTest::addRow("%s, dark", what) << name << Scheme::Dark << dark;
    };
    row("text", Colour::Text, {15.2, 16.7, 13.6, 13.2}, {13.9, 12.2, 15.4, 9.3});
    row("muted", Colour::Muted, {6.2, 6.8, 5.6, 5.4}, {7.4, 6.5, 8.2, 5.0});
    row("edge", Colour::Edge, {3.8, 4.1, 3.4, 3.3}, {5.0, 4.4, 5.6, 3.3});
    row("accent", Colour::Accent, {6.2, 6.9, 5.6, 5.4}, {7.5, 6.6, 8.4, 5.0});
    row("positive", Colour::Positive, {6.0, 6.7, 5.4, 5.2}, {8.4, 7.4, 9.3, 5.6});
    row("caution", Colour::Caution, {6.1, 6.7, 5.4, 5.3}, {8.7, 7.6, 9.6, 5.8});
    row("negative", Colour::Negative, {6.1, 6.7, 5.5, 5.3}, {7.7, 6.7, 8.5, 5.1});
    row("information", Colour::Information, {6.4, 7.1, 5.8, 5.6}, {8.6, 7.5, 9.5, 5.7});
    row("focus", Colour::Focus, {6.2, 6.9, 5.6, 5.4}, {10.9, 9.6, 12.1, 7.3});
}

void TestTheme::measuresAsListed()
{
    QFETCH(Colour, name);
    QFETCH(Scheme, scheme);
    QFETCH(QList<double>, measured);
    const QList<Colour> grounds = {Colour::Surface, Colour::Raised, Colour::Sunken, Colour::Selection};
    for (int i = 0; i < grounds.size(); ++i) {
        const double found = ratio(Theme::cell(name, scheme), Theme::cell(grounds[i], scheme));
        QVERIFY2(std::abs(found - measured[i]) < 0.06,
                 qPrintable(u"on ground %1: %2 and not %3"_s.arg(i).arg(found).arg(measured[i])));
    }
}

void TestTheme::wordsCanBeRead()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QVERIFY(lowestOnGrounds(Colour::Text, scheme) >= 7);
        QVERIFY(lowestOnGrounds(Colour::Muted, scheme) >= 4.5);
        for (const Colour name : Coloured) {
            QVERIFY(lowestOnGrounds(name, scheme) >= 4.5);
            const QColor tint = Theme::softCell(name, scheme);
            QVERIFY(ratio(Theme::cell(name, scheme), tint) >= 4.5);
            QVERIFY(ratio(Theme::cell(Colour::Text, scheme), tint) >= (scheme == Scheme::Light ? 14.0 : 8.6));
            QVERIFY(ratio(Theme::cell(Colour::Muted, scheme), tint) >= 4.5);
        }
        QVERIFY(ratio(Theme::cell(Colour::OnAccent, scheme), Theme::cell(Colour::Accent, scheme)) >= 6.8);
    }
}

void TestTheme::controlsCanBeSeen()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QVERIFY(lowestOnGrounds(Colour::Edge, scheme) >= 3);
        QVERIFY(lowestOnGrounds(Colour::Focus, scheme) >= 3);
    }
}

void TestTheme::tintsAsListed_data()
{
    QTest::addColumn<Colour>("name");
    QTest::addColumn<QString>("light");
    QTest::addColumn<QString>("dark");
    QTest::newRow("accent") << Colour::Accent << u"#ebeef9"_s << u"#373d4f"_s;
    QTest::newRow("positive") << Colour::Positive << u"#e8f0eb"_s << u"#2f423d"_s;
    QTest::newRow("caution") << Colour::Caution << u"#f3eee6"_s << u"#443e34"_s;
    QTest::newRow("negative") << Colour::Negative << u"#f7e9e8"_s << u"#48383c"_s;
    QTest::newRow("information") << Colour::Information << u"#e6eff2"_s << u"#2f414b"_s;
}

void TestTheme::tintsAsListed()
{
    QFETCH(Colour, name);
    QTEST(Theme::softCell(name, Scheme::Light).name(), "light");
    QTEST(Theme::softCell(name, Scheme::Dark).name(), "dark");
}

void TestTheme::solidChipsCanBeRead()
{
    for (const Colour name : {Colour::Positive, Colour::Negative}) {
        QVERIFY(ratio(Theme::cell(Colour::Raised, Scheme::Light), Theme::cell(name, Scheme::Light)) >= 6.6);
        QVERIFY(ratio(Theme::cell(Colour::Sunken, Scheme::Dark), Theme::cell(name, Scheme::Dark)) >= 8.4);
    }
}

void TestTheme::switchesLive()
{
    proofdesk::testing::dress();
    Theme& theme = Theme::instance();
    theme.setChoice(ThemeChoice::Light);
    QWidget window;
    const QColor before = proofdesk::testing::screenshot(window, {40, 40}).pixelColor(20, 20);
    QCOMPARE(before, Theme::cell(Colour::Surface, Scheme::Light));

    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    const QColor after = proofdesk::testing::screenshot(window, {40, 40}).pixelColor(20, 20);
    QCOMPARE(after, Theme::cell(Colour::Surface, Scheme::Dark));
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    // The desktop is asked, and start doesn't wait for its answer.
    theme.setChoice(ThemeChoice::System);
    QCOMPARE(theme.choice(), ThemeChoice::System);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
