// SPDX-License-Identifier: MIT
// What is looked at by itself while nobody asks, on a clock that only the test moves.
#include "session/accountstatus.h"
#include "support/sessionworld.h"
#include "support/waiting.h"
#include "ui/program/arrivalwatch.h"
#include "ui/program/sessionmodels.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestArrivalWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheBalanceToo();
};

void TestArrivalWatch::readsTheBalanceToo()
{
    SessionWorld world;
    world.server.sandbox().setBalance(Money::fromCents(50'000));
    world.enter();
    SessionModels models(*world.session);
    ArrivalWatch watch(*world.session, models);
    const AccountStatus& status = world.session->status();
    world.session->status().refreshNow();
    QVERIFY(soon([&] { return status.balance() == Money::fromCents(50'000); }));
    QCOMPARE(world.session->state(), ServiceState::Connected);
    watch.start();
    // It changes at the service, and nobody asks: within 140 seconds it is known.
    world.server.sandbox().setBalance(Money::fromCents(12'345));
    const int before = world.asked("get_balance");
    for (int second = 0; second < 140; ++second) {
        world.clock.advance(1s);
        QVERIFY(letArriveAt(world.options.origin)); // time never passes faster than an answer comes
    }
    QVERIFY(soon([&] { return status.balance() == Money::fromCents(12'345); }, 20'000));
    // Once, not at each look: that hour is for decisions.
    QCOMPARE(world.asked("get_balance"), before + 1);
}

QTEST_MAIN(TestArrivalWatch)
#include "tst_arrivalwatch.moc"
