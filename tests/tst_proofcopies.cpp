// SPDX-License-Identifier: MIT
#include "models/submissionmodel.h"
#include "proofs/proofcache.h"
#include "proofs/proofstore.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/testimages.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");

} // namespace

/// Which proofs are the same file or look alike, from the bytes of a server to the flag on a row.
class TestProofCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void originalsTellTwoOfOneThumbnailApart();
    void whatWasForgottenHasNoCopies();
    void endsAtTheDeadlineThatIsSet();
    void whatFailedIsAskedForByAPersonAlone();
    void tellsOfEachImageOnceAFrame();
    void aBrokenFileOnDiskIsDropped();
    void aLikenessIsNoFlag();
    void aCommonLikenessIsNotFlagged();

private:
    /// A store on disk; "/NAME" is what `pictures` holds under that name.
    struct World
    {
        World()
        {
            options.cacheDirectory = folder.filePath(QStringLiteral("proofs"));
            options.loopbackAllowed = true;
        }
        ProofImage image(const QByteArray& full, const QByteArray& thumbnail = {}) const
        {
            return {QString(), server.url(QString::fromLatin1(full)).toString(),
                    thumbnail.isEmpty() ? QString() : server.url(QString::fromLatin1(thumbnail)).toString()};
        }
        bool load(ProofStore& store, const ProofImage& image, ProofSize size)
        {
            store.request({Campaign1, image, size});
            const bool there =
                QTest::qWaitFor([&] { return store.state(image, size) == ProofState::Ready; }, 10'000);
            clock.advance(std::chrono::milliseconds(16));
            return there;
        }
        /// A submission of a worker of its own with that picture.
        Submission submission(int id, const ProofImage& picture) const
        {
            Submission s;
            s.id = SubmissionId(id);
            s.worker = WorkerId::fromNumber(id);
            s.workerName = QStringLiteral("worker%1").arg(id);
            s.status = SubmissionStatus::Pending;
            s.proofText = QStringLiteral("done");
            s.images = {picture};
            return s;
        }

        QTemporaryDir folder;
        ManualClock clock;
        QHash<QByteArray, QByteArray> pictures;
        RawServer server{[this](const RawServer::Request& request) {
            return RawServer::reply(200, "image/png", pictures.value(request.path));
        }};
        ProofStore::Options options;
    };
};

void TestProofCopies::originalsTellTwoOfOneThumbnailApart()
{
    World w;
    w.pictures = {{"/1.png", encoded(blocks(1), "png")},
                  {"/2.png", encoded(blocks(2), "png")},
                  {"/t1.png", encoded(blocks(3, {90, 160}), "png")},
                  {"/t2.png", encoded(blocks(3, {90, 160}), "png")}};
    ProofStore store(w.options, w.clock);
    const ProofImage one = w.image("/1.png", "/t1.png");
    const ProofImage two = w.image("/2.png", "/t2.png");
    QVERIFY(w.load(store, one, ProofSize::Thumbnail));
    QVERIFY(w.load(store, two, ProofSize::Thumbnail));
    QCOMPARE(store.copies(Campaign1, one.url).size(), 1);
    QVERIFY(w.load(store, one, ProofSize::Full));
    QVERIFY(w.load(store, two, ProofSize::Full));
    QCOMPARE(store.copies(Campaign1, one.url).size(), 0);
}

void TestProofCopies::whatWasForgottenHasNoCopies()
{
    World w;
    w.pictures = {{"/1.png", encoded(blocks(1), "png")}, {"/2.png", encoded(blocks(1), "png")}};
    ProofStore store(w.options, w.clock);
    const ProofImage one = w.image("/1.png");
    const ProofImage two = w.image("/2.png");
    QVERIFY(w.load(store, one, ProofSize::Full));
    QVERIFY(w.load(store, two, ProofSize::Full));
    QCOMPARE(store.matches(Campaign1, one.url).size(), 1);
    QVERIFY(!store.fileBytes(one).isEmpty());
    store.purgeAll();
    QVERIFY(store.matches(Campaign1, one.url).isEmpty());
    QCOMPARE(store.copies(Campaign1, two.url).size(), 0);
    QVERIFY(store.fileBytes(one).isEmpty());
}

void TestProofCopies::endsAtTheDeadlineThatIsSet()
{
    World w;
    RawServer silent([](const RawServer::Request&) { return RawServer::Answer{{}, false, true}; });
    w.options.deadline = std::chrono::seconds(10);
    ProofStore store(w.options, w.clock);
    const ProofImage image{QString(), silent.url(QStringLiteral("/1.png")).toString(), QString()};
    store.request({Campaign1, image, ProofSize::Full});
    QTRY_COMPARE(silent.heldCount(), 1);
    w.clock.advance(std::chrono::seconds(10));
    QTRY_COMPARE(store.state(image, ProofSize::Full), ProofState::Failed);
    QCOMPARE(store.error(image, ProofSize::Full)->kind, ProofErrorKind::TimedOut);
}

void TestProofCopies::whatFailedIsAskedForByAPersonAlone()
{
    World w;
    w.pictures = {{"/2.png", encoded(blocks(2), "png")}, {"/3.png", encoded(blocks(3), "png")}};
    ProofStore store(w.options, w.clock);
    const ProofImage broken = w.image("/1.png");
    store.want(this, {{Campaign1, broken, ProofSize::Full}});
    QTRY_COMPARE(store.state(broken, ProofSize::Full), ProofState::Failed);
    // A view that paints again asks for it, and for another one.
    const ProofImage sound = w.image("/2.png");
    store.want(this, {{Campaign1, broken, ProofSize::Full}, {Campaign1, sound, ProofSize::Full}});
    QTRY_COMPARE(store.state(sound, ProofSize::Full), ProofState::Ready);
    QVERIFY(w.load(store, w.image("/3.png"), ProofSize::Full));
    QCOMPARE(w.server.paths().count("/1.png"), 1);
    store.retry({Campaign1, broken, ProofSize::Full});
    QTRY_COMPARE(w.server.paths().count("/1.png"), 2);
}

void TestProofCopies::tellsOfEachImageOnceAFrame()
{
    World w;
    w.pictures = {{"/1.png", encoded(blocks(1), "png")}, {"/t1.png", encoded(blocks(1, {90, 160}), "png")}};
    ProofStore store(w.options, w.clock);
    QSignalSpy changed(&store, &ProofStore::changed);
    QSignalSpy ready(&store, &ProofStore::ready);
    const ProofImage image = w.image("/1.png", "/t1.png");
    for (const ProofSize size : {ProofSize::Thumbnail, ProofSize::Full})
        store.request({Campaign1, image, size});
    for (const ProofSize size : {ProofSize::Thumbnail, ProofSize::Full})
        QTRY_COMPARE(store.state(image, size), ProofState::Ready);
    w.clock.advance(std::chrono::milliseconds(16));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toStringList(), QStringList(image.url));
    QCOMPARE(ready.size(), 2);
}

void TestProofCopies::aBrokenFileOnDiskIsDropped()
{
    World w;
    const ProofImage image = w.image("/1.png");
    const QByteArray broken = encoded(blocks(1), "png").left(200);
    w.pictures = {{"/1.png", broken}};
    ProofCache cache(w.options.cacheDirectory, 1 << 20);
    cache.write(Campaign1, image.url, broken, cache.epoch());
    QVERIFY(cache.contains(Campaign1, image.url));
    ProofStore store(w.options, w.clock);
    store.request({Campaign1, image, ProofSize::Full});
    QTRY_COMPARE(store.state(image, ProofSize::Full), ProofState::Failed);
    QCOMPARE(store.error(image, ProofSize::Full)->kind, ProofErrorKind::Damaged);
    QCOMPARE(w.server.requests().size(), 1); // it was looked for where it came from
    QVERIFY(!cache.contains(Campaign1, image.url));
}

void TestProofCopies::aLikenessIsNoFlag()
{
    World w;
    w.pictures = {{"/1.png", encoded(blocks(7), "png")},
                  {"/2.png", encoded(blocks(7), "jpeg", 40)},
                  {"/3.png", encoded(blocks(8), "png")}};
    ProofStore store(w.options, w.clock);
    SubmissionModel model(w.clock);
    model.setCampaign(Campaign1);
    model.setSources(nullptr, &store, nullptr);
    const QList<ProofImage> images{w.image("/1.png"), w.image("/2.png"), w.image("/3.png")};
    QList<Submission> rows;
    for (int i = 0; i < 3; ++i)
        rows << w.submission(i + 1, images[i]);
    rows.last().submittedAt = w.clock.now().addSecs(-60);
    rows.first().submittedAt = rows[1].submittedAt = w.clock.now();
    model.merge(rows, true);
    QList<int> compared;
    for (const int i : {2, 0, 1}) {
        compared.append(model.comparedWith(SubmissionId(1)).done);
        QVERIFY(w.load(store, images[i], ProofSize::Full));
    }
    // Nothing is compared before its own picture is there, then as many as are.
    QCOMPARE(compared, (QList<int>{0, 0, 1}));
    QCOMPARE(model.comparedWith(SubmissionId(1)), (ComparedCount{2, 2}));
    // It is there to be looked at, and says nothing by itself: honest pictures of one page look alike.
    QVERIFY(model.flags(SubmissionId(1)).isEmpty());
    QVERIFY(model.flags(SubmissionId(2)).isEmpty());
    QCOMPARE(model.matches(SubmissionId(1)), QList{SubmissionId(2)});
    QVERIFY(model.sameFile(SubmissionId(1)).isEmpty());
    QCOMPARE(model.index(model.rowOf(SubmissionId(1)), 0).data(SubmissionModel::MatchCountRole).toInt(), 0);
    // Nor does it come to the front as a risk: the oldest of three that are equal does.
    model.setSort(SubmissionSort::RiskiestFirst);
    QCOMPARE(model.rowOf(SubmissionId(3)), 0);
}

void TestProofCopies::aCommonLikenessIsNotFlagged()
{
    // Five of five look the same: that is what the job is like, not a copy.
    World w;
    ProofStore store(w.options, w.clock);
    SubmissionModel model(w.clock);
    model.setCampaign(Campaign1);
    model.setSources(nullptr, &store, nullptr);
    QList<Submission> rows;
    for (int i = 1; i <= 5; ++i) {
        const QByteArray path = "/" + QByteArray::number(i) + ".png";
        w.pictures.insert(path, encoded(blocks(7), "jpeg", 40 + i));
        rows << w.submission(i, w.image(path));
    }
    model.merge(rows, true);
    for (const Submission& row : std::as_const(rows))
        QVERIFY(w.load(store, row.images.first(), ProofSize::Full));
    QCOMPARE(store.matches(Campaign1, rows.first().images.first().url).size(), 4);
    for (const Submission& row : std::as_const(rows))
        QVERIFY(model.flags(row.id).isEmpty());
}

QTEST_GUILESS_MAIN(TestProofCopies)
#include "tst_proofcopies.moc"
