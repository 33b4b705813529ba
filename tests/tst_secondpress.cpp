// SPDX-License-Identifier: MIT
// The second press of a double click outside the review: on what spends, what stops spending, and what stands
// where something else stood a moment ago.
#include "support/mousepresses.h"
#include "support/quickjobdesk.h"
#include "support/shellwindow.h"
#include "ui/common/notice.h"
#include "ui/common/progressstrip.h"
#include "ui/window/noticeboard.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestSecondPress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBatchThatIsPausedStays_data() { kinds(); }
    void aBatchThatIsPausedStays();
    void longWorkThatIsPausedStays();
    void theNoticeBehindIsNotPressed();
    void theNoticeBehindIsNotClosed();

private:
    /// What the window system makes of the second press.
    static void kinds()
    {
        QTest::addColumn<QEvent::Type>("second");
        QTest::newRow("a double click") << QEvent::MouseButtonDblClick;
        QTest::newRow("a press") << QEvent::MouseButtonPress;
    }
    void twice(QWidget* button, QEvent::Type second = QEvent::MouseButtonPress)
    {
        m_mouse.press(button, 5'000);
        m_mouse.press(button, 120, second);
    }

    MousePresses m_mouse;
};

void TestSecondPress::aBatchThatIsPausedStays()
{
    QFETCH(const QEvent::Type, second);
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(4));
    desk.click("createJobButton");
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 1; }));
    auto* pause = &desk.the<QAbstractButton>("batchMainButton");
    QCOMPARE(pause->text(), u"Pause"_s);
    twice(pause, second);
    QCOMPARE(desk.batch->pauseReason(), BatchPause::Person);
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().underWay == 0; }));
    const auto made = desk.sent().size();
    desk.settle();
    QCOMPARE(desk.sent().size(), made);
    // Meant, it goes on.
    m_mouse.press(pause, 5'000);
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.sent(), BatchWorld::links(4));
}

void TestSecondPress::longWorkThatIsPausedStays()
{
    ProgressStrip strip;
    strip.setPausable(true);
    strip.show();
    QSignalSpy paused(&strip, &ProgressStrip::pauseRequested);
    QSignalSpy resumed(&strip, &ProgressStrip::resumeRequested);
    connect(&strip, &ProgressStrip::pauseRequested, &strip, [&strip] { strip.setPaused(true); });
    auto* pause = strip.findChildren<QPushButton*>().value(0);
    QCOMPARE(pause->text(), u"Pause"_s);
    twice(pause);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(resumed.size(), 0);
    m_mouse.press(pause, 5'000);
    QCOMPARE(resumed.size(), 1);
}

void TestSecondPress::theNoticeBehindIsNotPressed()
{
    ShellWindow f;
    QStringList pressed;
    for (const QString& lead : {u"Second."_s, u"First."_s}) {
        f.window.notices().post(&f.window,
                                {.rank = NoticeRank::Money,
                                 .kind = NoticeKind::Caution,
                                 .lead = lead,
                                 .words = {},
                                 .button = u"Go on"_s,
                                 .pressed = [&pressed, lead] { pressed.append(lead); }});
    }
    auto& notice = f.the<Notice>("windowNotice");
    const QString front = notice.words();
    auto* button = notice.findChild<QPushButton*>();
    QVERIFY(button);
    twice(button);
    QCOMPARE(pressed, QStringList{front});
    QVERIFY(notice.isVisible());
    QVERIFY(notice.words() != front);
    m_mouse.press(notice.findChild<QPushButton*>(), 5'000);
    QCOMPARE(pressed.size(), 2);
}

void TestSecondPress::theNoticeBehindIsNotClosed()
{
    ShellWindow f;
    NoticeBoard& board = f.window.notices();
    for (const QString& lead : {u"Second."_s, u"First."_s})
        board.post(&f.window,
                   {.rank = NoticeRank::Money, .kind = NoticeKind::Caution, .lead = lead, .words = {}});
    twice(&f.the<QPushButton>("noticeCloseButton"));
    QCOMPARE(board.count(), 1);
    m_mouse.press(&f.the<QPushButton>("noticeCloseButton"), 5'000);
    QCOMPARE(board.count(), 0);
}

QTEST_MAIN(TestSecondPress)
#include "tst_secondpress.moc"
