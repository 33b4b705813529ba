// SPDX-License-Identifier: MIT
// A worker whose name runs from right to left, in the real window: it stays where it is said, and what is
// said after it stays after it, in every caption and question that names them.
#include "support/changedservice.h"
#include "support/reviewwindow.h"

#include <QDialog>
#include <QTextLayout>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestNamesFromTheRight : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup()
    {
        closeWindow();
        m_changed.reset();
    }
    void inSingle();
    void inCompare_data();
    void inCompare();
    void whereTheReasonIsAsked();

private:
    /// The name as it is shown, and how it is isolated.
    static QString name() { return u"\u0623\u062D\u0645\u062F \u0639\u0644\u064A"_s; }
    static QString isolated() { return u"\u2068"_s + name() + u"\u2069"_s; }
    /// Where that stands on the line, from the left, as the text engine lays it out.
    static double placeOf(const QString& line, const QString& words)
    {
        QTextLayout layout(line, QFont());
        layout.beginLayout();
        QTextLine laid = layout.createLine();
        laid.setLineWidth(10'000);
        layout.endLayout();
        return laid.cursorToX(int(line.indexOf(words)));
    }
    static void standsBehindTheName(const QString& line, const QString& words)
    {
        QVERIFY2(line.contains(isolated() + u' '), qPrintable(line));
        QVERIFY2(line.contains(words), qPrintable(line));
        for (const QChar letter : name())
            QVERIFY2(placeOf(line, words) > placeOf(line, letter), qPrintable(line));
    }
    /// The caption that says this.
    QString lineWith(const QString& words)
    {
        for (const QLabel* label : window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return label->text();
        }
        return {};
    }
    QString number() { return u'#' + at(1).id.toString(); }

    std::unique_ptr<ChangedService> m_changed;
};

void TestNamesFromTheRight::init()
{
    m_changed = std::make_unique<ChangedService>([this]() -> Sandbox& { return m_server->sandbox(); });
    m_service = m_changed->url();
    m_changed->change = [this](const QByteArray& path, QByteArray body) {
        if (!path.contains("/submissions/"))
            return body;
        // The second one's: of the newest, who are shown last, the last but one.
        const QJsonArray pending = pendingAtService();
        const QByteArray one = pending.at(pending.size() - 2)[u"userName"].toString().toUtf8();
        return body.replace('"' + one + '"', '"' + name().toUtf8() + '"');
    };
    openWindow();
    openReview();
    goTo(1);
    QCOMPARE(at(1).workerName, name());
}

void TestNamesFromTheRight::inSingle()
{
    press(Qt::Key_E);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("proofCaption"), Patience);
    const QString caption = the<QLabel>("proofCaption").text();
    standsBehindTheName(caption, number());
    standsBehindTheName(caption, u"2 of "_s);
}

void TestNamesFromTheRight::inCompare_data()
{
    QTest::addColumn<bool>("flipped");
    QTest::newRow("side by side") << false;
    QTest::newRow("one over the other") << true;
}

void TestNamesFromTheRight::inCompare()
{
    QFETCH(const bool, flipped);
    press(Qt::Key_C);
    auto* view = wait<QWidget>("compareView");
    QVERIFY(view);
    if (flipped) {
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(1), Patience);
        for (int turn = 0; turn < 2; ++turn) // to the other one, and back
            QTest::keyClick(view, Qt::Key_D);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("compareCaption"), Patience);
        QCOMPARE(the<QLabel>("compareCaption").text(),
                 isolated() + u"  "_s + number() + u" · the current one"_s);
    }
    standsBehindTheName(lineWith(number()), number());
}

void TestNamesFromTheRight::whereTheReasonIsAsked()
{
    press(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    const QString heading = lineWith(u"Reject "_s + isolated());
    QVERIFY2(!heading.isEmpty(), qPrintable(words(*picker)));
    for (const QChar letter : name())
        QVERIFY(placeOf(heading, u"Reject"_s) < placeOf(heading, letter));
}

QTEST_MAIN(TestNamesFromTheRight)
#include "tst_namesfromtheright.moc"
