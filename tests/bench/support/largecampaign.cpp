// SPDX-License-Identifier: MIT
#include "support/largecampaign.h"

#include "api/decode/decoders.h"

#include <QRandomGenerator>

namespace proofdesk::bench {

namespace {

SandboxOptions large()
{
    SandboxOptions options;
    options.size = SandboxSize::Large;
    return options;
}

} // namespace

LargeCampaign::LargeCampaign()
    : m_sandbox(large())
{
    m_sandbox.setImageOrigin("http://127.0.0.1:9");
    const SandboxSnapshot now = m_sandbox.snapshot();
    if (const Campaign* campaign = now.campaign(title()))
        m_id = campaign->id;
    else
        qFatal("the sandbox has no such campaign");
}

QString LargeCampaign::title()
{
    return QStringLiteral("Install Fernleaf and finish lesson one");
}

QList<Submission> LargeCampaign::page(int number)
{
    const QByteArray target = "/api/campaigns/" + m_id.toString().toLatin1()
        + "/submissions/?status=Pending&page=" + QByteArray::number(number)
        + "&rowsPerPage=" + QByteArray::number(RowsPerPage);
    // A key has 1,000 requests an hour.
    const QByteArray key = "bench-key-" + QByteArray::number(m_asked++ / 900);
    const SandboxAnswer told =
        m_sandbox.handle({"GET", target, {{"Host", "127.0.0.1:9"}, {"X-API-Key", key}}, {}});
    m_sandbox.resetLog();
    HttpAnswer answer;
    answer.status = told.status;
    answer.body = told.body;
    const auto decoded = decode::submissions(answer, number);
    if (!decoded || decoded->rows.size() != RowsPerPage)
        qFatal("page %d of the large campaign can't be read", number);
    return decoded->rows;
}

QList<Submission> LargeCampaign::mixedRows()
{
    QList<Submission> rows;
    rows.reserve(Rows);
    QRandomGenerator random(8);
    for (int number = 1; number <= Pages; ++number) {
        QList<Submission> more = page(number);
        for (Submission& row : more) {
            const int die = int(random.bounded(10));
            row.status = die < 5 ? SubmissionStatus::Pending
                : die < 9        ? SubmissionStatus::Approved
                                 : SubmissionStatus::Rejected;
            row.statusText = toWire(row.status);
        }
        rows += more;
    }
    return rows;
}

QByteArray LargeCampaign::imageFile(const QByteArray& path)
{
    const SandboxAnswer told = m_sandbox.image({"GET", path, {}, {}});
    return told.status == 200 ? told.body : QByteArray();
}

} // namespace proofdesk::bench
