// SPDX-License-Identifier: MIT
#include "ui/review/reviewstates.h"

#include "domain/timetext.h"
#include "models/errortext.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "models/unreadwords.h"
#include "ui/common/notice.h"
#include "ui/review/reviewfiltering.h"
#include "ui/review/reviewviews.h"

namespace proofdesk {

ReviewStates::ReviewStates(SubmissionModel& model, SubmissionLoader& loader, ReviewFiltering& filtering,
                           ReviewViews& views, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_loader(loader)
    , m_filtering(filtering)
    , m_views(views)
{
    connect(&model, &SubmissionModel::filterChanged, this, &ReviewStates::show);
    connect(&model, &QAbstractItemModel::modelReset, this, &ReviewStates::show);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ReviewStates::show);
    connect(&loader, &SubmissionLoader::stateChanged, this, &ReviewStates::show);
    connect(&loader, &SubmissionLoader::progress, this, &ReviewStates::show);
    connect(&views, &ReviewViews::buttonPressed, this, &ReviewStates::pressed);
    connect(&views.notice(), &Notice::pressed, this, [this] {
        // What failed may have been another reading than the one that was stopped.
        if (m_loader.state() == LoadState::Ready && m_loader.wasCancelled())
            m_loader.refresh();
        else
            m_loader.retry();
    });
    connect(&views.notice(), &Notice::closed, this, [this] {
        m_closed = m_views.notice().words();
        m_views.notice().hide();
    });
}

void ReviewStates::show()
{
    if (m_model.campaign().isNull())
        return;
    const bool any = m_model.rowCount() > 0;
    showNotice(any);
    if (any)
        m_views.showRows();
    else
        showNoRows();
}

void ReviewStates::showNotice(bool any)
{
    using State = LoadState;
    Notice& notice = m_views.notice();
    const bool wrong = m_loader.state() == State::Failed || m_loader.state() == State::Offline;
    const bool half = m_loader.state() == State::Ready && !m_loader.listEnd().isWhole();
    const bool leftOut = m_loader.state() == State::Ready && m_loader.setAsideCount() > 0;
    notice.setClosable(true);
    if (leftOut) {
        notice.setKind(NoticeKind::Caution);
        notice.setWords(leftOutWords(), withoutIdWords());
        notice.setButton({});
    }
    if (half) {
        notice.setKind(NoticeKind::Caution);
        notice.setWords(tr("There are more submissions than these."), unreadWords(m_loader.listEnd()));
        notice.setButton(m_loader.wasCancelled() ? tr("Read them all") : QString());
    }
    if (wrong && any && m_loader.error()) {
        const ErrorWords words = errorWords(*m_loader.error(), Attempt::ReadSubmissions);
        notice.setKind(m_loader.state() == State::Offline ? NoticeKind::Caution : NoticeKind::Negative);
        notice.setWords(words.lead, words.body());
        notice.setButton(tr("Try again"));
    }
    const bool shown = (wrong || half || leftOut) && any;
    if (!shown)
        m_closed.clear();
    notice.setVisible(shown && notice.words() != m_closed);
}

QString ReviewStates::leftOutWords() const
{
    return tr("%Ln submission(s) left out.", nullptr, m_loader.setAsideCount());
}

QString ReviewStates::withoutIdWords()
{
    return tr("The service sent them without a usable ID. All others are shown.");
}

void ReviewStates::showNoRows()
{
    using State = LoadState;
    if (m_loader.error() && (m_loader.state() == State::Failed || m_loader.state() == State::Offline)) {
        const ErrorWords words = errorWords(*m_loader.error(), Attempt::ReadSubmissions);
        m_views.showWords(m_loader.state() == State::Offline ? QStringLiteral("offline")
                                                             : QStringLiteral("warn"),
                          words.lead, words.body(), tr("Try again"));
    } else if (m_loader.state() == State::Loading && m_model.totalCount() == 0) {
        m_views.showLoading();
    } else if (!m_model.filter().isEmpty()) {
        m_views.showWords(QStringLiteral("filter"), tr("Nothing matches"),
                          tr("No submission that was read fits these filters."), tr("Clear filters"));
    } else if (m_loader.setAsideCount() > 0) {
        m_views.showWords(QStringLiteral("warn"), leftOutWords(), withoutIdWords(), {});
    } else if (!m_loader.listEnd().isWhole()) {
        m_views.showWords(QStringLiteral("warn"), tr("There are more submissions than these."),
                          unreadWords(m_loader.listEnd()), {});
    } else {
        const QString when =
            m_loader.readAt().isValid() ? timeText(m_loader.readAt().toLocalTime().time()) : QString();
        m_views.showWords(QStringLiteral("review"), tr("Nothing is pending here"),
                          when.isEmpty()
                              ? tr("New submissions appear as they arrive.")
                              : tr("Checked at %1. New submissions appear as they arrive.").arg(when),
                          m_loader.status() ? tr("Show the decided ones") : QString());
    }
}

void ReviewStates::pressed()
{
    if (m_loader.state() == LoadState::Failed || m_loader.state() == LoadState::Offline)
        m_loader.retry();
    else if (!m_model.filter().isEmpty())
        m_filtering.clear();
    else
        m_loader.setStatus({});
}

} // namespace proofdesk
