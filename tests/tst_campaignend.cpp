// SPDX-License-Identifier: MIT
// Where nothing is left to decide, the review says what was done and where to go on. In the real window, with
// what the service got counted.
#include "support/reviewwindow.h"

#include <QPushButton>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCampaignEnd : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void saysWhatWasDoneAndGoesOn();
    void tellsThisVisitFromTheCampaignInAll();
    void minutesAreOfThisVisit();
    void whatWasDecidedElsewhereIsNoFailure();
    void isTakenBackByUndo();
    void isNotSaidWhileNewOnesWait();
    void isNotSaidWhileTheServiceCountsMore();
    void isTakenBackByAnArrival();
    void isNotSaidOfWhatAFilterShows();
    void givesWayToWhatIsAskedFor();
    void enterOpensLargeBefore();
    void countsOnlyWhatThereIs();
    void enterClosesItWhereNothingIsNext();
    void enterPressesWhatHasTheFocus();

private:
    static constexpr auto Survey = u"Five-minute survey: public transport in your town";

    CampaignId idOf(QStringView title) { return truth().campaign(title)->id; }
    void open(QStringView title)
    {
        bench().openReview(idOf(title));
        QTRY_VERIFY_WITH_TIMEOUT(bench().reviewPage().campaign() == idOf(title) && proofIsShown(), Patience);
    }
    void decide(int row, DecisionKind kind)
    {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        request.kind = kind;
        request.note = kind == DecisionKind::Reject ? u"No."_s : QString();
        request.pay = bench().reviewPage().desk().campaign().campaign.pay;
        QVERIFY(queue().decide({request}));
    }
    /// All but the last: two rejected, one on hold, the others approved.
    void decideAllButOne()
    {
        for (int row = 0; row < rows().rowCount() - 1; ++row)
            decide(row,
                   row < 2        ? DecisionKind::Reject
                       : row == 2 ? DecisionKind::Hold
                                  : DecisionKind::Approve);
    }
    /// All that it says; nothing while it is not there.
    QString said()
    {
        const QWidget* there = end();
        return there ? words(*there) : QString();
    }
    QWidget* end() { return find<QWidget>("campaignEnd"); }
};

void TestCampaignEnd::init()
{
    openWindow();
}

void TestCampaignEnd::saysWhatWasDoneAndGoesOn()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    QCOMPARE(rows().rowCount(), 12);
    decideAllButOne();
    goTo(11);
    QVERIFY(!end());
    press(Qt::Key_A);
    QTRY_VERIFY(end());
    const QString said = words(*end());
    QVERIFY2(said.contains(u"9 approved · $22.50 · 2 rejected · 1 on hold"_s), qPrintable(said));
    QVERIFY2(said.contains(u"min"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Only what is on hold is left"_s), qPrintable(said));
    QVERIFY2(textOf("decisionWords").contains(u"What is on hold is all that is left here"_s),
             qPrintable(textOf("decisionWords")));
    // Most waits in the lesson.
    QVERIFY2(said.contains(u"Next: Install Fernleaf and finish lesson one, 118 waiting"_s), qPrintable(said));
    QVERIFY(grid().hasFocus()); // it takes the keys from nobody

    const int requests = posts("/");
    press(Qt::Key_Return);
    QTRY_COMPARE(bench().reviewPage().campaign(), idOf(u"Install Fernleaf and finish lesson one"));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    QVERIFY(!end());
    letArrive();
    QCOMPARE(posts("/"), requests); // it went there, and did nothing else
    QCOMPARE(queue().counts().waiting, 11);
}

void TestCampaignEnd::tellsThisVisitFromTheCampaignInAll()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    decideAllButOne();
    goTo(11);
    press(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QVERIFY2(said().contains(
                 u"In this visit: 9 approved · $22.50 · 2 rejected · 1 on hold · in less than a minute"_s),
             qPrintable(said()));
    const auto inAll = [this](const QString& counts) {
        return said().contains(u"The campaign in all: "_s + counts);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(inAll(u"22 approved · $55.00 · 3 rejected · 11 on their way · 1 left"_s),
                              qPrintable(said()), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("reviewLeft"), u"11 on their way · 1 left"_s, Patience);
    QCOMPARE(queue().counts().waiting, 11);
    sendAll();
    QTRY_VERIFY2_WITH_TIMEOUT(inAll(u"31 approved · $77.50 · 5 rejected · 1 left"_s), qPrintable(said()),
                              Patience);
    QVERIFY(said().contains(u"In this visit: 9 approved · $22.50 · 2 rejected · 1 on hold"_s));
    // What is on hold then is of the visit before.
    bench().openReview(lesson().id);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    open(Survey);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QVERIFY2(!said().contains(u"In this visit"_s), qPrintable(said()));
    QVERIFY2(inAll(u"31 approved · $77.50 · 5 rejected · 1 left"_s), qPrintable(said()));
}

void TestCampaignEnd::minutesAreOfThisVisit()
{
    open(Survey);
    m_clock.putForward(5min);
    for (int row = 0; row < 12; ++row)
        decide(row, DecisionKind::Hold);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QVERIFY2(said().contains(u"In this visit: 12 on hold · in 5 min"_s), qPrintable(said()));
    open(lesson().title);
    m_clock.putForward(7min);
    open(Survey);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    // Of another visit, they are no part of this one, which decides one of them anew.
    QVERIFY2(said().contains(u"Only what is on hold is left"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"In this visit"_s), qPrintable(said()));
    queue().setUndoWindow(std::nullopt);
    decide(0, DecisionKind::Approve);
    QTRY_VERIFY2(said().contains(u"In this visit: 1 approved · $2.50 · in less than a minute"_s),
                 qPrintable(said()));
    open(lesson().title);
    open(Survey);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QVERIFY2(!said().contains(u"In this visit"_s), qPrintable(said()));
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"1 on its way · 11 left"_s), qPrintable(said()), Patience);
}

void TestCampaignEnd::whatWasDecidedElsewhereIsNoFailure()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    const QByteArray path = "/api/campaigns/" + idOf(Survey).toString().toLatin1() + "/submissions/";
    const auto elsewhere = [&](int row, const QByteArray& verb) {
        const QByteArray target = path + at(row).id.toString().toLatin1() + '/' + verb + '/';
        const SandboxAnswer answer = m_server->sandbox().handle({"POST",
                                                                 target,
                                                                 {{"Host", "127.0.0.1:1"},
                                                                  {"X-API-Key", Sandbox::demoKey()},
                                                                  {"Content-Type", "application/json"}},
                                                                 R"({"notes":"elsewhere"})"});
        QCOMPARE(answer.status, 200);
    };
    elsewhere(10, "reject"); // not as it is wanted here
    elsewhere(11, "approve"); // just so
    for (int row = 0; row < 10; ++row)
        decide(row, DecisionKind::Hold);
    decide(10, DecisionKind::Approve);
    decide(11, DecisionKind::Approve);
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().conflicts, 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().unknown, 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"1 approved · $2.50 · 10 on hold · 1 decided elsewhere"_s),
                              qPrintable(said()), Patience);
    QVERIFY2(!said().contains(u"fail"_s) && !said().contains(u"sure"_s), qPrintable(said()));
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"in all: 23 approved · $57.50 · 4 rejected · 10 left"_s),
                              qPrintable(said()), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("reviewLeft"), u"10 pending"_s, Patience);
}

void TestCampaignEnd::isTakenBackByUndo()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    decideAllButOne();
    goTo(11);
    press(Qt::Key_H);
    QTRY_VERIFY(end());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!end());
    press(Qt::Key_H);
    QTRY_VERIFY(end());
    press(Qt::Key_Escape); // closed, and the cards are there to be looked at
    QTRY_VERIFY(!end());
    press(Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>("singleView"));
    QCOMPARE(bench().reviewPage().campaign(), idOf(Survey));
}

void TestCampaignEnd::isNotSaidWhileNewOnesWait()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    QCOMPARE(m_server->sandbox().arrive(1, idOf(Survey)), 1);
    bench().reviewPage().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows().arrivalCount(), 1, Patience);
    decideAllButOne();
    goTo(11);
    press(Qt::Key_A);
    QTRY_VERIFY(decisionOn(at(11).id));
    QVERIFY(!end());
    click("arrivalsButton");
    QTRY_COMPARE(rows().rowCount(), 13);
    QVERIFY(!end());
    goTo(12);
    press(Qt::Key_A);
    QTRY_VERIFY(end());
    QVERIFY2(words(*end()).contains(u"10 approved"_s), qPrintable(words(*end())));
}

void TestCampaignEnd::isNotSaidWhileTheServiceCountsMore()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    decideAllButOne();
    goTo(11);
    // One more is there by now: the counts were read since, the list was not.
    QCOMPARE(m_server->sandbox().arrive(1, idOf(Survey)), 1);
    ReviewCampaign known = bench().reviewPage().desk().campaign();
    known.campaign.pendingSubmissions = 13;
    bench().campaigns().merge({known.campaign}, false);
    bench().reviewPage().updateCampaign(known);
    press(Qt::Key_A);
    QTRY_VERIFY(decisionOn(at(11).id));
    QVERIFY(!end());
    press(Qt::Key_Return); // and Enter goes nowhere else
    QTRY_VERIFY(find<QWidget>("singleView"));
    QCOMPARE(bench().reviewPage().campaign(), idOf(Survey));
}

void TestCampaignEnd::isTakenBackByAnArrival()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    decideAllButOne();
    goTo(11);
    press(Qt::Key_A);
    QTRY_VERIFY(end());
    QCOMPARE(m_server->sandbox().arrive(1, idOf(Survey)), 1);
    // Counted it is, before it was read.
    ReviewCampaign known = bench().reviewPage().desk().campaign();
    known.campaign.pendingSubmissions = 13;
    bench().campaigns().merge({known.campaign}, false);
    bench().reviewPage().updateCampaign(known);
    QTRY_VERIFY(!end());
    bench().reviewPage().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(rows().arrivalCount(), 1, Patience);
    QVERIFY(find<QAbstractButton>("arrivalsButton"));
    QVERIFY(!end());
}

void TestCampaignEnd::isNotSaidOfWhatAFilterShows()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    SubmissionFilter filter;
    filter.text = at(0).workerName;
    rows().setFilter(filter);
    QVERIFY(rows().rowCount() < 12);
    for (int row = 0; row < rows().rowCount(); ++row)
        decide(row, DecisionKind::Hold);
    QVERIFY(rows().nextUndecided(0) < 0);
    QTRY_VERIFY(!end());
}

void TestCampaignEnd::givesWayToWhatIsAskedFor()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    decideAllButOne();
    goTo(11);
    press(Qt::Key_A);
    QTRY_VERIFY(end());
    SubmissionFilter filter;
    filter.states = {SubmissionFilter::State::Held};
    rows().setFilter(filter);
    QTRY_VERIFY(!end());
    QCOMPARE(rows().rowCount(), 1);
    // What was put aside is decided there; the end is said again once nobody asks for some any more.
    goTo(0);
    press(Qt::Key_A);
    rows().setFilter({});
    QTRY_VERIFY(end());
    QVERIFY2(words(*end()).contains(u"Nothing is left to decide"_s), qPrintable(words(*end())));
}

void TestCampaignEnd::enterOpensLargeBefore()
{
    open(Survey);
    grid().setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>("singleView"));
    QCOMPARE(bench().reviewPage().campaign(), idOf(Survey));
}

void TestCampaignEnd::countsOnlyWhatThereIs()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    for (int row = 0; row < 12; ++row)
        decide(row, DecisionKind::Hold);
    QTRY_VERIFY(end());
    QVERIFY2(words(*end()).contains(u"12 on hold"_s), qPrintable(words(*end())));
    QVERIFY(!textOf("campaignEndDone").contains(u"approved"_s));
}

void TestCampaignEnd::enterClosesItWhereNothingIsNext()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    bench().reviewPage().setCampaigns({});
    for (int row = 0; row < 12; ++row)
        decide(row, DecisionKind::Hold);
    QTRY_VERIFY(end());
    QVERIFY2(words(*end()).contains(u"Nothing waits in your other campaigns."_s), qPrintable(words(*end())));
    press(Qt::Key_Return);
    QTRY_VERIFY(!end());
    QVERIFY(!find<QWidget>("singleView"));
    press(Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>("singleView"));
}

void TestCampaignEnd::enterPressesWhatHasTheFocus()
{
    open(Survey);
    queue().setUndoWindow(std::nullopt);
    for (int row = 0; row < 12; ++row)
        decide(row, DecisionKind::Hold);
    QTRY_VERIFY(end());
    QAbstractButton* close = nullptr;
    for (auto* button : end()->findChildren<QAbstractButton*>()) {
        if (button->objectName() != u"nextCampaignButton"_s)
            close = button;
    }
    QVERIFY(close);
    close->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(!end());
    QCOMPARE(bench().reviewPage().campaign(), idOf(Survey));
}

QTEST_MAIN(TestCampaignEnd)
#include "tst_campaignend.moc"
