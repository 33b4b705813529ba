// SPDX-License-Identifier: MIT
#pragma once

#include "support/windowworld.h"

namespace proofdesk {

/// The window as a person has it: used by keys and clicks, closed and started again over the same folder.
/// Decisions that are not sent are kept, as after a restart.
struct ProgramWorld : WindowWorld
{
    using WindowWorld::bench;
    using WindowWorld::find;
    using WindowWorld::Patience;
    using WindowWorld::the;
    using WindowWorld::window;

    bool start()
    {
        if (m_server)
            startProgram();
        else
            openWindow();
        return m_launcher && m_launcher->workbench() && bench().campaigns().rowCount() > 0;
    }
    /// The review of the campaign where most waits, with its first proof to be judged.
    bool openReview()
    {
        bench().openReview(bench().campaigns().campaignAt(0)->id);
        return proofIsShown();
    }
    bool proofIsShown()
    {
        return QTest::qWaitFor([this] { return WindowWorld::proofIsShown(); }, Patience);
    }
    void press(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { key(which, modifiers); }
    bool click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    [[nodiscard]] std::optional<Decision> decision(SubmissionId id)
    {
        return bench().session().decisions().find({page().campaign(), id});
    }
    [[nodiscard]] ReviewPage& page() { return bench().reviewPage(); }

    std::unique_ptr<SandboxServer>& server = m_server;
};

} // namespace proofdesk
