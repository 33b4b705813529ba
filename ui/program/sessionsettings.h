// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class NoticeBoard;
class Session;
class Settings;
class ShortcutTable;

/// Puts the settings in force in a session, and keeps what is chosen elsewhere than on their page: the time
/// to undo in the outbox, the keys in the review.
class SessionSettings final : public QObject
{
    Q_OBJECT
public:
    /// Before the session's first decision.
    SessionSettings(Settings& settings, Session& session, ShortcutTable& keys, NoticeBoard& notices,
                    QObject* parent = nullptr);

private:
    void keepKeys();

    Settings& m_settings;
    Session& m_session;
    ShortcutTable& m_keys;
    NoticeBoard& m_notices;
};

} // namespace proofdesk
