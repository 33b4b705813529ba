// SPDX-License-Identifier: MIT
#include "models/blockedworkersmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace proofdesk;

class TestBlockedWorkersModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blockedWorkersUpdateById()
    {
        BlockedWorkersModel model;
        const QAbstractItemModelTester tester(&model);
        const BlockedWorker one{WorkerId::fromNumber(12345), QStringLiteral("one"),
                                QDateTime({2025, 1, 15}, {10, 30}, Qt::UTC)};
        const BlockedWorker two{WorkerId::fromText(QStringLiteral("12345")), QStringLiteral("two\n<b>"), {}};
        model.setWorkers({two, one});
        QCOMPARE(model.rowCount(), 2); // a number and a text are two workers
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("one"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("two <b>"));
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("not known"));
        model.setFilter(QStringLiteral("TWO"));
        QCOMPARE(model.rowCount(), 1);
        model.setWorkers({one});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 1);
        BlockedWorker renamed = one;
        renamed.name = QStringLiteral("uno");
        model.setWorkers({two, renamed});
        QCOMPARE(model.workerAt(0)->id, one.id);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("uno"));
        BlockedWorker later = one;
        later.id = WorkerId::fromNumber(777);
        later.blockedAt = one.blockedAt.addDays(1);
        model.setWorkers({one, two, later});
        QCOMPARE(model.workerAt(0)->id, later.id); // the newest first
        QCOMPARE(model.workerAt(2)->id, two.id);
        model.setFilter(QStringLiteral("77")); // a part of an id
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.workerAt(0)->id, later.id);
        model.setFilter({});
        model.setWorkers({one});
        QVERIFY(model.isBlocked(WorkerId::fromNumber(12345)));
        QVERIFY(!model.isBlocked(WorkerId::fromText(QStringLiteral("12345"))));
    }
};

QTEST_GUILESS_MAIN(TestBlockedWorkersModel)
#include "tst_blockedworkersmodel.moc"
