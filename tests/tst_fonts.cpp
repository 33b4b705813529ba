// SPDX-License-Identifier: MIT
// Every page and dialog of the main job on a small screen, in larger and wider fonts, in German and right to
// left: all of it fits, no word is cut, nothing lies over anything else, and all can be hit.
#include "support/faultwalk.h"

#include <QTranslator>

using namespace proofdesk;

namespace {

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

class TestFonts : public QObject, private FaultWalk
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenFits_data();
    void everyScreenFits();
    void cleanup();
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
    findNoFault();
}

void TestFonts::cleanup()
{
    closeWindow();
    forgetFaults();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QApplication::setFont(QFont());
}

int main(int argc, char** argv)
{
    return runOnLaptop<TestFonts>(argc, argv);
}
#include "tst_fonts.moc"
