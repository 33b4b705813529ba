// SPDX-License-Identifier: MIT
#include "domain/campaign.h"
#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "domain/linklist.h"
#include "domain/percent.h"
#include "domain/prefilledkind.h"
#include "domain/submission.h"
#include "support/manualclock.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestDomain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void campaignIdsAreCheckedBeforeAnyUrl_data();
    void campaignIdsAreCheckedBeforeAnyUrl();
    void workerIdsKeepTheirType();
    void storedWorkerIdsAreChecked();
    void numbersThatAreNoIds();
    void percentsAreExact();
    void fewTrialsAreWorthLess();
    void tenKindsAsDocumented();
    void linksAreChecked_data();
    void linksAreChecked();
    void draftSaysWhatIsMissing();
    void prefilledDraftKnowsItsMinimum();
    void draftsHaveTheirBounds();
    void linksOnceEach();
    void paidSoFarIsPayTimesApproved();
    void unknownStatusIsKept();
    void aTimerStartedAgainFiresOnce();
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
    // What is typed is text, unless the service listed that very id as a number.
    QCOMPARE(WorkerId::fromUserInput(u" 12345 "), text);
    const auto listed = [&number](const WorkerId& id) { return id == number; };
    QCOMPARE(WorkerId::fromUserInput(u" 12345 ", listed), number);
    QCOMPARE(WorkerId::fromUserInput(u"0012345", listed), WorkerId::fromText(QStringLiteral("0012345")));
    QCOMPARE(WorkerId::fromUserInput(u"123456", listed), WorkerId::fromText(QStringLiteral("123456")));
    QCOMPARE(WorkerId::fromUserInput(u"000123"), WorkerId::fromText(QStringLiteral("000123")));
    // Where it listed both, the text is what was typed.
    QCOMPARE(WorkerId::fromUserInput(u"12345", [](const WorkerId&) { return true; }), text);
    QCOMPARE(WorkerId::fromUserInput(u"abc-def-123"), WorkerId::fromText(QStringLiteral("abc-def-123")));
    QVERIFY(!WorkerId::fromUserInput(u"   "));
    QVERIFY(!WorkerId::fromStorage(u"12345"));
    // A number too long for an integer is still an id, as text.
    QVERIFY(!WorkerId::fromUserInput(u"99999999999999999999")->isNumber());
    QCOMPARE(WorkerId::fromUserInput(QString(200, u'w'))->toString(), QString(200, u'w'));
    QVERIFY(!WorkerId::fromUserInput(QString(201, u'w')));
}

void TestDomain::storedWorkerIdsAreChecked()
{
    QCOMPARE(WorkerId::fromNumber(7).toStorage(), QStringLiteral("n:7"));
    QCOMPARE(WorkerId::fromText(QStringLiteral("7")).toStorage(), QStringLiteral("t:7"));
    QCOMPARE(WorkerId().toStorage(), QString());
    for (const QString& stored : {QString(), QStringLiteral("n:"), QStringLiteral("n:12x"),
                                  QStringLiteral("t7"), QStringLiteral("x:7")})
        QVERIFY2(!WorkerId::fromStorage(stored), qPrintable(stored));
    QCOMPARE(WorkerId::fromStorage(u"t:n:7"), WorkerId::fromText(QStringLiteral("n:7")));
}

void TestDomain::numbersThatAreNoIds()
{
    QVERIFY(SubmissionId().isNull());
    QVERIFY(SubmissionId(0).isNull());
    QVERIFY(SubmissionId(-5).isNull());
    QVERIFY(!SubmissionId(1).isNull());
    const CampaignId one = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    const CampaignId other = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
    QVERIFY((SubmissionKey{one, SubmissionId(1)} == SubmissionKey{one, SubmissionId(1)}));
    QVERIFY(!(SubmissionKey{one, SubmissionId(1)} == SubmissionKey{one, SubmissionId(2)}));
    QVERIFY(!(SubmissionKey{one, SubmissionId(1)} == SubmissionKey{other, SubmissionId(1)}));
    QVERIFY(!(WorkerId::fromText(QStringLiteral("a")) == WorkerId::fromText(QStringLiteral("b"))));
}

void TestDomain::percentsAreExact()
{
    QCOMPARE(Percent::parse(u"85%")->hundredths(), 8500);
    QCOMPARE(Percent::parse(u" 85.5 % ")->hundredths(), 8550);
    QCOMPARE(Percent::parse(u"85.25%")->hundredths(), 8525);
    // Rounded down: 99.999 % is not all.
    QCOMPARE(Percent::parse(u"99.999%")->hundredths(), 9'999);
    QCOMPARE(Percent::parse(u"85.005")->hundredths(), 8500);
    QCOMPARE(Percent::parse(u"0.0099%")->hundredths(), 0);
    QCOMPARE(Percent::parse(u"0")->hundredths(), 0);
    QCOMPARE(Percent::parse(u"100%")->hundredths(), 10'000);
    QVERIFY(!Percent::parse(u"100.0001%"));
    QVERIFY(!Percent::parse(u"101%"));
    QVERIFY(!Percent::parse(u"-1%"));
    QVERIFY(!Percent::parse(u"N/A"));
    QVERIFY(!Percent::parse(u"%"));
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(Percent::fromHundredths(8550).toText(german), QStringLiteral("85,5\u00A0%"));
    QCOMPARE(Percent::fromHundredths(8505).toText(german), QStringLiteral("85,05\u00A0%"));
    QCOMPARE(Percent::fromHundredths(8525).toText(german), QStringLiteral("85,25\u00A0%"));
    QCOMPARE(Percent::fromHundredths(8500).toText(german), QStringLiteral("85\u00A0%"));
}

void TestDomain::fewTrialsAreWorthLess()
{
    const double threeOfThree = wilsonLowerBound(Percent::fromHundredths(10'000), 3);
    const double many = wilsonLowerBound(Percent::fromHundredths(9'900), 1'000);
    QVERIFY(threeOfThree < many);
    QVERIFY(qAbs(threeOfThree - 0.4385) < 0.001); // the value in the textbooks for 3 of 3
    QVERIFY(qAbs(wilsonLowerBound(Percent::fromHundredths(5'000), 10) - 0.2366) < 0.0001);
    QVERIFY(qAbs(wilsonLowerBound(Percent::fromHundredths(9'000), 100) - 0.8256) < 0.0001);
    QCOMPARE(wilsonLowerBound(Percent::fromHundredths(9'900), 0), 0.0);
    QCOMPARE(wilsonLowerBound(Percent::fromHundredths(9'900), -1), 0.0);
    for (const int total : {1, 2, 3, 7, 10, 1'000})
        QVERIFY(wilsonLowerBound(Percent::fromHundredths(0), total) >= 0.0);
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
    QTest::newRow("user part of the platform") << "https://evil@youtube.com/" << LinkCheck::UnknownHost;
    QTest::newRow("user part") << "https://youtube.com@evil.example/" << LinkCheck::UnknownHost;
    QTest::newRow("javascript") << "javascript:alert(1)" << LinkCheck::NotALink;
    QTest::newRow("file") << "file:///etc/passwd" << LinkCheck::NotALink;
    QTest::newRow("no scheme") << "youtube.com/watch" << LinkCheck::NotALink;
    QTest::newRow("words") << "my video" << LinkCheck::NotALink;
    QTest::newRow("two at once") << "https://youtu.be/aaahttps://youtu.be/bbb" << LinkCheck::NotALink;
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

void TestDomain::draftsHaveTheirBounds()
{
    CustomJobDraft custom;
    custom.title = custom.description = custom.category = custom.proofRequired = QStringLiteral("x");
    custom.pay = Money::fromUnits(1);
    custom.totalAvailabilities = 1;
    QVERIFY(custom.issues().isEmpty());
    custom.totalAvailabilities = 10'000'000;
    QVERIFY(custom.issues().isEmpty());
    const QList<JobIssue> tooMany{{JobField::Quantity, JobProblem::TooLarge}};
    custom.totalAvailabilities = 10'000'001;
    QCOMPARE(custom.issues(), tooMany);
    // So many are fine, but not at this price.
    custom.totalAvailabilities = 10'000'000;
    custom.pay = Money::parse(u"10000000000");
    QCOMPARE(custom.issues(), tooMany);
    QVERIFY(!custom.payTotal());
    const QList<JobIssue> none{{JobField::Quantity, JobProblem::NotPositive}};
    custom.pay = Money::fromCents(-50);
    custom.totalAvailabilities = 0;
    QCOMPARE(custom.issues(), (QList<JobIssue>{{JobField::Pay, JobProblem::NotPositive}} + none));
    QVERIFY(!custom.payTotal());
    custom.pay.reset();
    custom.totalAvailabilities = 5;
    QVERIFY(!custom.payTotal());

    PrefilledJobDraft quick;
    quick.quantity = 6;
    quick.link = QStringLiteral("  ");
    QCOMPARE(quick.issues(),
             (QList<JobIssue>{{JobField::Kind, JobProblem::Missing}, {JobField::Link, JobProblem::Missing}}));
    quick.kind = prefilledKind(u"youtube-likes");
    quick.link = QStringLiteral("https://example.com/");
    QCOMPARE(quick.issues(), (QList<JobIssue>{{JobField::Link, JobProblem::UnknownHost}}));
    quick.link = QStringLiteral("my video");
    QCOMPARE(quick.issues(), (QList<JobIssue>{{JobField::Link, JobProblem::NotALink}}));
    quick.link = QStringLiteral("https://youtu.be/") + QString(LongestLink - 17, u'x');
    quick.quantity = 10'000'000;
    QVERIFY(quick.issues().isEmpty());
    quick.link += u'x';
    quick.quantity = 10'000'001;
    QCOMPARE(quick.issues(), (QList<JobIssue>{{JobField::Link, JobProblem::NotALink}} + tooMany));
    quick.quantity = 0;
    QVERIFY(!quick.payTotal());
    quick.quantity = 1;
    QCOMPARE(quick.payTotal(), Money::fromCents(5));
}

void TestDomain::linksOnceEach()
{
    const QString text = QStringLiteral("https://youtu.be/x\n"
                                        "\n"
                                        "  http://youtu.be/x/ \n"
                                        "https://youtu.be/x#t\n"
                                        "https://youtu.be/x?v=1\n"
                                        "words\n"
                                        "words\n"
                                        "https://example.com/a\n"
                                        "https://example.com/a");
    QList<std::pair<int, int>> found; // line, and the line of which it is a repetition
    for (const LinkLine& each : readLinks(text, *prefilledKind(u"youtube-likes")))
        found.append({each.line, each.sameAs});
    QCOMPARE(found,
             (QList<std::pair<int, int>>{{1, 0}, {3, 1}, {4, 1}, {5, 0}, {6, 0}, {7, 0}, {8, 0}, {9, 8}}));
    QCOMPARE(countLinks(text), 8);
}

void TestDomain::paidSoFarIsPayTimesApproved()
{
    Campaign campaign;
    QVERIFY(!campaign.paidSoFar());
    campaign.pay = Money::fromUnits(525);
    QVERIFY(!campaign.paidSoFar());
    campaign.approvedSubmissions = 40;
    QCOMPARE(campaign.paidSoFar(), Money::fromUnits(21'000));
    campaign.pay.reset();
    QVERIFY(!campaign.paidSoFar());
}

void TestDomain::unknownStatusIsKept()
{
    QCOMPARE(campaignStatusFromWire(u"active"), CampaignStatus::Active);
    QCOMPARE(campaignStatusFromWire(u"Paused"), CampaignStatus::Other);
    QCOMPARE(toWire(CampaignStatus::Canceled), QStringLiteral("Canceled"));
    QVERIFY(toWire(CampaignStatus::Other).isEmpty());
    for (const auto status : {CampaignStatus::Active, CampaignStatus::Pending, CampaignStatus::Completed,
                              CampaignStatus::Canceled})
        QCOMPARE(campaignStatusFromWire(toWire(status)), status);
    for (const auto& [word, status] : {std::pair(u"pending", SubmissionStatus::Pending),
                                       {u"Approved", SubmissionStatus::Approved},
                                       {u"REJECTED", SubmissionStatus::Rejected},
                                       {u"Disputed", SubmissionStatus::Other}})
        QCOMPARE(submissionStatusFromWire(word), status);
    QCOMPARE(toWire(SubmissionStatus::Rejected), QStringLiteral("Rejected"));
}

void TestDomain::aTimerStartedAgainFiresOnce()
{
    ManualClock clock;
    ClockTimer timer(clock);
    QSignalSpy fired(&timer, &ClockTimer::timeout);
    timer.start(10s);
    clock.advance(5s);
    timer.start(10s);
    clock.advance(5s); // when the first start would have fired
    QCOMPARE(fired.count(), 0);
    QVERIFY(timer.isActive());
    clock.advance(5s);
    QCOMPARE(fired.count(), 1);
    QVERIFY(!timer.isActive());
    timer.start(10s);
    timer.stop();
    QVERIFY(!timer.isActive());
    clock.advance(1h);
    QCOMPARE(fired.count(), 1);
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
