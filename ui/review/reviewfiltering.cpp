// SPDX-License-Identifier: MIT
#include "ui/review/reviewfiltering.h"

#include "models/submissionloader.h"
#include "models/submissionmodel.h"

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
        filter.text = m_searched.trimmed();
        set(filter);
    });
}

void ReviewFiltering::set(const SubmissionFilter& filter)
{
    using State = SubmissionFilter::State;
    m_model.setFilter(filter);
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

void ReviewFiltering::showApprovedUnseen()
{
    SubmissionFilter filter;
    filter.flags = {SubmissionFlag::ApprovedUnseen};
    set(filter);
}

} // namespace proofdesk
