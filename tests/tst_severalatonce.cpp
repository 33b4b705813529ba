// SPDX-License-Identifier: MIT
// A key on several at once, in the real window: what was decided, what is on hold and what nobody has seen
// stays as it is, and what the buttons and the words promise is what arrives at the service.
#include "review/seentracker.h"
#include "support/reviewwindow.h"

#include <QDialog>
#include <QRegularExpression>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestSeveralAtOnce : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void nothingDecidedIsOverturned_data();
    void nothingDecidedIsOverturned();
    void theReasonIsForTheOpenOnes();
    void theNoteIsForTheOpenOnes();
    void aReasonInTheInspectorAsksAboutMany();
    void theButtonActsWhereTheKeyDoes();
    void nothingToDecideIsSaid();
    void whatFailedIsNotOverturned();
    void twentyAreNotAskedAbout_data();
    void twentyAreNotAskedAbout();
    void manyAreAskedAboutOnce();
    void noKeyActsWhileManyAreAskedAbout();
    void evidenceIsNamed();
    void whatIsDecidedMeanwhileStays();
    void aNewChoiceBeginsEmpty();

private:
    /// Two rejected, one on hold, and the next one current.
    void decideThree();
    /// So many from the first are seen, whether they were in sight or not.
    void see(int count);
    QString buttonText(const char* name) { return the<QAbstractButton>(name).text(); }
    QString said(const char* label)
    {
        auto* found = window().findChild<QLabel*>(QLatin1String(label));
        return found && found->isVisible() ? found->text() : QString();
    }
    int promised(const char* name)
    {
        static const QRegularExpression number(u"\\d+"_s);
        return number.match(buttonText(name)).captured().toInt();
    }
    QList<SubmissionId> ids(int from, int to)
    {
        QList<SubmissionId> those;
        for (int row = from; row < to; ++row)
            those.append(at(row).id);
        return those;
    }
};

void TestSeveralAtOnce::init()
{
    SandboxOptions options;
    options.payOnApproval = true;
    openWindow(options);
    openReview();
    queue().setUndoWindow(std::nullopt); // nothing leaves before a test says so
}

void TestSeveralAtOnce::see(int count)
{
    for (int row = 0; row < count; ++row)
        bench().session().seen().markSeen({rows().campaign(), at(row).id});
}

void TestSeveralAtOnce::decideThree()
{
    for (const Qt::Key letter : {Qt::Key_R, Qt::Key_R, Qt::Key_H}) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(letter);
        if (letter == Qt::Key_R)
            QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_1);
    }
    QCOMPARE(queue().counts().rejections, 2);
    QCOMPARE(queue().counts().held, 1);
}

void TestSeveralAtOnce::nothingDecidedIsOverturned_data()
{
    QTest::addColumn<bool>("click");
    QTest::addRow("key") << false;
    QTest::addRow("button") << true;
}

void TestSeveralAtOnce::nothingDecidedIsOverturned()
{
    QFETCH(const bool, click);
    decideThree();
    const QList<SubmissionId> rejected = ids(0, 2);
    const SubmissionId held = at(2).id;
    see(8);
    key(Qt::Key_A, Qt::ControlModifier);
    const auto open = [this] { return seenOnes().size() - 3; };
    QTRY_COMPARE_WITH_TIMEOUT(promised("approveButton"), int(open()), Patience);
    const int count = promised("approveButton");
    QVERIFY(count >= 5 && count <= 20);
    const int unseen = rows().rowCount() - count - 3;
    const QString sum = lesson().pay->times(count)->toText();
    QVERIFY2(buttonText("approveButton").startsWith(u"Approve %1 · %2"_s.arg(count).arg(sum)),
             qPrintable(buttonText("approveButton")));
    QCOMPARE(promised("rejectButton"), count);
    QCOMPARE(promised("holdButton"), count);
    QCOMPARE(
        said("chosenWords"),
        u"%1 chosen: %2 will be approved, %3 · 2 rejected, 1 on hold, %4 unseen stay"_s.arg(rows().rowCount())
            .arg(count)
            .arg(sum)
            .arg(unseen));
    if (click)
        QTest::mouseClick(find<QAbstractButton>("approveButton"), Qt::LeftButton);
    else
        key(Qt::Key_A);
    QCOMPARE(queue().counts().approvals, count);
    QCOMPARE(queue().counts().rejections, 2);
    QCOMPARE(queue().counts().held, 1);
    // All of it in one notice: the second does not wipe out the first.
    QCOMPARE(
        said("decisionWords"),
        u"Will be approved: %1 submissions · 2 rejected, 1 on hold, %2 unseen stay"_s.arg(count).arg(unseen));
    sendAll();
    QCOMPARE(int(sent("approve").size()), count);
    QCOMPARE(sorted(sent("reject")), sorted(rejected));
    QVERIFY(!sent("approve").contains(held));
}

void TestSeveralAtOnce::theReasonIsForTheOpenOnes()
{
    decideThree();
    see(6);
    const QList<SubmissionId> open = ids(3, 6);
    key(Qt::Key_Home);
    for (int row = 1; row < 6; ++row)
        key(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(buttonText("rejectButton").section(u'…', 0, 0), u"Reject 3"_s);
    key(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    QVERIFY2(words(*picker).contains(u"Reject 3 submissions"_s), qPrintable(words(*picker)));
    QTest::keyClick(picker, Qt::Key_2);
    QCOMPARE(queue().counts().rejections, 5);
    QCOMPARE(queue().counts().held, 1);
    QCOMPARE(said("decisionWords"), u"Will be rejected: 3 submissions · 2 rejected, 1 on hold stay"_s);
    // And no rejection of before has got another reason.
    QVERIFY(decisionOn(at(0).id)->request.note != decisionOn(open.first())->request.note);
}

void TestSeveralAtOnce::theNoteIsForTheOpenOnes()
{
    decideThree();
    see(5);
    key(Qt::Key_Home);
    for (int row = 1; row < 5; ++row)
        key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_A, Qt::ShiftModifier);
    auto* panel = wait<QDialog>("notePanel");
    QVERIFY(panel);
    QVERIFY2(words(*panel).contains(u"Approve 2 submissions with a note"_s), qPrintable(words(*panel)));
    type("noteEdit", u"Thank you."_s);
    click("commitNoteButton");
    sendAll();
    QCOMPARE(sorted(sent("approve")), sorted(ids(3, 5)));
    QCOMPARE(sorted(sent("reject")), sorted(ids(0, 2)));
}

void TestSeveralAtOnce::aReasonInTheInspectorAsksAboutMany()
{
    see(25);
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(promised("rejectButton") >= 25, Patience);
    m_yes.answer = {};
    auto* inspector = &part<QWidget>(window(), "inspector");
    auto* reason = &theButton(*inspector, u"Not finished"_s);
    reason->click();
    QCOMPARE(m_yes.questions.size(), 1);
    QCOMPARE(queue().counts().rejections, 0);
}

void TestSeveralAtOnce::theButtonActsWhereTheKeyDoes()
{
    see(3);
    key(Qt::Key_A);
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(at(0).status, SubmissionStatus::Approved, Patience);
    // The current one is decided, two others are not: the key acts, and so do the buttons.
    key(Qt::Key_End);
    key(Qt::Key_Home);
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_X);
    key(Qt::Key_Home);
    QCOMPARE(current().id, at(0).id);
    QTRY_VERIFY_WITH_TIMEOUT(buttonText("approveButton").startsWith(u"Approve 2"_s), Patience);
    for (const char* name : {"approveButton", "noteButton", "rejectButton", "holdButton"})
        QVERIFY2(the<QAbstractButton>(name).isEnabled(), name);
    QCOMPARE(said("chosenWords"), u"3 chosen: 2 will be approved, $1.00 · 1 approved stays"_s);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().approvals, 2);
}

void TestSeveralAtOnce::nothingToDecideIsSaid()
{
    decideThree();
    key(Qt::Key_Home);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_VERIFY(!the<QAbstractButton>("approveButton").isEnabled());
    QVERIFY(!the<QAbstractButton>("rejectButton").isEnabled());
    QVERIFY(!the<QAbstractButton>("holdButton").isEnabled());
    QCOMPARE(said("chosenWords"), u"3 chosen: none of them can be approved · 2 rejected, 1 on hold stay"_s);
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_H, Qt::Key_R}) {
        key(letter);
        QCOMPARE(said("decisionWords"), u"Nothing here is left to decide: 2 rejected, 1 on hold stay."_s);
    }
    QVERIFY(!find<QDialog>("reasonPicker"));
    QCOMPARE(queue().counts().rejections, 2);
    QCOMPARE(queue().counts().held, 1);
    // One alone is decided anew by its own key.
    key(Qt::Key_Escape);
    key(Qt::Key_Home);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().rejections, 1);
    QCOMPARE(queue().counts().approvals, 1);
}

void TestSeveralAtOnce::whatFailedIsNotOverturned()
{
    see(3);
    const SubmissionId failed = at(0).id;
    m_server->sandbox().setBalance(Money::fromCents(1));
    key(Qt::Key_A);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().failed, 1, Patience);
    m_server->sandbox().setBalance(Money::fromCents(10'000));
    m_server->sandbox().resetLog();
    key(Qt::Key_Home);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    // The same once more overturns nothing; a rejection of all would.
    QTRY_VERIFY(buttonText("approveButton").startsWith(u"Approve 3"_s));
    QVERIFY(buttonText("rejectButton").startsWith(u"Reject 2"_s));
    key(Qt::Key_R);
    QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_1);
    QCOMPARE(said("decisionWords"), u"Will be rejected: 2 submissions · 1 failed stays"_s);
    sendAll();
    QVERIFY(!sent("reject").contains(failed));
    QCOMPARE(int(sent("reject").size()), 2);
}

void TestSeveralAtOnce::twentyAreNotAskedAbout_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("questions");
    QTest::newRow("20") << 20 << 0;
    QTest::newRow("21") << 21 << 1;
}

void TestSeveralAtOnce::twentyAreNotAskedAbout()
{
    QFETCH(const int, count);
    QFETCH(const int, questions);
    see(count);
    goTo(0);
    for (int row = 1; row < count; ++row)
        key(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(promised("approveButton"), count, Patience);
    key(Qt::Key_A);
    QCOMPARE(int(m_yes.questions.size()), questions);
    QCOMPARE(queue().counts().approvals, count);
}

void TestSeveralAtOnce::manyAreAskedAboutOnce()
{
    see(30);
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(promised("approveButton"), int(seenOnes().size()), Patience);
    const int count = promised("approveButton");
    QVERIFY(count >= 30);
    m_yes.answer = {}; // no
    key(Qt::Key_A);
    QCOMPARE(m_yes.questions.size(), 1);
    QVERIFY2(m_yes.questions.first().startsWith(u"Approve %1 submission"_s.arg(count)),
             qPrintable(m_yes.questions.first()));
    QCOMPARE(queue().counts().waiting, 0);
    key(Qt::Key_H);
    QCOMPARE(m_yes.questions.size(), 2);
    QCOMPARE(queue().counts().held, 0);
    m_yes.answer = YesSayer::Yes;
    key(Qt::Key_A);
    QCOMPARE(m_yes.questions.size(), 3);
    sendAll();
    QCOMPARE(int(sent("approve").size()), count);
}

void TestSeveralAtOnce::noKeyActsWhileManyAreAskedAbout()
{
    see(30);
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(promised("approveButton"), int(seenOnes().size()), Patience);
    const int count = promised("approveButton");
    m_yes.answersLater = true;
    key(Qt::Key_A);
    QVERIFY(m_yes.pending);
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_H, Qt::Key_R, Qt::Key_U})
        key(letter);
    QCOMPARE(m_yes.questions.size(), 1);
    QCOMPARE(queue().counts().waiting + queue().counts().held, 0);
    // Those that come into sight while it is asked were not promised.
    see(40);
    m_yes.pending(YesSayer::Yes);
    QCOMPARE(queue().counts().approvals, count);
}

void TestSeveralAtOnce::evidenceIsNamed()
{
    const auto matched = [this] {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (rows().flags(at(row).id).contains(SubmissionFlag::SameFile))
                return row;
        }
        return -1;
    };
    key(Qt::Key_End);
    key(Qt::Key_Home);
    QTRY_VERIFY_WITH_TIMEOUT(matched() >= 0, Patience);
    const int row = matched();
    see(row + 2);
    goTo(row);
    QTRY_COMPARE(said("chosenEvidence"), QString());
    key(row > 0 ? Qt::Key_Left : Qt::Key_Right, Qt::ShiftModifier);
    QTRY_VERIFY2(said("chosenEvidence").startsWith(u"Flagged among them: "_s)
                     && said("chosenEvidence").contains(u"Same file ("_s),
                 qPrintable(said("chosenEvidence")));
}

void TestSeveralAtOnce::whatIsDecidedMeanwhileStays()
{
    see(3);
    key(Qt::Key_Home);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(wait<QDialog>("notePanel"));
    const Submission first = at(0);
    DecisionRequest request;
    request.key = {rows().campaign(), first.id};
    request.kind = DecisionKind::Reject;
    request.note = u"No."_s;
    QVERIFY(queue().decide({request}));
    type("noteEdit", u"Thank you."_s);
    click("commitNoteButton");
    QCOMPARE(said("decisionWords"), u"Will be approved: 2 submissions · 1 rejected stays"_s);
    sendAll();
    QCOMPARE(sent("reject"), QList<SubmissionId>{first.id});
    QCOMPARE(int(sent("approve").size()), 2);
}

void TestSeveralAtOnce::aNewChoiceBeginsEmpty()
{
    see(10);
    const QList<SubmissionId> all = ids(0, 10);
    for (const Qt::Key one : {Qt::Key_X, Qt::Key_Right, Qt::Key_Right, Qt::Key_X, Qt::Key_A})
        key(one);
    QCOMPARE(queue().counts().approvals, 2);
    // The next one is looked at, and not chosen: moving on leaves it behind.
    for (const Qt::Key one : {Qt::Key_Right, Qt::Key_X, Qt::Key_Right, Qt::Key_X, Qt::Key_A})
        key(one);
    QCOMPARE(queue().counts().approvals, 4);
    QVERIFY(!queue().find({rows().campaign(), all.at(1)})); // moved over, and never chosen
    QVERIFY(!queue().find({rows().campaign(), all.at(3)})); // where the first choice had gone on to
    QVERIFY(queue().find({rows().campaign(), all.at(4)}));
    QVERIFY(queue().find({rows().campaign(), all.at(5)}));
}

QTEST_MAIN(TestSeveralAtOnce)
#include "tst_severalatonce.moc"
