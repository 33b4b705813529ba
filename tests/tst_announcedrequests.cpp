// SPDX-License-Identifier: MIT
// What is said before about the requests that something takes, and what arrives at the service in the end,
// with all that the whole program reads afterwards.
#include "jobs/jobbatch.h"
#include "support/reviewwindow.h"
#include "ui/campaigns/campaignspage.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QRegularExpression>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestAnnouncedRequests : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void ofAllInOneRequest();
    void ofTheSeenOnes();
    void ofSeveralQuickJobs();

private:
    void beginReview();
    void openDialog();
    /// "Requests it takes: about 13".
    int announced();
    [[nodiscard]] int made(const QByteArray& part = {}) const
    {
        return m_server->sandbox().requestCount(part);
    }
    /// Balance and counts of the campaign are read last, when the sending rests.
    bool allIsReadAgain()
    {
        return soon([this] { return made("get_balance") > 0 && made("/campaigns/detail/") > 0; }, Patience);
    }
};

void TestAnnouncedRequests::beginReview()
{
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
}

void TestAnnouncedRequests::openDialog()
{
    click("approveAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
    letArrive();
}

int TestAnnouncedRequests::announced()
{
    static const QRegularExpression said(u"Requests it takes\\nabout (\\d+)\\n"_s);
    return said.match(words(the<QDialog>("bulkApprovalDialog"))).captured(1).toInt();
}

/// Without rejections before it: what is read after those may be read once more on a slow machine.
void TestAnnouncedRequests::ofAllInOneRequest()
{
    beginReview();
    openDialog();
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(*lesson().pendingSubmissions));
    const int said = announced();
    QVERIFY(said > 0);
    m_server->sandbox().resetLog();
    click("bulkApproveButton");
    const auto isOver = [this] {
        const auto* button = find<QAbstractButton>("bulkApproveButton"); // it is not there while it goes on
        return button && button->text() == u"Close"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), Patience);
    // Nobody closes it before the counts came: a list that is read before them has them read once more.
    const auto isCounted = [this] {
        const auto known = bench().campaigns().campaign(rows().campaign());
        return known && known->pendingSubmissions == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCounted(), Patience);
    click("bulkApproveButton");
    QVERIFY(allIsReadAgain());
    letArrive();
    QCOMPARE(made("POST /api"), 1);
    QCOMPARE(made(), said);
}

void TestAnnouncedRequests::ofTheSeenOnes()
{
    beginReview();
    openDialog();
    const int said = announced();
    const int seen = int(seenOnes().size());
    QVERIFY(said > seen);
    m_server->sandbox().resetLog();
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(made("POST /api"), seen, Patience);
    QVERIFY(allIsReadAgain());
    letArrive();
    QCOMPARE(made(), said);
}

void TestAnnouncedRequests::ofSeveralQuickJobs()
{
    window().go<CampaignsPage>();
    click("quickJobButton");
    QVERIFY(wait<QLineEdit>("linkEdit"));
    QGuiApplication::clipboard()->setText(u"https://youtu.be/a\nhttps://youtu.be/b\nhttps://youtu.be/c\n"_s);
    the<QLineEdit>("linkEdit").paste();
    static const QRegularExpression counted(u"(\\d+) requests of"_s);
    const int said = counted.match(textOf("costEffort")).captured(1).toInt();
    QVERIFY2(said > 0, qPrintable(textOf("costEffort")));
    click("haveReadBox");
    letArrive();
    m_server->sandbox().resetLog();
    click("createJobButton");
    const JobBatch& batch = bench().session().batch();
    QTRY_VERIFY_WITH_TIMEOUT(batch.counts().made == 3 && batch.isAtRest(), Patience);
    QCOMPARE(made("POST /api"), 3);
    // One before each, and one of all of them afterwards.
    QTRY_VERIFY_WITH_TIMEOUT(made("get_balance") > 3, Patience);
    letArrive();
    QCOMPARE(made(), said);
}

QTEST_MAIN(TestAnnouncedRequests)
#include "tst_announcedrequests.moc"
