// SPDX-License-Identifier: MIT
#include "support/reviewwindow.h"
#include "ui/review/proof/proofstage.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

/// Tall proofs in the real window: at their width, and scrolled by the keys.
class TestTallProofs : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void pageKeysScrollIt();
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

QTEST_MAIN(TestTallProofs)
#include "tst_tallproofs.moc"
