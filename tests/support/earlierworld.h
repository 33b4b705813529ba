// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "review/evidence/earlierproofs.h"
#include "review/workers/listeddecisions.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/testimages.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace proofdesk {

/// The program as far as it compares pictures, over a file that outlives it.
struct EarlierWorld
{
    inline static const CampaignId campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    inline static const CampaignId campaign2 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");

    EarlierWorld()
    {
        options.cacheDirectory = folder.filePath(QStringLiteral("proofs"));
        options.loopbackAllowed = true;
        start();
    }
    void start()
    {
        database = std::move(Database::open(folder.filePath(QStringLiteral("a.db"))).value());
        earlier = std::make_unique<EarlierProofs>(*database, clock);
        listed = std::make_unique<ListedDecisions>(*database, clock);
        proofs = std::make_unique<ProofStore>(options, clock);
        model = std::make_unique<SubmissionModel>(clock);
        model->setMemory(earlier.get(), listed.get());
        model->setSources(nullptr, proofs.get(), nullptr);
        model->setCampaign(campaign1);
    }
    void restart()
    {
        model.reset();
        proofs.reset();
        listed.reset();
        earlier.reset();
        database.reset();
        start();
    }
    /// Closes the campaign, and opens it again with nothing read yet.
    void reopen()
    {
        model->setCampaign(campaign2);
        model->setCampaign(campaign1);
    }

    ProofImage image(const QByteArray& full, const QByteArray& thumbnail = {}) const
    {
        return {QString(), server.url(QString::fromLatin1(full)).toString(),
                thumbnail.isEmpty() ? QString() : server.url(QString::fromLatin1(thumbnail)).toString()};
    }
    /// A pending submission of a worker of its own, or of that one.
    static Submission submission(int id, const ProofImage& picture, int worker = 0)
    {
        Submission s;
        s.id = SubmissionId(id);
        s.worker = WorkerId::fromNumber(worker > 0 ? worker : id);
        s.workerName = QStringLiteral("worker%1").arg(worker > 0 ? worker : id);
        s.status = SubmissionStatus::Pending;
        s.statusText = QStringLiteral("Pending");
        s.proofText = QStringLiteral("done");
        s.images = {picture};
        return s;
    }
    bool load(const ProofImage& picture, ProofSize size = ProofSize::Full)
    {
        proofs->request({model->campaign(), picture, size});
        const bool there =
            QTest::qWaitFor([&] { return proofs->state(picture, size) == ProofState::Ready; }, 10'000);
        clock.advance(std::chrono::milliseconds(16));
        return there;
    }
    /// It is listed and its picture is read.
    bool read(const Submission& row)
    {
        model->merge({row}, true);
        return load(row.images.first());
    }
    void list(Submission row, SubmissionStatus status)
    {
        row.status = status;
        row.statusText = toWire(status);
        model->merge({row}, true);
        clock.advance(std::chrono::seconds(1));
    }
    [[nodiscard]] bool isFlagged(int id) const
    {
        return model->flags(SubmissionId(id)).contains(SubmissionFlag::SameFile);
    }
    /// How many pictures are on disk.
    [[nodiscard]] int kept() const
    {
        const auto rows = database->exec(QStringLiteral("SELECT count(*) FROM proof_files"));
        return rows ? rows->first().first().toInt() : -1;
    }
    [[nodiscard]] QVariant data(int id, int role) const
    {
        return model->index(model->rowOf(SubmissionId(id)), 0).data(role);
    }

    QTemporaryDir folder;
    ManualClock clock;
    QHash<QByteArray, QByteArray> pictures{
        {"/1.png", testimages::encoded(testimages::blocks(1), "png")},
        {"/copy.png", testimages::encoded(testimages::blocks(1), "png")},
        {"/2.png", testimages::encoded(testimages::blocks(2), "png")},
        {"/t1.png", testimages::encoded(testimages::blocks(3, {90, 160}), "png")},
        {"/t2.png", testimages::encoded(testimages::blocks(3, {90, 160}), "png")}};
    RawServer server{[this](const RawServer::Request& request) {
        return RawServer::reply(200, "image/png", pictures.value(request.path));
    }};
    ProofStore::Options options;
    std::unique_ptr<Database> database;
    std::unique_ptr<EarlierProofs> earlier;
    std::unique_ptr<ListedDecisions> listed;
    std::unique_ptr<ProofStore> proofs;
    std::unique_ptr<SubmissionModel> model;
};

} // namespace proofdesk
