// SPDX-License-Identifier: MIT
// The rows of the outbox while others come and go: whoever was chosen stays chosen.
#include "models/outboxmodel.h"
#include "support/decisionworld.h"

using namespace proofdesk;

class TestOutboxModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoStaysIsTheSameRow();
};

void TestOutboxModel::whoStaysIsTheSameRow()
{
    DecisionWorld world;
    world.queue->setUndoWindow(std::nullopt);
    OutboxModel model(*world.queue, world.clock);
    model.setLive(true);
    const auto rows = world.pending(4);
    const auto approve = [&](int row) {
        return world.queue->decide({world.request(rows[row], DecisionKind::Approve)});
    };
    QVERIFY(approve(0) && approve(1) && approve(2));
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex last = model.index(2);
    const auto whose = [&] {
        return last.data(OutboxModel::DecisionRole).value<Decision>().request.key.submission;
    };
    QCOMPARE(whose(), rows[2].id);
    // The oldest leaves first.
    QVERIFY(world.queue->clear({{world.campaign, rows[0].id}}));
    QVERIFY(last.isValid());
    QCOMPARE(last.row(), 1);
    QCOMPARE(whose(), rows[2].id);
    QVERIFY(approve(3));
    QVERIFY(world.queue->clear({{world.campaign, rows[1].id}}));
    QCOMPARE(last.row(), 0);
    QCOMPARE(whose(), rows[2].id);
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestOutboxModel)
#include "tst_outboxmodel.moc"
