// SPDX-License-Identifier: MIT
// The balance that is shown is the one that was read last, whoever read it.
#include "session/accountstatus.h"
#include "support/windowworld.h"
#include "ui/window/statusstrip.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBalance : public QObject, private WindowWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void refreshReadsIt_data();
    void refreshReadsIt();
    void aDialogThatReadsItTellsTheStrip();
    void formsGoByTheOneOfNow_data();
    void formsGoByTheOneOfNow();

private:
    bool stripSays(const QString& sum)
    {
        for (const auto* label : window().statusStrip()->findChildren<QLabel*>()) {
            if (label->text().contains(sum))
                return true;
        }
        return false;
    }
};

void TestBalance::init()
{
    openWindow();
    m_server->sandbox().setBalance(Money::fromCents(50'000));
    bench().session().status().refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(stripSays(u"500.00"_s), Patience);
    // It changes at the service.
    m_server->sandbox().setBalance(Money::fromCents(12'345));
}

void TestBalance::refreshReadsIt_data()
{
    QTest::addColumn<bool>("inReview");
    QTest::newRow("F5 on Campaigns") << false;
    QTest::newRow("F5 in Review") << true;
}

void TestBalance::refreshReadsIt()
{
    QFETCH(bool, inReview);
    if (inReview)
        openReview();
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stripSays(u"123.45"_s), Patience);
}

void TestBalance::aDialogThatReadsItTellsTheStrip()
{
    openReview();
    click("approveAllButton");
    QVERIFY(wait<QAbstractButton>("bulkApproveButton"));
    QTRY_VERIFY_WITH_TIMEOUT(stripSays(u"123.45"_s), Patience);
}

void TestBalance::formsGoByTheOneOfNow_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("said"); // a campaign's form says it once its cost is known
    QTest::newRow("a campaign") << QByteArray("newCampaignButton") << QString();
    QTest::newRow("a quick job") << QByteArray("quickJobButton") << u"Balance now $123.45"_s;
}

void TestBalance::formsGoByTheOneOfNow()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QString, said);
    click(button.constData());
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().status().balance(), Money::fromCents(12'345), Patience);
    if (said.isEmpty())
        return;
    // And says so, beside what it would cost.
    const auto says = [this](const QString& words) {
        const auto labels = window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(said), Patience);
}

QTEST_MAIN(TestBalance)
#include "tst_balance.moc"
