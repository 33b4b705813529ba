// SPDX-License-Identifier: MIT
#include "ui/review/wantedsubmissions.h"

#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewfiltering.h"
#include "ui/review/reviewviews.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>

namespace proofdesk {

WantedSubmissions::WantedSubmissions(SubmissionModel& model, SubmissionLoader& loader, ReviewDesk& desk,
                                     ReviewFiltering& filtering, ReviewViews& views, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_loader(loader)
    , m_desk(desk)
    , m_filtering(filtering)
    , m_views(views)
{
    connect(&desk, &ReviewDesk::currentChanged, this, &WantedSubmissions::noteMove);
    qApp->installEventFilter(this);
    // Queued: the rows are in their places by then, and the desk has made its own choice.
    connect(&loader, &SubmissionLoader::stateChanged, this, &WantedSubmissions::look, Qt::QueuedConnection);
    connect(&loader, &SubmissionLoader::progress, this, &WantedSubmissions::look, Qt::QueuedConnection);
}

void WantedSubmissions::show(SubmissionId id)
{
    m_awaited = {};
    if (m_desk.moveTo(id))
        return;
    m_filtering.clear();
    m_awaited = id;
    m_isBefore = false;
    look();
}

void WantedSubmissions::comeBackTo(SubmissionId id)
{
    m_awaited = id;
    m_isBefore = true;
    m_standIn = {};
    look();
}

/// Whoever does anything in the views is at work on what is shown there: nothing else is put in its place.
bool WantedSubmissions::eventFilter(QObject* watched, QEvent* event)
{
    const bool acts = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Wheel;
    if (acts && m_isBefore && isAwaiting()) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && m_views.window()->isAncestorOf(widget))
            m_awaited = {};
    }
    return QObject::eventFilter(watched, event);
}

void WantedSubmissions::noteMove()
{
    const auto current = m_isBefore && isAwaiting() ? m_desk.current() : std::nullopt;
    if (!current)
        return;
    if (m_standIn.isNull())
        m_standIn = current->id;
    else if (current->id != m_standIn)
        m_awaited = {};
}

void WantedSubmissions::look()
{
    if (m_awaited.isNull())
        return;
    const SubmissionId awaited = m_awaited;
    if (m_model.rowOf(awaited) >= 0) {
        m_awaited = {};
        m_desk.moveTo(awaited);
    } else if (m_loader.state() != LoadState::Loading) {
        m_awaited = {};
        if (m_isBefore)
            return;
        Q_EMIT told(tr("It is not among what is read here: it may be decided already."), true);
    }
}

void WantedSubmissions::showOnly(const QList<SubmissionId>& ids, const QString& what)
{
    if (m_model.arrivalCount() > 0)
        m_model.showArrivals();
    QSet<SubmissionId> here;
    for (const SubmissionId id : ids) {
        if (m_model.contains(id))
            here.insert(id);
    }
    m_views.setView(ReviewView::Grid);
    if (here.isEmpty()) {
        m_filtering.clear();
        Q_EMIT told(tr("These are not among what was read here. Refresh to see them."), true);
        return;
    }
    SubmissionFilter filter;
    filter.only = here;
    m_filtering.set(filter);
    m_desk.moveTo(0);
    Q_EMIT told(tr("%1: %2 shown", "what they are, and how many").arg(what, QLocale().toString(here.size())),
                false);
}

} // namespace proofdesk
