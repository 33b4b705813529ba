// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/theme/theme.h"

#include <QScrollBar>

#include <memory>

namespace proofdesk::bench {

/// The cards of the review, with all that they are painted from, and no service.
struct GridWorld
{
    /// The window of the review on a large screen, without what stands beside the cards.
    static constexpr QSize Window{1'480, 980};

    /// `cacheFolder` empty: no picture is kept on disk.
    explicit GridWorld(const QString& cacheFolder = {})
        : model(clock)
    {
        ProofStore::Options options;
        options.cacheDirectory = cacheFolder;
        options.loopbackAllowed = true;
        store = std::make_unique<ProofStore>(options, clock);
        thumbnails = std::make_unique<ThumbnailCache>(*store);
        model.setSources(nullptr, store.get(), nullptr);
    }
    ~GridWorld() { grid.reset(); }
    Q_DISABLE_COPY_MOVE(GridWorld)

    void fill(const CampaignId& campaign, const QList<Submission>& rows)
    {
        model.setCampaign(campaign);
        model.merge(rows, true);
    }
    /// The view over the rows that are there; not shown yet.
    void makeGrid(QSize size = Window)
    {
        grid = std::make_unique<SubmissionGrid>(model, *thumbnails, painted, clock);
        grid->resize(size);
    }
    /// Pictures of what is in sight that are not there yet.
    [[nodiscard]] int missing() const
    {
        int count = 0;
        const QList<CellInSight> cells = grid->inSight();
        for (const CellInSight& cell : cells) {
            const auto row = model.submission(cell.id);
            for (qsizetype i = 0; i < std::min(row->images.size(), CardLayout::MaxPictures); ++i)
                count += store->state(row->images.at(i), ProofSize::Thumbnail) < ProofState::Ready;
        }
        return count;
    }
    void scrollTo(int position) { grid->verticalScrollBar()->setValue(position); }

    SystemClock clock;
    PaintedProofs painted;
    SubmissionModel model;
    std::unique_ptr<ProofStore> store;
    std::unique_ptr<ThumbnailCache> thumbnails;
    std::unique_ptr<SubmissionGrid> grid;
};

} // namespace proofdesk::bench
