// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>

namespace proofdesk {

class MainWindow;
class Session;
struct BulkOutcome;
struct CreationOutcome;

/// Says on the window how a creation or an approval of all ended while no dialog of its own was open: those
/// that an earlier run left without an answer, and those whose dialog was closed while the truth was read.
class OutcomeNotices final : public QObject
{
    Q_OBJECT
public:
    OutcomeNotices(Session& session, MainWindow& window, QObject* parent = nullptr);

Q_SIGNALS:
    /// Several campaigns could be the one that was made: a person is to pick.
    void pickWanted();
    void reviewWanted(const proofdesk::CampaignId& campaign);

private:
    void tellCreation(const CreationOutcome& outcome);
    void tellBulk(const BulkOutcome& outcome);

    Session& m_session;
    MainWindow& m_window;
};

} // namespace proofdesk
