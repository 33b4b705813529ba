// SPDX-License-Identifier: MIT
#include "support/reviewwindow.h"
#include "ui/review/proof/proofstage.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

/// Tall proofs in the real window: at their width, and scrolled by the keys.
class TestTallProofs : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void pageKeysScrollIt();
    void readToItsEndTheNextComes();
    void aQuestionLeavesItInSight();
};

void TestTallProofs::pageKeysScrollIt()
{
    openWindow();
    openReview();
    press(Qt::Key_E);
    auto* stage = &theNext<ProofStage>("proofStage");
    QTRY_COMPARE_WITH_TIMEOUT(stage->state(), ProofStage::State::Shown, Patience);
    QVERIFY(stage->pictureSize().height() > stage->height());
    const SubmissionId shown = current().id;
    press(Qt::Key_0);
    QVERIFY2(stage->zoomText().startsWith(u"Width · "_s), qPrintable(stage->zoomText()));
    const double top = stage->view().centre.y();
    press(Qt::Key_PageDown);
    QCOMPARE(current().id, shown);
    QVERIFY(stage->view().centre.y() > top);
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    QCOMPARE(current().id, shown);
    // Whole, there is nothing to scroll, and the keys move on as ever.
    press(Qt::Key_0);
    QVERIFY2(stage->zoomText().startsWith(u"Fit · "_s), qPrintable(stage->zoomText()));
    press(Qt::Key_PageDown);
    QVERIFY(current().id != shown);
}

void TestTallProofs::readToItsEndTheNextComes()
{
    openWindow();
    openReview();
    press(Qt::Key_E);
    auto* stage = wait<ProofStage>("proofStage");
    QTRY_COMPARE_WITH_TIMEOUT(stage->state(), ProofStage::State::Shown, Patience);
    press(Qt::Key_0);
    QVERIFY2(stage->zoomText().startsWith(u"Width · "_s), qPrintable(stage->zoomText()));
    const SubmissionId shown = current().id;
    const SubmissionId after = at(1).id;
    constexpr int MostWindows = 20;
    for (int windows = 0; windows < MostWindows && current().id == shown; ++windows)
        press(Qt::Key_PageDown);
    QCOMPARE(current().id, after); // not the tenth from there
}

void TestTallProofs::aQuestionLeavesItInSight()
{
    openWindow();
    openReview();
    press(Qt::Key_E);
    auto* stage = wait<ProofStage>("proofStage");
    QTRY_COMPARE_WITH_TIMEOUT(stage->state(), ProofStage::State::Shown, Patience);
    const QRect picture = stage->view().place(stage->pictureSize(), stage->size()).toAlignedRect();
    const QRect inWindow = picture.translated(stage->mapTo(&window(), QPoint()));
    for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
        press(modifiers ? Qt::Key_A : Qt::Key_R, modifiers);
        const QWidget& asked = theNext<QDialog>(modifiers ? "notePanel" : "reasonPicker");
        const QRect over(asked.mapTo(&window(), QPoint()), asked.size());
        QVERIFY(window().rect().contains(over));
        QVERIFY2(!over.intersects(inWindow), qPrintable(QString::number(over.left())));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!asked.isVisible());
    }
}

QTEST_MAIN(TestTallProofs)
#include "tst_tallproofs.moc"
