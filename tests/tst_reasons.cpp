// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "review/reasons.h"

#include <QSignalSpy>
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
    void ownGoesBeforeEverybodysBeforeDefaults();
    void badOnesAreNamed_data();
    void badOnesAreNamed();
    void aRefusalOfTheDiskChangesNothing();
    void theLastOneIsReworded();
    void theLastOneIsKept();
    void placeholdersAreFilledOnce();
    void aTextIsOptionalWhereItIsWritten();
    void whatIsNoSlotIsLeftOut();
    void theLastOfEachCampaignIsItsOwn();
    void theEighthIsRewordedToo();
    void aReasonForAllRewordsNobodysOwn();

private:
    CampaignId m_campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    CampaignId m_other = *CampaignId::parse(u"00000000-e89b-12d3-a456-426614174000");
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
    Reasons::Changed changed;
    changed[2] = {QStringLiteral(" No stars "), own.text + QStringLiteral("\n")};
    {
        auto database = *Database::open(file);
        Reasons reasons(*database);
        const QSignalSpy edited(&reasons, &Reasons::edited);
        QVERIFY(reasons.save({}, m_campaign, changed));
        QCOMPARE(edited.size(), 1);
    }
    auto database = *Database::open(file);
    Reasons reasons(*database);
    QCOMPARE(reasons.of(m_campaign)[2], own);
    QCOMPARE(reasons.of(m_campaign)[3], Reasons::defaults()[3]);
    QCOMPARE(reasons.of(m_other), Reasons::defaults());
    QVERIFY(reasons.save({}, m_campaign, {}));
    QCOMPARE(reasons.of(m_campaign), Reasons::defaults());
}

void TestReasons::ownGoesBeforeEverybodysBeforeDefaults()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    const Reason own{QStringLiteral("Own"), QStringLiteral("Of this campaign.")};
    const Reason everybodys{QStringLiteral("All"), QStringLiteral("Of all campaigns.")};
    Reasons::Changed ofAll;
    Reasons::Changed ofCampaign;
    ofAll[0] = everybodys;
    ofAll[1] = everybodys;
    ofAll[Reasons::Written] = {QStringLiteral("My words"), QStringLiteral("never a fixed text")};
    ofCampaign[0] = own;
    QVERIFY(reasons.save(ofAll, m_campaign, ofCampaign));

    QCOMPARE(reasons.of(m_campaign)[0], own);
    QCOMPARE(reasons.of(m_campaign)[1], everybodys);
    QCOMPARE(reasons.of(m_campaign)[2], Reasons::defaults()[2]);
    QCOMPARE(reasons.of(m_other)[0], everybodys);
    QCOMPARE(reasons.of({})[0], everybodys);
    QCOMPARE(reasons.of(m_other)[Reasons::Written], (Reason{QStringLiteral("My words"), QString()}));
    QVERIFY(reasons.changed(m_campaign)[0] && !reasons.changed(m_campaign)[1]);

    // What is kept for all, without a campaign, leaves the campaign's own alone.
    QVERIFY(reasons.save({}, {}, {}));
    QCOMPARE(reasons.of(m_other), Reasons::defaults());
    QCOMPARE(reasons.of(m_campaign)[0], own);
}

void TestReasons::badOnesAreNamed_data()
{
    using Problem = Reasons::Problem;
    QTest::addColumn<int>("slot");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem"); // -1: none
    const QString good = QStringLiteral("Good");
    QTest::newRow("good") << 0 << good << good << -1;
    QTest::newRow("blank name") << 0 << QStringLiteral(" \t") << good << int(Problem::NoName);
    QTest::newRow("long name") << 0 << QString(41, u'n') << good << int(Problem::LongName);
    QTest::newRow("long by blanks") << 0 << QString(40, u'n') + QStringLiteral("  ") << good << -1;
    QTest::newRow("text long by blanks") << 0 << good << QString(1'000, u't') + QStringLiteral("  ") << -1;
    QTest::newRow("longest name") << 0 << QString(40, u'n') << good << -1;
    QTest::newRow("blank text") << 7 << good << QStringLiteral("\n ") << int(Problem::NoText);
    QTest::newRow("only names") << 7 << good << QStringLiteral("{worker} {campaign}") << int(Problem::NoText);
    QTest::newRow("long text") << 0 << good << QString(1'001, u't') << int(Problem::LongText);
    QTest::newRow("longest text") << 0 << good << QString(1'000, u't') << -1;
    QTest::newRow("written each time") << 8 << good << QString() << -1;
    QTest::newRow("written, no name") << 8 << QString() << QString() << int(Problem::NoName);
}

void TestReasons::badOnesAreNamed()
{
    QFETCH(int, slot);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(int, problem);
    const auto found = Reasons::problem(slot, {name, text});
    QCOMPARE(found ? int(*found) : -1, problem);
}

void TestReasons::aRefusalOfTheDiskChangesNothing()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    Reasons::Changed before;
    before[0] = {QStringLiteral("Before"), QStringLiteral("As it was.")};
    QVERIFY(reasons.save(before, m_campaign, before));
    QVERIFY(database->exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON reasons"
                                          " WHEN NEW.slot = 4 BEGIN SELECT RAISE(ABORT, 'no room'); END")));
    Reasons::Changed after = before;
    after[0] = {QStringLiteral("After"), QStringLiteral("As it would be.")};
    after[4] = after[0];
    const QSignalSpy edited(&reasons, &Reasons::edited);
    const auto saved = reasons.save(before, m_campaign, after);
    QVERIFY(!saved);
    QVERIFY2(saved.error().detail.contains(QStringLiteral("no room")), qPrintable(saved.error().detail));
    QCOMPARE(reasons.of(m_campaign)[0], *before[0]);
    QCOMPARE(reasons.of(m_other)[0], *before[0]);
    QCOMPARE(edited.size(), 0);
}

void TestReasons::theLastOneIsReworded()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    const QString old = Reasons::defaults()[1].text;
    reasons.setLast(m_campaign, old);
    reasons.setLast(m_other, old);
    Reasons::Changed own;
    own[1] = {QStringLiteral("Own"), QStringLiteral("In new words.")};
    QVERIFY(reasons.save({}, m_campaign, own));
    QCOMPARE(reasons.last(m_campaign), QStringLiteral("In new words."));
    QCOMPARE(reasons.last(m_other), old);

    Reasons::Changed ofAll;
    ofAll[1] = {QStringLiteral("All"), QStringLiteral("In words for all.")};
    QVERIFY(reasons.save(ofAll, m_campaign, own));
    QCOMPARE(reasons.last(m_campaign), QStringLiteral("In new words."));
    QCOMPARE(reasons.last(m_other), QStringLiteral("In words for all."));

    // Words of one's own are nobody else's to change.
    reasons.setLast(m_other, QStringLiteral("The stars are hidden."));
    QVERIFY(reasons.save({}, {}, {}));
    QCOMPARE(reasons.last(m_other), QStringLiteral("The stars are hidden."));
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

void TestReasons::aTextIsOptionalWhereItIsWritten()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    Reasons::Changed changed;
    changed[Reasons::Written] = {QStringLiteral("Mine"), QString()};
    QVERIFY(reasons.save(changed, {}, {}));
    QCOMPARE(reasons.of({})[Reasons::Written].name, QStringLiteral("Mine"));
    QVERIFY(reasons.of({})[Reasons::Written].text.isEmpty());
    // A text that stands in the database all the same is none: it is written each time.
    QVERIFY(database->exec(QStringLiteral("UPDATE reasons SET text = 'fixed'")));
    QVERIFY(reasons.of({})[Reasons::Written].text.isEmpty());
    QVERIFY(reasons.changed({})[Reasons::Written]->text.isEmpty());
}

void TestReasons::whatIsNoSlotIsLeftOut()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    for (const int slot : {-1, Reasons::Count})
        (void)database->exec(
            QStringLiteral("INSERT INTO reasons (campaign, slot, title, text) VALUES (?, ?, 'x', 'y')"),
            {CampaignId().toString(), slot});
    QCOMPARE(reasons.of({}), Reasons::defaults());
}

void TestReasons::theLastOfEachCampaignIsItsOwn()
{
    const QString file = m_folder->filePath(QStringLiteral("a.db"));
    {
        auto database = *Database::open(file);
        Reasons reasons(*database);
        reasons.setLast(m_campaign, QStringLiteral("Wrong screen."));
        reasons.setLast(m_other, QStringLiteral("Too old."));
        reasons.setLast(m_campaign, QStringLiteral("No picture."));
    }
    auto database = *Database::open(file);
    const Reasons reasons(*database);
    QCOMPARE(reasons.last(m_campaign), QStringLiteral("No picture."));
    QCOMPARE(reasons.last(m_other), QStringLiteral("Too old."));
}

void TestReasons::theEighthIsRewordedToo()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    const int last = Reasons::Written - 1;
    for (const int slot : {0, last}) {
        reasons.setLast(m_campaign, Reasons::defaults()[slot].text);
        Reasons::Changed changed;
        changed[size_t(slot)] = {QStringLiteral("Own"), QStringLiteral("In words of %1.").arg(slot)};
        QVERIFY(reasons.save(changed, {}, {}));
        QCOMPARE(reasons.last(m_campaign), QStringLiteral("In words of %1.").arg(slot));
        QVERIFY(reasons.save({}, {}, {}));
        QCOMPARE(reasons.last(m_campaign), Reasons::defaults()[slot].text);
    }
}

void TestReasons::aReasonForAllRewordsNobodysOwn()
{
    auto database = *Database::open(m_folder->filePath(QStringLiteral("a.db")));
    Reasons reasons(*database);
    // The campaign has its own reason there, and was given the words for all before it had.
    const QString old = Reasons::defaults()[2].text;
    Reasons::Changed own;
    own[2] = {QStringLiteral("Own"), QStringLiteral("Of this campaign.")};
    QVERIFY(reasons.save({}, m_campaign, own));
    reasons.setLast(m_campaign, old);
    reasons.setLast(m_other, old);
    Reasons::Changed ofAll;
    ofAll[2] = {QStringLiteral("All"), QStringLiteral("Of all.")};
    ofAll[3] = {QStringLiteral("All"), QStringLiteral("Of all, too.")};
    QVERIFY(reasons.save(ofAll, {}, {}));
    QCOMPARE(reasons.last(m_campaign), old);
    QCOMPARE(reasons.last(m_other), QStringLiteral("Of all."));
    // Both at once: the campaign's own words are those that it has now.
    reasons.setLast(m_campaign, QStringLiteral("Of this campaign."));
    own[2]->text = QStringLiteral("Of this campaign, anew.");
    ofAll[2]->text = QStringLiteral("Of this campaign.");
    QVERIFY(reasons.save(ofAll, m_campaign, own));
    QCOMPARE(reasons.last(m_campaign), QStringLiteral("Of this campaign, anew."));
    QCOMPARE(reasons.last(m_other), QStringLiteral("Of this campaign."));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
