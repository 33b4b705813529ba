// SPDX-License-Identifier: MIT
#include "sandbox/proofartist.h"
#include "sandbox/sandbox.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <thread>

using namespace proofdesk;

namespace {

struct Picture
{
    QByteArray bytes;
    QByteArray type;
    QString worker;
};

/// Every first picture that waits in the lesson campaign, in the order of the list.
QList<Picture> waitingPictures(Sandbox& sandbox, int* missing = nullptr)
{
    const QByteArray id =
        sandbox.snapshot().campaign(u"Install Fernleaf and finish lesson one")->id.toString().toLatin1();
    const SandboxAnswer list = sandbox.handle({"GET",
                                               "/api/campaigns/" + id + "/submissions/?status=Pending",
                                               {{"X-API-Key", Sandbox::demoKey()}},
                                               {}});
    QList<Picture> pictures;
    const QJsonArray rows = QJsonDocument::fromJson(list.body).object()[u"results"][u"submissions"].toArray();
    for (const QJsonValue row : rows) {
        const QJsonArray images = row[u"images"].toArray();
        if (images.isEmpty())
            continue;
        const SandboxAnswer answer =
            sandbox.image({"GET", images.first()[u"url"].toString().toLatin1(), {}, {}});
        if (answer.status == 200)
            pictures.append({answer.body, answer.contentType, row[u"userName"].toString()});
        else if (missing)
            ++*missing;
    }
    return pictures;
}

} // namespace

class TestSandboxProofs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySceneHasItsSize();
    void everySceneShowsSomething();
    void sameFileFromSeveralWorkers();
    void filesAreWhatTheySay();
    void oneOfThemMoves();
    void thumbnailsAreSmall();
    void drawingIsTheSameInEveryThread();
};

void TestSandboxProofs::everySceneHasItsSize()
{
    for (int device = 0; device < int(proofDevices().size()); ++device) {
        ProofSpec spec;
        spec.device = quint8(device);
        const QImage image = drawProof(spec);
        QCOMPARE(image.size(), proofDevices()[size_t(device)].pixels);
        const bool wide = image.width() > image.height();
        QCOMPARE(wide, device >= proofPhoneCount);
        if (!wide)
            QVERIFY(image.width() >= 720 && image.width() <= 1080 && image.height() >= 1520);
        else
            QVERIFY(image.width() >= 1280);
    }
    ProofSpec cropped;
    cropped.treatment = ProofTreatment::Cropped;
    QVERIFY(drawProof(cropped).height() < proofDevices()[0].pixels.height() / 2);
}

void TestSandboxProofs::everySceneShowsSomething()
{
    QSet<QByteArray> seen;
    for (int scene = 0; scene <= int(ProofScene::Blank); ++scene) {
        ProofSpec spec;
        spec.scene = ProofScene(scene);
        spec.caption = QStringLiteral("A title");
        const QImage image = drawProof(spec, 0.1);
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colors.insert(image.pixel(x, y));
        }
        QCOMPARE(colors.size() == 1, spec.scene == ProofScene::Blank);
        seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(seen.size(), int(ProofScene::Blank) + 1);
}

void TestSandboxProofs::sameFileFromSeveralWorkers()
{
    Sandbox sandbox;
    int missing = 0;
    QMap<QByteArray, QStringList> workers;
    for (const Picture& each : waitingPictures(sandbox, &missing))
        workers[each.bytes].append(each.worker);
    int copied = 0;
    for (const QStringList& names : workers)
        copied += names.size() > 1 ? 1 : 0;
    QVERIFY2(copied >= 2, "the same file from several workers");
    QVERIFY2(workers.size() > 90, "and else files of their own");
    QCOMPARE(missing, 1);
}

void TestSandboxProofs::filesAreWhatTheySay()
{
    Sandbox sandbox;
    QSet<QByteArray> types;
    for (const Picture& each : waitingPictures(sandbox)) {
        QByteArray bytes = each.bytes;
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer);
        QCOMPARE("image/" + reader.format(), each.type);
        QVERIFY(reader.size().isValid());
        types.insert(each.type);
    }
    QCOMPARE(types.size(), 2);
}

void TestSandboxProofs::oneOfThemMoves()
{
    Sandbox sandbox;
    int moving = 0;
    for (const Picture& each : waitingPictures(sandbox)) {
        if (!each.bytes.contains("acTL"))
            continue;
        ++moving;
        QCOMPARE(each.type, QByteArray("image/png"));
        QVERIFY(!QImage::fromData(each.bytes, "png").isNull()); // for whoever knows of no frames
        QCOMPARE(each.bytes.count("fcTL"), 3);
    }
    QCOMPARE(moving, 1);
}

void TestSandboxProofs::thumbnailsAreSmall()
{
    Sandbox sandbox;
    const SandboxAnswer answer = sandbox.image({"GET", "/proofs/thumb_1.jpg", {}, {}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, QByteArray("image/jpeg"));
    QCOMPARE(QImage::fromData(answer.body, "jpeg").height(), 320);
    QVERIFY(answer.body.size() < 40'000);
    for (const char* none : {"/proofs/thumb_999999.jpg", "/proofs/img_0.png", "/proofs/img_x.png", "/",
                             "/proofs/../etc/passwd", "/proofs/thumb_"})
        QCOMPARE(sandbox.image({"GET", none, {}, {}}).status, 404);
}

void TestSandboxProofs::drawingIsTheSameInEveryThread()
{
    ProofSpec spec;
    spec.scene = ProofScene::Chat;
    spec.language = 5;
    const QImage here = drawProof(spec, 0.3);
    std::array<QImage, 4> there;
    std::array<std::thread, 4> threads;
    for (size_t i = 0; i < threads.size(); ++i)
        threads[i] = std::thread([&spec, &there, i] { there[i] = drawProof(spec, 0.3); });
    for (size_t i = 0; i < threads.size(); ++i) {
        threads[i].join();
        QCOMPARE(there[i], here);
    }
}

QTEST_MAIN(TestSandboxProofs)
#include "tst_sandboxproofs.moc"
