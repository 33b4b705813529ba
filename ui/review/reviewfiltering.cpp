// SPDX-License-Identifier: MIT
#include "ui/review/reviewfiltering.h"

#include "models/submissionloader.h"
#include "models/submissionmodel.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr int SearchDelayMs = 150;

} // namespace

ReviewFiltering::ReviewFiltering(SubmissionModel& model, SubmissionLoader& loader, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_loader(loader)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(SearchDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        SubmissionFilter filter = m_model.filter();
        const QString wanted = m_searched.trimmed();
        if (filter.text == wanted)
            return; // a field that was emptied with all filters asks for nothing new
        filter.text = wanted;
        set(filter);
    });
    connect(&model, &SubmissionModel::filterChanged, this, [this] {
        if (m_searched.isEmpty() || !m_model.filter().text.isEmpty() || m_delay.isActive())
            return;
        m_searched.clear();
        Q_EMIT searchEnded();
    });
    connect(&loader, &SubmissionLoader::completed, this, [this] {
        if (std::exchange(m_showsArrivals, false))
            m_model.showArrivals();
    });
}

void ReviewFiltering::set(const SubmissionFilter& filter)
{
    using State = SubmissionFilter::State;
    m_showsArrivals = false;
    m_model.setFilter(filter);
    // What the service was asked for by name ends with the name.
    if (!m_loader.search().isEmpty() && m_loader.search() != filter.text.trimmed())
        m_loader.setSearch({});
    // Decided ones are read when somebody wants to see them, not before: each page costs a request.
    const bool approved =
        filter.states.contains(State::Approved) || filter.flags.contains(SubmissionFlag::ApprovedUnseen);
    const bool rejected = filter.states.contains(State::Rejected);
    if (approved && rejected)
        m_loader.setStatus({});
    else if (approved || rejected)
        m_loader.setStatus(approved ? SubmissionStatus::Approved : SubmissionStatus::Rejected);
    else if (m_loader.status().value_or(SubmissionStatus::Pending) != SubmissionStatus::Pending)
        m_loader.setStatus(SubmissionStatus::Pending); // what arrives is looked for there again
}

void ReviewFiltering::search(const QString& text)
{
    m_searched = text;
    m_delay.start();
}

void ReviewFiltering::searchAtTheService()
{
    m_loader.setSearch(m_searched.trimmed());
}

bool ReviewFiltering::endSearch()
{
    SubmissionFilter filter = m_model.filter();
    if (filter.text.isEmpty())
        return false;
    filter.text.clear();
    set(filter);
    return true;
}

void ReviewFiltering::toggleWorker(const std::optional<Submission>& submission)
{
    SubmissionFilter filter = m_model.filter();
    if (!filter.worker && submission && m_model.naming().isHidden(submission->id)) {
        Q_EMIT refused(tr("Hidden until decided: the others of theirs would tell who it is."));
        return;
    }
    if (filter.worker)
        filter.worker.reset();
    else if (submission && !submission->worker.isNull())
        filter.worker = submission->worker;
    else
        return;
    set(filter);
}

void ReviewFiltering::setBlind(bool blind)
{
    m_model.naming().setBlind(blind);
    SubmissionFilter filter = m_model.filter();
    filter.country.clear();
    filter.worker.reset();
    if (blind)
        set(filter);
    // Also where the filter stays: a search finds no hidden names, and finds them again.
    m_model.refilter();
}

bool ReviewFiltering::isOfOneWorker() const
{
    return m_model.filter().worker.has_value();
}

void ReviewFiltering::endNarrowing()
{
    SubmissionFilter filter = m_model.filter();
    filter.worker.reset();
    filter.only.reset();
    if (filter != m_model.filter())
        set(filter);
}

void ReviewFiltering::showApprovedUnseen()
{
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::ApprovedUnseen};
    set(filter);
    // All of them, as many as were announced: none waits behind "1 new", and what came at the last moment is
    // read.
    m_model.showArrivals();
    if (m_loader.state() != LoadState::Loading)
        m_loader.refresh();
    m_showsArrivals = true;
}

} // namespace proofdesk
