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

namespace proofdesk {

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
    setMinimumWidth(metrics.lines(24));
    EdgeFloat::put(this, over, EdgeFloat::Edge::Foot);
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

void LoadingLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Edge),
             Metrics(this).radius());
}

} // namespace proofdesk
