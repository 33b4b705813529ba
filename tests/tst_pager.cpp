// SPDX-License-Identifier: MIT
#include "api/pager.h"
#include "support/pagingworld.h"

#include <QTest>

using namespace proofdesk;

using World = PagingWorld;

/// The reading of a list that does not come to its end: stopped, given up, or begun in vain.
class TestPager : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedItIsSilent();
    void aListenerMayEndIt();
    void afterAFailureItGoesOn();
    void noFirstPageIsAnError();
};

void TestPager::stoppedItIsSilent()
{
    World world;
    world.service.page = endless;
    int told = 0;
    Pager<CampaignList> pager(world.api);
    const auto start = [&] {
        pager.start(
            Lane::Interactive, campaignPages(world.api, Lane::Interactive),
            [&](const CampaignList&) { ++told; }, [&](const Result<ListEnd>&) { ++told; });
    };
    start();
    pager.stop(); // before it was sent
    QObject context;
    bool answered = false;
    world.api.balance()->then(&context, [&](const auto&) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(world.service.count(), 1);

    start();
    QTRY_VERIFY(told >= 3);
    pager.stop();
    const int before = std::exchange(told, 0);
    answered = false;
    world.api.balance()->then(&context, [&](const auto&) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(told, 0);
    QVERIFY(world.service.count() <= before + 3);
}

void TestPager::aListenerMayEndIt()
{
    World world;
    world.service.page = endless;
    auto pager = std::make_unique<Pager<CampaignList>>(world.api);
    int told = 0;
    pager->start(
        Lane::Interactive, campaignPages(world.api, Lane::Interactive),
        [&](const CampaignList&) {
            if (++told == 2)
                pager.reset();
        },
        [&](const Result<ListEnd>&) { told += 100; });
    QTRY_COMPARE(told, 2);
    QObject context;
    bool answered = false;
    world.api.balance()->then(&context, [&](const auto&) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(told, 2);
    QCOMPARE(world.service.count(), 3); // the page after was taken back before it was sent
}

void TestPager::afterAFailureItGoesOn()
{
    World world;
    bool fails = true;
    world.service.page = [&](int number) {
        if (number == 2 && fails)
            return PageText{{}, {}, {}, 403};
        return PageText{idsOf(number), number < 3 ? pageAt(number + 1) : QString(), {}, 200};
    };
    Pager<CampaignList> pager(world.api);
    QList<Result<ListEnd>> ends;
    qsizetype rows = 0;
    pager.start(
        Lane::Interactive, campaignPages(world.api, Lane::Interactive),
        [&](const CampaignList& page) { rows += page.rows.size(); },
        [&](const Result<ListEnd>& how) { ends.append(how); });
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY(!ends.first());
    QCOMPARE(ends.first().error().kind, ErrorKind::Forbidden);
    fails = false;
    pager.resume();
    QTRY_COMPARE(ends.size(), 2);
    QVERIFY(ends.last() && ends.last()->isWhole());
    QCOMPARE(rows, 6);
    QCOMPARE(world.service.count(), 4);
}

void TestPager::noFirstPageIsAnError()
{
    World world;
    world.service.page = [](int) { return PageText{{}, {}, {}, 404}; };
    Pager<SubmissionPage> pager(world.api);
    std::optional<Result<ListEnd>> end;
    pager.start(
        Lane::Refresh, submissionPages(world.api, Campaign1, {}, Lane::Refresh), [](const SubmissionPage&) {},
        [&](const Result<ListEnd>& how) { end = how; });
    QTRY_VERIFY(end);
    QVERIFY(!end->has_value()); // the campaign is not there: that is no empty list
    QCOMPARE(end->error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestPager)
#include "tst_pager.moc"
