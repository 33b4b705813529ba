// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "review/reasons.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

class TestReasons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nineOfThemAndOnlyTheLastIsWrittenByHand();
    void campaignsHaveTheirOwn();
    void theLastOneIsKept();
    void placeholdersAreFilledOnce();

private:
    CampaignId m_campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReasons::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestReasons::nineOfThemAndOnlyTheLastIsWrittenByHand()
{
    const QList<Reason> reasons = Reasons::defaults();
    QCOMPARE(reasons.size(), Reasons::Count);
    for (int i = 0; i < Reasons::Count; ++i) {
        QVERIFY(!reasons[i].name.isEmpty());
        QCOMPARE(reasons[i].text.isEmpty(), i == Reasons::Count - 1);
    }
}

void TestReasons::campaignsHaveTheirOwn()
{
    const QString file = m_folder->filePath(QStringLiteral("a.db"));
    const Reason own{QStringLiteral("No stars"), QStringLiteral("{worker}, the stars are not in view.")};
    {
        auto database = *Database::open(file);
        Reasons reasons(*database);
        QVERIFY(reasons.setReason(m_campaign, 2, own));
        QVERIFY(!reasons.setReason(m_campaign, 3, {QStringLiteral("  "), QStringLiteral("text")}));
        QVERIFY(!reasons.setReason(m_campaign, 9, own));
    }
    auto database = *Database::open(file);
    Reasons reasons(*database);
    QCOMPARE(reasons.of(m_campaign)[2], own);
    QCOMPARE(reasons.of(m_campaign)[3], Reasons::defaults()[3]);
    reasons.restoreDefaults(m_campaign);
    QCOMPARE(reasons.of(m_campaign), Reasons::defaults());
}

void TestReasons::theLastOneIsKept()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    QVERIFY(reasons.last(m_campaign).isEmpty());
    reasons.setLast(m_campaign, QStringLiteral("Wrong screen."));
    reasons.setLast(m_campaign, QStringLiteral("   "));
    QCOMPARE(reasons.last(m_campaign), QStringLiteral("Wrong screen."));
}

void TestReasons::placeholdersAreFilledOnce()
{
    QCOMPARE(Reasons::filled(QStringLiteral("{worker}: {campaign} {other}"), QStringLiteral("{campaign}"),
                             QStringLiteral("Fernleaf")),
             QStringLiteral("{campaign}: Fernleaf {other}"));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
