// SPDX-License-Identifier: MIT
// While page after page of a long list arrives: what is in sight stays where it is and never goes blank, how
// far it is is said, and it can be stopped.
#include "support/loaderworld.h"
#include "support/reviewworld.h"
#include "support/submissionrows.h"
#include "support/waiting.h"
#include "ui/common/notice.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestManySubmissions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStayWhilePagesArrive_data();
    void rowsStayWhilePagesArrive();
    void progressIsSaidAndCanBeStopped();
    void onePageSaysNothing();

private:
    static QList<Submission> page(int number, bool older)
    {
        QList<Submission> rows;
        for (int i = 0; i < 500; ++i) {
            rows.append(submissionrows::plain(10'000 + number * 500 + i));
            const int minutes = older ? number * 500 + i : 10'000 - number * 500 - i;
            rows.last().submittedAt = submissionrows::Now.addSecs(-60 * qint64(minutes));
        }
        return rows;
    }
    /// How many pixels are of a card.
    static int painted(QWidget& viewport)
    {
        const QImage image = viewport.grab().toImage();
        const QRgb well = Theme::colour(Colour::Sunken).rgb();
        int count = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                count += image.pixel(x, y) != well;
        }
        return count;
    }
    static QString words(const QWidget& place)
    {
        QStringList words;
        for (const auto* label : place.findChildren<QLabel*>())
            words.append(label->text());
        return words.join(u' ');
    }
};

void TestManySubmissions::rowsStayWhilePagesArrive_data()
{
    QTest::addColumn<bool>("older"); // each page than the one before: it stands further up
    QTest::addColumn<int>("scrolled"); // in pixels
    QTest::newRow("appended, at the top") << false << 0;
    QTest::newRow("appended, scrolled") << false << 2'000;
    QTest::newRow("before all, at the top") << true << 0;
    QTest::newRow("before all, scrolled") << true << 2'000;
}

void TestManySubmissions::rowsStayWhilePagesArrive()
{
    QFETCH(const bool, older);
    QFETCH(const int, scrolled);
    ManualClock clock(submissionrows::Now);
    SubmissionModel model(clock);
    model.setCampaign(submissionrows::Campaign1);
    ProofStore proofs({}, clock);
    ThumbnailCache thumbnails(proofs, ThumbnailCache::DefaultBytes);
    PaintedProofs known;
    SubmissionGrid grid(model, thumbnails, known, clock);
    grid.resize(800, 600);
    grid.show();
    model.merge(page(0, older), true);
    QApplication::processEvents();
    grid.verticalScrollBar()->setValue(scrolled);
    QApplication::processEvents();
    const auto looked = QPersistentModelIndex(grid.indexAt(QPoint(60, 80)));
    QVERIFY(looked.isValid());
    const QPoint place = grid.visualRect(looked).topLeft();
    const int cards = painted(*grid.viewport());
    QVERIFY(cards > 1'000);
    for (int number = 1; number < 8; ++number) {
        model.merge(page(number, older), true);
        // What a paint event finds right then, and later.
        QVERIFY(painted(*grid.viewport()) > cards / 2);
        QCOMPARE(grid.visualRect(looked).topLeft(), place);
        QApplication::processEvents();
        QVERIFY(painted(*grid.viewport()) > cards / 2);
        QCOMPARE(grid.visualRect(looked).topLeft(), place);
    }
    QCOMPARE(model.rowCount(), 4'000);
}

void TestManySubmissions::progressIsSaidAndCanBeStopped()
{
    SubmissionService service;
    service.rowsPerPage = 10;
    for (int i = 1; i <= 118; ++i)
        service.rows.append({i, u"Pending"_s, u"worker%1"_s.arg(i)});
    ReviewWorld world({}, service.server.url({}));
    world.page->resize(1200, 700);
    world.page->show();
    auto* line = world.page->findChild<QWidget*>(u"loadingLine"_s);
    QVERIFY(line);
    QStringList said;
    connect(world.loader.get(), &SubmissionLoader::progress, line, [&] {
        if (line->isVisible())
            said.append(words(*line));
        if (world.model->rowCount() >= 50) {
            const auto buttons = line->findChildren<QPushButton*>();
            for (QPushButton* button : buttons) {
                if (button->text() == u"Cancel" && button->isVisible())
                    button->click();
            }
        }
    });
    ReviewCampaign listed;
    listed.campaign.id = Campaign1;
    QVERIFY(world.open(listed));
    QVERIFY(soon([&] { return world.loader->state() == LoadState::Ready; }));
    QVERIFY(!said.isEmpty());
    QVERIFY2(said.first().contains(u"Reading submissions"_s), qPrintable(said.first()));
    QVERIFY2(said.contains(u"Reading submissions 20 of 118 "_s), qPrintable(said.join(u'\n')));
    QVERIFY(!line->isVisible());
    const int rows = world.model->rowCount();
    QVERIFY(rows >= 50 && rows < 118);
    QVERIFY(letArriveAt(service.server.url({})));
    QCOMPARE(world.model->rowCount(), rows);
    // It is no whole list, and says so; it goes on when a person says so.
    auto* notice = world.page->findChild<Notice*>(u"reviewNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->words().contains(u"You stopped reading it. %1 of 118 were read."_s.arg(rows)),
             qPrintable(notice->words()));
    QVERIFY(!world.loader->listEnd().isWhole());
    disconnect(world.loader.get(), &SubmissionLoader::progress, line, nullptr);
    const auto buttons = notice->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text() == u"Read them all")
            button->click();
    }
    QVERIFY(soon([&] { return world.model->rowCount() == 118; }));
    QTRY_VERIFY(!notice->isVisible());
}

void TestManySubmissions::onePageSaysNothing()
{
    ReviewWorld world;
    world.page->resize(1200, 700);
    world.page->show();
    auto* line = world.page->findChild<QWidget*>(u"loadingLine"_s);
    QVERIFY(line);
    bool seen = false;
    connect(world.loader.get(), &SubmissionLoader::progress, line, [&] { seen = seen || line->isVisible(); });
    QVERIFY(world.open(world.campaign(u"Install Fernleaf and finish lesson one")));
    QVERIFY(!seen);
    QVERIFY(!line->isVisible());
}

QTEST_MAIN(TestManySubmissions)
#include "tst_manysubmissions.moc"
