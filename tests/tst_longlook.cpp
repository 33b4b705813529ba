// SPDX-License-Identifier: MIT
// A proof that only came past counts for nobody's eyes: it has to stand where it is for a while, unless it
// was opened in Single.
#include "review/seentracker.h"
#include "support/manualclock.h"
#include "ui/review/proof/longlook.h"
#include "ui/review/proof/proofstage.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestLongLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itTakesAWhile();
    void oneThatGoesOnIsNotSeen();
    void anotherBeginsAnew();
    void theSameAgainGoesOn();
    void eachPictureForItself();
    void aFailureIsNeverSeen();
    void wordsAloneAreSeen();
    void whatIsOutOfSightIsNotSeen();
    void whatComesBackIsLookedAtAnew();
    void anotherOneOnItsWayEndsIt();

private:
    struct Told
    {
        qint64 who;
        int image;
        bool seen;
        bool operator==(const Told&) const = default;
    };
    [[nodiscard]] static Submission sent(qint64 id, int pictures = 1);
    /// What the presenter says once the stage painted it.
    void paint(const Submission& submission, int image = 0);
    [[nodiscard]] QList<Told> seenOnes() const;

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ProofStage> m_stage;
    std::unique_ptr<LongLook> m_look;
    QList<Told> m_told;
};

void TestLongLook::init()
{
    m_told.clear();
    m_clock = std::make_unique<ManualClock>();
    m_stage = std::make_unique<ProofStage>();
    m_stage->resize(300, 200);
    m_stage->show();
    m_look = std::make_unique<LongLook>(*m_stage, *m_clock, nullptr);
    connect(m_look.get(), &LongLook::shown, this, [this](const Submission& whose, int image, bool seen) {
        m_told.append({whose.id.value(), image, seen});
    });
}

void TestLongLook::cleanup()
{
    m_look.reset();
    m_stage.reset();
    m_clock.reset();
}

Submission TestLongLook::sent(qint64 id, int pictures)
{
    Submission submission;
    submission.id = SubmissionId(id);
    submission.images.resize(pictures);
    return submission;
}

void TestLongLook::paint(const Submission& submission, int image)
{
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    m_stage->showImage(picture);
    m_look->begin(submission, image, true);
}

QList<TestLongLook::Told> TestLongLook::seenOnes() const
{
    QList<Told> seen;
    for (const Told& one : m_told) {
        if (one.seen)
            seen.append(one);
    }
    return seen;
}

void TestLongLook::itTakesAWhile()
{
    paint(sent(1));
    QCOMPARE(m_told, (QList<Told>{{1, 0, false}})); // decided on it may be at once
    m_clock->advance(SeenTracker::Dwell - 1ms);
    QVERIFY(seenOnes().isEmpty());
    m_clock->advance(1ms);
    QCOMPARE(seenOnes(), (QList<Told>{{1, 0, true}}));
    m_clock->advance(1h);
    QCOMPARE(seenOnes().size(), 1);
}

void TestLongLook::oneThatGoesOnIsNotSeen()
{
    paint(sent(1));
    m_clock->advance(300ms);
    m_stage->showLoading(); // the next one, which is not there yet
    m_clock->advance(1h);
    QVERIFY(seenOnes().isEmpty());
}

void TestLongLook::anotherBeginsAnew()
{
    paint(sent(1));
    m_clock->advance(SeenTracker::Dwell - 1ms);
    paint(sent(2));
    m_clock->advance(SeenTracker::Dwell - 1ms);
    QVERIFY(seenOnes().isEmpty());
    m_clock->advance(1ms);
    QCOMPARE(seenOnes(), (QList<Told>{{2, 0, true}}));
}

void TestLongLook::theSameAgainGoesOn()
{
    paint(sent(1));
    m_clock->advance(SeenTracker::Dwell / 2);
    paint(sent(1)); // the list was read again
    m_clock->advance(SeenTracker::Dwell / 2);
    QCOMPARE(seenOnes(), (QList<Told>{{1, 0, true}}));
}

void TestLongLook::eachPictureForItself()
{
    paint(sent(1, 2), 0);
    m_clock->advance(SeenTracker::Dwell / 2);
    paint(sent(1, 2), 1);
    m_clock->advance(SeenTracker::Dwell / 2);
    QVERIFY(seenOnes().isEmpty());
    m_clock->advance(SeenTracker::Dwell / 2);
    QCOMPARE(seenOnes(), (QList<Told>{{1, 1, true}}));
}

void TestLongLook::aFailureIsNeverSeen()
{
    m_stage->showBroken(QStringLiteral("It could not be read."), true);
    m_look->begin(sent(1), 0, false);
    m_clock->advance(1h);
    QCOMPARE(m_told, (QList<Told>{{1, 0, false}}));
    // And one that failed after it had been shown is not seen by what stands there now.
    paint(sent(2));
    m_stage->showBroken(QStringLiteral("It could not be read."), true);
    m_clock->advance(1h);
    QVERIFY(seenOnes().isEmpty());
}

void TestLongLook::wordsAloneAreSeen()
{
    m_stage->showBroken(QStringLiteral("No image was sent with this submission."), false);
    m_look->begin(sent(1, 0), 0, true);
    m_clock->advance(SeenTracker::Dwell);
    QCOMPARE(seenOnes(), (QList<Told>{{1, 0, true}}));
}

void TestLongLook::whatIsOutOfSightIsNotSeen()
{
    paint(sent(1));
    m_clock->advance(300ms);
    m_stage->hide();
    m_clock->advance(1h);
    QVERIFY(seenOnes().isEmpty());
}

void TestLongLook::whatComesBackIsLookedAtAnew()
{
    paint(sent(1));
    m_clock->advance(300ms);
    m_stage->hide();
    m_clock->advance(1h);
    m_stage->show(); // its picture is told as painted once alone
    m_clock->advance(SeenTracker::Dwell - 1ms);
    QVERIFY(seenOnes().isEmpty());
    m_clock->advance(1ms);
    QCOMPARE(seenOnes(), (QList<Told>{{1, 0, true}}));
}

/// The next one is at hand, so that a picture stands there all the while, and is not painted yet.
void TestLongLook::anotherOneOnItsWayEndsIt()
{
    paint(sent(1));
    m_clock->advance(SeenTracker::Dwell - 1ms);
    m_look->stop();
    m_clock->advance(1h);
    QVERIFY(seenOnes().isEmpty());
}

QTEST_MAIN(TestLongLook)
#include "tst_longlook.moc"
