// SPDX-License-Identifier: MIT
// What was decided before the program was started speaks on: of a picture that comes again, and of a worker.
#include "review/workers/workerhistory.h"
#include "support/reviewwindow.h"
#include "ui/review/inspector/flagssection.h"
#include "ui/review/inspector/workerpanel.h"

#include <QCheckBox>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestEarlierEvidence : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void aCopyOfWhatWasPaidIsNamed();
    void whoWasDecidedIsKnownAtOnce();
    void whatTheServiceListedIsKept();

private:
    QString said()
    {
        const auto* section = window().findChild<FlagsSection*>();
        return section ? words(*section) : QString();
    }
    QString worker()
    {
        const auto* panel = window().findChild<WorkerPanel*>();
        return panel ? words(*panel) : QString();
    }
    void restart()
    {
        startProgram();
        window().resize(1800, 900);
        openReview();
    }
    void approve(int row)
    {
        const SubmissionId id = at(row).id;
        queue().setUndoWindow(std::nullopt);
        goTo(row);
        key(Qt::Key_A);
        QTRY_COMPARE(queue().counts().waiting, 1);
        sendAll();
        QCOMPARE(decisionOn(id)->state, DecisionState::Sent);
    }
    /// Two pending ones that share a file with each other and with nobody else.
    std::optional<std::pair<SubmissionId, SubmissionId>> pairOfOneFile()
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            const SubmissionId id = at(row).id;
            const QList<SubmissionId> others = rows().sameFile(id);
            if (others.size() == 1 && rows().sameFile(others.first()) == QList{id})
                return std::pair(id, others.first());
        }
        return std::nullopt;
    }
    /// Two pending ones of one worker whom nobody here has dealt with.
    std::optional<std::pair<Submission, Submission>> pairOfOneWorker()
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            const Submission one = at(row);
            const QList<SubmissionId> theirs = rows().ofWorker(one.worker);
            if (theirs.size() > 1 && !bench().session().history().isKnown(one.worker))
                return std::pair(one, *rows().submission(theirs.at(theirs.first() == one.id ? 1 : 0)));
        }
        return std::nullopt;
    }
    void showApproved(bool shown)
    {
        for (auto* box : window().findChildren<QCheckBox*>()) {
            if (box->text() == u"Approved"_s)
                box->setChecked(shown);
        }
        QCOMPARE(rows().filter().states.contains(SubmissionFilter::State::Approved), shown);
    }
    bool isFoundAsFirstTime(const Submission& one)
    {
        SubmissionFilter filter;
        filter.firstTimeOnly = true;
        rows().setFilter(filter);
        const bool found = rows().rowOf(one.id) >= 0;
        rows().setFilter({});
        return found;
    }
};

void TestEarlierEvidence::init()
{
    openWindow();
    window().resize(1800, 900); // the filters have a pane of their own
    openReview();
}

void TestEarlierEvidence::aCopyOfWhatWasPaidIsNamed()
{
    QTRY_VERIFY_WITH_TIMEOUT(rows().compared().isWhole(), Patience);
    const auto both = pairOfOneFile();
    QVERIFY(both);
    const Submission paid = *rows().submission(both->first);
    const SubmissionId copy = both->second;
    const int flagged = rows().countOf(SubmissionFlag::SameFile);
    approve(rows().rowOf(paid.id));
    restart();
    QTRY_VERIFY_WITH_TIMEOUT(rows().compared().isWhole(), Patience);
    QVERIFY(!rows().contains(paid.id)); // what is paid is not read again
    QVERIFY(rows().flags(copy).contains(SubmissionFlag::SameFile));
    QCOMPARE(rows().countOf(SubmissionFlag::SameFile), flagged - 1);
    goTo(rows().rowOf(copy));
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"Same file as %1 (approved)"_s.arg(paid.workerName)),
                              qPrintable(said()), Patience);
    QVERIFY(!said().contains(u"Compare"_s)); // there is nothing to stand beside it
    const QString spoken = rows().index(rows().rowOf(copy), 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"same file as 1 other"_s), qPrintable(spoken));
    // While names are hidden the other one's is too.
    for (auto* box : window().findChildren<QCheckBox*>()) {
        if (box->text() == u"Blind: hide names until decided"_s)
            box->setChecked(true);
    }
    QVERIFY(rows().naming().isBlind());
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"Same file as #%1 (approved)"_s.arg(paid.id.toString())),
                              qPrintable(said()), Patience);
    QVERIFY2(!said().contains(paid.workerName), qPrintable(said()));
}

void TestEarlierEvidence::whoWasDecidedIsKnownAtOnce()
{
    const auto both = pairOfOneWorker();
    QVERIFY(both);
    const auto& [one, other] = *both;
    goTo(rows().rowOf(other.id));
    QTRY_VERIFY2_WITH_TIMEOUT(worker().contains(u"first time, as far as read"_s), qPrintable(worker()),
                              Patience);
    QVERIFY(isFoundAsFirstTime(other));
    approve(rows().rowOf(one.id));
    goTo(rows().rowOf(other.id));
    QTRY_VERIFY2_WITH_TIMEOUT(worker().contains(u"1 approved"_s), qPrintable(worker()), Patience);
    QVERIFY(!isFoundAsFirstTime(other));
}

void TestEarlierEvidence::whatTheServiceListedIsKept()
{
    // Somebody approves one in another window; here it is read in the list of what is approved.
    const auto both = pairOfOneWorker();
    QVERIFY(both);
    const auto& [one, other] = *both;
    const SandboxAnswer answer = ask("POST", lessonPath() + one.id.toString().toLatin1() + "/approve/");
    QVERIFY2(answer.status == 200, answer.body.constData());
    showApproved(true);
    QTRY_COMPARE_WITH_TIMEOUT(rows().submission(one.id)->status, SubmissionStatus::Approved, Patience);
    showApproved(false);
    goTo(rows().rowOf(other.id));
    // Maybe they had one approved before that, which is listed too.
    const auto known = [&] {
        const QList<SubmissionId> theirs = rows().ofWorker(one.worker);
        const auto paid = std::count_if(theirs.begin(), theirs.end(), [this](SubmissionId id) {
            return rows().submission(id)->status == SubmissionStatus::Approved;
        });
        return u"%1 approved"_s.arg(paid);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(worker().contains(known()), qPrintable(worker()), Patience);
    QVERIFY(!isFoundAsFirstTime(other));
    // The list of what is approved is not read again.
    const QString before = known();
    restart();
    QVERIFY(!rows().contains(one.id));
    goTo(rows().rowOf(other.id));
    QTRY_VERIFY2_WITH_TIMEOUT(worker().contains(before), qPrintable(worker()), Patience);
    QVERIFY(!isFoundAsFirstTime(other));
}

QTEST_MAIN(TestEarlierEvidence)
#include "tst_earlierevidence.moc"
