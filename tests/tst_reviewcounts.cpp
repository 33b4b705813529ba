// SPDX-License-Identifier: MIT
// What the review says about itself, in the real window: the counts of its header, of the campaigns and of
// its outbox, how much was compared, and where what waits is found.
#include "support/widereview.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/review/reviewpage.h"
#include "ui/window/navigation.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestReviewCounts : public QObject, private WideReview
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWideReview(); }
    void cleanup() { closeWindow(); }
    void theHeaderCountsWhatTheServiceCounts();
    void headerAndBadgeCountWhatIsOnItsWay();
    void nothingUnusualIsSaidOnceAllWereCompared();
    void sameFileIsAtLeastSoManyUntilAllWereCompared();
    void theOutboxSaysWhatWaits();
    void whatAnApprovalOfAllHoldsBackIsQueued();
    void whatPaysByItselfSaysSo();
    void goesToWhatIsAskedFor();
};

void TestReviewCounts::theHeaderCountsWhatTheServiceCounts()
{
    const auto holds = [this] {
        const Campaign now = lesson();
        const qint64 decided = *now.approvedSubmissions + *now.rejectedSubmissions;
        const QLocale locale;
        return header().contains(u"%1 of %2 decided"_s.arg(
                   locale.toString(decided), locale.toString(decided + *now.pendingSubmissions)))
            && header().contains(u"%1 pending"_s.arg(locale.toString(*now.pendingSubmissions)));
    };
    QVERIFY2(holds(), qPrintable(header()));
    // The balance does not follow an approval: where the pay comes from stands beside it.
    const QString all = lesson().pay->times(*lesson().totalAvailabilities)->toText();
    QVERIFY2(header().contains(u"$0.50 a job, from the %1 set aside"_s.arg(all)), qPrintable(header()));
    QVERIFY2(header().contains(lesson().title), qPrintable(header()));
    QVERIFY2(!header().contains(u"Pays by itself"_s), qPrintable(header()));
    QVERIFY2(!header().contains(u"requests left"_s), qPrintable(header()));
    // After what was decided as well.
    approve();
    reject();
    sendAll();
    QTRY_VERIFY2_WITH_TIMEOUT(holds(), qPrintable(header()), Patience);
}

void TestReviewCounts::headerAndBadgeCountWhatIsOnItsWay()
{
    const Campaign before = lesson();
    const qint64 pending = *before.pendingSubmissions;
    const qint64 decided = *before.approvedSubmissions + *before.rejectedSubmissions;
    qint64 others = -pending; // those of all other campaigns
    for (const Campaign& one : truth().campaigns)
        others += one.pendingSubmissions.value_or(0);
    const auto says = [&](qint64 done, const QString& left) {
        const QLocale locale;
        return header().contains(
                   u"%1 of %2 decided"_s.arg(locale.toString(done), locale.toString(decided + pending)))
            && header().contains(left);
    };
    const auto badge = [this] {
        const QString said =
            window().navigation()->item(1)->data(Qt::AccessibleDescriptionRole).toString(); // "190 waiting"
        return said.section(u' ', 0, 0).toLongLong();
    };
    // The list of campaigns counts the same at the same time.
    const auto inTheList = [this, &before](CampaignModel::Column column) {
        const CampaignModel& all = bench().campaigns();
        return all.index(all.rowOf(before.id), column).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(badge(), others + pending, Patience);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending));
    queue().setUndoWindow(std::nullopt);
    approve();
    reject();
    // At once, and without a word of the service.
    QTRY_VERIFY2_WITH_TIMEOUT(says(decided, u"2 on their way · %1 left"_s.arg(pending - 2)),
                              qPrintable(header()), 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(badge(), others + pending - 2, 1'000);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending - 2));
    QVERIFY2(inTheList(CampaignModel::Progress)
                 .contains(u"%1 pending · 2 on their way"_s.arg(QLocale().toString(pending - 2))),
             qPrintable(inTheList(CampaignModel::Progress)));
    key(Qt::Key_H); // on hold is neither decided nor on its way
    // The service confirms, and its counts are not read anew: those that it confirmed are counted.
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "GET");
    sendAll();
    QTRY_VERIFY2_WITH_TIMEOUT(says(decided + 2, u"%1 pending"_s.arg(pending - 2)), qPrintable(header()),
                              1'000);
    QCOMPARE(badge(), others + pending - 2);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending - 2));
    QVERIFY2(!inTheList(CampaignModel::Progress).contains(u"on their way"_s),
             qPrintable(inTheList(CampaignModel::Progress)));
    // Read anew they are counted once.
    m_server->sandbox().disarmAll();
    window().currentPage()->refresh();
    key(Qt::Key_F5);
    const auto readAnew = [&] {
        const std::optional<Campaign> known = bench().campaigns().campaign(before.id);
        return known && known->pendingSubmissions == pending - 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(readAnew(), Patience);
    QVERIFY2(says(decided + 2, u"%1 pending"_s.arg(pending - 2)), qPrintable(header()));
}

void TestReviewCounts::nothingUnusualIsSaidOnceAllWereCompared()
{
    const auto said = [this] {
        const auto* label = window().findChild<QLabel*>(u"nothingUnusual"_s);
        return label ? label->text() : QString();
    };
    int row = 0;
    while (row < rows().rowCount() && !rows().flags(at(row).id).isEmpty())
        ++row;
    goTo(row);
    // What is in sight was fetched, the rest of the list was not.
    QTRY_VERIFY2_WITH_TIMEOUT(said().startsWith(u"No evidence so far"_s), qPrintable(said()), Patience);
    const ComparedCount compared = rows().comparedWith(current().id);
    QVERIFY(!compared.isWhole());
    // Whoever sent no picture is none of those that it is compared with.
    int others = -1;
    for (const SubmissionId id : rows().allIds())
        others += rows().submission(id)->images.isEmpty() ? 0 : 1;
    QVERIFY(others < rows().totalCount() - 1);
    // Nor is whoever sent one that was found broken meanwhile.
    const auto all = [&] { return rows().comparedWith(current().id).all; };
    QVERIFY(all() <= others && all() > others / 2);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"of the %1 other pictures"_s.arg(all())), qPrintable(said()),
                              Patience);
    // Without a picture there is nothing to compare.
    row = 0;
    while (row < rows().rowCount() && !at(row).images.isEmpty())
        ++row;
    goTo(row);
    QTRY_VERIFY2_WITH_TIMEOUT(said() == u"No evidence against it"_s, qPrintable(said()), Patience);
    // That it has none is a fact, and stands among facts.
    QVERIFY(window().findChild<QLabel*>(u"factsHeading"_s));
}

void TestReviewCounts::sameFileIsAtLeastSoManyUntilAllWereCompared()
{
    const auto counted = [this] {
        const auto* count = box(u"Same file"_s).parentWidget()->findChild<QLabel*>(u"sameFileCount"_s);
        return count ? count->text() : u"?"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rows().countOf(SubmissionFlag::SameFile) > 0, Patience);
    QVERIFY(!rows().compared().isWhole());
    QTRY_VERIFY2_WITH_TIMEOUT(counted() == u"%1+"_s.arg(rows().countOf(SubmissionFlag::SameFile)),
                              qPrintable(counted()), Patience);
}

void TestReviewCounts::theOutboxSaysWhatWaits()
{
    const auto said = [this] { return textOf("outboxWords"); };
    QVERIFY(!the<QAbstractButton>("sendNowButton").isEnabled());
    QVERIFY(!the<QAbstractButton>("undoButton").isEnabled());
    approve();
    approve();
    reject();
    QVERIFY2(said().contains(u"3 waiting"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"until you send"_s), qPrintable(said()));
    QVERIFY(the<QAbstractButton>("undoButton").isEnabled());
    click("undoButton");
    QVERIFY2(said().contains(u"2 waiting"_s), qPrintable(said()));
    QCOMPARE(queue().counts().rejections, 0);
    click("pauseButton");
    QVERIFY(queue().isPaused());
    QVERIFY2(said().contains(u"paused"_s), qPrintable(said()));
    QCOMPARE(the<QAbstractButton>("pauseButton").text(), u"Go on sending"_s);
    click("pauseButton");
    QVERIFY(!queue().isPaused());
    QVERIFY2(!said().contains(u"paused"_s), qPrintable(said()));
    QCOMPARE(posts("/approve/"), 0);
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 2, Patience);
    QCOMPARE(posts("/reject/"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!the<QAbstractButton>("undoButton").isEnabled(), Patience);
}

void TestReviewCounts::whatAnApprovalOfAllHoldsBackIsQueued()
{
    const auto said = [this] { return textOf("outboxWords"); };
    queue().setUndoWindow(std::chrono::seconds(20));
    queue().setHeldBack(rows().campaign(), true);
    approve();
    QVERIFY2(said().contains(u"1 waiting"_s) && said().contains(u"queued"_s), qPrintable(said()));
    queue().setHeldBack(rows().campaign(), false);
    QVERIFY2(said().contains(u"next in"_s), qPrintable(said()));
}

void TestReviewCounts::whatPaysByItselfSaysSo()
{
    window().go<CampaignsPage>();
    click("quickJobButton");
    type("linkEdit", u"https://youtu.be/x"_s);
    click("haveReadBox");
    click("createJobButton");
    QVERIFY(wait<QAbstractButton>("creationReviewButton"));
    const CampaignId made = truth().campaigns.first().id;
    click("creationReviewButton");
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), made, Patience);
    QVERIFY(qobject_cast<ReviewPage*>(window().currentPage()));
    QTRY_VERIFY2_WITH_TIMEOUT(header().contains(u"Pays by itself after 50 more submissions"_s),
                              qPrintable(header()), Patience);
    QVERIFY2(header().contains(u"$0.05 a job"_s), qPrintable(header()));
    // Nothing is pending there, so there is nothing to approve.
    QTRY_VERIFY_WITH_TIMEOUT(!the<QAbstractButton>("approveAllButton").isEnabled(), Patience);
}

void TestReviewCounts::goesToWhatIsAskedFor()
{
    const CampaignId first = rows().campaign();
    approve();
    const SubmissionId decided = queue().open().first().request.key.submission;
    CampaignId second;
    for (const Campaign& campaign : truth().campaigns) {
        if (campaign.id != first && campaign.pendingSubmissions.value_or(0) > 0)
            second = campaign.id;
    }
    bench().openReview(second);
    QTRY_VERIFY_WITH_TIMEOUT(rows().campaign() == second && rows().rowCount() > 0, Patience);
    key(Qt::Key_Q);
    auto* list = wait<QAbstractItemView>("outboxView");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    theButton(the<QDialog>("outboxPanel"), u"Show"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), first, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0 && current().id == decided, Patience);
}

QTEST_MAIN(TestReviewCounts)
#include "tst_reviewcounts.moc"
