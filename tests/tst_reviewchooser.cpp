// SPDX-License-Identifier: MIT
#include "ui/review/reviewchooser.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;

namespace {

QString idOf(int index)
{
    return QStringLiteral("00000000-0000-4000-8000-0000000000%1").arg(index, 2, 10, QLatin1Char('0'));
}

QList<WaitingCampaign> waiting(int count)
{
    QList<WaitingCampaign> campaigns;
    for (int i = 0; i < count; ++i) {
        WaitingCampaign one;
        one.campaign.id = *CampaignId::parse(idOf(i));
        one.campaign.title = QStringLiteral("Campaign %1").arg(i);
        one.left = 100 - i;
        campaigns.append(one);
    }
    return campaigns;
}

QStringList buttonsOf(const ReviewChooser& chooser)
{
    QStringList texts;
    for (const QPushButton* button : chooser.findChildren<QPushButton*>()) {
        if (button->isVisible())
            texts.append(button->text());
    }
    return texts;
}

} // namespace

class TestReviewChooser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhereMostWaits();
    void saysHowManyMoreThereAre();
};

void TestReviewChooser::offersWhereMostWaits()
{
    ReviewChooser chooser;
    chooser.setCampaigns(waiting(8));
    chooser.show();
    QSignalSpy chosen(&chooser, &ReviewChooser::chosen);
    const QStringList buttons = buttonsOf(chooser);
    QCOMPARE(buttons.size(), 8);
    QCOMPARE(buttons.first(), QStringLiteral("Review 100"));
    QCOMPARE(buttons.last(), QStringLiteral("Review 93"));
    for (QPushButton* button : chooser.findChildren<QPushButton*>()) {
        if (button->text() == u"Review 98")
            button->click();
    }
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<CampaignId>(), *CampaignId::parse(idOf(2)));
}

void TestReviewChooser::saysHowManyMoreThereAre()
{
    ReviewChooser chooser;
    chooser.setCampaigns(waiting(32));
    chooser.show();
    QSignalSpy wanted(&chooser, &ReviewChooser::campaignsWanted);
    QCOMPARE(buttonsOf(chooser).size(), 9);
    QPushButton* rest = nullptr;
    for (QPushButton* button : chooser.findChildren<QPushButton*>()) {
        if (button->text().contains(u"24"))
            rest = button;
    }
    QVERIFY2(rest, "nothing says that 24 more campaigns wait");
    rest->click();
    QCOMPARE(wanted.count(), 1);
    chooser.setCampaigns(waiting(3));
    QTRY_COMPARE(buttonsOf(chooser).size(), 3);
}

QTEST_MAIN(TestReviewChooser)
#include "tst_reviewchooser.moc"
