// SPDX-License-Identifier: MIT
// Runs of pictures, joiners and marks, as long as a stranger likes: what is laid out of them grows with their
// length at the most, and a campaign with such a title is painted by bounded work.
#include "domain/clock.h"
#include "models/campaignmodel.h"
#include "support/countingdevice.h"
#include "support/manualclock.h"
#include "ui/campaigns/campaigndelegate.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"

#include <QPainter>
#include <QTest>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <functional>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int Few = 3'300;
constexpr int Many = 4 * Few;
constexpr double MostGrowth = 8; // for four times as much; what is quadratic grows by 16

/// Characters of the longest piece that can't be taken apart: the text engine takes the square of it.
qsizetype longestPiece(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype longest = 0;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
        longest = std::max(longest, to - from);
    return longest;
}

void paintLabel(CountingDevice* device, const QString& text, bool elided)
{
    PlainLabel label;
    label.setElided(elided);
    label.setWordWrap(!elided);
    label.setText(text);
    label.resize(300, elided ? 30 : 4'000);
    QPainter painter(device);
    label.render(&painter);
}

/// The row of a campaign that is called so.
void paintRow(CountingDevice* device, const QString& title)
{
    ManualClock clock;
    CampaignModel model(clock);
    Campaign campaign;
    campaign.id = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    campaign.title = title;
    campaign.status = CampaignStatus::Active;
    model.merge({campaign}, true);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 400, 60);
    const CampaignDelegate delegate;
    QPainter painter(device);
    delegate.paint(&painter, option, model.index(0, CampaignModel::Title));
}

qsizetype laidOut(const std::function<void(CountingDevice*)>& paint)
{
    CountingDevice device;
    paint(&device);
    return device.characters();
}

} // namespace

class TestLongRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsWithTheLength_data();
    void growsWithTheLength();
    void aTitleOfThemIsPaintedByBoundedWork_data() { growsWithTheLength_data(); }
    void aTitleOfThemIsPaintedByBoundedWork();
};

void TestLongRuns::growsWithTheLength_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("emoji and joiner") << QString::fromUcs4(U"\U0001F469\u200D");
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F469");
    QTest::newRow("joiners") << u"\u200D"_s;
    QTest::newRow("marks") << u"\u0301"_s;
    QTest::newRow("marks of many kinds") << u"\u0301\u0316\u0334\u0489"_s;
    QTest::newRow("a letter and marks") << u"e\u0301\u0316"_s;
    QTest::newRow("marks and joiners in turn") << u"\u0301\u200D"_s;
    QTest::newRow("emoji, joiner and mark") << QString::fromUcs4(U"\U0001F469\u200D\u0301");
    QTest::newRow("isolates") << u"\u2068\u05D0"_s;
}

void TestLongRuns::growsWithTheLength()
{
    QFETCH(const QString, piece);
    // What is left to lay out has no piece that is long by itself, and of what is looked at as a whole none
    // is.
    const QString whole = u'a' + piece.repeated(Many);
    for (const QString& shown : {shownText(whole), breakable(shownText(whole, whole.size()))})
        QVERIFY2(longestPiece(shown) <= 32, qPrintable(QString::number(longestPiece(shown))));

    const auto lines = [&](int count) {
        return laidOut(
            [&](CountingDevice* device) { paintLabel(device, u'a' + piece.repeated(count), false); });
    };
    const qsizetype few = lines(Few);
    QVERIFY(few > 0);
    QVERIFY2(double(lines(Many)) < MostGrowth * double(few), qPrintable(QString::number(lines(Many))));
    QVERIFY(lines(Many) <= 2 * MaxShownCharacters);
}

void TestLongRuns::aTitleOfThemIsPaintedByBoundedWork()
{
    QFETCH(const QString, piece);
    const QString title = piece.repeated(Many);
    const auto heading = [](CountingDevice* device, const QString& words) {
        paintLabel(device, words, true);
    };
    for (const auto& paint : {std::function<void(CountingDevice*, const QString&)>(paintRow),
                              std::function<void(CountingDevice*, const QString&)>(heading)}) {
        const qsizetype characters = laidOut([&](CountingDevice* device) { paint(device, title); });
        QVERIFY2(characters > 0 && characters <= 1'200, qPrintable(QString::number(characters)));
    }
}

QTEST_MAIN(TestLongRuns)
#include "tst_longruns.moc"
