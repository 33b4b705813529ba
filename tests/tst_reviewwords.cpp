// SPDX-License-Identifier: MIT
// Small words of the review: whose letters stand for a picture, how many of theirs wait, how large a file is.
#include "domain/numbertext.h"
#include "ui/review/inspector/workerpanel.h"
#include "ui/review/words/reviewwords.h"

#include <QLabel>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestReviewWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void lettersStandForAPicture_data();
    void lettersStandForAPicture();
    void theirPendingOnesAreCounted();
    void sizesHaveOneUnit();
};

void TestReviewWords::lettersStandForAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << u"anna maria"_s << u"AM"_s;
    QTest::newRow("three words") << u"Anna von Berg"_s << u"AV"_s;
    QTest::newRow("one word") << u"anna"_s << u"AN"_s;
    QTest::newRow("one letter") << u"x"_s << u"X"_s;
    QTest::newRow("a sign between") << u"arif_bd2"_s << u"AB"_s;
    QTest::newRow("signs first") << u"__anna"_s << u"AN"_s;
    QTest::newRow("Cyrillic") << u"олег иванов"_s << u"ОИ"_s;
    QTest::newRow("no letter") << u"…!"_s << u"?"_s;
    QTest::newRow("emoji alone") << u"🙂"_s << u"?"_s;
    QTest::newRow("nothing") << QString() << u"?"_s;
}

void TestReviewWords::lettersStandForAPicture()
{
    QFETCH(const QString, name);
    QFETCH(const QString, letters);
    QCOMPARE(reviewwords::initials(name), letters);
}

void TestReviewWords::theirPendingOnesAreCounted()
{
    WorkerPanel panel;
    Submission one;
    one.workerName = u"anna"_s;
    one.country = u"Peru"_s;
    const auto said = [&](int place, int pending) {
        panel.show(one, place, pending, {});
        QStringList lines;
        for (const auto* label : panel.findChildren<QLabel*>())
            lines.append(label->text());
        return lines;
    };
    QVERIFY(said(1, 1).contains(u"Peru · their only pending one"_s));
    // Which of them it is tells nobody anything: only how many there are.
    QVERIFY(said(1, 2).contains(u"Peru · one of their 2 pending here"_s));
    QVERIFY(said(2, 1'200).contains(u"Peru · one of their 1,200 pending here"_s));
    QVERIFY(said(0, 0).contains(u"Peru"_s));
}

void TestReviewWords::sizesHaveOneUnit()
{
    QCOMPARE(fileSizeText(212 * 1'024), u"212 kB"_s);
    QCOMPARE(fileSizeText(1'023 * 1'024), u"1,023 kB"_s);
    QCOMPARE(fileSizeText(15 * 1'024 * 1'024), u"15.0 MB"_s);
}

QTEST_MAIN(TestReviewWords)
#include "tst_reviewwords.moc"
