// SPDX-License-Identifier: MIT
// What is said of two proofs that stand side by side: what is known, and nothing beyond it.
#include "domain/clock.h"
#include "domain/timetext.h"
#include "models/submissionwords.h"
#include "ui/review/compare/comparefacts.h"
#include "ui/review/words/reviewwords.h"

#include <QLabel>
#include <QLocale>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCompareWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void equalBytesAreTheSameFile();
    void likenessIsNoVerdict_data();
    void likenessIsNoVerdict();
    void anotherPictureMayBeTheSameFile();
    void spansAgreeWithTheTimesShown_data();
    void spansAgreeWithTheTimesShown();
    void theDayIsSaidWhereItDiffers();
    void agesOfAccountsHaveOneRule_data();
    void agesOfAccountsHaveOneRule();

private:
    static CompareFinding pair()
    {
        CompareFinding finding;
        finding.current.emplace();
        finding.other.emplace();
        finding.current->submittedAt = QDateTime({2025, 1, 16}, {12, 29, 50});
        finding.other->submittedAt = QDateTime({2025, 1, 16}, {12, 32, 5});
        finding.currentName = u"anna"_s;
        finding.otherName = u"bert"_s;
        finding.matches = 1;
        finding.isMatch = true;
        finding.currentSize = {1080, 2340};
        finding.otherSize = {1080, 2340};
        return finding;
    }
    /// All that is written about them, line by line.
    QString said(const CompareFinding& finding)
    {
        CompareFacts facts(m_clock);
        facts.show(finding);
        QStringList lines;
        for (const auto* label : facts.findChildren<QLabel*>())
            lines << label->text();
        return lines.join(u'\n');
    }

    SystemClock m_clock;
};

void TestCompareWords::equalBytesAreTheSameFile()
{
    CompareFinding finding = pair();
    finding.sameFile = true;
    finding.fileBytes = 81'234;
    const QString words = said(finding);
    QVERIFY2(words.contains(u"Same file\n"_s) && words.contains(u"81,234 bytes, each one equal"_s),
             qPrintable(words));
    QVERIFY2(words.contains(u"shared phone"_s), qPrintable(words));
}

void TestCompareWords::likenessIsNoVerdict_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("hardly") << 0.4;
    QTest::newRow("much") << 0.92;
    QTest::newRow("wholly") << 1.0; // other bytes all the same
    QTest::newRow("not known yet") << -1.0;
}

void TestCompareWords::likenessIsNoVerdict()
{
    QFETCH(const double, share);
    CompareFinding finding = pair();
    finding.sameFile = false;
    if (share >= 0)
        finding.equalShare = share;
    const QString words = said(finding);
    const QString known =
        share < 0 ? u"Comparing the pixels…"_s : u"%1 % of the pixels are equal"_s.arg(qRound(share * 100));
    QVERIFY2(words.contains(known), qPrintable(words));
    QVERIFY2(words.contains(u"Not the same file."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Honest screenshots of one page are much alike too."_s), qPrintable(words));
    for (const QString& verdict : {u"ooks the same"_s, u"Same file"_s, u"shared phone"_s})
        QVERIFY2(!words.contains(verdict), qPrintable(words));
}

void TestCompareWords::anotherPictureMayBeTheSameFile()
{
    CompareFinding finding = pair();
    finding.sharesFile = true;
    finding.sameFile = false;
    const QString words = said(finding);
    QVERIFY2(words.contains(u"Another picture of theirs, not these two"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"bytes, each one equal"_s), qPrintable(words));
}

void TestCompareWords::spansAgreeWithTheTimesShown_data()
{
    QTest::addColumn<QDateTime>("one");
    QTest::addColumn<QDateTime>("other");
    QTest::addColumn<QString>("span");
    const QDate day(2025, 1, 16);
    const QDateTime from(day, {12, 29, 50});
    QTest::newRow("12:29 and 12:32") << from << QDateTime(day, {12, 32, 5}) << u"3 min"_s;
    QTest::newRow("whichever is first") << QDateTime(day, {12, 32, 5}) << from << u"3 min"_s;
    QTest::newRow("in one minute") << from << QDateTime(day, {12, 29, 59}) << u"less than a minute"_s;
    QTest::newRow("12:29 and 15:20") << from << QDateTime(day, {15, 20, 0}) << u"2 h 51 min"_s;
    QTest::newRow("days") << from << QDateTime(day.addDays(3), {9, 29, 0}) << u"2 d 21 h"_s;
    QTest::newRow("unknown") << from << QDateTime() << QString();
}

void TestCompareWords::spansAgreeWithTheTimesShown()
{
    QFETCH(const QDateTime, one);
    QFETCH(const QDateTime, other);
    QFETCH(const QString, span);
    QCOMPARE(reviewwords::span(one, other), span);
    if (!other.isValid())
        return;
    CompareFinding finding = pair();
    finding.current->submittedAt = one;
    finding.other->submittedAt = other;
    const QString words = said(finding);
    QVERIFY2(words.contains(u"Sent apart\n"_s + span), qPrintable(words));
    QVERIFY2(words.contains(timeText(one.time())) && words.contains(timeText(other.time())),
             qPrintable(words));
    // How old something is follows the clock on the screen, too.
    if (one < other && span.endsWith(u" min"_s) && !span.contains(u'h'))
        QCOMPARE(reviewwords::age(one, other), span);
}

void TestCompareWords::theDayIsSaidWhereItDiffers()
{
    CompareFinding finding = pair();
    QVERIFY(!said(finding).contains(u"Day\n"_s));
    finding.other->submittedAt = finding.other->submittedAt.addDays(2);
    const QString words = said(finding);
    QVERIFY2(words.contains(u"Day\n1/16/25\n1/18/25"_s), qPrintable(words));
}

void TestCompareWords::agesOfAccountsHaveOneRule_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("days") << qint64(364) << u"364 day(s)"_s;
    QTest::newRow("a year") << qint64(365) << u"1 year(s)"_s;
    QTest::newRow("one and some") << qint64(621) << u"1.7 years"_s;
    QTest::newRow("two") << qint64(731) << u"2 year(s)"_s;
    QTest::newRow("nearly ten") << qint64(3'640) << u"9.9 years"_s;
    QTest::newRow("old") << qint64(4'000) << u"10 year(s)"_s;
    QTest::newRow("not known") << qint64(-1) << QString();
    QTest::newRow("senseless") << std::numeric_limits<qint64>::max() << u"2,147,483,647 year(s)"_s;
}

void TestCompareWords::agesOfAccountsHaveOneRule()
{
    QFETCH(const qint64, days);
    QFETCH(const QString, words);
    QCOMPARE(SubmissionWords::accountAge(days), words);
}

QTEST_MAIN(TestCompareWords)
#include "tst_comparewords.moc"
