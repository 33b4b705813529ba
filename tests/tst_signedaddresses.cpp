// SPDX-License-Identifier: MIT
#include "support/rawserver.h"
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "support/testimages.h"
#include "ui/review/proof/proofstage.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
constexpr int Count = 6;

/// A service that signs the addresses of its pictures anew at each reading of the list, and takes those of
/// the readings from `oldestTaken` on.
class SigningService
{
public:
    int oldestTaken = 1;
    int expiredStatus = 403; ///< what is answered to a signature that ran out
    bool oneScript = false; ///< every picture is at one path, and only the query says which
    int readings = 0;

    RawServer& raw() { return m_server; }
    QUrl origin() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port())); }
    /// Requests for pictures since the start.
    int pictures() const
    {
        const QList<QByteArray> paths = m_server.paths();
        return int(std::count_if(paths.begin(), paths.end(),
                                 [](const QByteArray& path) { return path.startsWith("/pictures/"); }));
    }
    ProofImage image(int number, int reading) const
    {
        const auto address = [&](QLatin1String size) {
            const QString path =
                oneScript ? QStringLiteral("/pictures/show") : QStringLiteral("/pictures/%1.png").arg(number);
            QUrlQuery query{{QStringLiteral("number"), QString::number(number)},
                            {QStringLiteral("size"), size},
                            {QStringLiteral("signature"), QString::number(reading)}};
            QUrl url = m_server.url(path);
            url.setQuery(query);
            return url.toString();
        };
        return {QStringLiteral("img_1"), address(QLatin1String("full")), address(QLatin1String("small")),
                SubmissionId(number)};
    }

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        const QUrl url = QUrl::fromEncoded(request.path);
        if (url.path().startsWith(QStringLiteral("/pictures/"))) {
            const QUrlQuery query(url);
            if (query.queryItemValue(QStringLiteral("signature")).toInt() < oldestTaken)
                return RawServer::reply(expiredStatus, "text/plain", "expired");
            const bool small = query.queryItemValue(QStringLiteral("size")) == QStringLiteral("small");
            const QImage picture = blocks(query.queryItemValue(QStringLiteral("number")).toUInt());
            return RawServer::reply(200, "image/png",
                                    encoded(small ? picture.scaled(90, 160) : picture, "png"));
        }
        return RawServer::reply(200, "application/json", list());
    }
    QByteArray list()
    {
        ++readings;
        QJsonArray rows;
        for (int number = 1; number <= Count; ++number) {
            const ProofImage listed = image(number, readings);
            rows.append(QJsonObject{
                {QStringLiteral("submissionId"), number},
                {QStringLiteral("userId"), number},
                {QStringLiteral("userName"), QStringLiteral("worker%1").arg(number)},
                {QStringLiteral("userAvatar"), listed.url},
                {QStringLiteral("status"), QStringLiteral("Pending")},
                {QStringLiteral("images"),
                 QJsonArray{QJsonObject{{QStringLiteral("id"), listed.id},
                                        {QStringLiteral("url"), listed.url},
                                        {QStringLiteral("thumbnailUrl"), listed.thumbnailUrl}}}}});
        }
        return QJsonDocument(QJsonObject{{QStringLiteral("count"), Count},
                                         {QStringLiteral("results"),
                                          QJsonObject{{QStringLiteral("submissions"), rows}}}})
            .toJson();
    }

    RawServer m_server{[this](const RawServer::Request& request) { return answer(request); }};
};

} // namespace

/// Addresses of pictures that are signed anew at each reading of the list: on the page, counted at the
/// service.
class TestSignedAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void init();
    void cleanup();
    void aRefreshShowsTheSamePicturesAndFetchesNone();
    void whatRanOutIsReadAnewOnce_data();
    void whatRanOutIsReadAnewOnce();
    void whatStaysRefusedIsSaid();
    void aPersonsTryReadsTheListFirst();
    void theMenuOfACardTriesAgain();
    void whoStoppedReadingIsObeyed();
    void oneScriptForAllIsNotOnePicture();
    void isFoundOnDiskInTheNextRun();
    void roomDoesNotGrowWithReadings();

private:
    void open();
    void openPage();
    ProofStage& stage() { return *m_world->page->findChild<ProofStage*>(QStringLiteral("proofStage")); }
    bool thumbnailHas(ProofState state, int number)
    {
        return m_world->proofs->state(m_service->image(number, 0), ProofSize::Thumbnail) == state;
    }
    /// Of the menu that the keyboard opens on the card of that row.
    QAction& menuEntry(int row, const char* name)
    {
        auto& grid = part<QAbstractItemView>(*m_world->page, "submissionsGrid");
        delete grid.findChild<QMenu*>(QStringLiteral("rowMenu")); // of the last time
        const QPoint card = grid.visualRect(m_world->model->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, card, grid.viewport()->mapToGlobal(card));
        QApplication::sendEvent(grid.viewport(), &event);
        return part<QAction>(part<QMenu>(grid, "rowMenu"), name);
    }
    bool allAreThere()
    {
        for (int number = 1; number <= Count; ++number) {
            if (!thumbnailHas(ProofState::Ready, number))
                return false;
        }
        return true;
    }
    void readAgain()
    {
        const int before = m_service->readings;
        m_world->page->act(ReviewAction::Refresh);
        QTRY_COMPARE(m_service->readings, before + 1);
        QTRY_COMPARE(m_world->loader->state(), LoadState::Ready);
    }

    std::unique_ptr<SigningService> m_service;
    std::unique_ptr<ReviewWorld> m_world;
};

void TestSignedAddresses::init()
{
    m_service = std::make_unique<SigningService>();
    m_world = std::make_unique<ReviewWorld>(SandboxOptions(), m_service->origin());
}

void TestSignedAddresses::cleanup()
{
    m_world.reset();
    m_service.reset();
}

void TestSignedAddresses::open()
{
    openPage();
    QTRY_VERIFY(allAreThere());
}

void TestSignedAddresses::openPage()
{
    ReviewCampaign known;
    known.campaign.id = Campaign1;
    known.campaign.title = QStringLiteral("Signed");
    m_world->page->resize(1300, 800);
    m_world->page->show();
    QVERIFY(m_world->open(known));
}

void TestSignedAddresses::aRefreshShowsTheSamePicturesAndFetchesNone()
{
    open();
    auto* grid = &part<QAbstractItemView>(*m_world->page, "submissionsGrid");
    const int fetched = m_service->pictures();
    QCOMPARE(fetched, Count);
    const QImage before = grid->viewport()->grab().toImage();
    readAgain();
    QVERIFY(letArriveAt(m_service->origin()));
    QCOMPARE(m_world->model->submissionAt(0)->images.first().url, m_service->image(1, 2).url);
    QCOMPARE(grid->viewport()->grab().toImage(), before);
    QCOMPARE(m_service->pictures(), fetched);

    // Nor does what is large begin anew.
    m_world->page->setView(ReviewView::Single);
    QTRY_COMPARE(stage().state(), ProofStage::State::Shown);
    QVERIFY(letArriveAt(m_service->origin()));
    const int large = m_service->pictures();
    stage().zoomTo(2);
    readAgain();
    m_world->page->act(ReviewAction::GridView);
    m_world->page->act(ReviewAction::SingleView);
    QCOMPARE(stage().state(), ProofStage::State::Shown);
    QVERIFY(letArriveAt(m_service->origin()));
    QCOMPARE(m_service->pictures(), large);
}

void TestSignedAddresses::whatRanOutIsReadAnewOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("forbidden") << 403;
    QTest::newRow("a bad request, as Google says") << 400;
}

void TestSignedAddresses::whatRanOutIsReadAnewOnce()
{
    QFETCH(const int, status);
    m_service->expiredStatus = status;
    open();
    QCOMPARE(m_service->readings, 1);
    m_service->oldestTaken = 2;
    m_world->page->setView(ReviewView::Single);
    QTRY_COMPARE(stage().state(), ProofStage::State::Shown);
    QTRY_COMPARE(m_world->loader->state(), LoadState::Ready);
    QVERIFY(letArriveAt(m_service->origin()));
    QCOMPARE(m_service->readings, 2);
    const QByteArray path =
        QUrl(m_service->image(1, 1).url).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QByteArray fresh =
        QUrl(m_service->image(1, 2).url).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QCOMPARE(m_service->raw().paths().count(path), 1);
    QCOMPARE(m_service->raw().paths().count(fresh), 1);
}

void TestSignedAddresses::whatStaysRefusedIsSaid()
{
    open();
    m_service->oldestTaken = 1'000;
    m_world->page->setView(ReviewView::Single);
    QTRY_COMPARE(stage().state(), ProofStage::State::Broken);
    QCOMPARE(m_service->readings, 2);
    // Others that are refused are no reason to read it again and again.
    for (int row = 1; row < Count; ++row) {
        m_world->page->act(ReviewAction::NextUndecided);
        QTRY_COMPARE(stage().state(), ProofStage::State::Broken);
    }
    QVERIFY(letArriveAt(m_service->origin()));
    QCOMPARE(m_service->readings, 2);
}

void TestSignedAddresses::aPersonsTryReadsTheListFirst()
{
    open();
    m_service->oldestTaken = 1'000;
    m_world->page->setView(ReviewView::Single);
    QTRY_COMPARE(stage().state(), ProofStage::State::Broken);
    const int readings = m_service->readings;
    m_service->oldestTaken = readings + 1;
    auto* again = stage().findChild<QPushButton*>(QStringLiteral("tryAgainButton"));
    QVERIFY(again && again->isVisible());
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE(stage().state(), ProofStage::State::Shown);
    QVERIFY(!again->isVisible());
    QCOMPARE(m_service->readings, readings + 1);
}

void TestSignedAddresses::theMenuOfACardTriesAgain()
{
    m_service->oldestTaken = 1'000;
    openPage();
    QTRY_VERIFY(thumbnailHas(ProofState::Failed, 2));
    QVERIFY(letArriveAt(m_service->origin()));
    m_service->oldestTaken = m_service->readings + 1;
    QAction& again = menuEntry(1, "loadAgain");
    QVERIFY(again.isVisible());
    again.trigger();
    QTRY_VERIFY(thumbnailHas(ProofState::Ready, 2));
    // Nothing of it failed any more.
    QVERIFY(!menuEntry(1, "loadAgain").isVisible());
}

void TestSignedAddresses::whoStoppedReadingIsObeyed()
{
    open();
    m_world->loader->refresh();
    m_world->loader->cancel();
    QVERIFY(m_world->loader->wasCancelled());
    QVERIFY(letArriveAt(m_service->origin()));
    const int readings = m_service->readings;
    m_service->oldestTaken = 1'000;
    m_world->page->setView(ReviewView::Single);
    QTRY_COMPARE(stage().state(), ProofStage::State::Broken);
    QVERIFY(letArriveAt(m_service->origin()));
    QCOMPARE(m_service->readings, readings);
    QVERIFY(m_world->loader->wasCancelled()); // and it is still said
    // Whoever reads again has fresh addresses.
    m_service->oldestTaken = readings + 1;
    readAgain();
    QTRY_COMPARE(stage().state(), ProofStage::State::Shown);
}

void TestSignedAddresses::oneScriptForAllIsNotOnePicture()
{
    m_service->oneScript = true;
    open();
    for (int number = 1; number <= Count; ++number) {
        const auto small = m_world->proofs->cached(m_service->image(number, 0), ProofSize::Thumbnail);
        const QImage wanted = blocks(uint(number)).scaled(90, 160);
        QCOMPARE(small->pixelColor(10, 10), wanted.pixelColor(10, 10));
        QCOMPARE(small->pixelColor(80, 150), wanted.pixelColor(80, 150));
    }
    // An image that nobody names is its whole address.
    ProofImage nameless = m_service->image(1, 0);
    nameless.id.clear();
    ProofImage other = m_service->image(2, 0);
    other.id.clear();
    QVERIFY(ProofStore::keyOf(nameless) != ProofStore::keyOf(other));
}

void TestSignedAddresses::isFoundOnDiskInTheNextRun()
{
    QTemporaryDir folder;
    ProofStore::Options options;
    options.cacheDirectory = folder.filePath(QStringLiteral("proofs"));
    options.loopbackAllowed = true;
    for (const int reading : {1, 2}) {
        ProofStore store(options, m_world->clock);
        const ProofImage image = m_service->image(3, reading);
        for (const ProofSize size : {ProofSize::Thumbnail, ProofSize::Full}) {
            store.request({Campaign1, image, size});
            QTRY_COMPARE(store.state(image, size), ProofState::Ready);
        }
        QCOMPARE(store.cached(image, ProofSize::Thumbnail)->width(), 90);
        QCOMPARE(store.cached(image, ProofSize::Full)->size(), blocks(3).size());
    }
    QCOMPARE(m_service->pictures(), 2);
}

void TestSignedAddresses::roomDoesNotGrowWithReadings()
{
    SubmissionStore store;
    Submission row;
    row.id = SubmissionId(1);
    row.worker = WorkerId::fromNumber(1);
    for (int reading = 1'000; reading < 9'000; ++reading) {
        row.images = {m_service->image(1, reading)};
        row.avatarUrl = row.images.first().url;
        store.put(row);
    }
    QCOMPARE(store.images(0), row.images);
    QCOMPARE(store.workerCount(), quint32(1)); // or two of one person would count as two
    QVERIFY(store.bytesHeld() < 512 * 1024);
}

QTEST_MAIN(TestSignedAddresses)
#include "tst_signedaddresses.moc"
