// SPDX-License-Identifier: MIT
// What a row holds in memory at 100,000, against a plain struct of QStrings of the same answers.
#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "support/bench.h"
#include "support/largecampaign.h"

#include <QCoreApplication>

#include <malloc.h>
#include <memory>

using namespace proofdesk;
using bench::LargeCampaign;

namespace {

constexpr int Rounds = 5;
constexpr double Target = 0.35;

/// What the answer says of a submission, as text.
struct PlainImage
{
    QString id;
    QString url;
    QString thumbnailUrl;
};
struct PlainRow
{
    QString id, worker, workerName, avatarUrl, campaign, campaignTitle, status, country, submittedAt;
    QString proofText, notes, accountAge, approvalRate, totalCompleted;
    QList<PlainImage> images;
};

/// A text of its own, as a decoder makes one for each value.
QString own(const QString& text)
{
    return QString(text.constData(), text.size());
}

PlainRow plain(const Submission& row)
{
    PlainRow result{row.id.toString(),
                    row.worker.toString(),
                    own(row.workerName),
                    own(row.avatarUrl),
                    row.campaign.toString(),
                    own(row.campaignTitle),
                    own(row.statusText),
                    own(row.country),
                    row.submittedAt.toString(Qt::ISODate),
                    own(row.proofText),
                    own(row.notes),
                    QString::number(row.workerAccountAgeDays.value_or(0)),
                    row.workerApprovalRate ? QString::number(row.workerApprovalRate->hundredths())
                                           : QString(),
                    QString::number(row.workerTotalCompleted.value_or(0)),
                    {}};
    for (const ProofImage& image : row.images)
        result.images.append({own(image.id), own(image.url), own(image.thumbnailUrl)});
    return result;
}

double heap()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    LargeCampaign campaign;
    SystemClock clock;
    (void)campaign.page(1); // what is made once, and stays, is no row's
    const auto ours = [&] {
        const double before = heap();
        SubmissionModel model(clock);
        model.setCampaign(campaign.id());
        for (int page = 1; page <= LargeCampaign::Pages; ++page)
            model.merge(campaign.page(page), true);
        return (heap() - before) / LargeCampaign::Rows;
    };
    const auto peer = [&] {
        const double before = heap();
        QList<PlainRow> rows;
        for (int page = 1; page <= LargeCampaign::Pages; ++page) {
            for (const Submission& row : campaign.page(page))
                rows.append(plain(row));
        }
        return (heap() - before) / LargeCampaign::Rows;
    };
    const auto result = bench::duel(Rounds, ours, peer);
    bench::report({.number = QStringLiteral("4"),
                   .name = QStringLiteral("memory a row, 100,000 rows"),
                   .ours = bench::median(result.ours),
                   .peer = bench::median(result.peer),
                   .peerName = QStringLiteral("struct of QStrings"),
                   .unit = QStringLiteral("B"),
                   .ratio = result.ratio(),
                   .target = QStringLiteral("≤ 0.35 ×"),
                   .held = result.ratio() <= Target,
                   .remark = {}});
    return 0;
}
