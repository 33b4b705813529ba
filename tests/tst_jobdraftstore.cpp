// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "jobs/creationmatch.h"
#include "jobs/jobdraftstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

CampaignId id(int number)
{
    return *CampaignId::parse(
        QStringLiteral("123e4567-e89b-12d3-a456-4266141740%1").arg(number, 2, 10, QLatin1Char('0')));
}

CustomJobDraft fullDraft()
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("Say \"hello\"; \u202E DROP TABLE drafts");
    draft.description = QStringLiteral("two\nlines");
    draft.pay = Money::fromUnits(12'345);
    draft.totalAvailabilities = 10'000'000;
    draft.proofRequired = QStringLiteral("photo");
    draft.category = QStringLiteral("Survey");
    draft.subCategory = QStringLiteral("Food");
    draft.image = CampaignImage{QStringLiteral("a.png"), "image/png", QByteArray("\x89PNG\0\xFF", 6)};
    draft.countries = {QStringLiteral("DE"), QStringLiteral("US")};
    draft.approveOnceFull = true;
    return draft;
}

Campaign campaignLike(int number, const CustomJobDraft& draft)
{
    Campaign campaign;
    campaign.id = id(number);
    campaign.title = draft.title;
    campaign.pay = draft.pay;
    campaign.totalAvailabilities = draft.totalAvailabilities;
    return campaign;
}

enum Change { Same, OtherTitle, OtherPay, OtherCount, UnknownCount, SpacedTitle, Known };

} // namespace

/// What is kept about making campaigns, and how a lost creation is recognised.
class TestJobDraftStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void draftsSurvive();
    void emptyDrafts();
    void damagedDraftIsPutAside();
    void diskRefuses();
    void feeAndCreated();
    void notesAboutOthers();
    void payRanges();
    void matches_data();
    void matches();
    void snapshotSurvives();

private:
    std::unique_ptr<Database> open()
    {
        return Database::open(m_folder->filePath(QStringLiteral("a.sqlite"))).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJobDraftStore::draftsSurvive()
{
    const PrefilledJobDraft prefilled{
        prefilledKind(u"9gag-upvotes"), QStringLiteral("https://9gag.com/gag/a"), 60, {QStringLiteral("FR")}};
    {
        const auto database = open();
        JobDraftStore store(*database);
        QVERIFY(!store.customDraft());
        QVERIFY(store.saveDraft(CustomJobDraft{}));
        QVERIFY(store.saveDraft(fullDraft()));
        QVERIFY(store.saveDraft(prefilled));
        QVERIFY(store.lastError().isEmpty());
    }
    const auto database = open();
    JobDraftStore store(*database);
    QCOMPARE(store.customDraft(), fullDraft());
    QCOMPARE(store.prefilledDraft(), prefilled);
    store.discardCustomDraft();
    QVERIFY(!store.customDraft());
    QCOMPARE(store.prefilledDraft(), prefilled);
}

void TestJobDraftStore::emptyDrafts()
{
    const auto database = open();
    JobDraftStore store(*database);
    QVERIFY(store.saveDraft(CustomJobDraft{}));
    QVERIFY(store.saveDraft(PrefilledJobDraft{}));
    QCOMPARE(store.customDraft(), CustomJobDraft{});
    QCOMPARE(store.prefilledDraft(), PrefilledJobDraft{});
}

void TestJobDraftStore::damagedDraftIsPutAside()
{
    const auto database = open();
    JobDraftStore store(*database);
    for (const char* bad : {"{\"title\": \"half", "[]"}) {
        QVERIFY(store.saveDraft(fullDraft()));
        QVERIFY(database->exec(QStringLiteral("UPDATE drafts SET content = ? WHERE form = 'custom'"),
                               {QString::fromLatin1(bad)}));
        QVERIFY(!store.customDraft());
        QVERIFY(store.lastError().contains(QStringLiteral("can't be read")));
        // The next draft is kept, and what could not be read is still there.
        QVERIFY(store.saveDraft(CustomJobDraft{}));
        QCOMPARE(store.customDraft(), CustomJobDraft{});
    }
    const auto rows = database->exec(QStringLiteral("SELECT content FROM drafts WHERE form <> 'custom'"));
    QCOMPARE(rows->size(), 2);
}

void TestJobDraftStore::diskRefuses()
{
    const auto database = open();
    JobDraftStore store(*database);
    QVERIFY(database->exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON drafts BEGIN"
                                          " SELECT RAISE(FAIL, 'database or disk is full'); END")));
    QVERIFY(!store.saveDraft(fullDraft()));
    QVERIFY(store.lastError().contains(QStringLiteral("full")));
    QVERIFY(database->exec(QStringLiteral("DROP TRIGGER full")));
    QVERIFY(store.saveDraft(fullDraft()));
    QVERIFY(store.lastError().isEmpty());
}

void TestJobDraftStore::feeAndCreated()
{
    const auto database = open();
    JobDraftStore store(*database);
    QVERIFY(!store.feeSeen());
    const QDateTime at({2025, 1, 16}, {15, 0}, Qt::UTC);
    store.saveFee({Money::fromCents(100), Money::fromCents(10), at});
    store.saveFee({Money::fromCents(5'000), Money::fromCents(850), at.addDays(1)});
    QCOMPARE(store.feeSeen(), (FeeSeen{Money::fromCents(5'000), Money::fromCents(850), at.addDays(1)}));

    QVERIFY(!store.createdHere(id(1)));
    CreatedHere created;
    created.id = id(1);
    created.countries = {QStringLiteral("DE")};
    created.createdAt = at;
    store.saveCreated(created);
    const auto kept = store.createdHere(id(1));
    QVERIFY(kept);
    QCOMPARE(kept->countries, created.countries);
    QCOMPARE(kept->createdAt, at);
    QVERIFY(!kept->totalDeducted && !kept->approveOnceFull);
    // Known better later: all of it is replaced.
    created.proofRequired = QStringLiteral("photo");
    created.approveOnceFull = true;
    created.countries = {QStringLiteral("US"), QStringLiteral("FR")};
    created.imageName = QStringLiteral("a.png");
    created.createdAt = at.addDays(1);
    created.totalDeducted = Money::fromCents(550);
    created.category = QStringLiteral("Survey");
    created.pay = Money::fromCents(25);
    store.saveCreated(created);
    const auto later = store.createdHere(id(1));
    QVERIFY(later);
    QCOMPARE(later->id, created.id);
    QCOMPARE(later->proofRequired, created.proofRequired);
    QVERIFY(later->approveOnceFull);
    QCOMPARE(later->countries, created.countries);
    QCOMPARE(later->imageName, created.imageName);
    QCOMPARE(later->createdAt, created.createdAt);
    QCOMPARE(later->totalDeducted, created.totalDeducted);
    QCOMPARE(later->category, created.category);
    QCOMPARE(later->pay, created.pay);
    QVERIFY(store.lastError().isEmpty());
}

void TestJobDraftStore::notesAboutOthers()
{
    const auto database = open();
    JobDraftStore store(*database);
    CreatedHere created;
    created.id = id(1);
    created.proofRequired = QStringLiteral("as asked");
    created.imageName = QStringLiteral("a.png");
    created.createdAt = QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC);
    store.saveCreated(created);
    store.noteProofRequired(id(1), QStringLiteral("as noted"));
    store.noteProofRequired(id(2), QStringLiteral("made elsewhere"));
    QCOMPARE(store.createdHere(id(1))->proofRequired, QStringLiteral("as noted"));
    QCOMPARE(store.createdHere(id(1))->imageName, QStringLiteral("a.png"));
    QCOMPARE(store.createdHere(id(2))->proofRequired, QStringLiteral("made elsewhere"));
    QVERIFY(!store.createdHere(id(2))->createdAt.isValid());
    store.noteProofRequired(id(2), {});
    QVERIFY(store.createdHere(id(2))->proofRequired.isEmpty());
}

void TestJobDraftStore::payRanges()
{
    const auto database = open();
    JobDraftStore store(*database);
    QVERIFY(!store.payRange(QStringLiteral("Survey")));
    int number = 1;
    for (const qint64 cents : {80, 40, 60}) {
        CreatedHere created;
        created.id = id(number++);
        created.category = QStringLiteral("App test");
        created.pay = Money::fromCents(cents);
        store.saveCreated(created);
    }
    QCOMPARE(store.payRange(QStringLiteral(" app TEST ")),
             std::pair(Money::fromCents(40), Money::fromCents(80)));
    QVERIFY(!store.payRange(QStringLiteral("Survey")));
    QVERIFY(!store.payRange({}));
}

void TestJobDraftStore::matches_data()
{
    QTest::addColumn<QList<int>>("changes"); // one campaign each
    QTest::addColumn<qint64>("balanceAfter"); // in cents, of 100,000,000
    QTest::addColumn<int>("found");
    QTest::addColumn<bool>("proof");
    const qint64 taken = 100'000'000'000 - 1'234'500'000; // the pay
    QTest::newRow("it") << QList<int>{Same} << taken << 1 << true;
    QTest::newRow("with a fee") << QList<int>{Same} << taken - 100 << 1 << true;
    QTest::newRow("without the money") << QList<int>{Same} << taken + 1 << 1 << false;
    QTest::newRow("nothing new") << QList<int>{Known} << taken << 0 << false;
    QTest::newRow("others") << QList<int>{OtherTitle, OtherPay, OtherCount} << taken << 0 << false;
    QTest::newRow("among others") << QList<int>{OtherTitle, Same, Known} << taken << 1 << true;
    QTest::newRow("spaces") << QList<int>{SpacedTitle} << taken << 1 << true;
    QTest::newRow("left out by the service") << QList<int>{UnknownCount} << taken << 1 << true;
    QTest::newRow("twins") << QList<int>{Same, Same} << taken << 2 << false;
}

void TestJobDraftStore::matches()
{
    QFETCH(const QList<int>, changes);
    QFETCH(const qint64, balanceAfter);
    QFETCH(const int, found);
    QFETCH(const bool, proof);
    const CustomJobDraft draft = fullDraft();
    CreationSnapshot before;
    before.balance = Money::fromCents(100'000'000'000);
    AccountSnapshot now;
    now.balance = Money::fromCents(balanceAfter);
    for (const int change : changes) {
        Campaign campaign = campaignLike(int(now.campaigns.size()) + 1, draft);
        switch (change) {
        case OtherTitle:
            campaign.title += u'!';
            break;
        case OtherPay:
            campaign.pay = Money::fromCents(1);
            break;
        case OtherCount:
            campaign.totalAvailabilities = 9;
            break;
        case UnknownCount:
            campaign.totalAvailabilities.reset();
            break;
        case SpacedTitle:
            campaign.title = QStringLiteral("  ") + campaign.title + u' ';
            break;
        case Known:
            before.campaigns.insert(campaign.id);
            break;
        default:
            break;
        }
        now.campaigns.append(campaign);
    }
    now.campaigns.append(now.campaigns.first()); // pages overlap
    const CreationMatch match = matchCreation(draft, before, now);
    QCOMPARE(match.campaigns.size(), found);
    QCOMPARE(match.isProof(), proof);
}

void TestJobDraftStore::snapshotSurvives()
{
    CreationSnapshot snapshot;
    snapshot.campaigns = {id(1), id(2)};
    snapshot.balance = Money::fromUnits(1'234'567);
    const auto read = CreationSnapshot::fromJson(snapshot.toJson());
    QVERIFY(read);
    QCOMPARE(read->campaigns, snapshot.campaigns);
    QCOMPARE(read->balance, snapshot.balance);
    // One whose balance was not known is one all the same, and proves less.
    snapshot.balance.reset();
    const auto less = CreationSnapshot::fromJson(snapshot.toJson());
    QVERIFY(less && !less->balance);
    QCOMPARE(less->campaigns, snapshot.campaigns);
    for (const char* bad :
         {"", "{}", "[]", "{\"campaigns\": [], \"balance\": \"much\"}", "{\"balance\": \"1.00\"}"})
        QVERIFY(!CreationSnapshot::fromJson(QString::fromLatin1(bad)));
}

QTEST_GUILESS_MAIN(TestJobDraftStore)
#include "tst_jobdraftstore.moc"
