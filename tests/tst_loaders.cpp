// SPDX-License-Identifier: MIT
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "support/loaderworld.h"

#include <QSignalSpy>

using namespace proofdesk;

class TestLoaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAllPages();
    void mergesPagesThatOverlap();
    void keepsWhatItHasAndGoesOnAfterAnError();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void saysOffline();
    void cancelsWhatIsQueued();
    void newRowsWaitAsArrivals();
    void readsTheTruthOfWhatIsNoLongerPending();
    void neverGuessesWhatIsGone();
    void asksTheServiceForWorkers();
    void readsACampaignOnceItsDecisionsAreQuiet();
};

void TestLoaders::readsAllPages()
{
    LoaderWorld f;
    QSignalSpy progress(&f.loader, &SubmissionLoader::progress);
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QCOMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.model.arrivalCount(), 0);
    QCOMPARE(f.service.asked, 3);
    QCOMPARE(progress.last(), (QVariantList{qint64(5), qint64(5)}));
    // Read completely: choosing the same list again asks nothing.
    f.loader.setStatus(SubmissionStatus::Approved);
    QVERIFY(f.settled());
    f.loader.setStatus(SubmissionStatus::Pending);
    QVERIFY(f.settled());
    QCOMPARE(f.service.asked, 4);
}

void TestLoaders::mergesPagesThatOverlap()
{
    LoaderWorld f;
    f.service.overlapping = true;
    // While pages are read, one submission arrives in front of all others.
    f.service.before = [&f](int number) {
        if (number == 2)
            f.service.rows.prepend({9, QStringLiteral("Pending"), QStringLiteral("late")});
    };
    f.loader.open(Campaign1);
    QVERIFY(f.settled());
    QList<qint64> ids;
    for (const SubmissionId id : f.model.allIds())
        ids << id.value();
    std::sort(ids.begin(), ids.end());
    ids.removeOne(9); // whether it is seen is chance; that nothing is there twice, or lost, is not
    QCOMPARE(ids, (QList<qint64>{1, 2, 3, 4, 5}));
}

void TestLoaders::keepsWhatItHasAndGoesOnAfterAnError()
{
    LoaderWorld f;
    f.service.failFrom = 2;
    f.loader.open(Campaign1);
    QVERIFY(f.settled());
    QCOMPARE(f.loader.state(), LoadState::Failed);
    QCOMPARE(f.loader.error()->kind, ErrorKind::ServerFault);
    QCOMPARE(f.loader.error()->serviceMessage, QStringLiteral("as asked"));
    QCOMPARE(f.model.rowCount(), 2);
    QVERIFY(f.wait([&f] { return f.dispatcher.queuedCount() == 0; }));
    QVERIFY(letArriveAt(f.service.server.url({})));
    f.service.failFrom = 0;
    const qsizetype before = f.service.queries().size();
    // A page that was under way beside the one that failed may still bring its own failure: a person tries
    // again.
    for (int tries = 0; tries < 5 && f.loader.state() != LoadState::Ready; ++tries) {
        f.loader.retry();
        QVERIFY(f.settled());
    }
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QCOMPARE(f.model.rowCount(), 5);
    for (const QByteArray& query : f.service.queries().mid(before))
        QVERIFY(!query.contains("page=1&")); // the first page is not read again
}

void TestLoaders::saysWhatWentWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
    QTest::newRow("500") << 500 << ErrorKind::ServerFault;
}

void TestLoaders::saysWhatWentWrong()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    LoaderWorld f;
    f.service.failFrom = 1;
    f.service.failStatus = status;
    f.loader.open(Campaign1);
    QVERIFY(f.settled());
    QCOMPARE(f.loader.state(), LoadState::Failed);
    QCOMPARE(f.loader.error()->kind, kind);
    QCOMPARE(f.model.rowCount(), 0);
}

void TestLoaders::saysOffline()
{
    ManualClock clock;
    RequestBudget budget(clock);
    quint16 port = 0;
    {
        const RawServer gone([](const RawServer::Request&) { return RawServer::Answer{}; });
        port = gone.port();
    }
    Dispatcher dispatcher(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)),
                          QByteArrayLiteral("key-12345678"), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    SubmissionModel model(clock);
    SubmissionLoader loader(api, model, clock);
    loader.open(Campaign1);
    QVERIFY(soonOnClock(clock, [&loader] { return loader.state() != LoadState::Loading; }));
    QCOMPARE(loader.state(), LoadState::Offline);
}

void TestLoaders::cancelsWhatIsQueued()
{
    LoaderWorld f;
    f.loader.open(Campaign1);
    f.loader.cancel(); // before the event loop could send anything
    QCOMPARE(f.loader.state(), LoadState::Idle);
    QVERIFY(letArriveAt(f.service.server.url({})));
    QCOMPARE(f.service.asked, 0);
    QCOMPARE(f.model.rowCount(), 0);
}

void TestLoaders::newRowsWaitAsArrivals()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    f.service.rows.prepend({9, QStringLiteral("Pending"), QStringLiteral("late")});
    f.loader.refresh();
    QVERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.model.arrivalCount(), 1);
    f.model.showArrivals();
    QCOMPARE(f.model.rowCount(), 6);
}

void TestLoaders::readsTheTruthOfWhatIsNoLongerPending()
{
    LoaderWorld f(12);
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    // A few were decided elsewhere: their workers are looked up.
    f.service.rows[1].status = QStringLiteral("Rejected");
    f.loader.refresh();
    QVERIFY(f.settled());
    QCOMPARE(f.statusOf(2), QStringLiteral("Rejected"));
    QVERIFY(f.service.queries().last().contains("search=worker2"));
    // Many: the lists of what was decided are read, and rows that were not asked for stay away.
    for (int i = 2; i < 10; ++i)
        f.service.rows[i].status = QStringLiteral("Approved");
    f.service.rows.append({77, QStringLiteral("Approved"), QStringLiteral("other")});
    f.loader.refresh();
    QVERIFY(f.settled());
    QCOMPARE(f.statusOf(5), QStringLiteral("Approved"));
    QVERIFY(!f.model.contains(SubmissionId(77)));
    QCOMPARE(f.model.rowCount(), 12);
}

void TestLoaders::neverGuessesWhatIsGone()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(f.settled());
    f.service.rows.removeFirst();
    f.loader.refresh();
    QVERIFY(f.settled());
    QCOMPARE(f.loader.state(), LoadState::Ready);
    QCOMPARE(f.statusOf(1), QStringLiteral("Pending")); // as it was last told
}

void TestLoaders::asksTheServiceForWorkers()
{
    LoaderWorld f;
    f.loader.open(Campaign1, SubmissionStatus::Approved);
    QVERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 0);
    f.loader.setSearch(QStringLiteral(" worker3 "));
    QVERIFY(f.settled());
    QCOMPARE(f.service.queries().last().count("search=worker3"), 1);
    f.loader.setStatus({});
    QVERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 5);
}

void TestLoaders::readsACampaignOnceItsDecisionsAreQuiet()
{
    LoaderWorld f;
    CampaignModel campaigns(f.clock);
    CampaignLoader loader(f.api, campaigns, f.clock);
    loader.refresh();
    QVERIFY(f.wait([&loader] { return loader.state() == LoadState::Ready; }));
    QCOMPARE(campaigns.rowCount(), 1);
    QCOMPARE(campaigns.campaign(Campaign1)->pendingSubmissions, 99);
    for (int i = 0; i < 100; ++i) { // a decision each tenth of a second
        loader.refreshSoon(Campaign1);
        f.clock.advance(std::chrono::milliseconds(100));
    }
    QCOMPARE(f.service.asked, 1);
    QSignalSpy read(&loader, &CampaignLoader::campaignRead);
    QVERIFY(f.wait([&read] { return read.count() == 1; }));
    QCOMPARE(f.service.asked, 2); // all of them together cost one reading
    QCOMPARE(campaigns.campaign(Campaign1)->pendingSubmissions, 98);
}

QTEST_GUILESS_MAIN(TestLoaders)
#include "tst_loaders.moc"
