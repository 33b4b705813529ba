// SPDX-License-Identifier: MIT
// What must grow with what there is, and not with its square: each with four times as much against a quarter,
// in turn; and what must not grow at all.
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "net/dispatcher.h"
#include "net/requestbudget.h"
#include "proofs/proofstore.h"
#include "review/decisions/decisionqueue.h"
#include "support/bench.h"
#include "support/largecampaign.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <memory>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 5;
/// n log n of four times as much, and some air; its square would be sixteen.
constexpr double FourTimesAsMuch = 6;
/// Noise alone.
constexpr double NoGrowth = 1.5;

void tell(const QString& number, const QString& name, const QString& peerName, const Duel& duel,
          double target, const QString& remark = {})
{
    report({.number = number,
            .name = name,
            .ours = median(duel.ours),
            .peer = median(duel.peer),
            .peerName = peerName,
            .unit = QStringLiteral("ms"),
            .ratio = duel.ratio(),
            .target = QStringLiteral("≤ %1 ×").arg(target),
            .held = duel.ratio() <= target,
            .remark = remark});
}

void search(LargeCampaign& campaign)
{
    const QList<Submission> rows = campaign.mixedRows();
    SystemClock clock;
    SubmissionModel many(clock);
    SubmissionModel few(clock);
    const auto fill = [&](SubmissionModel& model, int count) {
        model.setCampaign(campaign.id());
        model.merge(rows.first(count), true);
    };
    fill(many, 60'000);
    fill(few, 15'000);
    // Letter by letter, as it is typed, and out again.
    const auto type = [](SubmissionModel& model) {
        return timed([&model] {
            for (const QString& text :
                 {QStringLiteral("s"), QStringLiteral("so"), QStringLiteral("son"), QString()}) {
                SubmissionFilter filter;
                filter.text = text;
                model.setFilter(filter);
            }
        });
    };
    tell(QStringLiteral("21"), QStringLiteral("search in 60,000 rows, three letters and back"),
         QStringLiteral("15,000 rows"),
         duel(
             Rounds, [&] { return type(many); }, [&] { return type(few); }),
         FourTimesAsMuch);
}

/// Merged page by page, and told that the picture is there.
double withOnePicture(const CampaignId& campaign, int count)
{
    SystemClock clock;
    ProofStore proofs({}, clock);
    SubmissionModel model(clock);
    model.setSources(nullptr, &proofs, nullptr);
    model.setCampaign(campaign);
    QList<Submission> page;
    const ProofImage image{QString(), QStringLiteral("https://images.example/one.png"), QString()};
    return timed([&] {
        for (int id = 1; id <= count; ++id) {
            Submission row;
            row.id = SubmissionId(id);
            row.worker = WorkerId::fromNumber(id);
            row.workerName = row.worker.toString();
            row.status = SubmissionStatus::Pending;
            row.images = {image};
            page.append(row);
            if (page.size() == LargeCampaign::RowsPerPage || id == count)
                model.merge(std::exchange(page, {}), true);
        }
        Q_EMIT proofs.changed({ProofStore::keyOf(image)});
        (void)model.countOf(SubmissionFlag::SameFile);
        for (int row = 0; row < model.rowCount(); row += 100)
            (void)model.sameFile(SubmissionId(row + 1));
    });
}

/// An account with so many decisions of earlier years, and one that is open.
class Account
{
public:
    explicit Account(int old)
    {
        const auto database = Database::open(m_file);
        const auto write = [&](const QString& sql) {
            if (!database || !(*database)->exec(sql))
                qFatal("not written");
        };
        write(QStringLiteral(
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= %1)"
                  " INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                  " worker_name, pays_by_itself, decided_at, sent_at, settled_at, closed_at) SELECT i,"
                  " '123e4567-e89b-12d3-a456-426614174000', i, 'approve', 'sent', '', 'number:' || i % 500,"
                  " 'worker', 0, 1, 1, 1, 1 FROM n")
                  .arg(old));
        write(QStringLiteral("UPDATE decisions SET kind = 'hold', state = 'draft', closed_at = NULL"
                             " WHERE sequence = 1"));
    }

    struct Start
    {
        double file = 0; ///< its check as a whole included
        double queue = 0;
    };
    [[nodiscard]] Start start()
    {
        Start start;
        std::unique_ptr<Database> database;
        start.file = timed([&] { database = std::move(*Database::open(m_file)); });
        SystemClock clock;
        RequestBudget budget(clock);
        Dispatcher dispatcher(QUrl(QStringLiteral("http://127.0.0.1:9")), "key-0123456789", clock, budget, 1);
        RapidWorkersApi api(dispatcher);
        start.queue = timed([&] {
            const DecisionQueue queue(*database, api, budget, clock);
            if (queue.open().size() != 1)
                qFatal("not what is open");
        });
        return start;
    }

private:
    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("account.db"));
};

void oldDecisions()
{
    Account old(365'000);
    Account young(0);
    std::vector<double> files;
    const auto started = duel(
        Rounds,
        [&] {
            const Account::Start start = old.start();
            files.push_back(start.file);
            return start.queue;
        },
        [&] { return young.start().queue; });
    tell(QStringLiteral("23"), QStringLiteral("what is open, read at a start with 365,000 old decisions"),
         QStringLiteral("without them"), started, NoGrowth,
         QStringLiteral("the file opened and checked as a whole: %1 ms").arg(median(files), 0, 'f', 0));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    useDiskForTemporaries(argv[0]);
    LargeCampaign campaign;
    search(campaign);
    tell(QStringLiteral("22"), QStringLiteral("one picture in 20,000 submissions"),
         QStringLiteral("in 5,000"),
         duel(
             Rounds, [&] { return withOnePicture(campaign.id(), 20'000); },
             [&] { return withOnePicture(campaign.id(), 5'000); }),
         FourTimesAsMuch);
    oldDecisions();
    return 0;
}
