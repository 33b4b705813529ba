// SPDX-License-Identifier: MIT
// A new account, no text and no picture are facts, not evidence: they stand apart, and what was seen with
// nothing but them is approved in one click and one request. Counted at the service.
#include "support/rawserver.h"
#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/flagssection.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
constexpr int Count = 4;

/// Lists four without a picture: an account of yesterday with text, one of today without text, an old one
/// without text, and one of nobody knows when.
class QuietService
{
public:
    QUrl origin() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())); }
    int bulkActions() const { return int(m_server.paths().join(' ').count("bulk_action")); }
    int decisions() const { return int(m_server.paths().join(' ').count("/approve")); }

private:
    static QByteArray row(int id, const QByteArray& more)
    {
        return R"({"submissionId":)" + QByteArray::number(id) + R"(,"userId":)" + QByteArray::number(id)
            + R"(,"userName":"W","status":"Pending","images":[],)" + more + "}";
    }
    static RawServer::Answer answer(const RawServer::Request& request)
    {
        const auto say = [](const QByteArray& body) {
            return RawServer::reply(200, "application/json", body);
        };
        if (request.path.contains("bulk_action"))
            return say(R"({"success":true,"submissions":[]})");
        if (!request.path.contains("/submissions/"))
            return say(R"({"success":true,"balance":"100.00"})");
        const QList<QByteArray> rows{row(1, R"("proof_text":"done","workerAccountAgeDays":1)"),
                                     row(2, R"("proof_text":"","workerAccountAgeDays":0)"),
                                     row(3, R"("proof_text":"","workerAccountAgeDays":400)"),
                                     row(4, R"("proof_text":"done")")};
        return say(R"({"count":)" + QByteArray::number(Count) + R"(,"results":{"submissions":[)"
                   + rows.join(',') + "]}}");
    }

    RawServer m_server{&QuietService::answer};
};

} // namespace

class TestQuietFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void init();
    void cleanup();
    void noPictureIsAFact();
    void theyKeepTheOneClick();

private:
    ReviewPage& page() { return *m_world->page; }
    bool isSeen(int row) { return m_world->model->index(row, 0).data(SubmissionModel::SeenRole).toBool(); }

    std::unique_ptr<QuietService> m_service;
    std::unique_ptr<ReviewWorld> m_world;
};

void TestQuietFacts::init()
{
    m_service = std::make_unique<QuietService>();
    m_world = std::make_unique<ReviewWorld>(SandboxOptions(), m_service->origin());
    ReviewCampaign campaign;
    campaign.campaign.id = Campaign1;
    campaign.campaign.title = u"Quiet"_s;
    campaign.campaign.pay = Money::fromCents(50);
    campaign.campaign.pendingSubmissions = Count;
    page().resize(1278, 712);
    page().show();
    QApplication::setActiveWindow(&page());
    QVERIFY(m_world->open(campaign));
    QTRY_COMPARE_WITH_TIMEOUT(m_world->model->rowCount(), Count, LongEnough);
    for (int row = 0; row < Count; ++row)
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(row), LongEnough);
}

void TestQuietFacts::cleanup()
{
    m_world.reset();
    m_service.reset();
}

void TestQuietFacts::noPictureIsAFact()
{
    const auto said = [this] {
        QStringList lines;
        for (const auto* label : page().findChild<FlagsSection*>()->findChildren<QLabel*>())
            lines.append(label->text());
        return lines.join(u'\n');
    };
    for (int row = 0; row < Count; ++row) {
        page().desk().moveTo(row);
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"No image"_s), qPrintable(said()), LongEnough);
        const qsizetype facts = said().indexOf(u"Facts"_s);
        QVERIFY2(facts >= 0 && facts < said().indexOf(u"No image"_s), qPrintable(said()));
        QVERIFY2(said().indexOf(u"No evidence against it"_s) < facts, qPrintable(said()));
    }
}

void TestQuietFacts::theyKeepTheOneClick()
{
    part<QAbstractButton>(page(), "approveAllButton").click();
    auto* dialog = page().findChild<BulkApprovalDialog*>();
    QVERIFY(dialog);
    auto& approve = part<QAbstractButton>(*dialog, "bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(approve.isVisible() && approve.isEnabled(), LongEnough);
    QCOMPARE(approve.text(), u"Approve 4 submission(s) · $2.00"_s);
    for (const char* more : {"approveSeenChoice", "approveEverythingChoice", "bulkCountEdit"})
        QVERIFY2(!part<QWidget>(*dialog, more).isVisible(), more);
    approve.click();
    QTRY_COMPARE_WITH_TIMEOUT(m_service->bulkActions(), 1, LongEnough);
    QCOMPARE(m_service->decisions(), 0);
}

QTEST_MAIN(TestQuietFacts)
#include "tst_quietfacts.moc"
