// SPDX-License-Identifier: MIT
// What strangers write into their names, titles and texts: it stays text, takes no time, and moves nothing,
// on every page and in every dialog of the real window.
#include "support/faultwalk.h"
#include "support/hostilefront.h"

#include <QStandardItemModel>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

/// No theme has it.
const QColor Painted(0xff, 0x00, 0xfe);

bool isPainted(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == Painted)
                return true;
        }
    }
    return false;
}

QString markup(int number)
{
    return u"<h1>%1</h1><table bgcolor=#ff00fe><tr><td width=40>.</td></tr></table>"_s.arg(number);
}

/// Two heavy ones among many that can't be broken at a space.
QString endless(int number)
{
    switch (number % 40) {
    case 0:
        return u"\U0001F469\u200D"_s.repeated(6'600); // woman, joiner
    case 20:
        return u'e' + QString(5'001, QChar(0x301)); // an accent
    case 30:
        return u"\u202E\u2067\u202E"_s; // from here on right to left
    default:
        return QString(186, u'W');
    }
}

} // namespace

class TestHostileWords final : public QObject, private FaultWalk
{
    Q_OBJECT
private Q_SLOTS:
    void theDetectorSees();
    void everyScreen_data();
    void everyScreen();
    void cleanup();

protected:
    void look(QWidget& front, const QString& screen) override;

private:
    void lookAtToolTips(const QWidget& front, const QString& screen);
};

void TestHostileWords::theDetectorSees()
{
    QLabel label(markup(1));
    QVERIFY(isPainted(testing::screenshot(label, {200, 100})));
    label.setTextFormat(Qt::PlainText);
    QVERIFY(!isPainted(testing::screenshot(label, {200, 100})));
}

void TestHostileWords::everyScreen_data()
{
    QTest::addColumn<bool>("isMarkup");
    QTest::newRow("markup") << true;
    QTest::newRow("endless") << false;
}

void TestHostileWords::look(QWidget& front, const QString& screen)
{
    FaultWalk::look(front, screen);
    if (isPainted(front.grab().toImage()))
        addFault(screen + u": markup of a stranger is drawn"_s);
    lookAtToolTips(front, screen);
}

void TestHostileWords::lookAtToolTips(const QWidget& front, const QString& screen)
{
    const auto check = [&](const QString& tip, const QString& of) {
        if (Qt::mightBeRichText(tip) && tip.contains(u"<table"))
            addFault(screen + u": the tool tip of "_s + of + u" is markup of a stranger"_s);
        if (tip.size() > 25'000)
            addFault(screen + u": the tool tip of "_s + of + u" has no end"_s);
    };
    for (const QWidget* part : front.findChildren<QWidget*>()) {
        if (part->isVisible())
            check(part->toolTip(), QLatin1String(part->metaObject()->className()));
    }
    for (const auto* view : front.findChildren<QAbstractItemView*>()) {
        if (!view->isVisible() || !view->model())
            continue;
        for (int row = 0; row < std::min(view->model()->rowCount(), 20); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                check(view->model()->index(row, column).data(Qt::ToolTipRole).toString(), view->objectName());
        }
    }
}

void TestHostileWords::everyScreen()
{
    QFETCH(bool, isMarkup);
    HostileFront front([this]() -> Sandbox& { return m_server->sandbox(); }, isMarkup ? &markup : &endless);
    m_service = front.url();
    openWindow();
    findNoFault();
}

void TestHostileWords::cleanup()
{
    closeWindow();
    forgetFaults();
}

int main(int argc, char** argv)
{
    return runOnLaptop<TestHostileWords>(argc, argv);
}
#include "tst_hostilewords.moc"
