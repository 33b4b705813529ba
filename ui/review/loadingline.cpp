// SPDX-License-Identifier: MIT
#include "ui/review/loadingline.h"

#include "models/submissionloader.h"
#include "ui/common/edgefloat.h"
#include "ui/common/progressstrip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double LeastWidth = 24; ///< in heights of a line, where there is room

} // namespace

LoadingLine::LoadingLine(SubmissionLoader& loader, QWidget* over)
    : Panel(Colour::Raised, {}, over)
    , m_loader(loader)
    , m_strip(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("loadingLine"));
    const Metrics metrics(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), metrics.space(4), metrics.space(8), metrics.space(4));
    row->addWidget(m_strip);
    m_strip->setWork(tr("Reading submissions"));
    EdgeFloat::put(this, over, {.rank = EdgeFloat::Rank::Progress});
    hide();
    connect(m_strip, &ProgressStrip::cancelRequested, &loader, &SubmissionLoader::cancel);
    connect(&loader, &SubmissionLoader::progress, this, &LoadingLine::show);
    connect(&loader, &SubmissionLoader::stateChanged, this, &LoadingLine::show);
}

void LoadingLine::show()
{
    const qint64 read = m_loader.loadedCount();
    const qint64 all = m_loader.totalCount().value_or(0);
    const bool more = m_loader.state() == LoadState::Loading && read > 0 && read < all;
    m_strip->setProgress(read, all);
    setVisible(more);
}

QSize LoadingLine::fit(QSize room)
{
    const QSize wanted = sizeHint().expandedTo({Metrics(this).lines(LeastWidth), 0});
    return {std::min(wanted.width(), room.width()), wanted.height()};
}

void LoadingLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Edge),
             Metrics(this).radius());
}

} // namespace proofdesk
