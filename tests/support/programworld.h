// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "models/campaignmodel.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "ui/common/confirm.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/tour/tourtools.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace proofdesk {

/// The whole program over the sandbox, as a person has it: started, used by keys and clicks, closed and
/// started again over the same folder.
struct ProgramWorld
{
    static constexpr int Patience = 30'000; // milliseconds

    /// Decisions that are not sent are kept, as after a restart.
    struct Keeper final : Confirm
    {
        void ask(const Question&, QObject*, Answered answered) override
        {
            answered({.yes = true, .remember = false, .other = -1});
        }
    };

    bool start()
    {
        launcher.reset();
        if (!server && !(server = std::make_unique<SandboxServer>())->start())
            return false;
        LaunchOptions options;
        options.baseUrl = server->baseUrl();
        options.dataDir = folder.path();
        options.key = SandboxServer::demoKey().toLatin1();
        launcher = std::make_unique<Launcher>(options, clock, &keeper);
        if (launcher->prepare())
            return false;
        launcher->start();
        window().resize(1366, 768);
        return QTest::qWaitFor([this] { return launcher->workbench() && bench().campaigns().rowCount() > 0; },
                               Patience);
    }
    /// The review of the campaign where most waits, with its first proof to be judged.
    bool openReview()
    {
        bench().openReview(bench().campaigns().campaignAt(0)->id);
        return proofIsShown();
    }
    bool proofIsShown()
    {
        return QTest::qWaitFor([this] { return page().desk().obstacle().isEmpty(); }, Patience);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto* grid = find<QAbstractItemView>("submissionsGrid");
        grid->setFocus();
        QTest::keyClick(grid, key, modifiers);
    }
    template <typename T> [[nodiscard]] T* find(const char* name) { return visibleChild<T>(window(), name); }
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

    [[nodiscard]] MainWindow& window() { return launcher->window(); }
    [[nodiscard]] Workbench& bench() { return *launcher->workbench(); }
    [[nodiscard]] ReviewPage& page() { return bench().reviewPage(); }

    SystemClock clock;
    Keeper keeper;
    QTemporaryDir folder;
    std::unique_ptr<SandboxServer> server;
    std::unique_ptr<Launcher> launcher;
};

} // namespace proofdesk
