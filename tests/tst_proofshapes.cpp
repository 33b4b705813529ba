// SPDX-License-Identifier: MIT
// Proofs of every shape on the stage: reduced, with holes, damaged, moving, and before their size is known.
#include "domain/clock.h"
#include "models/workernaming.h"
#include "proofs/proofstore.h"
#include "support/rawserver.h"
#include "support/screenshot.h"
#include "support/testimages.h"
#include "ui/review/proof/proofpresenter.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace Qt::StringLiterals;

class TestProofShapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void saysTheTrueScale();
    void showsAPreviewAsLargeAsThereIsRoom();
    void cleanup() { Theme::instance().setChoice(ThemeChoice::Light); }
    void showsBlackAndWhiteOnHoles_data();
    void showsBlackAndWhiteOnHoles();
    void cardsShowThemToo_data() { showsBlackAndWhiteOnHoles_data(); }
    void cardsShowThemToo();
    void saysWhatIsDamagedOrMoves();
    void triesAgainOnlyWhereItHelps();
    void fitsTheWidthOfATallOne();
    void whatIsNotTallHasNoOtherFit();

private:
    /// A square of that ink in the middle of nothing.
    static QImage inkOnHoles(const QColor& ink)
    {
        QImage picture(200, 200, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter(&picture).fillRect(80, 80, 40, 40, ink);
        return picture;
    }
    static bool farFrom(const QColor& a, const QColor& b)
    {
        return qAbs(qGray(a.rgb()) - qGray(b.rgb())) >= 80;
    }
};

void TestProofShapes::saysTheTrueScale()
{
    ProofStage stage;
    stage.resize(400, 400);
    stage.showImage(blocks(1, {200, 200}), {800, 800}); // read at a quarter, to fit in memory
    QCOMPARE(stage.pictureSize(), QSize(800, 800));
    QCOMPARE(stage.scale(), 0.5);
    stage.zoomTo(1);
    QVERIFY(stage.zoomText().startsWith(u"100"_s));
}

void TestProofShapes::showsAPreviewAsLargeAsThereIsRoom()
{
    ProofStage stage;
    QImage preview(80, 160, QImage::Format_RGB32);
    preview.fill(Qt::magenta);
    stage.resize(400, 400);
    stage.showLoading(preview, {});
    const QImage shot = proofdesk::testing::screenshot(stage, {400, 400});
    QCOMPARE(shot.pixelColor(200, 5), QColor(Qt::magenta));
    QCOMPARE(shot.pixelColor(105, 200), QColor(Qt::magenta));
    QVERIFY(!stage.zoomText().contains(u'%')); // a scale of what?
}

void TestProofShapes::showsBlackAndWhiteOnHoles_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("light, black") << ThemeChoice::Light << QColor(Qt::black);
    QTest::newRow("light, white") << ThemeChoice::Light << QColor(Qt::white);
    QTest::newRow("dark, black") << ThemeChoice::Dark << QColor(Qt::black);
    QTest::newRow("dark, white") << ThemeChoice::Dark << QColor(Qt::white);
}

void TestProofShapes::showsBlackAndWhiteOnHoles()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const QColor, ink);
    Theme::instance().setChoice(theme);
    ProofStage stage;
    stage.resize(200, 200);
    stage.showImage(inkOnHoles(ink));
    const QImage shot = proofdesk::testing::screenshot(stage, {200, 200});
    QCOMPARE(shot.pixelColor(100, 100), ink);
    for (const QPoint& hole : {QPoint(20, 20), QPoint(75, 100), QPoint(150, 160)})
        QVERIFY(farFrom(shot.pixelColor(hole), ink));
}

void TestProofShapes::cardsShowThemToo()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const QColor, ink);
    Theme::instance().setChoice(theme);
    const QByteArray png = encoded(inkOnHoles(ink), "png");
    RawServer server([&](const RawServer::Request&) { return RawServer::reply(200, "image/png", png); });
    SystemClock clock;
    ProofStore::Options options;
    options.loopbackAllowed = true;
    ProofStore store(options, clock);
    ThumbnailCache cards(store);
    const ProofImage image{u"1"_s, server.url(u"/1.png"_s).toString(), {}};
    store.request({{}, image, ProofSize::Thumbnail});
    QTRY_COMPARE(store.state(image, ProofSize::Thumbnail), ProofState::Ready);
    const auto picture = cards.picture(image, {200, 200}, 1);
    QCOMPARE(picture.state, ProofState::Ready);
    // On whatever the card is painted with.
    QImage card(200, 200, QImage::Format_RGB32);
    card.fill(Theme::colour(Colour::Sunken));
    QPainter(&card).drawPixmap(0, 0, picture.pixmap);
    QVERIFY(!farFrom(card.pixelColor(100, 100), ink));
    for (const QPoint& hole : {QPoint(20, 20), QPoint(70, 100), QPoint(150, 160)})
        QVERIFY(farFrom(card.pixelColor(hole), ink));
}

void TestProofShapes::saysWhatIsDamagedOrMoves()
{
    const QByteArray png = encoded(blocks(1), "png");
    RawServer server([&](const RawServer::Request& request) {
        const QByteArray moving = pngWith(png, pngChunk("acTL", bigEndian(2, 4) + bigEndian(0, 4)));
        return RawServer::reply(200, "image/png", request.path == "/cut" ? png.chopped(12) : moving);
    });
    SystemClock clock;
    ProofStore::Options options;
    options.loopbackAllowed = true;
    ProofStore store(options, clock);
    ProofStage stage;
    const SubmissionStore rows;
    const std::vector<SubmissionMarks> marks;
    const WorkerNaming naming(rows, marks);
    ProofPresenter presenter(stage, store, naming);
    Submission submission;
    submission.id = SubmissionId(1);
    submission.images = {{u"1"_s, server.url(u"/cut"_s).toString(), {}},
                         {u"2"_s, server.url(u"/moving"_s).toString(), {}}};
    presenter.show({}, submission, 0);
    QTRY_COMPARE(stage.state(), ProofStage::State::Shown);
    QVERIFY2(presenter.facts().contains(u"damaged"_s), qPrintable(presenter.facts()));
    QVERIFY(!presenter.facts().contains(u"moving"_s));
    presenter.show({}, submission, 1);
    QTRY_VERIFY(presenter.facts().contains(u"moving picture"_s));
    QVERIFY(!presenter.facts().contains(u"damaged"_s));
}

void TestProofShapes::triesAgainOnlyWhereItHelps()
{
    using enum ProofErrorKind;
    for (const auto kind : {HostNotFound, Unreachable, TimedOut, Forbidden, HttpStatus, CutShort, NotFound})
        QVERIFY(canRetry({kind, 0, {}}));
    for (const auto kind :
         {NoAddress, AddressRefused, TooManyRedirects, TooLarge, TooManyPixels, TooSlow, Damaged})
        QVERIFY(!canRetry({kind, 0, {}}));
    // What is missing may have been installed since, and is named.
    const ProofError missing{LibraryMissing, 0, u"libheif1"_s};
    QVERIFY(canRetry(missing));
    QVERIFY2(proofErrorWords(missing).contains(u"package libheif1"_s), qPrintable(proofErrorWords(missing)));
}

namespace {

/// Each row has a shade of its own.
QImage ladder(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixelColor(x, y, QColor(y / 16, y % 16 * 16, 0));
    }
    return picture;
}

void turnWheel(ProofStage& stage, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(QPointF(200, 200), QPointF(200, 200), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&stage, &event);
}

} // namespace

void TestProofShapes::fitsTheWidthOfATallOne()
{
    const QImage tall = ladder({200, 2'000});
    ProofStage stage;
    stage.resize(400, 400);
    stage.showImage(tall);
    const auto top = [&] { return proofdesk::testing::screenshot(stage, {400, 400}).pixelColor(200, 0); };
    const auto bottom = [&] {
        return proofdesk::testing::screenshot(stage, {400, 400}).pixelColor(200, 399);
    };
    QCOMPARE(stage.zoomText(), u"Fit · 20 %"_s);
    QVERIFY(!stage.scrollPages(1)); // nothing to scroll: the key is free for others
    stage.zoomFit();
    QCOMPARE(stage.zoomText(), u"Width · 100 %"_s);
    QCOMPARE(top(), tall.pixelColor(0, 0));
    turnWheel(stage, -1);
    QCOMPARE(top(), tall.pixelColor(0, 3 * stage.fontMetrics().height()));
    QCOMPARE(stage.zoomText(), u"Width · 100 %"_s);
    turnWheel(stage, 5);
    QCOMPARE(top(), tall.pixelColor(0, 0));
    QVERIFY(stage.scrollPages(1));
    QCOMPARE(top(), tall.pixelColor(0, 400 - 2 * stage.fontMetrics().height()));
    int pages = 1;
    while (pages < 20 && stage.scrollPages(1))
        ++pages;
    QVERIFY(pages > 4 && pages < 20); // at its end it says so: whoever reads on comes to the next one
    QCOMPARE(bottom(), tall.pixelColor(0, 1'999));
    turnWheel(stage, 1, Qt::ControlModifier);
    QCOMPARE(stage.zoomText(), u"125 %"_s);
    stage.zoomFit();
    QCOMPARE(stage.zoomText(), u"Fit · 20 %"_s);
    // The next one begins at its top again.
    stage.zoomFit();
    stage.scrollPages(2);
    stage.startProof({});
    stage.showImage(tall);
    QCOMPARE(stage.zoomText(), u"Fit · 20 %"_s);
}

void TestProofShapes::whatIsNotTallHasNoOtherFit()
{
    ProofStage stage;
    stage.resize(400, 400);
    stage.showImage(ladder({800, 300}));
    stage.zoomFit();
    QCOMPARE(stage.zoomText(), u"Fit · 50 %"_s);
    stage.zoomWidth(); // as its list offers
    QCOMPARE(stage.zoomText(), u"Width · 50 %"_s);
    QVERIFY(!stage.scrollPages(1));
    turnWheel(stage, 1);
    QCOMPARE(stage.zoomText(), u"63 %"_s);
}

QTEST_MAIN(TestProofShapes)
#include "tst_proofshapes.moc"
