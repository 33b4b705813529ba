// SPDX-License-Identifier: MIT
// A list that is not complete, or not understood, is never approved in one request: that would pay what
// nobody could read. Counted at the service.
#include "support/bulkworld.h"
#include "support/rawserver.h"
#include "support/standin.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/desk/statelook.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using Phase = BulkApproval::Phase;
using namespace std::chrono_literals;

namespace {

QByteArray row(const QByteArray& id, const QByteArray& status = "Pending")
{
    return R"({"submissionId":)" + id + R"(,"userId":"w)" + QByteArray(id).replace('"', "")
        + R"(","userName":"W","status":")" + status + R"("})";
}

QByteArray listOf(int count, const QList<QByteArray>& rows)
{
    return "{\"count\":" + QByteArray::number(count) + R"(,"next":null,"results":{"submissions":[)"
        + rows.join(',') + "]}}";
}

QList<QByteArray> plainRows(int count)
{
    QList<QByteArray> rows;
    for (int id = 1; id <= count; ++id)
        rows.append(row(QByteArray::number(id)));
    return rows;
}

/// A service that lists what a test says, and a bulk approval that talks to it.
struct Lister : BulkWorld
{
    Lister()
        : service([this](const RawServer::Request& request) {
            if (request.path.contains("bulk_action")) {
                ++bulkActions;
                if (losesTheAnswer)
                    return RawServer::Answer{{}, true};
                return RawServer::reply(200, "application/json", R"({"success":true,"submissions":[]})");
            }
            if (request.path.contains("/submissions/")) {
                ++lists;
                if (bulkActions > 0 && statusAfter != 200)
                    return RawServer::reply(statusAfter, "application/json", R"({"error":"Not for you"})");
                return RawServer::reply(200, "application/json", list);
            }
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"100.00"})");
        })
        , dispatcherToIt(service.url({}), Sandbox::demoKey(), clock, *budget, 1)
        , apiToIt(dispatcherToIt)
        , approval(*database, apiToIt, *budget, *queue, *seen, clock)
    {
    }
    void seeAll(int count)
    {
        for (int id = 1; id <= count; ++id)
            seen->markSeen({campaign, SubmissionId(id)});
    }
    bool read()
    {
        return approval.preflight(question())
            && soon([this] { return approval.phase() == Phase::Ready; }, 20'000);
    }

    QByteArray list;
    int bulkActions = 0;
    int lists = 0; ///< read
    bool losesTheAnswer = false;
    int statusAfter = 200; ///< of the list, once everything was approved
    RawServer service;
    Dispatcher dispatcherToIt;
    RapidWorkersApi apiToIt;
    BulkApproval approval;
};

QString wordsIn(const QWidget& place)
{
    QStringList lines;
    for (const auto* label : place.findChildren<QLabel*>()) {
        if (label->isVisible())
            lines.append(label->text());
    }
    return lines.join(u'\n');
}

} // namespace

class TestBulkUnread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverInOneRequest_data();
    void neverInOneRequest();
    void saysTheDifference_data() { neverInOneRequest_data(); }
    void saysTheDifference();
    void aCompleteListGoesInOneRequest();
    void lessCouldBeReadTheSecondTime();
    void whatCannotBeReadEnds_data();
    void whatCannotBeReadEnds();
    void aPersonAsksAgain();
    void otherWordsAreNoDecision();
};

void TestBulkUnread::neverInOneRequest_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("read");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("unread"); // that wait by what the service says, and nobody could see
    const QList<QByteArray> three = plainRows(3);
    QTest::newRow("ids that are null")
        << listOf(5, three + QList<QByteArray>{row("null"), row("null")}) << 3 << u"says 5, 3 could"_s << 2;
    QTest::newRow("ids that are none") << listOf(5, three + QList<QByteArray>{row("\"S-1\""), row("\"S-2\"")})
                                       << 3 << u"says 5, 3 could"_s << 2;
    QTest::newRow("other words") << listOf(
        5, three + QList<QByteArray>{row("4", "In Review"), row("5", "Ausstehend")})
                                 << 3 << u"says 5, 3 could"_s << 2;
    QTest::newRow("fewer than counted") << listOf(60, plainRows(50)) << 50 << u"says 60, 50 could"_s << 10;
    QTest::newRow("more than counted") << listOf(3, plainRows(5)) << 5 << u"says 3, 5 could"_s << 0;
    QTest::newRow("counted as nothing")
        << listOf(3, three).replace("\"count\":3", "\"count\":null") << 3 << u"does not say how many"_s << 0;
    // As many as counted could be read, and yet there is one more.
    QTest::newRow("an id too few") << listOf(3, three + QList<QByteArray>{row("null")}) << 3
                                   << u"lists 1 more"_s << 1;
    QTest::newRow("a word too many") << listOf(3, three + QList<QByteArray>{row("4", "In Review")}) << 3
                                     << u"lists 1 more"_s << 1;
}

void TestBulkUnread::neverInOneRequest()
{
    QFETCH(QByteArray, list);
    QFETCH(int, read);
    Lister world;
    world.list = list;
    world.seeAll(read);
    QVERIFY(world.read());
    QVERIFY(!world.approval.plan().isPlain());
    QCOMPARE(world.approval.plan().approveSeen.approves.size(), read);
    QVERIFY(!world.approval.approveAll());
    QVERIFY(!world.soon([&] { return world.bulkActions > 0; }, 300));
    QCOMPARE(world.approval.phase(), Phase::Ready);
}

void TestBulkUnread::saysTheDifference()
{
    QFETCH(QByteArray, list);
    QFETCH(int, read);
    QFETCH(QString, said);
    QFETCH(int, unread);
    Lister world;
    world.list = list;
    world.seeAll(read);
    BulkApprovalDialog dialog(world.approval, world.question(), false);
    dialog.show();
    QVERIFY(world.soon([&] { return world.approval.phase() == Phase::Ready; }, 20'000));
    const QString words = wordsIn(dialog);
    QVERIFY2(words.contains(said), qPrintable(words));
    // What could not be read was seen by nobody, and is counted so.
    const QString neverSeen = u"Never seen\nstay pending; %1 could not be read\n− %1"_s.arg(unread);
    QVERIFY2(unread > 0 ? words.contains(neverSeen) : !words.contains(u"Never seen"_s), qPrintable(words));
    QVERIFY(!part<QAbstractButton>(dialog, "approveEverythingChoice").isVisible());
    auto* approve = dialog.findChild<QAbstractButton*>(u"bulkApproveButton"_s);
    QVERIFY2(approve->text().contains(QString::number(read)), qPrintable(approve->text()));
    // One by one: they wait in the outbox, and nothing went in one request.
    for (int id = 1; id <= read; ++id)
        QVERIFY(!world.queue->find({world.campaign, SubmissionId(id)}));
    approve->click();
    for (int id = 1; id <= read; ++id)
        QVERIFY(world.queue->find({world.campaign, SubmissionId(id)}));
    QVERIFY(!world.queue->find({world.campaign, SubmissionId(read + 1)}));
    QVERIFY(!world.soon([&] { return world.bulkActions > 0; }, 300));
}

void TestBulkUnread::aCompleteListGoesInOneRequest()
{
    Lister world;
    world.list = listOf(5, plainRows(5));
    world.seeAll(5);
    QVERIFY(world.read());
    QVERIFY(world.approval.plan().isPlain());
    QVERIFY(world.approval.approveAll());
    QVERIFY(world.soon([&] { return world.bulkActions == 1; }, 20'000));
}

void TestBulkUnread::lessCouldBeReadTheSecondTime()
{
    Lister world;
    world.list = listOf(5, plainRows(5));
    world.seeAll(5);
    QVERIFY(world.read());
    // Right before the request the same five are listed, and seven counted.
    world.list = listOf(7, plainRows(5));
    QSignalSpy changed(&world.approval, &BulkApproval::planChanged);
    QVERIFY(world.approval.approveAll());
    QVERIFY(world.soon([&] { return changed.count() == 1; }, 20'000));
    QCOMPARE(world.approval.phase(), Phase::Ready);
    QVERIFY(!world.soon([&] { return world.bulkActions > 0; }, 300));
}

void TestBulkUnread::whatCannotBeReadEnds_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
    QTest::newRow("404") << 404;
}

void TestBulkUnread::whatCannotBeReadEnds()
{
    QFETCH(int, status);
    Lister world;
    world.list = listOf(5, plainRows(5));
    world.seeAll(5);
    world.losesTheAnswer = true;
    world.statusAfter = status;
    std::optional<BulkOutcome> ended;
    connect(&world.approval, &BulkApproval::finished, this, [&](const BulkOutcome& how) { ended = how; });
    QVERIFY(world.read());
    BulkApprovalDialog dialog(world.approval, world.question(), false);
    dialog.show();
    QVERIFY(world.soon([&] { return world.approval.phase() == Phase::Ready; }, 20'000));
    QVERIFY(world.approval.approveAll());
    QVERIFY(world.soon([&] { return world.approval.phase() == Phase::Reconciling; }, 20'000));
    const auto pass = [&world](int seconds) {
        for (int i = 0; i < seconds; ++i) {
            world.setClock(1s);
            world.soon([] { return false; }, 5);
        }
    };
    pass(4);
    QVERIFY(world.soon([&] { return ended.has_value(); }, 10'000));
    QVERIFY(ended->approved.isEmpty());
    QVERIFY(ended->error);
    QCOMPARE(ended->error->httpStatus, status);
    const QString words = wordsIn(dialog);
    QVERIFY2(words.contains(u"Not known what was approved"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Perhaps 5"_s), qPrintable(words));
    // Nothing is asked again by itself, and nothing else has to wait for it.
    const int read = world.lists;
    pass(60);
    QCOMPARE(world.lists, read);
    QCOMPARE(world.bulkActions, 1);
    QVERIFY(world.approval.preflight(world.question()));
    world.approval.cancel();
    dialog.close();

    // Also after a restart.
    BulkApproval next(*world.database, world.apiToIt, *world.budget, *world.queue, *world.seen, world.clock);
    ended.reset();
    connect(&next, &BulkApproval::finished, this, [&](const BulkOutcome& how) { ended = how; });
    const int before = world.lists;
    const bool asksOnce = next.resumeUnsettled();
    QCOMPARE(asksOnce, status == 401); // perhaps with another key
    pass(4);
    QVERIFY(world.soon([&] { return !asksOnce || ended.has_value(); }, 10'000));
    pass(60);
    QVERIFY(world.lists <= before + 1);
    QCOMPARE(next.phase(), Phase::Idle);
    QVERIFY(next.preflight(world.question()));
}

void TestBulkUnread::aPersonAsksAgain()
{
    Lister world;
    world.list = listOf(5, plainRows(5));
    world.seeAll(5);
    world.losesTheAnswer = true;
    world.statusAfter = 403;
    std::optional<BulkOutcome> ended;
    connect(&world.approval, &BulkApproval::finished, this, [&](const BulkOutcome& how) { ended = how; });
    QVERIFY(world.read());
    QVERIFY(world.approval.approveAll());
    QVERIFY(world.soon([&] { return world.approval.phase() == Phase::Reconciling; }, 20'000));
    world.setClock(3s);
    QVERIFY(world.soon([&] { return ended.has_value(); }, 20'000));
    ended.reset();
    world.statusAfter = 200;
    world.list = listOf(0, {});
    QVERIFY(world.approval.askAgain(world.question().campaign));
    QVERIFY(world.soon([&] { return ended.has_value(); }, 20'000));
    QCOMPARE(ended->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(ended->approved.size(), 5);
    QVERIFY(!world.approval.askAgain(world.question().campaign));
    QCOMPARE(world.bulkActions, 1);
}

void TestBulkUnread::otherWordsAreNoDecision()
{
    Submission submission;
    submission.id = SubmissionId(1);
    submission.statusText = u"Ausstehend"_s;
    for (const bool seen : {false, true}) {
        const StateLook look = stateLook(submission, std::nullopt, seen, QDateTime::currentDateTimeUtc());
        QCOMPARE(look.word, u"Ausstehend"_s); // the service's own word, and nobody's decision
        QVERIFY(!look.decided());
        QVERIFY(!look.dimmed);
    }
}

QTEST_MAIN(TestBulkUnread)
#include "tst_bulkunread.moc"
