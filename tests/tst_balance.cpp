// SPDX-License-Identifier: MIT
// The balance that is shown is the one that was read last, whoever read it.
#include "session/accountstatus.h"
#include "support/changedservice.h"
#include "support/windowworld.h"
#include "ui/window/statusstrip.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBalance : public QObject, private WindowWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup()
    {
        closeWindow();
        m_changed.reset();
    }
    void refreshReadsIt_data();
    void refreshReadsIt();
    void aDialogThatReadsItTellsTheStrip();
    void whatCannotBeReadIsNotKnown();
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

    std::unique_ptr<ChangedService> m_changed;
};

void TestBalance::init()
{
    m_changed = std::make_unique<ChangedService>([this]() -> Sandbox& { return m_server->sandbox(); });
    m_service = m_changed->url();
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
    QTest::addColumn<bool>("byButton");
    QTest::newRow("F5 on Campaigns") << false << false;
    QTest::newRow("F5 in Review") << true << false;
    QTest::newRow("Refresh on Campaigns") << false << true;
}

void TestBalance::refreshReadsIt()
{
    QFETCH(bool, inReview);
    QFETCH(bool, byButton);
    if (inReview)
        openReview();
    if (byButton)
        click("refreshButton");
    else
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

void TestBalance::whatCannotBeReadIsNotKnown()
{
    // From now on the service names none: the one of before is no longer shown for it.
    m_changed->change = [](const QByteArray& path, const QByteArray& body) {
        return path.contains("get_balance") ? QByteArray(R"({"success":true,"balance":null})") : body;
    };
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stripSays(u"not known"_s), Patience);
    QVERIFY(!stripSays(u"500.00"_s));
    // And it comes back with the next that says it.
    m_changed->change = nullptr;
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(stripSays(u"123.45"_s), Patience);
    QVERIFY(!stripSays(u"not known"_s));
}

void TestBalance::formsGoByTheOneOfNow_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("a campaign") << QByteArray("newCampaignButton");
    QTest::newRow("a quick job") << QByteArray("quickJobButton");
}

void TestBalance::formsGoByTheOneOfNow()
{
    QFETCH(const QByteArray, button);
    click(button.constData());
    QTRY_COMPARE_WITH_TIMEOUT(bench().session().status().balance(), Money::fromCents(12'345), Patience);
    const auto says = [this](const QString& words) {
        const auto labels = window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const QString tooMuch = u"That is more than the balance."_s;
    const bool isCampaign = button == "newCampaignButton";
    if (isCampaign)
        theNext<QListWidget>("wizardSteps").setCurrentRow(2); // the budget
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Balance now $123.45"_s), Patience);
    QVERIFY(!says(tooMuch));
    // $200.00 at least: the balance of before had them, this one has not.
    if (isCampaign)
        theNext<QLineEdit>("payEdit").setText(u"2.00"_s);
    auto& quantity = theNext<QLineEdit>("quantityEdit");
    quantity.clear();
    QTest::keyClicks(&quantity, isCampaign ? u"100"_s : u"4000"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(tooMuch), Patience);
    // And warns of no more than what is.
    quantity.clear();
    QTest::keyClicks(&quantity, isCampaign ? u"50"_s : u"2000"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!says(tooMuch), Patience);
}

QTEST_MAIN(TestBalance)
#include "tst_balance.moc"
