// SPDX-License-Identifier: MIT
// What was decided and did not come about is told with whom it is about, once, where the strip that counts it
// is out of sight.
#include "support/reviewwindow.h"
#include "ui/common/plaintext.h"
#include "ui/review/troubletold.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestTroubleTold : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void whoWasRefusedIsTold();
    void whatWasDecidedElsewhereIsTold();
    void whatIsKnownIsNotToldAgain();
    void besideTheStripItIsOnlySpoken();

private:
    void decide(int row)
    {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        request.kind = DecisionKind::Approve;
        request.worker = at(row).worker;
        request.workerName = at(row).workerName;
        request.pay = lesson().pay;
        QVERIFY(queue().decide({request}));
    }
    /// Rejected by somebody else meanwhile.
    void decidedElsewhere(int row)
    {
        const SandboxAnswer answer =
            m_server->sandbox().handle({"POST",
                                        lessonPath() + at(row).id.toString().toLatin1() + "/reject/",
                                        {{"Host", "127.0.0.1:1"},
                                         {"X-API-Key", Sandbox::demoKey()},
                                         {"Content-Type", "application/json"}},
                                        R"({"notes":"No."})"});
        QCOMPARE(answer.status, 200);
    }
    QString said() { return find<QWidget>("troubleWords") ? words(the<QWidget>("troubleWords")) : QString(); }
};

void TestTroubleTold::init()
{
    SandboxOptions options;
    options.payOnApproval = true;
    openWindow(options);
    openReview();
    queue().setUndoWindow(std::nullopt);
    key(Qt::Key_F);
    QTRY_VERIFY(bench().reviewPage().hasSomethingToEnd());
}

void TestTroubleTold::whoWasRefusedIsTold()
{
    m_server->sandbox().setBalance(Money::fromCents(1));
    decide(3);
    const SubmissionId current = this->current().id;
    const QString name = shownLine(at(3).workerName, 40);
    queue().sendNow();
    QTRY_VERIFY2_WITH_TIMEOUT(said().startsWith(name + u": Failed. "_s), qPrintable(said()), Patience);
    // The next key says something of its own, and this stays to be read.
    press(Qt::Key_H);
    QVERIFY2(said().startsWith(name), qPrintable(said()));
    press(Qt::Key_Z, Qt::ControlModifier);
    // It moves nobody.
    QCOMPARE(this->current().id, current);
    QCOMPARE(queue().counts().failed, 1);
}

void TestTroubleTold::whatWasDecidedElsewhereIsTold()
{
    decide(2);
    const QString name = shownLine(at(2).workerName, 40);
    decidedElsewhere(2);
    queue().sendNow();
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(name) && said().contains(u"Rejected"_s), qPrintable(said()),
                              Patience);
}

void TestTroubleTold::whatIsKnownIsNotToldAgain()
{
    QSignalSpy told(bench().reviewPage().findChild<TroubleTold*>(), &TroubleTold::told);
    for (const int row : {1, 2}) {
        decide(row);
        decidedElsewhere(row);
    }
    queue().sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(decisionOn(at(1).id)->state == DecisionState::Conflict
                                 && decisionOn(at(2).id)->state == DecisionState::Conflict,
                             Patience);
    // Close together they are told as one, else each by itself.
    QTRY_VERIFY_WITH_TIMEOUT(
        told.size() == 2 || (!told.isEmpty() && told.first().first().toString().startsWith(u'2')), Patience);
    const qsizetype before = told.size();
    Q_EMIT queue().changed({{rows().campaign(), at(1).id}, {rows().campaign(), at(2).id}});
    letArrive();
    decide(4);
    decidedElsewhere(4);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), before + 1, Patience); // the new one alone
    QVERIFY(told.last().first().toString().startsWith(shownLine(at(4).workerName, 40)));
}

void TestTroubleTold::besideTheStripItIsOnlySpoken()
{
    press(Qt::Key_F);
    QTRY_VERIFY(!bench().reviewPage().hasSomethingToEnd());
    QSignalSpy told(bench().reviewPage().findChild<TroubleTold*>(), &TroubleTold::told);
    m_server->sandbox().setBalance(Money::fromCents(1));
    decide(1);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QCOMPARE(said(), QString());
}

QTEST_MAIN(TestTroubleTold)
#include "tst_troubletold.moc"
