// SPDX-License-Identifier: MIT
// A campaign that pays by itself becomes full while it is reviewed: what the service paid, what waited here
// for it, and what each number of the window says then.
#include "account/activitylog.h"
#include "jobs/jobdraftstore.h"
#include "support/reviewwindow.h"
#include "ui/common/notice.h"
#include "ui/common/stackedbar.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestPaidItself : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void saysWhatTheServicePaidItself();
    void whatAFullCampaignLeftInTheOutboxIsOnItsWay();
    void whatAFullCampaignLeftInTheOutboxIsReadThoughPaused();
    void saysWhatAPauseKeepsFromRejecting();

private:
    static constexpr auto Likes = u"Video likes: garden tour, part 2"; // approves once full, six are open

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
        request.paysByItself = bench().reviewPage().desk().campaign().approvesOnceFull.value_or(false);
        QVERIFY(queue().decide({request}));
    }
    /// On the website, say.
    void approveElsewhere(int row)
    {
        const QByteArray target = "/api/campaigns/" + idOf(Likes).toString().toLatin1() + "/submissions/"
            + at(row).id.toString().toLatin1() + "/approve/";
        const SandboxAnswer answer = m_server->sandbox().handle({"POST",
                                                                 target,
                                                                 {{"Host", "127.0.0.1:1"},
                                                                  {"X-API-Key", Sandbox::demoKey()},
                                                                  {"Content-Type", "application/json"}},
                                                                 "{}"});
        QCOMPARE(answer.status, 200);
    }
    /// The review of that campaign, which is known to pay by itself; what is decided waits in a paused
    /// outbox.
    void openLikes()
    {
        CreatedHere made;
        made.id = idOf(Likes);
        made.approveOnceFull = true;
        bench().session().drafts().saveCreated(made);
        open(Likes);
        queue().setUndoWindow(std::nullopt);
        queue().setPaused(true);
        QCOMPARE(rows().rowCount(), 44);
        decide(0, DecisionKind::Approve);
        decide(1, DecisionKind::Approve);
        decide(2, DecisionKind::Reject);
    }
    /// The campaigns are counted, as they are now and then while no list is open.
    void countLikes()
    {
        ReviewCampaign known = bench().reviewPage().desk().campaign();
        known.campaign = *truth().campaign(Likes);
        bench().campaigns().merge({known.campaign}, false);
        if (bench().reviewPage().campaign() == known.campaign.id)
            bench().reviewPage().updateCampaign(known);
    }
    int readings()
    {
        const QByteArray path = "/api/campaigns/" + idOf(Likes).toString().toLatin1() + "/submissions/";
        int count = 0;
        for (const SandboxLogEntry& entry : m_server->sandbox().requests())
            count += entry.method == "GET" && entry.target.startsWith(path);
        return count;
    }
    QString progress()
    {
        return bench()
            .campaigns()
            .index(bench().campaigns().rowOf(idOf(Likes)), CampaignModel::Progress)
            .data()
            .toString();
    }
    QString barWords() { return the<StackedBar>("reviewBar").accessibleName(); }
    /// All that it says; nothing while it is not there.
    QString said()
    {
        const QWidget* there = end();
        return there ? words(*there) : QString();
    }
    QWidget* end() { return find<QWidget>("campaignEnd"); }
};

void TestPaidItself::saysWhatTheServicePaidItself()
{
    openLikes();
    approveElsewhere(5); // which of the others the service itself approved, the counts don't tell
    QCOMPARE(m_server->sandbox().arrive(6, idOf(Likes)), 6);
    QCOMPARE(*truth().campaign(Likes)->approvedSubmissions, 50);
    bench().reviewPage().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"In this visit: 2 approved · $0.10 · 1 decided elsewhere"_s),
                              qPrintable(said()), Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"The campaign in all: 50 approved · $2.50\n"_s),
                              qPrintable(said()), Patience);
    const QString paid = u"48 were approved elsewhere or by the service itself, $2.40."_s;
    QVERIFY2(said().contains(paid), qPrintable(said()));
    // The window says it too, and nothing is left to be sent.
    const auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    QVERIFY2(notice->words().contains(u"is full, and all of it is decided"_s)
                 && notice->words().contains(u"48 were approved elsewhere or by the service itself"_s)
                 && notice->words().contains(u"$2.40"_s),
             qPrintable(notice->words()));
    QCOMPARE(queue().counts().waiting, 0);
    QCOMPARE(queue().counts().conflicts, 1); // it was rejected here
    QTRY_COMPARE_WITH_TIMEOUT(textOf("reviewLeft"), u"0 pending"_s, Patience);
    QCOMPARE(posts("/approve/") + posts("/reject/"), 1); // that of elsewhere
    Money paidHere;
    const auto history = bench().session().activity().search({}).value();
    for (const ActivityEntry& entry : history)
        paidHere += entry.amount.value_or(Money());
    QCOMPARE(paidHere, Money::fromCents(10));
}

void TestPaidItself::whatAFullCampaignLeftInTheOutboxIsOnItsWay()
{
    openLikes();
    QCOMPARE(m_server->sandbox().arrive(6, idOf(Likes)), 6);
    // It is counted, and no list can be read.
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "/submissions/");
    countLikes();
    QCOMPARE(queue().counts().waiting, 3);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("reviewLeft"), u"3 on their way · 0 left"_s, Patience);
    QVERIFY2(barWords().contains(u"47 approved"_s), qPrintable(barWords()));
    QVERIFY2(progress().contains(u"47 approved · 3 on their way"_s), qPrintable(progress()));
    // What could not be read is read again.
    m_server->sandbox().disarmAll();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().waiting, 0, Patience);
    QVERIFY(queue().isPaused());
}

void TestPaidItself::whatAFullCampaignLeftInTheOutboxIsReadThoughPaused()
{
    openLikes();
    bench().openReview(lesson().id);
    QTRY_VERIFY_WITH_TIMEOUT(bench().reviewPage().campaign() == lesson().id && proofIsShown(), Patience);
    letArrive();
    const int before = readings();
    QCOMPARE(m_server->sandbox().arrive(6, idOf(Likes)), 6);
    QCOMPARE(queue().counts().waiting, 3);
    countLikes();
    countLikes();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().waiting, 0, Patience);
    QCOMPARE(queue().counts().conflicts, 1); // it was rejected here
    QVERIFY(queue().isPaused());
    QCOMPARE(posts("/approve/") + posts("/reject/"), 0);
    QTRY_VERIFY2_WITH_TIMEOUT(progress().contains(u"50 approved"_s) && !progress().contains(u"way"_s),
                              qPrintable(progress()), Patience);
    const int read = readings() - before;
    QVERIFY2(read >= 1 && read <= 6, qPrintable(QString::number(read)));
    countLikes();
    letArrive();
    QCOMPARE(readings() - before, read);
}

void TestPaidItself::saysWhatAPauseKeepsFromRejecting()
{
    openLikes();
    for (int row = 3; row < rows().rowCount(); ++row)
        decide(row, DecisionKind::Approve);
    QTRY_VERIFY_WITH_TIMEOUT(end(), Patience);
    const QString warning = u"1 of them rejects where the campaign pays by itself"_s;
    QTRY_VERIFY2_WITH_TIMEOUT(
        said().contains(u"44 of them are not sent yet: they wait in the outbox, where sending is paused. "_s
                        + warning),
        qPrintable(said()), Patience);
    // Nor does anything leave by itself where there is no time to undo that could end.
    queue().setPaused(false);
    QTRY_VERIFY2_WITH_TIMEOUT(
        said().contains(u"44 of them are not sent yet: they wait in the outbox until you send them. "_s
                        + warning),
        qPrintable(said()), Patience);
    queue().setUndoWindow(std::chrono::seconds(60));
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"44 of them are not sent yet: they go on in the outbox."_s),
                              qPrintable(said()), Patience);
    QVERIFY2(!said().contains(u"pays by itself:"_s), qPrintable(said()));
}

QTEST_MAIN(TestPaidItself)
#include "tst_paiditself.moc"
