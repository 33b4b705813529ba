// SPDX-License-Identifier: MIT
#include "support/sandboxworld.h"

#include <QTest>

using namespace proofdesk;

class TestSandboxFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lateCommit();
    void faultsTellTheSameDifferently();
    void faultsEndByThemselves();
};

void TestSandboxFaults::lateCommit()
{
    SandboxWorld world;
    world.sandbox.arm(SandboxFault::LateCommit, 1, "/jobs/add");
    const SandboxAnswer lost = world.ask("POST", "/jobs/add", jobBody(), Sandbox::demoKey(), multipart);
    QCOMPARE(lost.delivery, SandboxDelivery::Dropped);
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 6);
    world.time = world.time.addSecs(14);
    (void)world.ask("GET", "/api/campaigns/");
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 6);
    world.time = world.time.addSecs(1);
    (void)world.ask("GET", "/api/campaigns/");
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 7);
    QCOMPARE(world.sandbox.snapshot().balance, Money::fromCents(89'000));
}

void TestSandboxFaults::faultsTellTheSameDifferently()
{
    SandboxWorld world;
    const auto with = [&world](SandboxFault fault, const QByteArray& target) {
        world.sandbox.arm(fault, 1);
        return QJsonDocument::fromJson(world.ask("GET", target).body);
    };
    const QByteArray list = "/api/campaigns/";
    const QByteArray rows = world.submissionsPath();
    QCOMPARE(with(SandboxFault::ResultsList, list).object()[u"results"].toArray().size(), 6);
    const QJsonObject page = with(SandboxFault::PagedList, list).object();
    QCOMPARE(page[u"results"].toArray().size(), 2);
    QVERIFY(page[u"next"].toString().endsWith(u"page=2"));
    QCOMPARE(with(SandboxFault::SnakeCase, list).array().first()[u"pending_submissions"].toInt(-1), 0);
    QVERIFY(with(SandboxFault::WrongTypes, list).array().first()[u"jobPay"].isDouble());
    QVERIFY(with(SandboxFault::NullStatistics, list).array().first()[u"jobSuccessRate"].isNull());
    QCOMPARE(with(SandboxFault::ExtraFields, list).array().first()[u"jobStatus"].toString(),
             QStringLiteral("Paused"));
    QVERIFY(with(SandboxFault::MissingId, list).array().first()[u"jobId"].isUndefined());
    QVERIFY(!with(SandboxFault::MissingId, list).array().at(1)[u"jobId"].isUndefined());
    const auto first = [](const QJsonDocument& answer) {
        return answer.object()[u"results"][u"submissions"].toArray().first();
    };
    QVERIFY(first(with(SandboxFault::MissingId, rows))[u"submissionId"].isUndefined());
    QCOMPARE(with(SandboxFault::CaptivePortal, list).isNull(), true);

    // Huge ids are understood when they come back.
    world.sandbox.arm(SandboxFault::HugeIds);
    const qint64 huge = world.pending().first()[u"submissionId"].toInteger();
    QVERIFY(huge > 9'007'199'254'740'992);
    const QJsonObject done = world.object("POST", rows + QByteArray::number(huge) + "/approve/", "{}");
    QCOMPARE(done[u"submission"][u"id"].toInteger(), huge);

    world.sandbox.disarmAll();
    world.sandbox.arm(SandboxFault::SuccessFalse, 1);
    QCOMPARE(world.object("POST", rows + world.firstPending() + "/approve/", "{}")[u"success"].toBool(true),
             true); // the list used it up and has no success to deny
    world.sandbox.arm(SandboxFault::SuccessFalse, 1, "POST ");
    QCOMPARE(world.object("POST", rows + world.firstPending() + "/approve/", "{}")[u"success"].toBool(true),
             false);
    QCOMPARE(
        *world.sandbox.snapshot().campaign(u"Install Fernleaf and finish lesson one")->pendingSubmissions,
        115);

    world.sandbox.arm(SandboxFault::ArrivalBeforeBulk, 1);
    QCOMPARE(world.object("POST", rows + "bulk_action/", "{}")[u"submissions"].toArray().size(), 116);
}

void TestSandboxFaults::faultsEndByThemselves()
{
    SandboxWorld world;
    world.sandbox.arm(SandboxFault::ServerError, 2, "get_balance");
    QCOMPARE(world.ask("GET", "/api/campaigns/").status, 200);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 500);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 500);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 200);
    for (const QString& name : sandboxFaultNames()) {
        QVERIFY(sandboxFault(name));
        QCOMPARE(sandboxFaultName(*sandboxFault(name)), name);
    }
    QVERIFY(!sandboxFault(u"nonsense"));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
