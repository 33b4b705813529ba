// SPDX-License-Identifier: MIT
#include "domain/campaign.h"
#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "domain/percent.h"
#include "domain/prefilledkind.h"

#include <QSet>
#include <QTest>

using namespace proofdesk;

class TestDomain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void campaignIdsAreCheckedBeforeAnyUrl_data();
    void campaignIdsAreCheckedBeforeAnyUrl();
    void workerIdsKeepTheirType();
    void percentsAreExact();
    void fewTrialsAreWorthLess();
    void tenKindsAsDocumented();
    void linksAreChecked_data();
    void linksAreChecked();
    void draftSaysWhatIsMissing();
    void prefilledDraftKnowsItsMinimum();
    void unknownStatusIsKept();
};

void TestDomain::campaignIdsAreCheckedBeforeAnyUrl_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fine");
    QTest::newRow("documented") << "123e4567-e89b-12d3-a456-426614174000" << true;
    QTest::newRow("upper case") << "123E4567-E89B-12D3-A456-426614174000" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("path") << "../../account/get_balance" << false;
    QTest::newRow("braces") << "{123e4567-e89b-12d3-a456-426614174000}" << false;
    QTest::newRow("cut") << "123e4567-e89b-12d3-a456-42661417400" << false;
    QTest::newRow("slash inside") << "123e4567/e89b-12d3-a456-426614174000" << false;
    QTest::newRow("all zero") << "00000000-0000-0000-0000-000000000000" << false;
}

void TestDomain::campaignIdsAreCheckedBeforeAnyUrl()
{
    QFETCH(QString, text);
    QFETCH(bool, fine);
    const auto id = CampaignId::parse(text);
    QCOMPARE(id.has_value(), fine);
    if (id)
        QCOMPARE(id->toString(), text.toLower());
}

void TestDomain::workerIdsKeepTheirType()
{
    const WorkerId number = WorkerId::fromNumber(12345);
    const WorkerId text = WorkerId::fromText(QStringLiteral("12345"));
    QVERIFY(number != text);
    QCOMPARE(number.toString(), text.toString());
    QCOMPARE(WorkerId::fromStorage(number.toStorage()), number);
    QCOMPARE(WorkerId::fromStorage(text.toStorage()), text);
    QCOMPARE(WorkerId::fromUserInput(u" 12345 "), number);
    QCOMPARE(WorkerId::fromUserInput(u"abc-def-123"), WorkerId::fromText(QStringLiteral("abc-def-123")));
    QVERIFY(!WorkerId::fromUserInput(u"   "));
    QVERIFY(!WorkerId::fromStorage(u"12345"));
    // A number too long for an integer is still an id, as text.
    QVERIFY(!WorkerId::fromUserInput(u"99999999999999999999")->isNumber());
}

void TestDomain::percentsAreExact()
{
    QCOMPARE(Percent::parse(u"85%")->hundredths(), 8500);
    QCOMPARE(Percent::parse(u" 85.5 % ")->hundredths(), 8550);
    QCOMPARE(Percent::parse(u"0")->hundredths(), 0);
    QCOMPARE(Percent::parse(u"100%")->hundredths(), 10'000);
    QVERIFY(!Percent::parse(u"101%"));
    QVERIFY(!Percent::parse(u"-1%"));
    QVERIFY(!Percent::parse(u"N/A"));
    QVERIFY(!Percent::parse(u"%"));
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(Percent::fromHundredths(8550).toText(german), QStringLiteral("85,5\u00A0%"));
}

void TestDomain::fewTrialsAreWorthLess()
{
    const double threeOfThree = wilsonLowerBound(Percent::fromHundredths(10'000), 3);
    const double many = wilsonLowerBound(Percent::fromHundredths(9'900), 1'000);
    QVERIFY(threeOfThree < many);
    QVERIFY(qAbs(threeOfThree - 0.4385) < 0.001); // the value in the textbooks for 3 of 3
    QCOMPARE(wilsonLowerBound(Percent::fromHundredths(9'900), 0), 0.0);
}

void TestDomain::tenKindsAsDocumented()
{
    const QSet<QString> documented = {
        QStringLiteral("facebook-likes"),   QStringLiteral("facebook-shares"),
        QStringLiteral("instagram-likes"),  QStringLiteral("instagram-followers"),
        QStringLiteral("twitter-likes"),    QStringLiteral("twitter-followers"),
        QStringLiteral("twitter-retweets"), QStringLiteral("trustpilot-reviews"),
        QStringLiteral("9gag-upvotes"),     QStringLiteral("youtube-likes")};
    QSet<QString> ours;
    for (const PrefilledKind& kind : prefilledKinds()) {
        ours.insert(kind.slug);
        QCOMPARE(kind.check(kind.exampleLink), LinkCheck::Fine);
        QVERIFY(!kind.displayName().isEmpty());
    }
    QCOMPARE(ours, documented);
    QCOMPARE(prefilledKind(u"nothing"), nullptr);
}

void TestDomain::linksAreChecked_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<LinkCheck>("expected");
    QTest::newRow("subdomain") << "https://www.youtube.com/watch?v=x" << LinkCheck::Fine;
    QTest::newRow("short host") << "https://youtu.be/x" << LinkCheck::Fine;
    QTest::newRow("spaces around") << "  https://youtu.be/x " << LinkCheck::Fine;
    QTest::newRow("upper case") << "HTTPS://YOUTU.BE/x" << LinkCheck::Fine;
    QTest::newRow("other host") << "https://example.com/watch" << LinkCheck::UnknownHost;
    QTest::newRow("looks like it") << "https://notyoutube.com/" << LinkCheck::UnknownHost;
    QTest::newRow("host in front") << "https://youtube.com.evil.example/" << LinkCheck::UnknownHost;
    QTest::newRow("user part") << "https://youtube.com@evil.example/" << LinkCheck::UnknownHost;
    QTest::newRow("javascript") << "javascript:alert(1)" << LinkCheck::NotALink;
    QTest::newRow("file") << "file:///etc/passwd" << LinkCheck::NotALink;
    QTest::newRow("no scheme") << "youtube.com/watch" << LinkCheck::NotALink;
    QTest::newRow("words") << "my video" << LinkCheck::NotALink;
}

void TestDomain::linksAreChecked()
{
    QFETCH(QString, link);
    QTEST(prefilledKind(u"youtube-likes")->check(link), "expected");
}

void TestDomain::draftSaysWhatIsMissing()
{
    CustomJobDraft draft;
    QCOMPARE(draft.issues().size(), 6);
    draft.title = QStringLiteral("Title");
    draft.description = QStringLiteral("Text");
    draft.category = QStringLiteral("Survey");
    draft.proofRequired = QStringLiteral("   ");
    draft.pay = Money::fromCents(0);
    draft.totalAvailabilities = 100;
    const QList<JobIssue> expected = {{JobField::ProofRequired, JobProblem::Missing},
                                      {JobField::Pay, JobProblem::NotPositive}};
    QCOMPARE(draft.issues(), expected);
    draft.proofRequired = QStringLiteral("A screenshot");
    draft.pay = Money::fromCents(50);
    QVERIFY(draft.issues().isEmpty());
    QCOMPARE(draft.payTotal(), Money::fromCents(5'000));
}

void TestDomain::prefilledDraftKnowsItsMinimum()
{
    PrefilledJobDraft draft;
    draft.kind = prefilledKind(u"youtube-likes");
    draft.link = QStringLiteral("https://youtu.be/x");
    draft.quantity = 5;
    QCOMPARE(draft.issues(), (QList<JobIssue>{{JobField::Quantity, JobProblem::BelowMinimum}}));
    draft.quantity = 6;
    QVERIFY(draft.issues().isEmpty());
    QCOMPARE(draft.payTotal(), Money::fromCents(30));
}

void TestDomain::unknownStatusIsKept()
{
    QCOMPARE(campaignStatusFromWire(u"active"), CampaignStatus::Active);
    QCOMPARE(campaignStatusFromWire(u"Paused"), CampaignStatus::Other);
    QCOMPARE(toWire(CampaignStatus::Canceled), QStringLiteral("Canceled"));
    QVERIFY(toWire(CampaignStatus::Other).isEmpty());
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
