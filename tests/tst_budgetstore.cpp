// SPDX-License-Identifier: MIT
#include "account/budgetstore.h"
#include "account/database.h"
#include "account/storedvalues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

/// The requests of the hour on disk, and how single values stand there.
class TestBudgetStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheHour();
    void forgetsWhatIsOlder();
    void timesAreExact();
    void valuesComeBackAsTheyWere();

private:
    static qint64 rows(Database& database)
    {
        return database.exec(QStringLiteral("SELECT count(*) FROM budget"))->first().first().toLongLong();
    }
    const QDateTime now{{2025, 1, 16}, {15, 0, 0, 123}, Qt::UTC};
};

void TestBudgetStore::keepsTheHour()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    BudgetStore store(*database);
    QVERIFY(store.load(now).isEmpty());
    // Two at once count as two, and later ones are added.
    store.save({now.addSecs(-10), now.addSecs(-10), now.addSecs(-3'599)}, now);
    store.save({now.addSecs(-5)}, now);
    QCOMPARE(store.load(now),
             (QList<QDateTime>{now.addSecs(-3'599), now.addSecs(-10), now.addSecs(-10), now.addSecs(-5)}));
    QCOMPARE(store.load(now).first().timeSpec(), Qt::UTC);
    // An hour after it was sent a request counts no more: the service's window is that long.
    QCOMPARE(store.load(now.addSecs(3'590 - 1)).size(), 3);
    QCOMPARE(store.load(now.addSecs(3'590)), QList<QDateTime>{now.addSecs(-5)});
}

void TestBudgetStore::forgetsWhatIsOlder()
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    BudgetStore store(*database);
    store.save({now.addSecs(-3'601), now.addSecs(-3'600), now.addSecs(-3'599)}, now);
    QCOMPARE(rows(*database), 1);
    store.save({now}, now.addSecs(3'000));
    QCOMPARE(rows(*database), 1);
    QCOMPARE(store.load(now.addSecs(3'000)), QList<QDateTime>{now});
}

void TestBudgetStore::timesAreExact()
{
    QCOMPARE(timeFromStored(toStored(now)), now);
    QCOMPARE(timeFromStored(toStored(now.toOffsetFromUtc(7'200))), now);
    QVERIFY(toStored(QDateTime()).isNull());
    QVERIFY(!timeFromStored(QVariant()).isValid());
    QVERIFY(!timeFromStored(toStored(QDateTime())).isValid());
}

void TestBudgetStore::valuesComeBackAsTheyWere()
{
    QCOMPARE(toStored(std::optional(Money::fromUnits(525))), QVariant(qint64(525)));
    QCOMPARE(moneyFromStored(qint64(525)), Money::fromUnits(525));
    QCOMPARE(moneyFromStored(qint64(0)), Money()); // nothing is not unknown
    QVERIFY(!moneyFromStored(toStored(std::optional<Money>())));
    QCOMPARE(toStored(WorkerId::fromNumber(7)), QVariant(QStringLiteral("n:7")));
    QCOMPARE(toStored(WorkerId::fromText(QStringLiteral("7"))), QVariant(QStringLiteral("t:7")));
    const QString id = QStringLiteral("123e4567-e89b-12d3-a456-426614174000");
    QCOMPARE(toStored(*CampaignId::parse(id)), QVariant(id));
    // What is not there is empty text, which the columns take, and not NULL, which they refuse.
    for (const QVariant& nothing : {toStored(WorkerId()), toStored(CampaignId()), notNull(QString())}) {
        QVERIFY(!nothing.isNull() && !nothing.toString().isNull());
        QVERIFY(nothing.toString().isEmpty());
    }
    QCOMPARE(notNull(QStringLiteral("x")), QVariant(QStringLiteral("x")));
}

QTEST_GUILESS_MAIN(TestBudgetStore)
#include "tst_budgetstore.moc"
