// SPDX-License-Identifier: MIT
#include "support/loaderworld.h"
#include "ui/review/refreshtold.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

/// What a person hears of a list that they had read again.
class TestRefreshTold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysSoWhenItWasRead();
    void saysThatItWasNot();
    void saysThatTheServiceIsOutOfReach();
    void saysNothingOfAnotherList();

private:
    struct World : LoaderWorld
    {
        World()
        {
            QObject::connect(&refresh, &RefreshTold::told, &refresh,
                             [this](const QString& words) { said.append(words); });
        }
        bool open()
        {
            loader.open(Campaign1, SubmissionStatus::Pending);
            return settled();
        }

        RefreshTold refresh{loader};
        QStringList said;
    };
};

void TestRefreshTold::saysSoWhenItWasRead()
{
    World world;
    QVERIFY(world.open());
    QCOMPARE(world.said, QStringList());
    world.refresh.refresh();
    QCOMPARE(world.said, QStringList{u"The list is being read again."_s});
    QVERIFY(world.settled());
    QCOMPARE(world.said.size(), 2);
    QCOMPARE(world.said.last(), u"The list was read again."_s);
    // What is looked for by itself is not told.
    world.loader.refreshPending();
    QVERIFY(world.settled());
    QCOMPARE(world.said.size(), 2);
}

void TestRefreshTold::saysThatItWasNot()
{
    World world;
    QVERIFY(world.open());
    world.service.failFrom = 1;
    world.service.failStatus = 403;
    world.refresh.refresh();
    QVERIFY(world.wait([&world] { return world.loader.state() == LoadState::Failed; }));
    QCOMPARE(world.said.size(), 2);
    QCOMPARE(world.said.last(), u"The list could not be read again."_s);
    // Read later by whatever else, it is not told as what was asked for.
    world.service.failFrom = 0;
    world.loader.retry();
    QVERIFY(world.settled());
    QCOMPARE(world.said.size(), 2);
}

void TestRefreshTold::saysThatTheServiceIsOutOfReach()
{
    // Nobody listens there.
    ManualClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(QUrl(u"http://127.0.0.1:1"_s), QByteArrayLiteral("key-12345678"), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    SubmissionModel model(clock);
    SubmissionLoader loader(api, model, clock);
    RefreshTold refresh(loader);
    QStringList said;
    connect(&refresh, &RefreshTold::told, &refresh, [&said](const QString& words) { said.append(words); });
    loader.open(Campaign1, SubmissionStatus::Pending);
    QVERIFY(soonOnClock(clock, [&loader] { return loader.state() == LoadState::Offline; }));
    refresh.refresh();
    QVERIFY(soonOnClock(clock, [&said] { return said.size() == 2; }));
    QCOMPARE(said.last(), u"The list was not read again: the service can't be reached."_s);
}

void TestRefreshTold::saysNothingOfAnotherList()
{
    World world;
    QVERIFY(world.open());
    world.refresh.refresh();
    world.loader.setStatus(SubmissionStatus::Approved);
    QVERIFY(world.settled());
    QCOMPARE(world.said, QStringList{u"The list is being read again."_s});
}

QTEST_GUILESS_MAIN(TestRefreshTold)
#include "tst_refreshtold.moc"
