// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "review/workers/workeractions.h"
#include "sandbox/sandboxserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace proofdesk;

class TestWorkerActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void blocksOnceHoweverOftenItIsPressed();
    void alreadyBlockedIsNoError();
    void listAndQuestionAgreeAtOnce();
    void aWorkerOnALaterPageIsFound();
    void aLostAnswerIsSettledByReading_data();
    void aLostAnswerIsSettledByReading();
    void anUnknownWorkerIsRefusedInTheServicesWords();
    void anUnsettledBlockIsReadAfterARestart();

private:
    WorkerActions::Outcome outcomeOf(QSignalSpy& spy);
    int posts(const QByteArray& path);
    /// A worker that has sent something, so that the service knows it.
    WorkerId someone();

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<RequestBudget> m_budget;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<RapidWorkersApi> m_api;
    std::unique_ptr<Database> m_database;
};

void TestWorkerActions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<SandboxServer>();
    QVERIFY(m_server->start());
    m_budget = std::make_unique<RequestBudget>(m_clock);
    m_dispatcher = std::make_unique<Dispatcher>(m_server->baseUrl(), SandboxServer::demoKey().toLatin1(),
                                                m_clock, *m_budget, 1U);
    m_api = std::make_unique<RapidWorkersApi>(*m_dispatcher);
    m_database = std::move(*Database::open(m_folder->filePath(QStringLiteral("a.db"))));
}

void TestWorkerActions::cleanup()
{
    m_api.reset();
    m_dispatcher.reset();
    m_database.reset();
    m_server.reset();
}

WorkerActions::Outcome TestWorkerActions::outcomeOf(QSignalSpy& spy)
{
    if (spy.isEmpty())
        spy.wait(10'000);
    return spy.isEmpty() ? WorkerActions::Outcome{} : spy.takeFirst().first().value<WorkerActions::Outcome>();
}

int TestWorkerActions::posts(const QByteArray& path)
{
    int count = 0;
    for (const SandboxLogEntry& entry : m_server->sandbox().requests())
        count += entry.method == "POST" && entry.target == path;
    return count;
}

WorkerId TestWorkerActions::someone()
{
    WorkerId found;
    QEventLoop loop;
    const SandboxSnapshot shot = m_server->sandbox().snapshot();
    const auto busy = std::max_element(
        shot.campaigns.begin(), shot.campaigns.end(),
        [](const Campaign& a, const Campaign& b) { return *a.pendingSubmissions < *b.pendingSubmissions; });
    m_api->submissions(busy->id, {})->then(this, [&](const Result<SubmissionPage>& page) {
        for (const Submission& row : page->rows) {
            const bool blocked = std::any_of(shot.blocked.begin(), shot.blocked.end(),
                                             [&](const BlockedWorker& b) { return b.id == row.worker; });
            if (!blocked)
                found = row.worker;
        }
        loop.quit();
    });
    loop.exec();
    return found;
}

void TestWorkerActions::blocksOnceHoweverOftenItIsPressed()
{
    WorkerActions actions(*m_database, *m_api, m_clock);
    QSignalSpy finished(&actions, &WorkerActions::finished);
    const WorkerId worker = someone();
    const auto before = m_server->sandbox().snapshot().blocked.size();
    QVERIFY(actions.block(worker, QStringLiteral("anna")));
    for (int i = 0; i < 49; ++i)
        QVERIFY(!actions.block(worker, QStringLiteral("anna")));
    const auto outcome = outcomeOf(finished);
    QVERIFY(outcome.done && !outcome.already);
    QCOMPARE(posts("/api/workers/block/"), 1);
    QCOMPARE(m_server->sandbox().snapshot().blocked.size(), before + 1);
    QTRY_VERIFY(actions.isBlocked(worker));
}

void TestWorkerActions::alreadyBlockedIsNoError()
{
    WorkerActions actions(*m_database, *m_api, m_clock);
    QSignalSpy finished(&actions, &WorkerActions::finished);
    const WorkerId worker = someone();
    QVERIFY(actions.block(worker, {}));
    QVERIFY(outcomeOf(finished).done);
    QVERIFY(actions.block(worker, {}));
    auto outcome = outcomeOf(finished);
    QVERIFY(outcome.done && outcome.already && !outcome.error);
    QVERIFY(actions.unblock(worker, {}));
    QVERIFY(outcomeOf(finished).done);
    QVERIFY(actions.unblock(worker, {}));
    outcome = outcomeOf(finished);
    QVERIFY(outcome.done && outcome.already);
    QTRY_VERIFY(!actions.isBlocked(worker));
}

void TestWorkerActions::listAndQuestionAgreeAtOnce()
{
    WorkerActions actions(*m_database, *m_api, m_clock);
    actions.refresh();
    QTRY_VERIFY(actions.readAt().isValid());
    const WorkerId worker = someone();
    // From now on nobody may read the list anew: what is known comes from the answers alone.
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "GET");
    const auto listed = [&] {
        const auto& all = actions.blocked();
        return std::any_of(all.begin(), all.end(),
                           [&](const BlockedWorker& one) { return one.id == worker; });
    };
    QSignalSpy finished(&actions, &WorkerActions::finished);
    QVERIFY(actions.block(worker, QStringLiteral("anna")));
    QVERIFY(outcomeOf(finished).done);
    QVERIFY(listed() && actions.isBlocked(worker));
    QVERIFY(actions.unblock(worker, QStringLiteral("anna")));
    QVERIFY(outcomeOf(finished).done);
    QVERIFY(!listed() && !actions.isBlocked(worker));
}

void TestWorkerActions::aWorkerOnALaterPageIsFound()
{
    WorkerActions actions(*m_database, *m_api, m_clock);
    for (int i = 0; i < 5; ++i) {
        QSignalSpy blockedOne(&actions, &WorkerActions::finished);
        QVERIFY(actions.block(someone(), {}));
        QVERIFY(outcomeOf(blockedOne).done);
        QTRY_VERIFY(!actions.isReading());
    }
    // The service lists two a page.
    m_server->sandbox().arm(SandboxFault::PagedList);
    QSignalSpy read(&actions, &WorkerActions::blockedChanged);
    actions.refresh();
    QVERIFY(read.wait());
    const auto held = m_server->sandbox().snapshot().blocked;
    QVERIFY(held.size() > 4); // more than two pages
    QCOMPARE(actions.blocked().size(), held.size());
    QSignalSpy finished(&actions, &WorkerActions::finished);
    QVERIFY(actions.block(held.last().id, held.last().name));
    const auto outcome = outcomeOf(finished);
    QVERIFY(outcome.done);
    QVERIFY(outcome.already);
}

void TestWorkerActions::aLostAnswerIsSettledByReading_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<bool>("done");
    QTest::newRow("done, answer lost") << SandboxFault::DropAfter << true;
    QTest::newRow("lost before it was done") << SandboxFault::DropBefore << false;
    QTest::newRow("done, then 500") << SandboxFault::ErrorAfter << true;
    QTest::newRow("cut body") << SandboxFault::CutBody << true;
}

void TestWorkerActions::aLostAnswerIsSettledByReading()
{
    QFETCH(SandboxFault, fault);
    QFETCH(bool, done);
    WorkerActions actions(*m_database, *m_api, m_clock);
    QSignalSpy finished(&actions, &WorkerActions::finished);
    const WorkerId worker = someone();
    m_server->sandbox().arm(fault, 1, "POST");
    QVERIFY(actions.block(worker, {}));
    const auto outcome = outcomeOf(finished);
    QCOMPARE(outcome.done, done);
    QCOMPARE(outcome.error.has_value(), !done);
    QCOMPARE(posts("/api/workers/block/"), 1);
}

void TestWorkerActions::anUnknownWorkerIsRefusedInTheServicesWords()
{
    WorkerActions actions(*m_database, *m_api, m_clock);
    QSignalSpy finished(&actions, &WorkerActions::finished);
    QVERIFY(actions.block(WorkerId::fromNumber(999'999'999), {}));
    const auto outcome = outcomeOf(finished);
    QVERIFY(!outcome.done);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::NotFound);
    QVERIFY(!outcome.error->serviceMessage.isEmpty());
    QVERIFY(!actions.block(WorkerId(), {}));
}

void TestWorkerActions::anUnsettledBlockIsReadAfterARestart()
{
    const WorkerId worker = someone();
    {
        // The program dies while the service, which did it, is still to answer.
        auto actions = std::make_unique<WorkerActions>(*m_database, *m_api, m_clock);
        QSignalSpy finished(actions.get(), &WorkerActions::finished);
        m_server->sandbox().arm(SandboxFault::Slow, 1, "POST");
        QVERIFY(actions->block(worker, QStringLiteral("anna")));
        QTRY_COMPARE(posts("/api/workers/block/"), 1);
        actions.reset();
    }
    WorkerActions again(*m_database, *m_api, m_clock);
    QSignalSpy finished(&again, &WorkerActions::finished);
    again.resumeUnsettled();
    const auto outcome = outcomeOf(finished);
    QVERIFY(outcome.done);
    QCOMPARE(outcome.workerName, QStringLiteral("anna"));
    QCOMPARE(posts("/api/workers/block/"), 1);
}

QTEST_MAIN(TestWorkerActions)
#include "tst_workeractions.moc"
