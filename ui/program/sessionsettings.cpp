// SPDX-License-Identifier: MIT
#include "ui/program/sessionsettings.h"

#include "account/settings.h"
#include "review/decisions/decisionqueue.h"
#include "session/session.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/window/noticeboard.h"

namespace proofdesk {

SessionSettings::SessionSettings(Settings& settings, Session& session, ShortcutTable& keys,
                                 NoticeBoard& notices, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_session(session)
    , m_keys(keys)
    , m_notices(notices)
{
    DecisionQueue& queue = session.decisions();
    queue.setUndoWindow(settings.undoWindow());
    connect(&settings, &Settings::changed, this, [this, &queue](Setting setting) {
        if (setting == Setting::UndoWindow)
            queue.setUndoWindow(m_settings.undoWindow());
    });
    connect(&queue, &DecisionQueue::undoWindowChanged, &settings, &Settings::setUndoWindow);
    keys.apply(settings.shortcuts());
    connect(&keys, &ShortcutTable::keysChanged, this, &SessionSettings::keepKeys);
}

void SessionSettings::keepKeys()
{
    m_notices.takeBack(this);
    if (m_settings.setShortcuts(m_keys.changes()))
        return;
    m_notices.post(this,
                   {.rank = NoticeRank::Failure,
                    .kind = NoticeKind::Caution,
                    .lead = tr("The keys could not be kept."),
                    .words = tr("They are in force until you close Proofdesk. The file of the settings "
                                "can't be written: %1")
                                 .arg(m_settings.fileName())});
}

} // namespace proofdesk
