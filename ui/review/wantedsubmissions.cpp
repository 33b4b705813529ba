// SPDX-License-Identifier: MIT
#include "ui/review/wantedsubmissions.h"

#include "domain/numbertext.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewfiltering.h"
#include "ui/review/reviewviews.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace proofdesk {

WantedSubmissions::WantedSubmissions(SubmissionModel& model, SubmissionLoader& loader, ReviewDesk& desk,
                                     ReviewFiltering& filtering, ReviewViews& views,
                                     const PaintedProofs& painted, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_loader(loader)
    , m_desk(desk)
    , m_filtering(filtering)
    , m_views(views)
    , m_painted(painted)
{
    connect(&desk, &ReviewDesk::currentChanged, this, &WantedSubmissions::noteMove);
    qApp->installEventFilter(this);
    // Queued: the rows are in their places by then, and the desk has made its own choice.
    connect(&loader, &SubmissionLoader::stateChanged, this, &WantedSubmissions::look, Qt::QueuedConnection);
    connect(&loader, &SubmissionLoader::progress, this, &WantedSubmissions::look, Qt::QueuedConnection);
    connect(&loader, &SubmissionLoader::completed, this, &WantedSubmissions::completeOnly);
}

void WantedSubmissions::show(SubmissionId id)
{
    endBeginning();
    if (m_desk.moveTo(id))
        return;
    m_filtering.clear();
    m_awaited = id;
    look();
}

void WantedSubmissions::beginAt(SubmissionId before)
{
    m_awaited = before;
    m_begins = true;
    m_standIn = {};
    look();
}

/// Whoever does anything in the views is at work on what is shown there: nothing else is put in its place.
bool WantedSubmissions::eventFilter(QObject* watched, QEvent* event)
{
    const bool acts = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Wheel;
    if (acts && m_begins) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && m_views.window()->isAncestorOf(widget))
            endBeginning();
    }
    return QObject::eventFilter(watched, event);
}

void WantedSubmissions::noteMove()
{
    const auto current = m_begins ? m_desk.current() : std::nullopt;
    if (!current)
        return;
    if (m_standIn.isNull())
        m_standIn = current->id;
    else if (current->id != m_standIn)
        endBeginning();
}

void WantedSubmissions::look()
{
    if (m_begins)
        return lookForBeginning();
    if (m_awaited.isNull())
        return;
    const SubmissionId awaited = m_awaited;
    if (m_model.rowOf(awaited) >= 0) {
        m_awaited = {};
        m_desk.moveTo(awaited);
    } else if (m_loader.state() != LoadState::Loading) {
        m_awaited = {};
        Q_EMIT told(tr("It is not among what is read here: it may be decided already."), true);
    }
}

void WantedSubmissions::lookForBeginning()
{
    const int before = m_model.rowOf(m_awaited);
    const bool isBack = isUndecided(before);
    const bool isRead = m_loader.state() == LoadState::Ready
        || (m_loader.state() != LoadState::Loading && m_model.rowCount() > 0);
    const bool stays = !isBack && m_painted.contains(m_standIn) && isUndecided(m_model.rowOf(m_standIn));
    int row = isBack ? before : m_model.nextUndecided(-1);
    if (row < 0 && isRead)
        row = firstOnHold();
    if (isBack || isRead)
        endBeginning();
    if (stays || row < 0 || row == m_desk.currentRow())
        return;
    m_standIn = SubmissionId(m_model.index(row, 0).data(SubmissionModel::IdRole).toLongLong());
    m_desk.moveTo(row);
}

bool WantedSubmissions::isUndecided(int row) const
{
    return row >= 0 && m_model.nextUndecided(row - 1) == row;
}

int WantedSubmissions::firstOnHold() const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto decision = m_model.index(row, 0).data(SubmissionModel::DecisionRole);
        if (decision.isValid() && decision.value<Decision>().request.kind == DecisionKind::Hold)
            return row;
    }
    return -1;
}

void WantedSubmissions::showOnly(const QList<SubmissionId>& ids, const QString& what)
{
    endBeginning();
    m_model.showArrivals();
    m_views.setView(ReviewView::Grid);
    m_only = Only{QSet<SubmissionId>(ids.begin(), ids.end()), what, 0};
    if (hereOf(*m_only) == 0 && m_loader.state() != LoadState::Loading) {
        giveUpOnly();
        return;
    }
    SubmissionFilter filter;
    filter.only = m_only->ids;
    m_filtering.set(filter);
    m_desk.moveTo(0);
    tellOnly();
    if (m_loader.state() != LoadState::Loading)
        m_only.reset();
}

/// Those that came since belong to them too, as soon as they are read.
void WantedSubmissions::completeOnly()
{
    if (!m_only || m_model.filter().only != m_only->ids) {
        m_only.reset();
        return;
    }
    m_model.showArrivals();
    if (hereOf(*m_only) == 0)
        giveUpOnly();
    else
        tellOnly();
    m_only.reset(); // what comes from now on waits as ever
}

int WantedSubmissions::hereOf(const Only& only) const
{
    return int(std::count_if(only.ids.begin(), only.ids.end(),
                             [this](SubmissionId id) { return m_model.contains(id); }));
}

/// Once for each count.
void WantedSubmissions::tellOnly()
{
    const int here = hereOf(*m_only);
    if (std::exchange(m_only->told, here) == here)
        return;
    const QString shown =
        tr("%1: %2 shown", "what they are, and how many").arg(m_only->what, numberText(here));
    const bool undecided = std::any_of(m_only->ids.begin(), m_only->ids.end(), [this](SubmissionId id) {
        const auto one = m_model.submission(id);
        return one && isOpen(m_desk.decidable(*one));
    });
    // Whoever left a question to look at them is told the way back to it.
    Q_EMIT told(undecided ? tr("%1. “Approve all pending…” asks again.", "what is shown").arg(shown) : shown,
                false);
}

void WantedSubmissions::giveUpOnly()
{
    m_only.reset();
    m_filtering.clear();
    Q_EMIT told(tr("These are not among what was read here. Refresh to see them."), true);
}

} // namespace proofdesk
