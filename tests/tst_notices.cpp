// SPDX-License-Identifier: MIT
// The notices of the window: which of several is read first, who takes one back, and what leaves by itself.
#include "support/screenshot.h"
#include "support/shellwindow.h"
#include "ui/common/notice.h"
#include "ui/window/navigation.h"
#include "ui/window/noticeboard.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

QPushButton& buttonOf(const Notice& notice, CallSite where = CallSite::here())
{
    return orFail(notice.findChild<QPushButton*>(), "a button of the notice", where);
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void noticeStandsOnTop();
    void noticesStandByRank();
    void aNoticeMayBeTheOnlyWayOn();
    void newsLeavesByItself();
    void escEndsAChoiceFirst();
    void escClosesWhatTellsOfAnEnd();
    void noButtonLeadsToWhereOneIs();
    void theKeysStayWhereTheyWere();
};

void TestNotices::noticeStandsOnTop()
{
    ShellWindow f;
    int pressed = 0;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::Connection,
                             .kind = NoticeKind::Caution,
                             .lead = u"Offline."_s,
                             .words = u"Nothing was lost."_s,
                             .button = u"Try again"_s,
                             .pressed = [&] { ++pressed; },
                             .staysWhenPressed = true});
    auto& notice = f.the<Notice>("windowNotice");
    QVERIFY(notice.isVisible());
    QCOMPARE(accessibleName(&notice), u"Offline. Nothing was lost."_s);
    QTest::mouseClick(&buttonOf(notice), Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(notice.isVisible());
    f.window.notices().takeBack(&f.window);
    QVERIFY(!notice.isVisible());
}

void TestNotices::noticesStandByRank()
{
    ShellWindow f;
    NoticeBoard& board = f.window.notices();
    const QObject connection;
    auto news = std::make_unique<QObject>();
    QObject money;
    const auto& notice = f.the<Notice>("windowNotice");
    const auto post = [&board](const QObject& owner, NoticeRank rank, const QString& lead) {
        board.post(&owner, {.rank = rank, .kind = NoticeKind::Caution, .lead = lead, .words = {}});
    };
    post(*news, NoticeRank::News, u"Made."_s);
    post(money, NoticeRank::Money, u"Not seen, first."_s);
    post(connection, NoticeRank::Connection, u"Offline."_s);
    QCOMPARE(notice.words(), u"Not seen, first."_s);
    post(money, NoticeRank::Money, u"Not seen, second."_s);
    QCOMPARE(notice.words(), u"Not seen, second."_s);
    // The same said again stands once.
    post(money, NoticeRank::Money, u"Not seen, second."_s);
    QCOMPARE(board.count(), 4);

    // What another owner takes back is another one's.
    board.takeBack(&connection);
    QCOMPARE(board.count(), 3);
    QCOMPARE(notice.words(), u"Not seen, second."_s);
    // The person closes one after the other, and hears how many are left.
    auto* close = &f.the<QPushButton>("noticeCloseButton");
    QVERIFY2(accessibleName(close).contains(u'2'), qPrintable(accessibleName(close)));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(notice.words(), u"Not seen, first."_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(notice.words(), u"Made."_s);
    QCOMPARE(accessibleName(close), u"Close"_s);
    // With its owner a notice goes too.
    news.reset();
    QVERIFY(!notice.isVisible());
    QCOMPARE(board.count(), 0);
}

void TestNotices::aNoticeMayBeTheOnlyWayOn()
{
    ShellWindow f;
    int pressed = 0;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Caution,
                             .lead = u"Signed out."_s,
                             .words = {},
                             .button = u"Enter the key"_s,
                             .pressed = [&] { ++pressed; },
                             .closable = false});
    QVERIFY(!f.window.findChild<QPushButton*>(u"noticeCloseButton"_s));
    QTest::mouseClick(&buttonOf(f.the<Notice>("windowNotice")), Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(!f.the<Notice>("windowNotice").isVisible());
}

void TestNotices::newsLeavesByItself()
{
    ShellWindow f;
    NoticeBoard& board = f.window.notices();
    const auto& notice = f.the<Notice>("windowNotice");
    auto* leaves = &f.the<QTimer>("newsLeaves");
    QVERIFY(!leaves->isActive());
    board.post(&f.window, {.rank = NoticeRank::News, .lead = u"Made."_s, .words = {}});
    QVERIFY(leaves->isActive());
    // What matters more stands in front of it: the news has not been read meanwhile.
    board.post(&f.window, {.rank = NoticeRank::Failure, .lead = u"Not made."_s, .words = {}});
    QVERIFY(!leaves->isActive());
    board.close();
    QCOMPARE(notice.words(), u"Made."_s);
    QVERIFY(leaves->isActive());
    // Nobody is there to read it.
    QWidget other;
    other.show();
    QApplication::setActiveWindow(&other);
    QSignalSpy over(leaves, &QTimer::timeout);
    leaves->start(0);
    QTRY_COMPARE(over.count(), 1);
    QVERIFY(notice.isVisible());
    QApplication::setActiveWindow(&f.window);
    leaves->start(0);
    QTRY_VERIFY(!notice.isVisible());
    QCOMPARE(board.count(), 0);
}

void TestNotices::escEndsAChoiceFirst()
{
    // Whoever presses it to let go of five does not decide five because news came meanwhile.
    ShellWindow f;
    f.campaigns->hasChoice = true;
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), f.campaigns);
    QObject::connect(back, &QShortcut::activated, f.campaigns, [&f] { f.campaigns->hasChoice = false; });
    NoticeBoard& board = f.window.notices();
    board.post(&f.window, {.rank = NoticeRank::News, .lead = u"Made."_s, .words = {}});
    QTest::keyClick(f.campaigns, Qt::Key_Escape);
    QVERIFY(!f.campaigns->hasChoice);
    QCOMPARE(board.count(), 1);
    QTest::keyClick(f.campaigns, Qt::Key_Escape);
    QCOMPARE(board.count(), 0);
}

void TestNotices::escClosesWhatTellsOfAnEnd()
{
    ShellWindow f;
    NoticeBoard& board = f.window.notices();
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    board.post(&f.window, {.rank = NoticeRank::Connection, .lead = u"Offline."_s, .words = {}});
    board.post(&f.window, {.rank = NoticeRank::Failure, .lead = u"Not made."_s, .words = {}});
    QTest::keyClick(&f.window, Qt::Key_Escape);
    QCOMPARE(board.count(), 1);
    QCOMPARE(f.window.currentPage(), f.review);
    // What is not over stays, and Esc goes back as ever.
    QTest::keyClick(&f.window, Qt::Key_Escape);
    QCOMPARE(board.count(), 1);
    QCOMPARE(f.window.currentPage(), f.campaigns);
}

void TestNotices::noButtonLeadsToWhereOneIs()
{
    ShellWindow f;
    f.window.notices().post(&f.window,
                            {.rank = NoticeRank::News,
                             .lead = u"Approved."_s,
                             .words = {},
                             .button = u"Open its review"_s,
                             .isThere = [&f] { return f.window.currentPage() == f.review; }});
    const auto& notice = f.the<Notice>("windowNotice");
    const auto hasButton = [&notice] {
        const auto buttons = notice.findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QPushButton* one) { return one->text() == u"Open its review"_s; });
    };
    QVERIFY(hasButton());
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!hasButton());
    QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(hasButton());
}

/// Whoever closes the last notice and goes on with a key works in the page, and does not leave it.
void TestNotices::theKeysStayWhereTheyWere()
{
    ShellWindow f;
    auto* navigation = f.window.navigation();
    navigation->setFocus();
    const int place = navigation->currentRow();
    QTest::keyClick(navigation, Qt::Key_A);
    QTest::keyClick(navigation, Qt::Key_R);
    QCOMPARE(navigation->currentRow(), place);
    QLineEdit page(f.window.currentPage());
    page.show();
    page.setFocus();
    QVERIFY(page.hasFocus());
    const auto post = [&f] {
        f.window.notices().post(&f.window,
                                {.rank = NoticeRank::Failure,
                                 .lead = u"Not read."_s,
                                 .words = u"It went."_s,
                                 .button = u"Again"_s,
                                 .pressed = [] {}});
    };
    for (const char* name : {"noticeCloseButton", ""}) {
        const auto button = [&]() -> QPushButton& {
            return *name ? f.the<QPushButton>(name)
                         : *f.the<Notice>("windowNotice").findChildren<QPushButton*>().constFirst();
        };
        post();
        QTest::mouseClick(&button(), Qt::LeftButton);
        QVERIFY2(page.hasFocus(), name);
        QVERIFY(!f.the<Notice>("windowNotice").isVisible());
        post();
        button().setFocus(Qt::TabFocusReason);
        QVERIFY(!page.hasFocus());
        QTest::keyClick(&button(), Qt::Key_Space);
        QVERIFY2(page.hasFocus(), name);
        QVERIFY(!f.the<Notice>("windowNotice").isVisible());
    }
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
