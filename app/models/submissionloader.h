// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"
#include "domain/clock.h"
#include "models/loadstate.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <optional>
#include <utility>

namespace proofdesk {

class SubmissionModel;

/// Fills a SubmissionModel with the submissions of one campaign, page by page (operation 5), a page being
/// decoded while the next one is under way. Pages are merged by id, as their order is not stable. A reading
/// that fails keeps what came before it and goes on with retry() where it stopped.
class SubmissionLoader final : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive the loader.
    SubmissionLoader(RapidWorkersApi& api, SubmissionModel& model, Clock& clock, QObject* parent = nullptr);
    ~SubmissionLoader() override;

    /// Cancels what runs, empties the model where it shows another campaign, and reads those of `status` (all
    /// where it is not given).
    void open(const CampaignId& campaign, std::optional<SubmissionStatus> status = {});
    /// Reads those of another status too: the model keeps what it has. Nothing is asked where that list, or
    /// the one of all, was read completely before.
    void setStatus(std::optional<SubmissionStatus> status);
    /// Asks the service for workers by name, beside what is there already; empty: back to the list.
    void setSearch(const QString& workerName);
    /// Reads the list in force again: what is new waits in the model as arrivals.
    void refresh();
    /// Reads what is pending again, whichever list is in force: what arrived is looked for there, also while
    /// somebody looks at decided ones or at those of a name.
    void refreshPending();
    /// After Failed or Offline: goes on where it stopped.
    void retry();
    /// Stops reading; what was read stays, and the list is no whole one.
    void cancel();

    [[nodiscard]] LoadState state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError>& error() const { return m_error; }
    [[nodiscard]] CampaignId campaign() const { return m_campaign; }
    [[nodiscard]] std::optional<SubmissionStatus> status() const { return m_status; }
    [[nodiscard]] const QString& search() const { return m_search; }
    /// Of the list that is being read, or was last: rows read so far, and how many the service says there
    /// are.
    [[nodiscard]] qint64 loadedCount() const { return m_loaded.size(); }
    [[nodiscard]] std::optional<qint64> totalCount() const { return m_total; }
    /// How the last reading of the list in force ended, and what it left unread.
    [[nodiscard]] ListEnd listEnd() const { return known(inForce()).end; }
    /// The same of all those of that status, whichever list is in force.
    [[nodiscard]] ListEnd listEnd(SubmissionStatus status) const { return known({status, {}}).end; }
    /// Whether the list of that status was read completely since the campaign was opened.
    [[nodiscard]] bool hasRead(SubmissionStatus status) const;
    /// Whether the last reading was one by refreshPending(), or is.
    [[nodiscard]] bool isRefreshOfPending() const { return m_refreshesPending; }
    /// Whether a person stopped the last reading of the list in force.
    [[nodiscard]] bool wasCancelled() const { return listEnd().why == ListEnd::Why::Stopped; }
    /// Rows of the list in force that came without a usable id.
    [[nodiscard]] int setAsideCount() const { return known(inForce()).setAside; }
    /// When the list in force was last read completely; invalid: not yet.
    [[nodiscard]] QDateTime readAt() const { return known(inForce()).readAt; }

Q_SIGNALS:
    void stateChanged(proofdesk::LoadState state);
    /// These were read, and stand in the model.
    void rowsRead(const QList<proofdesk::Submission>& rows);
    /// `total` is -1 where the service does not say.
    void progress(qint64 loaded, qint64 total);
    /// A reading ended, of the list in force or by refreshPending(). What is pending in the model is true now
    /// where what is pending was read, as far as its listEnd() says that it was read to its end.
    void completed();

private:
    /// Which list is being read: what the person asked for, or where missing rows are looked for.
    struct List
    {
        std::optional<SubmissionStatus> status;
        QString search;
    };

    /// What the last reading of a list came to.
    struct Known
    {
        ListEnd end;
        int setAside = 0;
        QDateTime readAt;
    };
    using Key = std::pair<int, QString>; ///< a status, or -1 for all, and a name

    [[nodiscard]] static Key keyOf(const List& list);
    /// Of one that was never read itself: what is known of the list of all.
    [[nodiscard]] Known known(const List& list) const;
    Known& ofReading() { return m_known[keyOf(m_reading)]; }
    [[nodiscard]] List inForce() const { return {m_status, m_search}; }
    void start(const List& list, bool initial);
    void begin(const List& list);
    void arrived(const SubmissionPage& page);
    void arrivedLookingUp(const SubmissionPage& page);
    void listEnded(const ListEnd& end);
    void lookForMissing();
    void nextLookup();
    void finish();
    void fail(const ApiError& error);
    void setState(LoadState state);

    RapidWorkersApi& m_api;
    SubmissionModel& m_model;
    Clock& m_clock;

    CampaignId m_campaign;
    std::optional<SubmissionStatus> m_status;
    QString m_search;

    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error;
    QHash<Key, Known> m_known; ///< since open()

    List m_reading; ///< what was read last: the list in force, or that of what is pending
    bool m_refreshesPending = false; ///< the latter, by refreshPending()
    Pager<SubmissionPage> m_pager; ///< of the list in force, or of one where missing rows are looked for
    bool m_initial = true; ///< rows that are new are shown at once
    QSet<SubmissionId> m_loaded;
    std::optional<qint64> m_total;

    QSet<SubmissionId> m_missing; ///< pending here, and not in the list of what is pending
    std::deque<List> m_lookups; ///< where they may be found
    bool m_lookingUp = false;
    QSet<int> m_covered; ///< lists read completely since open(): a status, or -1 for all
};

} // namespace proofdesk
