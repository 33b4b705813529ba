// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "api/pager.h"
#include "jobs/accountreading.h"
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "review/bulk/pendingreader.h"
#include "review/decisions/truthreader.h"
#include "review/workers/workeractions.h"
#include "support/pagingworld.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace proofdesk;

using World = PagingWorld;

/// Where the reading of a list ends, and what it says that it left unread; requests are counted at the
/// server.
class TestPaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListOfBlockedWorkersThatNamesItselfIsReadOnce();
    void anEndlessListLeavesRoomForDecisions();
    void everyListEnds_data();
    void everyListEnds();
    void numberedPagesEnd_data();
    void numberedPagesEnd();
    void aShareOfWhatIsLeft();
    void aNextAddressElsewhereIsNeverAsked();
    void halfAListOfPendingIsNotComplete();
    void aListThatGoesOnIsNotComplete();
    void halfAListOfCampaignsIsNoAccount();
    void halfAListProvesNoAbsence();
    void halfAListOfBlockedWorkersKeepsThoseKnown();
    void halfAListOfCampaignsTakesNoneAway();
    void submissionsSayWhatWasLeftUnread();
};

void TestPaging::aListOfBlockedWorkersThatNamesItselfIsReadOnce()
{
    World world;
    world.service.page = [](int) {
        return PageText{{1, 2}, QStringLiteral("/api/workers/blocked/"), {}, 200};
    };
    QTemporaryDir folder;
    const auto database = std::move(*Database::open(folder.filePath(QStringLiteral("a.db"))));
    WorkerActions actions(*database, world.api, world.clock);
    actions.refresh();
    QTRY_VERIFY(!actions.isReading());
    QCOMPARE(world.service.count(), 1);
    QCOMPARE(actions.blocked().size(), 2);
    QVERIFY(actions.listEnd().isWhole()); // there is no other page
}

void TestPaging::anEndlessListLeavesRoomForDecisions()
{
    World world;
    world.service.page = endless;
    TruthReader reader(world.api);
    std::optional<SubmissionsSnapshot> truth;
    const auto read = [&] {
        truth.reset();
        reader.read({{{Campaign1, SubmissionId(1)}, QStringLiteral("Somebody")}},
                    [&](const SubmissionsSnapshot& told) { truth = told; });
    };
    // As often as a decision without an answer is looked for in some minutes.
    for (int i = 0; i < 4; ++i) {
        read();
        QVERIFY(soon([&] { return truth.has_value(); }));
    }
    QVERIFY(world.service.count() <= RequestBudget::PerHour - RequestBudget::DecisionShare / 2);

    // So a decision leaves at once.
    const int before = world.service.posts();
    QObject context;
    world.api.approve(Campaign1, SubmissionId(7), {})->then(&context, [](const auto&) {});
    QTRY_COMPARE(world.service.posts(), before + 1);
}

using Why = ListEnd::Why;
Q_DECLARE_METATYPE(ListEnd::Why)

void TestPaging::everyListEnds_data()
{
    QTest::addColumn<QList<QList<int>>>("pages");
    QTest::addColumn<QStringList>("next"); ///< of each page
    QTest::addColumn<int>("count"); ///< what every page states; 0: nothing
    QTest::addColumn<int>("requests");
    QTest::addColumn<Why>("why");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<qint64>("read");
    QTest::addColumn<qint64>("leftUnread");
    const QString first = pageAt(1);
    const QString second = pageAt(2);
    const QString third = pageAt(3);
    const QString nowhere = pageAt(99);
    const auto row = [](const char* name, const QList<QList<int>>& pages, const QStringList& next, int count,
                        int requests, Why why, bool isWhole, qint64 read, qint64 leftUnread) {
        QTest::newRow(name) << pages << next << count << requests << why << isWhole << read << leftUnread;
    };
    row("one page", {{1, 2}}, {{}}, 0, 1, Why::LastPage, true, 2, 0);
    row("two pages", {{1, 2}, {3}}, {second, {}}, 3, 2, Why::LastPage, true, 3, 0);
    row("fewer than stated", {{1, 2}}, {{}}, 5, 1, Why::LastPage, false, 2, 3);
    row("as many as stated", {{1, 2}, {3, 4}}, {second, third}, 4, 2, Why::AllCounted, true, 4, 0);
    row("stated for one page", {{1, 2}, {3, 4, 5}}, {second, {}}, 1, 2, Why::LastPage, true, 5, 0);
    row("the same rows again", {{1, 2}, {2, 1}}, {second, third}, 9, 2, Why::NothingNew, false, 2, 7);
    row("an empty page", {{1, 2}, {}}, {second, third}, 0, 2, Why::NothingNew, false, 2, 0);
    row("itself", {{1, 2}, {3}}, {second, second}, 7, 2, Why::RepeatedAddress, false, 3, 4);
    row("in a ring", {{1, 2}, {3}, {4}}, {second, third, second}, 0, 3, Why::RepeatedAddress, true, 4, 0);
    row("past the end", {{1, 2}}, {nowhere}, 0, 2, Why::PastTheEnd, true, 2, 0);
    row("past the end, too early", {{1, 2}}, {nowhere}, 6, 2, Why::PastTheEnd, false, 2, 4);
    row("elsewhere", {{1, 2}}, {QStringLiteral("https://example.com/more")}, 0, 1, Why::OutsideOrigin, false,
        2, 0);
    row("elsewhere, all counted", {{1, 2}}, {QStringLiteral("https://example.com/more")}, 2, 1,
        Why::OutsideOrigin, false, 2, 0);
}

void TestPaging::everyListEnds()
{
    QFETCH(QList<QList<int>>, pages);
    QFETCH(QStringList, next);
    QFETCH(int, count);
    World world;
    world.service.page = [&](int number) {
        if (number > pages.size())
            return PageText{{}, {}, {}, 404};
        return PageText{pages.at(number - 1), next.at(number - 1),
                        count > 0 ? std::optional(count) : std::nullopt, 200};
    };
    Pager<CampaignList> pager(world.api);
    std::optional<Result<ListEnd>> end;
    int told = 0;
    pager.start(
        Lane::Interactive, campaignPages(world.api, Lane::Interactive), [&](const CampaignList&) { ++told; },
        [&](const Result<ListEnd>& how) { end = how; });
    QTRY_VERIFY(end);
    QVERIFY(end->has_value());
    QTEST(world.service.count(), "requests");
    QTEST((*end)->why, "why");
    QTEST((*end)->isWhole(), "isWhole");
    QTEST((*end)->read, "read");
    QTEST((*end)->leftUnread(), "leftUnread");
    QCOMPARE((*end)->pages, told);
}

void TestPaging::numberedPagesEnd_data()
{
    QTest::addColumn<int>("pages"); ///< two rows each, then 404
    QTest::addColumn<int>("same"); ///< this page and all after it have the rows of the one before; 0: none
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("requests");
    QTest::addColumn<Why>("why");
    QTest::newRow("as many as stated") << 5 << 0 << 6 << 3 << Why::AllCounted;
    QTest::newRow("past the end") << 3 << 0 << 0 << 4 << Why::PastTheEnd;
    QTest::newRow("the number is ignored") << 9 << 1 << 0 << 2 << Why::NothingNew;
}

void TestPaging::numberedPagesEnd()
{
    QFETCH(int, pages);
    QFETCH(int, same);
    QFETCH(int, count);
    World world;
    world.service.page = [&](int number) {
        if (number > pages)
            return PageText{{}, {}, {}, 404};
        const int shown = same > 0 ? std::min(number, same) : number;
        return PageText{idsOf(shown), QStringLiteral("/further"),
                        count > 0 ? std::optional(count) : std::nullopt, 200};
    };
    Pager<SubmissionPage> pager(world.api);
    std::optional<Result<ListEnd>> end;
    pager.start(
        Lane::Refresh, submissionPages(world.api, Campaign1, {}, Lane::Refresh), [](const SubmissionPage&) {},
        [&](const Result<ListEnd>& how) { end = how; }, 2);
    QTRY_VERIFY(end);
    QVERIFY(end->has_value());
    QTEST((*end)->why, "why");
    QTEST(world.service.count(), "requests");
}

void TestPaging::aShareOfWhatIsLeft()
{
    World world;
    world.service.page = endless;
    const auto requestsOf = [&](Lane lane) {
        const int before = world.service.count();
        Pager<CampaignList> pager(world.api);
        std::optional<Result<ListEnd>> end;
        pager.start(
            lane, campaignPages(world.api, lane), [](const CampaignList&) {},
            [&](const Result<ListEnd>& how) { end = how; });
        if (!soon([&] { return end.has_value(); }) || !*end || (*end)->isWhole()
            || (*end)->why != Why::BudgetShare)
            return -1;
        return world.service.count() - before;
    };
    QCOMPARE(requestsOf(Lane::Interactive), 225); // a quarter of 900
    QCOMPARE(requestsOf(Lane::Decision), 168); // a quarter of 675
    for (int i = world.budget.left(); i > RequestBudget::DecisionShare; --i)
        world.budget.charge();
    QCOMPARE(requestsOf(Lane::Decision), 1);
    QCOMPARE(world.budget.left(), RequestBudget::DecisionShare - 1);
}

void TestPaging::aNextAddressElsewhereIsNeverAsked()
{
    RawServer elsewhere([](const RawServer::Request&) {
        return RawServer::reply(200, "application/json", R"({"results": []})");
    });
    World world;
    world.service.page = [&](int) {
        return PageText{{1}, elsewhere.url(QStringLiteral("/api/campaigns/")).toString(), {}, 200};
    };
    CampaignModel model(world.clock);
    CampaignLoader loader(world.api, model, world.clock);
    QSignalSpy done(&loader, &CampaignLoader::completed);
    loader.refresh();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(loader.listEnd().why, Why::OutsideOrigin);
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestPaging::halfAListOfPendingIsNotComplete()
{
    World world;
    world.service.page = [](int) { return PageText{{1, 2}, QStringLiteral("/further"), 9, 200}; };
    PendingReader reader(world.api);
    std::optional<Result<PendingList>> pending;
    reader.read(Campaign1, Lane::Decision, [&](const auto& told) { pending = told; });
    QTRY_VERIFY(pending);
    QVERIFY(pending->has_value());
    QVERIFY(!(*pending)->isComplete()); // all would be approved, and these are not all
    QCOMPARE((*pending)->rows.size(), 2);
    QCOMPARE((*pending)->unread(), 7);
    QCOMPARE(world.service.count(), 2);
}

void TestPaging::aListThatGoesOnIsNotComplete()
{
    // As many as it states could be told apart, and yet it lists more and names further ones.
    World world;
    world.service.page = [](int) { return PageText{{1, 2, 2}, QStringLiteral("/further"), 2, 200}; };
    PendingReader reader(world.api);
    std::optional<Result<PendingList>> pending;
    reader.read(Campaign1, Lane::Decision, [&](const auto& told) { pending = told; });
    QTRY_VERIFY(pending);
    QVERIFY(pending->has_value());
    QCOMPARE((*pending)->rows.size(), 2);
    QCOMPARE((*pending)->stated, 2);
    QVERIFY(!(*pending)->isComplete());
}

void TestPaging::halfAListOfCampaignsIsNoAccount()
{
    World world;
    world.service.page = [](int number) { return PageText{{1, 2}, pageAt(number + 1), {}, 200}; };
    AccountReading reading(world.api);
    std::optional<Result<AccountSnapshot>> truth;
    reading.start([&](const auto& told) { truth = told; });
    QTRY_VERIFY(truth);
    QVERIFY(!truth->has_value()); // a campaign may hide in what was not read
    QCOMPARE(truth->error().kind, ErrorKind::Unreadable);
}

void TestPaging::halfAListProvesNoAbsence()
{
    World world;
    world.service.page = endless;
    TruthReader reader(world.api);
    std::optional<SubmissionsSnapshot> truth;
    const SubmissionKey there{Campaign1, SubmissionId(301)};
    const SubmissionKey nowhere{Campaign1, SubmissionId(99)};
    reader.read({{there, {}}, {nowhere, {}}}, [&](const SubmissionsSnapshot& told) { truth = told; });
    QVERIFY(soon([&] { return truth.has_value(); }));
    QVERIFY(truth->found.contains(there));
    QVERIFY(truth->absent.isEmpty());
    QVERIFY(truth->unread.contains(nowhere));
    QVERIFY(truth->isCutShort);

    // Once the list has an end, it is told as absent.
    world.service.page = [](int number) {
        return PageText{idsOf(number), number < 2 ? pageAt(2) : QString(), {}, 200};
    };
    truth.reset();
    reader.read({{nowhere, {}}}, [&](const SubmissionsSnapshot& told) { truth = told; });
    QTRY_VERIFY(truth);
    QVERIFY(truth->absent.contains(nowhere));
    QVERIFY(!truth->isCutShort);
}

void TestPaging::halfAListOfBlockedWorkersKeepsThoseKnown()
{
    World world;
    bool whole = true;
    world.service.page = [&](int) {
        return whole ? PageText{{1, 2, 3}, {}, {}, 200}
                     : PageText{{4}, QStringLiteral("https://example.com/more"), 6, 200};
    };
    QTemporaryDir folder;
    const auto database = std::move(*Database::open(folder.filePath(QStringLiteral("a.db"))));
    WorkerActions actions(*database, world.api, world.clock);
    actions.refresh();
    QTRY_COMPARE(actions.blocked().size(), 3);
    QVERIFY(actions.listEnd().isWhole());
    whole = false;
    actions.refresh();
    QTRY_COMPARE(actions.blocked().size(), 4);
    QVERIFY(!actions.listEnd().isWhole());
    QCOMPARE(actions.listEnd().leftUnread(), 5);
    whole = true;
    actions.refresh();
    QTRY_COMPARE(actions.blocked().size(), 3);
    QVERIFY(actions.listEnd().isWhole());
}

void TestPaging::halfAListOfCampaignsTakesNoneAway()
{
    World world;
    bool whole = true;
    world.service.page = [&](int number) {
        return whole ? PageText{{1, 2, 3}, {}, {}, 200} : PageText{{number == 1 ? 3 : 4}, pageAt(2), 8, 200};
    };
    CampaignModel model(world.clock);
    CampaignLoader loader(world.api, model, world.clock);
    QSignalSpy done(&loader, &CampaignLoader::completed);
    loader.refresh();
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!loader.isIncomplete());
    QCOMPARE(model.totalCount(), 3);
    whole = false;
    loader.refresh();
    QTRY_COMPARE(done.size(), 2);
    QVERIFY(loader.isIncomplete());
    QCOMPARE(loader.listEnd().leftUnread(), 6);
    QCOMPARE(model.totalCount(), 4);
}

void TestPaging::submissionsSayWhatWasLeftUnread()
{
    World world;
    bool whole = false;
    world.service.page = [&](int number) {
        if (whole)
            return PageText{idsOf(number), number < 2 ? QStringLiteral("/further") : QString(), {}, 200};
        return PageText{{1, 2}, QStringLiteral("/further"), 5, 200};
    };
    SubmissionModel model(world.clock);
    SubmissionLoader loader(world.api, model, world.clock);
    loader.open(Campaign1);
    QTRY_COMPARE(loader.state(), LoadState::Ready);
    QCOMPARE(world.service.count(), 2);
    QVERIFY(!loader.listEnd().isWhole());
    QCOMPARE(loader.listEnd().leftUnread(), 3);
    QVERIFY(!loader.readAt().isValid()); // it was not read completely
    whole = true;
    loader.refresh();
    QTRY_VERIFY(loader.listEnd().isWhole());
    QVERIFY(loader.readAt().isValid());
    QCOMPARE(loader.listEnd().leftUnread(), 0);
}

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_paging.moc"
