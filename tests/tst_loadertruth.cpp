// SPDX-License-Identifier: MIT
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "support/loaderworld.h"

#include <QSignalSpy>

using namespace proofdesk;

namespace {

const CampaignId Campaign2 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");

} // namespace

/// What a reading proves, and what it does not: nothing is taken away, counted or left out on a guess.
class TestLoaderTruth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void believesThatThereIsMoreThanItSays();
    void endsAtAnEmptyPage();
    void anotherCampaignIsReadAsNew();
    void aSearchSaysNothingOfTheOthers();
    void theListOfAllIsEnoughForEach();
    void workersWithoutANameAreLookedForInTheLists();
    void manyAreLookedForInTheLists_data();
    void manyAreLookedForInTheLists();
    void aRefreshThatFailsKeepsTheRows();
    void aPartOfTheCampaignsTakesNoneAway();
    void pagesOfCampaignsMakeOneList();
    void aCampaignThatCantBeReadIsTold();
    void oneReadingAQuietTime();
    void eachListHasAnEndOfItsOwn();
    void whatIsPendingIsStoppedByItself();
};

void TestLoaderTruth::believesThatThereIsMoreThanItSays()
{
    // Each page names a next one, though the count of pages lags behind.
    for (const int said : {0, 1, 2}) {
        LoaderWorld f;
        f.service.saidPages = said;
        f.loader.open(Campaign1, SubmissionStatus::Pending);
        QVERIFY(f.settled());
        QCOMPARE(f.loader.state(), LoadState::Ready);
        QCOMPARE(f.model.rowCount(), 5);
        QCOMPARE(f.service.asked, 3);
    }
}

void TestLoaderTruth::endsAtAnEmptyPage()
{
    LoaderWorld f;
    f.service.before = [&f](int number) {
        if (number == 2)
            f.service.rows = f.service.rows.first(2); // decided elsewhere, while it is read
    };
    f.service.saidPages = 3;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QCOMPARE(f.model.rowCount(), 2);

    // And at one that names a next one still.
    LoaderWorld g;
    g.service.endless = true;
    g.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(g.settled());
    QCOMPARE(g.loader.state(), LoadState::Ready);
    QCOMPARE(g.model.rowCount(), 5);
    QVERIFY(g.service.asked <= 5);
}

void TestLoaderTruth::anotherCampaignIsReadAsNew()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    const QDateTime first = f.loader.readAt();
    QVERIFY(first.isValid());
    f.loader.open(Campaign2, SubmissionStatus::Pending);
    QCOMPARE(f.loader.campaign(), Campaign2);
    QVERIFY(!f.loader.readAt().isValid());
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 5); // at once: nobody was looking at a list they could push aside
    QCOMPARE(f.model.arrivalCount(), 0);
    // The same again: what is new waits.
    f.service.rows.append({9, QStringLiteral("Pending"), QStringLiteral("late")});
    f.loader.open(Campaign2, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.model.arrivalCount(), 1);
}

void TestLoaderTruth::aSearchSaysNothingOfTheOthers()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    const int asked = f.service.asked;
    f.loader.setSearch(QStringLiteral("worker3"));
    QVERIFY(f.settled());
    QCOMPARE(f.service.asked, asked + 1);
    QCOMPARE(f.loader.loadedCount(), 1);
    QCOMPARE(f.model.rowCount(), 5);
    // Back: that list is there already.
    f.loader.setSearch({});
    QVERIFY(f.settled());
    QCOMPARE(f.service.asked, asked + 1);

    // Where it is not, having searched does not make it so.
    LoaderWorld g;
    g.loader.open(Campaign1, SubmissionStatus::Pending);
    g.loader.cancel();
    g.loader.setSearch(QStringLiteral("worker3"));
    QVERIFY(g.settled());
    QCOMPARE(g.model.rowCount(), 1);
    g.loader.setSearch({});
    QVERIFY(g.settled());
    QCOMPARE(g.model.totalCount(), 5);
}

void TestLoaderTruth::theListOfAllIsEnoughForEach()
{
    LoaderWorld f;
    f.loader.open(Campaign1);
    QVERIFY(f.settled());
    const int asked = f.service.asked;
    f.loader.setStatus(SubmissionStatus::Approved);
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QCOMPARE(f.loader.status(), std::optional(SubmissionStatus::Approved));
    QCoreApplication::processEvents();
    QCOMPARE(f.service.asked, asked);
}

void TestLoaderTruth::workersWithoutANameAreLookedForInTheLists()
{
    LoaderWorld f(12);
    f.service.rows[1].worker.clear();
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    f.service.rows[1].status = QStringLiteral("Approved");
    f.loader.refresh();
    QVERIFY(f.settled());
    QCOMPARE(f.statusOf(2), QStringLiteral("Approved"));
    QVERIFY(f.service.queries().last().contains("status=Approved"));
}

void TestLoaderTruth::manyAreLookedForInTheLists_data()
{
    QTest::addColumn<int>("decided");
    QTest::addColumn<bool>("byName");
    QTest::newRow("five") << 5 << true;
    QTest::newRow("six") << 6 << false;
}

void TestLoaderTruth::manyAreLookedForInTheLists()
{
    QFETCH(const int, decided);
    QFETCH(const bool, byName);
    LoaderWorld f(9);
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    for (int i = 0; i < decided; ++i)
        f.service.rows[i].status = i % 2 == 0 ? QStringLiteral("Approved") : QStringLiteral("Rejected");
    // One that was not asked for stands among what is read meanwhile.
    f.service.rows.prepend({77, QStringLiteral("Approved"), QStringLiteral("worker1b")});
    f.loader.refresh();
    QVERIFY(f.settled());
    for (int i = 0; i < decided; ++i)
        QCOMPARE(f.statusOf(i + 1), f.service.rows[i + 1].status);
    QVERIFY(!f.model.contains(SubmissionId(77)));
    QCOMPARE(f.service.queries().last().contains("search="), byName);
}

void TestLoaderTruth::aRefreshThatFailsKeepsTheRows()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    const QDateTime first = loader.readAt();
    QVERIFY(first.isValid());
    f.service.failFrom = 1;
    f.service.failStatus = 403;
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Failed; }));
    QCOMPARE(loader.error()->kind, ErrorKind::Forbidden);
    QCOMPARE(campaigns.rowCount(), 1);
    QCOMPARE(loader.readAt(), first);
    f.service.failFrom = 0;
    loader.refresh();
    QVERIFY(!loader.error());
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QVERIFY(loader.readAt() > first);
}

void TestLoaderTruth::aPartOfTheCampaignsTakesNoneAway()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    f.service.campaignIds = {CampaignText, Campaign2.toString()};
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(campaigns.totalCount(), 2);
    // The list goes on where Proofdesk does not follow: the second may stand there.
    f.service.campaignIds = {CampaignText};
    f.service.nextCampaigns = QStringLiteral("https://elsewhere.example/api/campaigns/?page=2");
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(campaigns.totalCount(), 2);
    QVERIFY(campaigns.campaign(Campaign2));
    // The whole list does not name it: it is gone.
    f.service.nextCampaigns.clear();
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(campaigns.totalCount(), 1);
    // A page that names itself leads nowhere, and what was read is the list.
    const int asked = f.service.asked;
    f.service.nextCampaigns = f.service.server.url(QStringLiteral("/api/campaigns/?page=2")).toString();
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(f.service.asked, asked + 2);
    QCOMPARE(campaigns.totalCount(), 1);
}

void TestLoaderTruth::pagesOfCampaignsMakeOneList()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    const QString next = f.service.server.url(QStringLiteral("/api/campaigns/?page=2")).toString();
    f.service.before = [&](int number) {
        const bool first = number % 2 == 1;
        f.service.campaignIds = {first ? CampaignText : Campaign2.toString()};
        f.service.nextCampaigns = first ? next : QString();
    };
    for (int reading = 1; reading <= 2; ++reading) {
        QSignalSpy completed(&loader, &CampaignLoader::completed);
        loader.refresh();
        QVERIFY(f.wait([&] { return f.service.asked == 2 * reading - 1; }));
        loader.refresh(); // one is enough
        QVERIFY(f.wait([&completed] { return completed.size() == 1; }));
        QCOMPARE(f.service.asked, 2 * reading);
        QCOMPARE(campaigns.totalCount(), 2);
    }
}

void TestLoaderTruth::aCampaignThatCantBeReadIsTold()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    f.service.failFrom = 1;
    f.service.failStatus = 404;
    QSignalSpy failed(&loader, &CampaignLoader::campaignFailed);
    QSignalSpy read(&loader, &CampaignLoader::campaignRead);
    loader.refreshCampaign(Campaign1);
    QVERIFY(f.wait([&failed] { return failed.size() == 1; }));
    QCOMPARE(failed.first().at(0).value<CampaignId>(), Campaign1);
    QCOMPARE(failed.first().at(1).value<ApiError>().kind, ErrorKind::NotFound);
    QCOMPARE(read.size(), 0);
}

void TestLoaderTruth::oneReadingAQuietTime()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    QSignalSpy read(&loader, &CampaignLoader::campaignRead);
    QDateTime askedAt;
    f.service.before = [&](int) { askedAt = f.clock.now(); };
    for (int round = 1; round <= 2; ++round) {
        const QDateTime start = f.clock.now();
        loader.refreshSoon(Campaign1);
        QVERIFY(f.wait([&] { return read.size() == round; }));
        QCOMPARE(f.service.asked, round);
        QVERIFY(start.msecsTo(askedAt) >= 2'000); // the second time too
        f.clock.advance(std::chrono::minutes(5));
    }
    // Decisions that never end don't put it off for ever.
    for (int i = 0; i < 600 && read.size() == 2; ++i) {
        loader.refreshSoon(Campaign1);
        f.clock.advance(std::chrono::milliseconds(500));
        (void)QTest::qWaitFor([&read] { return read.size() != 2; }, 1);
    }
    QCOMPARE(read.size(), 3);
}

/// What is said of the list that one looks at is not said of another that is read beside it.
void TestLoaderTruth::eachListHasAnEndOfItsOwn()
{
    LoaderWorld f;
    for (int id = 11; id <= 15; ++id)
        f.service.rows.append({id, QStringLiteral("Approved"), QStringLiteral("other")});
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    f.loader.setStatus(SubmissionStatus::Approved);
    f.loader.cancel();
    QVERIFY(f.loader.wasCancelled());
    const QDateTime read = f.loader.readAt();
    f.clock.advance(std::chrono::minutes(1));
    f.loader.refreshPending();
    QVERIFY(f.settled());
    QVERIFY(f.loader.wasCancelled()); // nothing more of it was read
    QCOMPARE(f.loader.readAt(), read);
    QVERIFY(f.loader.listEnd(SubmissionStatus::Pending).isWhole());
    f.loader.setStatus(SubmissionStatus::Pending);
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QVERIFY(f.loader.listEnd().isWhole() && f.loader.readAt() > read);
}

void TestLoaderTruth::whatIsPendingIsStoppedByItself()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    f.loader.setStatus(SubmissionStatus::Approved);
    QVERIFY(f.settled());
    f.loader.refreshPending();
    QVERIFY(f.loader.isRefreshOfPending());
    f.loader.cancel();
    QVERIFY(f.loader.listEnd().isWhole() && !f.loader.wasCancelled());
    QCOMPARE(f.loader.listEnd(SubmissionStatus::Pending).why, ListEnd::Why::Stopped);
    // Whoever goes there is told, and may read it all.
    f.loader.setStatus(SubmissionStatus::Pending);
    QVERIFY(f.loader.wasCancelled());
    f.loader.refresh();
    QVERIFY(!f.loader.isRefreshOfPending());
    QVERIFY(f.settled());
    QVERIFY(!f.loader.wasCancelled());
    // Those of all are those too.
    f.loader.refreshPending();
    f.loader.cancel();
    f.loader.setStatus({});
    QVERIFY(f.settled());
    f.loader.setStatus(SubmissionStatus::Pending);
    QVERIFY(f.loader.listEnd().isWhole() && !f.loader.wasCancelled());
}

QTEST_GUILESS_MAIN(TestLoaderTruth)
#include "tst_loadertruth.moc"
