// SPDX-License-Identifier: MIT
#include "ui/program/statusfeed.h"

#include "domain/timetext.h"
#include "models/errortext.h"
#include "review/decisions/decisionqueue.h"
#include "session/accountstatus.h"
#include "session/session.h"
#include "ui/common/plaintext.h"
#include "ui/program/benchparts.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr int TickMs = 250; // as often as the outbox strip, which says the same

} // namespace

StatusFeed::StatusFeed(const BenchParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_window(parts.window)
{
    connect(&m_session.status(), &AccountStatus::balanceChanged, this, &StatusFeed::showStatus);
    connect(&m_session, &Session::requestsLeftChanged, this, &StatusFeed::showStatus);
    connect(&m_session, &Session::stateChanged, this, &StatusFeed::showConnection);
    connect(&m_session.decisions(), &DecisionQueue::countsChanged, this, &StatusFeed::showOutbox);
    connect(&m_session.decisions(), &DecisionQueue::journalFailed, this, &StatusFeed::tellJournalFailed);
    connect(&m_session.decisions(), &DecisionQueue::pausedChanged, this, &StatusFeed::tellFailsAlike);
    connect(&m_session.decisions(), &DecisionQueue::pausedChanged, this, &StatusFeed::showOutbox);
    connect(&m_window, &MainWindow::pageChanged, this, &StatusFeed::showOutbox);
    connect(&m_offlineSecond, &QTimer::timeout, this,
            [this] { m_window.notices().reword(&m_offline, offlineWords()); });
    StatusStrip* strip = m_window.statusStrip();
    strip->setSandbox(m_session.options().sandbox);
    strip->setPlainHttp(!m_session.options().sandbox && m_session.options().origin.scheme() == u"http");
    showStatus();
    showOutbox();
    showConnection();
}

void StatusFeed::showStatus()
{
    StatusStrip* strip = m_window.statusStrip();
    strip->setBalance(m_session.status().balance(), m_session.status().isUnreadable());
    strip->setBudget(m_session.requestsLeft(), m_session.requestsLimit());
}

void StatusFeed::showOutbox()
{
    const Page* page = m_window.currentPage();
    const DecisionQueue& queue = m_session.decisions();
    const OutboxCounts counts = queue.counts();
    m_window.statusStrip()->setOutbox({.waiting = counts.waiting,
                                       .failed = counts.failed,
                                       .unsure = counts.unknown,
                                       .elsewhere = counts.conflicts,
                                       .isPaused = queue.isPaused()},
                                      !page || !page->showsOutbox());
}

void StatusFeed::showConnection()
{
    const ServiceState state = m_session.state();
    m_window.statusStrip()->setConnection(state, m_session.pauseLeft(), m_session.pauseAskedInstead());
    if (state == ServiceState::Offline) {
        m_wasOffline = true;
        if (!std::exchange(m_offlineTold, true)) {
            tellOffline();
            m_offlineSecond.start(TickMs);
        }
    } else if (state != ServiceState::Connecting) {
        m_offlineTold = false;
        m_offlineSecond.stop();
        m_window.notices().takeBack(&m_offline);
    }
    if (state == ServiceState::Connected && std::exchange(m_wasOffline, false))
        Q_EMIT reachedAgain();
}

QString StatusFeed::offlineWords() const
{
    const qint64 left = m_session.clock().now().msecsTo(m_session.nextTryAt());
    const QString words = tr("You can go on deciding: decisions are kept on this computer and sent when it "
                             "answers again.");
    return words + u' '
        + (left > 0 ? tr("It is tried by itself in %1 s.").arg((left + 999) / 1000)
                    : tr("It is being tried now."));
}

void StatusFeed::tellOffline()
{
    m_window.notices().post(&m_offline,
                            {.rank = NoticeRank::Connection,
                             .kind = NoticeKind::Caution,
                             .lead = tr("The service can't be reached."),
                             .words = offlineWords(),
                             .button = tr("Try now"),
                             .pressed = [this] { Q_EMIT readAgainWanted(); },
                             .staysWhenPressed = true});
}

void StatusFeed::tellFailsAlike()
{
    DecisionQueue& queue = m_session.decisions();
    m_window.notices().takeBack(&m_failsAlike);
    const auto why = queue.failsAlike();
    if (!why)
        return;
    const QDateTime again = queue.looksAgainAt();
    QString words =
        tr("Sending went wrong several times in a row, so nothing more is tried. The last time: %1")
            .arg(errorWords(*why, Attempt::Approve).cause);
    if (again.isValid())
        words += u' ' + tr("Proofdesk tries again at %1.").arg(timeText(again.toLocalTime().time()));
    m_window.notices().post(&m_failsAlike,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Caution,
                             .lead = tr("Sending is paused."),
                             .words = words,
                             .button = tr("Go on sending"),
                             .pressed = [&queue] { queue.setPaused(false); }});
}

void StatusFeed::tellJournalFailed(const QString& reason)
{
    m_window.notices().post(
        this,
        {.rank = NoticeRank::Failure,
         .kind = NoticeKind::Negative,
         .lead = tr("That decision was not taken."),
         .words = tr("It could not be recorded on this computer (%1), and what is not recorded is not sent. "
                     "Nothing is lost.")
                      .arg(shownLine(reason))});
}

} // namespace proofdesk
