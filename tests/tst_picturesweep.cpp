// SPDX-License-Identifier: MIT
#include "models/picturesweep.h"
#include "models/submissionmodel.h"
#include "support/proofstoreworld.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// Every picture of a campaign is compared, also those that nobody scrolls to.
class TestPictureSweep : public QObject, private ProofStoreWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWorld(); }
    void cleanup();
    void allAreComparedWithoutBeingShown();
    void aFewAtATimeInTheOrderOfTheList();
    void whatIsShownGoesFirst();
    void whatIsShownTakesTheirConnections();
    void itWaitsWhileAViewScrolls();
    void itEndsWithTheCampaignAndGoesOn();
    void everyPictureOfARowIsCompared();
    void aRowIsComparedOnceAllOfItsPicturesAre();
    void aCampaignOpenedAgainKnowsAllCopies();
    void onePictureInManyRowsIsFetchedOnce();
    void whatIsNoPictureIsAskedForOnce();
    void anHourWithoutTheServerCostsLittle();
    void whatItCouldNotHaveIsTriedAgainWhenShown();
    void aServerThatBlocksAllIsNotAskedForAll();
    void itGoesOnWhereMoreIsShownThanMemoryHolds();

private:
    void open(int connections = 24, qint64 thumbnailMemory = qint64(96) << 20)
    {
        m_proofs = store(connections, thumbnailMemory);
        m_model = std::make_unique<SubmissionModel>(*m_clock);
        m_model->setSources(nullptr, m_proofs.get(), nullptr);
        m_sweep = std::make_unique<PictureSweep>(*m_model, *m_proofs);
    }
    /// Rows with the pictures `from` to `to`, the oldest first.
    void fill(int from, int to, int picturesEach = 1)
    {
        m_model->setCampaign(m_campaign);
        QList<Submission> rows;
        for (int i = from; i < to; i += picturesEach) {
            Submission row;
            row.id = SubmissionId(i + 1);
            row.worker = WorkerId::fromNumber(i + 1);
            row.workerName = QStringLiteral("worker%1").arg(i);
            row.status = SubmissionStatus::Pending;
            row.submittedAt = m_clock->now().addSecs(i - 10'000);
            for (int picture = i; picture < i + picturesEach; ++picture)
                row.images.append(m_server->image(picture, m_withThumbnails));
            rows.append(row);
        }
        m_model->merge(rows, true);
    }
    template <typename Condition> bool soon(Condition holds)
    {
        return QTest::qWaitFor(
            [&] {
                m_clock->advance(Frame);
                return holds();
            },
            20'000);
    }
    void passAnHour()
    {
        for (int second = 0; second < 3'600; ++second) {
            m_clock->advance(1s);
            QCoreApplication::processEvents();
            if (second % 10 == 0)
                QTest::qWait(2);
        }
    }
    [[nodiscard]] bool isCompared(int count) const
    {
        return m_model->compared() == ComparedCount{count, count};
    }
    [[nodiscard]] qsizetype asked() { return m_server->raw().requests().size(); }

    bool m_withThumbnails = true;
    std::unique_ptr<ProofStore> m_proofs;
    std::unique_ptr<SubmissionModel> m_model;
    std::unique_ptr<PictureSweep> m_sweep;
};

void TestPictureSweep::cleanup()
{
    m_sweep.reset();
    m_model.reset();
    m_proofs.reset();
    m_withThumbnails = true;
}

void TestPictureSweep::allAreComparedWithoutBeingShown()
{
    open();
    fill(0, 40);
    QVERIFY(soon([this] { return isCompared(40); }));
    QCOMPARE(asked(), 40);
    // Nobody looks at them: none takes the room of what is looked at.
    for (int i = 0; i < 40; ++i)
        QVERIFY(!m_proofs->cached(m_server->image(i), ProofSize::Thumbnail));
    // They are on disk for whoever scrolls there.
    m_proofs->want(this, {requestFor(m_server->image(20))});
    QCOMPARE(settle(*m_proofs, m_server->image(20)), ProofState::Ready);
    QCOMPARE(asked(), 40);
}

void TestPictureSweep::aFewAtATimeInTheOrderOfTheList()
{
    open();
    m_model->setSort(SubmissionSort::NewestFirst);
    SubmissionFilter filter;
    filter.text = QStringLiteral("worker1"); // 1, and 10 to 19
    m_model->setFilter(filter);
    m_server->hold(true);
    fill(0, 20);
    QTRY_COMPARE(m_server->raw().heldCount(), int(PictureSweep::AtATime));
    QList<QByteArray> first = m_server->raw().paths();
    std::sort(first.begin(), first.end());
    QCOMPARE(first, (QList<QByteArray>{"/t16.jpg", "/t17.jpg", "/t18.jpg", "/t19.jpg"}));
    m_server->hold(false);
    m_server->raw().release();
    QVERIFY(soon([this] { return isCompared(20); }));
    // What the filter leaves out comes last.
    const QList<QByteArray> paths = m_server->raw().paths();
    QVERIFY(paths.indexOf("/t1.jpg") < paths.indexOf("/t5.jpg"));
    QVERIFY(paths.indexOf("/t13.jpg") < paths.indexOf("/t0.jpg"));
}

void TestPictureSweep::whatIsShownGoesFirst()
{
    open();
    m_server->hold(true);
    fill(0, 40);
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    QObject view;
    m_proofs->want(&view, {requestFor(m_server->image(30))}, {requestFor(m_server->image(31))});
    // Beside those that have begun, and no other begins.
    QTRY_COMPARE(m_server->raw().heldCount(), 6);
    QList<QByteArray> then = m_server->raw().paths().mid(4);
    std::sort(then.begin(), then.end());
    QCOMPARE(then, (QList<QByteArray>{"/t30.jpg", "/t31.jpg"}));
    QCOMPARE(m_server->raw().abandonedCount(), 0);
    m_server->hold(false);
    m_server->raw().release();
    QVERIFY(soon([this] { return isCompared(40); }));
    QVERIFY(m_proofs->cached(m_server->image(30), ProofSize::Thumbnail));
    QCOMPARE(asked(), 40);
}

void TestPictureSweep::whatIsShownTakesTheirConnections()
{
    open(4);
    m_server->hold(true);
    fill(0, 40);
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    QObject view;
    m_proofs->want(&view, {requestFor(m_server->image(30))});
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    QTRY_COMPARE(m_server->raw().paths().value(4), QByteArray("/t30.jpg"));
    m_server->hold(false);
    m_server->raw().release();
    QVERIFY(soon([this] { return isCompared(40); }));
}

void TestPictureSweep::itWaitsWhileAViewScrolls()
{
    open();
    m_proofs->setScrolling(true);
    fill(0, 10);
    m_proofs->want(this, {requestFor(m_server->image(50))});
    QCOMPARE(settle(*m_proofs, m_server->image(50)), ProofState::Ready);
    QCOMPARE(asked(), 1);
    m_proofs->setScrolling(false);
    QVERIFY(soon([this] { return isCompared(10); }));
}

void TestPictureSweep::itEndsWithTheCampaignAndGoesOn()
{
    open();
    fill(0, 8);
    QVERIFY(soon([this] { return isCompared(8); }));
    m_server->hold(true);
    fill(8, 40);
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    QCOMPARE(asked(), 12);
    m_model->setCampaign({});
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    m_server->hold(false);
    m_server->raw().release();
    for (int frame = 0; frame < 10; ++frame) {
        m_clock->advance(Frame);
        QCoreApplication::processEvents();
    }
    QCOMPARE(asked(), 12);
    fill(0, 40);
    QVERIFY(soon([this] { return isCompared(40); }));
    QCOMPARE(asked(), 44); // four of them twice
}

void TestPictureSweep::everyPictureOfARowIsCompared()
{
    open();
    fill(0, 30, 3);
    QVERIFY(soon([this] { return asked() == 30; }));
    QVERIFY(soon([this] {
        for (int i = 0; i < 30; ++i) {
            if (!m_proofs->info(m_server->image(i), ProofSize::Thumbnail))
                return false;
        }
        return true;
    }));
    QVERIFY(isCompared(10));
}

void TestPictureSweep::aRowIsComparedOnceAllOfItsPicturesAre()
{
    m_withThumbnails = false;
    m_server->say("/8.png", RawServer::reply(503, "text/plain", "later"));
    m_server->say("/4.png", RawServer::reply(404, "text/plain", "gone"));
    open();
    fill(0, 9, 3);
    // One waits for its third picture; another has one that can't be had at all.
    const auto with = [this](int row) { return m_model->comparedWith(SubmissionId(row * 3 + 1)); };
    QVERIFY(soon([&] { return with(2) == ComparedCount{2, 3}; })); // its first two were
    QCOMPARE(m_model->compared(), (ComparedCount{2, 3}));
    QCOMPARE(with(0), (ComparedCount{1, 2}));
    m_server->say("/8.png",
                  RawServer::reply(200, "image/png", testimages::encoded(testimages::blocks(8), "png")));
    m_clock->advance(15s);
    QVERIFY(soon([this] { return isCompared(3); }));
    QCOMPARE(with(0), (ComparedCount{2, 2}));
}

void TestPictureSweep::aCampaignOpenedAgainKnowsAllCopies()
{
    m_withThumbnails = false;
    const RawServer::Answer same =
        RawServer::reply(200, "image/png", testimages::encoded(testimages::blocks(77), "png"));
    for (const char* address : {"/0.png", "/3.png", "/5.png"})
        m_server->say(address, same);
    open();
    fill(0, 6);
    QVERIFY(soon([this] { return isCompared(6); }));
    QCOMPARE(m_model->countOf(SubmissionFlag::SameFile), 3);
    // Its pictures are known by now: nothing is decoded that would tell the first rows of the later ones.
    m_model->setCampaign(*CampaignId::parse(u"00000000-0000-4000-8000-000000000001"));
    fill(0, 6);
    QCOMPARE(m_model->countOf(SubmissionFlag::SameFile), 3);
    for (const int row : {0, 3, 5}) {
        const SubmissionId id(row + 1);
        QVERIFY(m_model->flags(id).contains(SubmissionFlag::SameFile));
        QCOMPARE(m_model->sameFile(id).size(), 2);
    }
    // Nor what comes with a later page.
    m_model->setCampaign(*CampaignId::parse(u"00000000-0000-4000-8000-000000000001"));
    fill(0, 2);
    QCOMPARE(m_model->countOf(SubmissionFlag::SameFile), 0);
    fill(2, 6);
    QCOMPARE(m_model->countOf(SubmissionFlag::SameFile), 3);
}

void TestPictureSweep::onePictureInManyRowsIsFetchedOnce()
{
    open();
    m_model->setCampaign(m_campaign);
    QList<Submission> rows(5'000);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].id = SubmissionId(i + 1);
        rows[i].worker = WorkerId::fromNumber(i + 1);
        rows[i].images = {m_server->image(1)};
    }
    m_model->merge(rows, true);
    QVERIFY(soon([this] { return isCompared(5'000); }));
    QCOMPARE(asked(), 1);
}

void TestPictureSweep::whatIsNoPictureIsAskedForOnce()
{
    m_server->say("/3.png", RawServer::reply(404, "text/plain", "gone"));
    m_server->say("/t3.jpg", RawServer::reply(404, "text/plain", "gone"));
    m_server->say("/7.png", RawServer::reply(200, "text/html", "<html>"));
    m_server->say("/t7.jpg", RawServer::reply(200, "text/html", "<html>"));
    open();
    fill(0, 10);
    QVERIFY(soon([this] { return isCompared(8); })); // of 8: the others can't be
    QCOMPARE(asked(), 12);
    m_clock->advance(1h);
    fill(10, 12);
    QVERIFY(soon([this] { return isCompared(10); }));
    QCOMPARE(asked(), 14);
}

void TestPictureSweep::anHourWithoutTheServerCostsLittle()
{
    m_withThumbnails = false;
    for (int i = 0; i < 200; ++i)
        m_server->say('/' + QByteArray::number(i) + ".png", RawServer::reply(503, "text/plain", "later"));
    open();
    fill(0, 200);
    QTRY_COMPARE(asked(), 4);
    const auto settled = [this] { return m_proofs->state(m_server->image(3, false), ProofSize::Thumbnail); };
    QTRY_COMPARE(settled(), ProofState::NotAsked); // nobody saw it fail, and it is tried again
    m_clock->advance(14s);
    QCoreApplication::processEvents();
    QCOMPARE(asked(), 4);
    m_clock->advance(1s);
    QTRY_COMPARE(asked(), 8);
    passAnHour();
    QVERIFY2(asked() > 20 && asked() < 100, qPrintable(QString::number(asked())));
    // None of them was compared, and all of them are still to be.
    QCOMPARE(m_model->compared(), (ComparedCount{0, 200}));
}

void TestPictureSweep::whatItCouldNotHaveIsTriedAgainWhenShown()
{
    m_withThumbnails = false;
    const ProofImage image = m_server->image(0, false);
    m_server->say("/0.png", RawServer::reply(503, "text/plain", "later"));
    open();
    fill(0, 1);
    QTRY_COMPARE(asked(), 1);
    QTRY_COMPARE(m_proofs->state(image, ProofSize::Thumbnail), ProofState::NotAsked);
    for (int tries = 2; tries <= 6; ++tries) {
        m_clock->advance(15s * (1 << (tries - 2))); // and no further: a fetch has a deadline of its own
        QTRY_COMPARE(asked(), tries);
        QTRY_VERIFY(m_proofs->state(image, ProofSize::Thumbnail) != ProofState::Loading);
    }
    QTRY_COMPARE(m_proofs->state(image, ProofSize::Thumbnail), ProofState::Failed);
    QCOMPARE(m_model->compared(), (ComparedCount{0, 1}));
    m_server->say("/0.png",
                  RawServer::reply(200, "image/png", testimages::encoded(testimages::blocks(1), "png")));
    m_clock->advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(asked(), 6);
    m_proofs->want(this, {requestFor(image)});
    QCOMPARE(settle(*m_proofs, image), ProofState::Ready);
    QVERIFY(soon([this] { return isCompared(1); }));
    QCOMPARE(asked(), 7);
}

void TestPictureSweep::aServerThatBlocksAllIsNotAskedForAll()
{
    m_withThumbnails = false;
    for (int i = 0; i < 200; ++i)
        m_server->say('/' + QByteArray::number(i) + ".png", RawServer::reply(403, "text/plain", "no"));
    open();
    fill(0, 200);
    passAnHour();
    QVERIFY2(asked() > 8 && asked() < 120, qPrintable(QString::number(asked())));
    // Whoever is shown one finds out whether it still does.
    m_server->say("/1.png",
                  RawServer::reply(200, "image/png", testimages::encoded(testimages::blocks(1), "png")));
    const ProofImage image = m_server->image(1, false);
    QCOMPARE(m_proofs->state(image, ProofSize::Thumbnail), ProofState::Failed);
    m_proofs->want(this, {requestFor(image)});
    QCOMPARE(settle(*m_proofs, image), ProofState::Ready);
}

void TestPictureSweep::itGoesOnWhereMoreIsShownThanMemoryHolds()
{
    open(24, qint64(4) << 20); // about seventy
    QSignalSpy ready(m_proofs.get(), &ProofStore::ready);
    QObject view;
    m_proofs->want(&view, requestsFor(0, 140));
    fill(200, 240);
    QVERIFY(soon([this] { return isCompared(40); }));
    // None is opened again and again for the room of the others.
    QCOMPARE(ready.count(), 140);
}

QTEST_GUILESS_MAIN(TestPictureSweep)
#include "tst_picturesweep.moc"
