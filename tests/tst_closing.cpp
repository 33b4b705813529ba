// SPDX-License-Identifier: MIT
// What becomes of unsent decisions when the window closes, the account is left, or the program starts again.
#include "support/batchworld.h"
#include "support/reviewwindow.h"
#include "ui/account/settingspage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/common/notice.h"
#include "ui/review/reviewpage.h"

#include <QDirIterator>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClosing : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void keptOnesWaitForTheNextStart();
    void discardedOnesAreUndecidedAgain();
    void stayingChangesNothing();
    void closesWhenTheLastIsSent();
    void stayAfterAllKeepsItOpen();
    void holdsAloneAskNothing();
    void theDemoAsksToo();
    void aListAtWorkIsAskedAbout();
    void aCampaignBeingSentIsAskedAbout();
    void signingOutKeepsThem();
    void signingOutDiscardsThem();
    void signingOutForgetsThePictures();
    void stayingSignedIn();
    void theTimeToUndoIsKept();
    void theStripLeadsToThem();

private:
    static constexpr Answer Other(int which) { return {.yes = false, .remember = false, .other = which}; }
    /// Puts the first on hold and approves the second.
    void holdAndApprove();
    void signOut();
    void startAgain();
    [[nodiscard]] QString noticeWords()
    {
        auto* notice = find<Notice>("windowNotice");
        return notice ? notice->words() : QString();
    }
    void pressNotice()
    {
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(the<Notice>("windowNotice"), QString()), Patience);
        theButton(the<Notice>("windowNotice"), QString()).click();
    }

    SubmissionId m_held;
    SubmissionId m_approved;
};

void TestClosing::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(60s);
}

void TestClosing::holdAndApprove()
{
    m_held = current().id;
    key(Qt::Key_H);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    m_approved = current().id;
    key(Qt::Key_A);
    QCOMPARE(queue().counts().held, 1);
    QCOMPARE(queue().counts().waiting, 1);
}

void TestClosing::startAgain()
{
    startProgram();
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
}

void TestClosing::signOut()
{
    window().go<SettingsPage>();
    click("signOutButton");
}

void TestClosing::keptOnesWaitForTheNextStart()
{
    holdAndApprove();
    m_yes.answer = Other(0);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QCOMPARE(m_yes.questions, QStringList{u"1 decision is not sent yet"_s});
    startAgain();
    QCOMPARE(queue().counts().waiting, 1);
    QCOMPARE(queue().counts().held, 1);
    QVERIFY(queue().isPaused());
    QCOMPARE(posts("/approve/"), 0);
    QVERIFY2(noticeWords().contains(u"1 decision from before is not sent yet."_s), qPrintable(noticeWords()));
    QVERIFY2(noticeWords().contains(u"Sending is paused"_s), qPrintable(noticeWords()));
    pressNotice();
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<ReviewPage*>(window().currentPage()), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractItemView>("outboxView"), Patience);
    QVERIFY(noticeWords().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0, Patience);
    QCOMPARE(posts("/approve/"), 0);
}

void TestClosing::discardedOnesAreUndecidedAgain()
{
    holdAndApprove();
    m_yes.answer = Other(1);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QCOMPARE(queue().counts().waiting, 0);
    QCOMPARE(queue().counts().held, 1);
    startAgain();
    QCOMPARE(queue().counts().waiting, 0);
    QCOMPARE(queue().counts().held, 1); // put on hold, never to be sent: that stays
    QVERIFY2(!noticeWords().contains(u"not sent yet"_s), qPrintable(noticeWords()));
    QCOMPARE(posts("/approve/"), 0);
}

void TestClosing::stayingChangesNothing()
{
    holdAndApprove();
    m_yes.answer = {};
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(queue().counts().waiting, 1);
    QVERIFY(!queue().isPaused()); // it went on before, and does again
    // What a person had paused stays paused.
    queue().setPaused(true);
    window().close();
    QVERIFY(window().isVisible());
    QVERIFY(queue().isPaused());
    QCOMPARE(m_yes.questions.size(), 2);
    QCOMPARE(posts("/approve/"), 0);
}

void TestClosing::closesWhenTheLastIsSent()
{
    holdAndApprove();
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId last = current().id;
    key(Qt::Key_A);
    m_server->sandbox().arm(SandboxFault::Slow, 1, '/' + last.toString().toLatin1() + "/approve/");
    window().close();
    QVERIFY(window().isVisible());
    QVERIFY2(noticeWords().contains(u"Sending, then closing."_s), qPrintable(noticeWords()));
    // The first has its answer, the second is on its way and has none yet.
    QTRY_VERIFY_WITH_TIMEOUT(!decisionOn(m_approved) || decisionOn(m_approved)->state == DecisionState::Sent,
                             Patience);
    QVERIFY(window().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QCOMPARE(sorted(sent("approve")), sorted({m_approved, last}));
    QCOMPARE(queue().counts().sending, 0);
    QCOMPARE(queue().counts().held, 1);
}

void TestClosing::stayAfterAllKeepsItOpen()
{
    holdAndApprove();
    m_server->sandbox().arm(SandboxFault::Slow, 1, "/approve/");
    window().close();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().sending, 1, Patience);
    pressNotice();
    QVERIFY(noticeWords().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().sending, 0, Patience);
    QCOMPARE(posts("/approve/"), 1);
    QCoreApplication::processEvents();
    QVERIFY(window().isVisible());
}

void TestClosing::holdsAloneAskNothing()
{
    key(Qt::Key_H);
    QCOMPARE(queue().counts().held, 1);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QVERIFY(m_yes.questions.isEmpty());
    startAgain();
    QCOMPARE(queue().counts().held, 1);
}

void TestClosing::theDemoAsksToo()
{
    m_launcher.reset();
    LaunchOptions options;
    options.demo = true;
    m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
    QVERIFY(!m_launcher->prepare());
    m_launcher->start();
    window().resize(1366, 768);
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
    openReview();
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 1);
    m_yes.answer = {};
    QTest::keyClick(&window(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_yes.questions, QStringList{u"1 decision is not sent yet"_s}, Patience);
    QVERIFY(window().isVisible());
    // Nothing of the demo can be kept, so that is not offered.
    QCOMPARE(m_yes.last.others, QStringList{u"Discard them and close"_s});
    QVERIFY2(m_yes.last.words.contains(u"The demo keeps nothing"_s), qPrintable(m_yes.last.words));
    QCOMPARE(queue().counts().waiting, 1);
    m_yes.answer = Other(0);
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QCOMPARE(queue().counts().waiting, 0);
}

void TestClosing::aListAtWorkIsAskedAbout()
{
    JobBatch& batch = bench().session().batch();
    m_server->sandbox().arm(SandboxFault::Hang, 1, "/api/jobs/youtube-likes");
    QVERIFY(batch.start(BatchWorld::list(3)));
    m_yes.answer = {};
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_yes.questions, QStringList{u"3 jobs of your list are not made yet"_s});
    m_yes.answer = YesSayer::Yes;
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    startAgain();
    QVERIFY(bench().session().batch().isOpen());
    QCOMPARE(bench().session().batch().pauseReason(), BatchPause::Restart);
    // What stands still waits for the person anyway: nothing is asked.
    m_yes.questions.clear();
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
    QVERIFY(m_yes.questions.isEmpty());
}

void TestClosing::aCampaignBeingSentIsAskedAbout()
{
    JobCreation& creation = bench().session().creation();
    m_server->sandbox().arm(SandboxFault::Hang, 1, "POST /api/jobs/youtube-likes");
    QVERIFY(creation.create(BatchWorld::list(1).first()));
    m_yes.answer = {};
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_yes.questions, QStringList{u"The campaign is not made yet"_s});
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), JobCreation::Phase::Sending, Patience);
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_yes.questions.value(1), u"A campaign is being made"_s);
    m_yes.answer = YesSayer::Yes;
    window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
}

void TestClosing::signingOutKeepsThem()
{
    holdAndApprove();
    signOut();
    QTRY_VERIFY_WITH_TIMEOUT(!m_launcher->workbench(), Patience);
    QCOMPARE(m_yes.questions, QStringList{u"1 decision is not sent yet"_s});
    QVERIFY(wait<QWidget>("welcomePage"));
    QCOMPARE(posts("/approve/"), 0);
    // In again, by the form: they wait, and nothing goes before somebody looked.
    type("keyEdit", SandboxServer::demoKey());
    click("signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
    QCOMPARE(queue().counts().waiting, 1);
    QCOMPARE(queue().counts().held, 1);
    QVERIFY(queue().isPaused());
    QCOMPARE(posts("/approve/"), 0);
}

void TestClosing::signingOutDiscardsThem()
{
    holdAndApprove();
    m_yes.answer = Other(0);
    signOut();
    QTRY_VERIFY_WITH_TIMEOUT(!m_launcher->workbench(), Patience);
    type("keyEdit", SandboxServer::demoKey());
    click("signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
    QCOMPARE(queue().counts().waiting, 0);
    QCOMPARE(queue().counts().held, 1);
    QVERIFY(!queue().isPaused());
    QCOMPARE(posts("/approve/"), 0);
}

void TestClosing::signingOutForgetsThePictures()
{
    // What workers sent is theirs: on disk for their reader alone, and no longer than the session.
    const QString cache = m_folder->filePath(u"cache"_s);
    const auto pictures = [&cache] {
        QStringList files;
        for (QDirIterator it(cache, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
        return files;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!pictures().isEmpty(), Patience);
    for (const QString& file : pictures()) {
        const auto everybodyElse = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther
            | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY2(!(QFileInfo(file).permissions() & everybodyElse), qPrintable(file));
        QVERIFY2(!(QFileInfo(QFileInfo(file).path()).permissions() & everybodyElse), qPrintable(file));
    }
    signOut();
    QTRY_VERIFY_WITH_TIMEOUT(!m_launcher->workbench(), Patience);
    QCOMPARE(pictures(), QStringList());
}

void TestClosing::stayingSignedIn()
{
    holdAndApprove();
    m_yes.answer = {};
    signOut();
    QTRY_COMPARE(m_yes.questions.size(), 1);
    QVERIFY(m_launcher->workbench());
    QCOMPARE(queue().counts().waiting, 1);
    QVERIFY(!queue().isPaused());
}

void TestClosing::theTimeToUndoIsKept()
{
    window().go<SettingsPage>();
    auto* choice = wait<QComboBox>("undoWindowChoice");
    QVERIFY(choice);
    QCOMPARE(choice->currentText(), u"60 seconds"_s);
    choice->setFocus();
    while (choice->currentText() != u"20 seconds"_s && choice->currentIndex() > 0)
        QTest::keyClick(choice, Qt::Key_Up);
    QCOMPARE(queue().undoWindow(), std::optional(20s));
    startAgain();
    QCOMPARE(queue().undoWindow(), std::optional(20s));
    // Chosen in the outbox, the page shows it, and it is kept as well.
    queue().setUndoWindow(std::nullopt);
    window().go<SettingsPage>();
    QCOMPARE(theNext<QComboBox>("undoWindowChoice").currentText(), u"Only when I send"_s);
    startAgain();
    QVERIFY(!queue().undoWindow());
    window().go<SettingsPage>();
    QCOMPARE(theNext<QComboBox>("undoWindowChoice").currentText(), u"Only when I send"_s);
}

void TestClosing::theStripLeadsToThem()
{
    holdAndApprove();
    queue().clear({{rows().campaign(), m_held}});
    QVERIFY(!find<QLabel>("outboxLabel")); // the review says it itself
    window().go<CampaignsPage>();
    auto* strip = wait<QLabel>("outboxLabel");
    QVERIFY(strip);
    QCOMPARE(strip->text(), u"Outbox 1 waiting"_s);
    queue().setPaused(true);
    QCOMPARE(strip->text(), u"Outbox 1 waiting · paused"_s);
    queue().setPaused(false);
    QCOMPARE(strip->text(), u"Outbox 1 waiting"_s);
    QCOMPARE(textOf("balanceLabel"), u"Balance "_s + truth().balance.toText());
    QTest::mouseClick(strip, Qt::LeftButton);
    QVERIFY(qobject_cast<ReviewPage*>(window().currentPage()));
    QTRY_COMPARE_WITH_TIMEOUT(current().id, m_approved, Patience);
    QVERIFY(wait<QAbstractItemView>("outboxView"));
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
