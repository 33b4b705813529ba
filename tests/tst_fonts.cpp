// SPDX-License-Identifier: MIT
// Every page and dialog of the main job on a small screen, in larger and wider fonts, in German and right to
// left: all of it fits, no word is cut, nothing lies over anything else, and all can be hit.
#include "support/layoutfaults.h"
#include "support/screenshot.h"
#include "support/screenwalk.h"

#include <QTranslator>

using namespace proofdesk;

namespace {

constexpr int RestsWithin = 2'000; // milliseconds

/// All words in Arabic letters, about as long as before, with what is filled in left as it is: not for
/// reading, but for a window that really is written from right to left.
class Mirrored final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        static const QString letters = QStringLiteral("ابتثجحخدذرزسشصضطظعغفقكلمنه");
        QString words = QString::fromUtf8(source);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words.at(i) == u'%')
                ++i; // %1 and %n
            else if (const QChar letter = words.at(i).toLower(); letter >= u'a' && letter <= u'z')
                words[i] = letters.at(letter.unicode() - u'a');
        }
        return words;
    }
};

} // namespace

class TestFonts : public QObject, private ScreenWalk
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenFits_data();
    void everyScreenFits();
    void cleanup();

private:
    void look(QWidget& front, const QString& screen) override;

    QStringList m_faults;
};

void TestFonts::everyScreenFits_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<double>("points");
    QTest::addColumn<QString>("language");
    const auto noto = QStringLiteral("Noto Sans");
    const auto dejaVu = QStringLiteral("DejaVu Sans");
    for (const char* language : {"en", "de", "ar"}) {
        const QString code = QLatin1String(language);
        QTest::addRow("%s, 100 %%", language) << noto << 10.0 << code;
        QTest::addRow("%s, 155 %%", language) << noto << 15.5 << code;
        QTest::addRow("%s, 200 %%", language) << noto << 20.0 << code;
        if (code != u"ar")
            QTest::addRow("%s, DejaVu", language) << dejaVu << 10.0 << code;
    }
}

void TestFonts::look(QWidget& front, const QString& screen)
{
    // A dialog takes the size that it wants, the window that of the screen.
    if (&front == &window())
        front.resize(Laptop);
    // What is still being read or compared changes words, and the layout comes to rest a little later.
    testing::LayoutFaults now;
    (void)soon(
        [&] {
            now = {};
            now.look(front, Laptop, screen);
            return now.all().isEmpty();
        },
        RestsWithin);
    m_faults += now.all();
    testing::keepScreenshot(front, front.size(),
                            screen + QStringLiteral(" - ") + QLatin1String(QTest::currentDataTag()));
}

void TestFonts::everyScreenFits()
{
    QFETCH(QString, family);
    QFETCH(double, points);
    QFETCH(QString, language);
    QFont font(family);
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(language == u"de" ? QLocale::German : QLocale::English));
    Mirrored mirrored;
    if (language == u"ar")
        QCoreApplication::installTranslator(&mirrored);
    openWindow();
    if (language == u"ar")
        QApplication::setLayoutDirection(Qt::RightToLeft);
    window().showNormal();
    window().resize(Laptop);
    walk();
    closeWindow();
    for (const QString& fault : std::as_const(m_faults))
        qInfo("%s", qPrintable(fault));
    QCOMPARE(m_faults, QStringList());
}

void TestFonts::cleanup()
{
    closeWindow();
    m_faults = {};
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont());
}

int main(int argc, char** argv)
{
    // Without a display there is one of 800 × 800 pixels, for which dialogs would be made to fit.
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" PROOFDESK_TEST_DATA "/laptop.json");
    QApplication application(argc, argv);
    TestFonts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fonts.moc"
