// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobbatch.h"
#include "support/reviewwindow.h"
#include "ui/account/settingspage.h"
#include "ui/activity/activitypage.h"
#include "ui/common/confirmdialog.h"
#include "ui/program/creationforms.h"
#include "ui/review/compare/compareview.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/workers/workerspage.h"

#include <QDialog>
#include <QListWidget>

namespace proofdesk {

/// Every page and dialog of the main job in the real window, one after the other, as a person comes to them.
/// A test says what it looks at on each.
class ScreenWalk : public ReviewWindow
{
public:
    ScreenWalk() = default;
    virtual ~ScreenWalk() = default;
    Q_DISABLE_COPY_MOVE(ScreenWalk)

protected:
    static constexpr QSize Laptop{1366, 768};

    /// The window or dialog in front, and which screen of the walk it is.
    virtual void look(QWidget& front, const QString& screen) = 0;

    void walk()
    {
        walkCampaigns();
        walkReview();
        walkQuestions();
        walkApproval();
        walkOtherPages();
        walkWizard();
        walkQuickJob();
    }

    void seen(const char* screen)
    {
        QWidget& front = *frontOf(window());
        // Layouts come to rest by posted events, and some by a timer of 0.
        for (int round = 0; round < 8; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        look(front, QLatin1String(screen));
    }
    void walkCampaigns()
    {
        seen("campaigns");
        auto* details = find<QAbstractButton>("campaignDetailsButton");
        QVERIFY(details);
        details->click();
        seen("campaign details");
        details->click();
        window().go(&bench().reviewPage());
        seen("no campaign chosen");
    }
    void walkReview()
    {
        // Some proofs fail, and say so in their place.
        m_server->sandbox().arm(SandboxFault::ServerError, 6, "/proofs/");
        bench().openReview(bench().campaigns().campaignAt(0)->id);
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        ReviewPage& page = bench().reviewPage();
        seen("grid");
        // On a wide window the filters stand there by themselves.
        if (auto* filters = find<QAbstractButton>("filtersButton")) {
            filters->click();
            seen("grid with filters");
            filters->click();
        }
        bench().session().decisions().setUndoWindow(std::nullopt); // what is decided waits all the while
        page.act(ReviewAction::Approve);
        goTo(3);
        page.act(ReviewAction::Hold);
        seen("grid with decisions");
        page.act(ReviewAction::SelectAll);
        seen("grid, all chosen");
        goTo(4);
        const std::pair<ReviewView, const char*> views[] = {
            {ReviewView::Single, "single"}, {ReviewView::Compare, "compare"}, {ReviewView::Table, "table"}};
        for (const auto& [view, name] : views) {
            page.setView(view);
            QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
            // What is looked at large is seen, whatever the fonts: it can be approved alone later on.
            if (view == ReviewView::Single)
                QTRY_VERIFY_WITH_TIMEOUT(isSeen(page.desk().currentRow()), Patience);
            seen(name);
        }
        page.setView(ReviewView::Compare);
        if (auto* facts = find<QAbstractButton>("factsButton")) {
            facts->click();
            seen("compare, what was found");
            facts->click();
        }
        page.act(ReviewAction::FlipOrDifference);
        seen("compare, flipped");
        page.setView(ReviewView::Grid);
        page.act(ReviewAction::ShowOutbox);
        seen("outbox");
        page.act(ReviewAction::ShowOutbox);
        page.act(ReviewAction::PauseSending);
        seen("paused");
        page.act(ReviewAction::PauseSending);
    }
    void walkQuestions()
    {
        ReviewPage& page = bench().reviewPage();
        goTo(5);
        const std::pair<ReviewAction, const char*> questions[] = {{ReviewAction::Reject, "reasons"},
                                                                  {ReviewAction::ApproveWithNote, "note"}};
        for (const auto& [action, name] : questions) {
            page.act(action);
            seen(name);
            press(Qt::Key_Escape);
        }
        const std::pair<ReviewAction, const char*> dialogs[] = {{ReviewAction::BlockWorker, "block"},
                                                                {ReviewAction::ShowKeys, "keys"}};
        for (const auto& [action, name] : dialogs) {
            page.act(action);
            if (auto* reject = find<QAbstractButton>("rejectTheirsBox"))
                reject->click();
            if (auto* reason = find<QComboBox>("blockReasonCombo"))
                reason->setCurrentIndex(0);
            seen(name);
            leave();
        }
        page.changeKeys();
        seen("change keys");
        leave();
        page.editReasons();
        seen("edit reasons");
        leave();
        m_yes.answersLater = true;
        window().close();
        seenQuestion("unsent decisions");
        QVERIFY(window().isVisible());
    }
    /// The question that was asked last, in the dialog that asks a person.
    void seenQuestion(const char* screen)
    {
        QVERIFY(!m_yes.last.title.isEmpty());
        DialogConfirm dialogs(frontOf(window()));
        dialogs.ask(m_yes.last, &window(), [](const Answer&) {});
        seen(screen);
        leave();
        m_yes.last = {};
        if (const auto answer = std::exchange(m_yes.pending, nullptr))
            answer({});
    }
    void walkApproval()
    {
        click("approveAllButton");
        QVERIFY(wait<QAbstractButton>("approveSeenChoice"));
        seen("approve all: the seen ones");
        click("approveEverythingChoice");
        seen("approve all: everything");
        leave();
    }
    void walkOtherPages()
    {
        const std::pair<Page*, const char*> pages[] = {{window().page<WorkersPage>(), "workers"},
                                                       {window().page<ActivityPage>(), "activity"},
                                                       {window().page<SettingsPage>(), "settings"}};
        for (const auto& [page, name] : pages) {
            window().go(page);
            seen(name);
        }
    }
    void walkWizard()
    {
        bench().forms().newCampaign();
        seen("wizard: the task");
        type("titleEdit",
             QStringLiteral("Find a bakery that is open on Sundays, and take a picture of its hours"));
        type("descriptionEdit", QStringLiteral("Do it."));
        type("categoryEdit", QStringLiteral("Local check"));
        click("wizardNextButton");
        seen("wizard: the proof");
        type("proofRequiredEdit", QStringLiteral("A screenshot"));
        click("wizardNextButton");
        type("payEdit", QLocale().toString(0.5, 'f', 2));
        type("quantityEdit", QStringLiteral("10"));
        the<QAbstractButton>("approveOnceFullBox").setChecked(true);
        seen("wizard: the budget");
        click("wizardNextButton");
        seen("wizard: the countries");
        click("wizardNextButton");
        seen("wizard: the check");
        click("wizardStartOverButton");
        seenQuestion("start over");
        leave();
    }
    void walkQuickJob()
    {
        bench().forms().quickJob();
        seen("quick job");
        click("severalLinksButton");
        QStringList links;
        for (int i = 1; i <= 12; ++i)
            links << QStringLiteral("https://www.youtube.com/watch?v=garden-tour-%1").arg(i);
        type("linksEdit", links.join(u'\n'));
        click("haveReadBox");
        seen("quick jobs");
        click("createJobButton");
        JobBatch& batch = bench().session().batch();
        QTRY_VERIFY_WITH_TIMEOUT(batch.counts().made >= 2, Patience);
        batch.pause();
        QTRY_COMPARE_WITH_TIMEOUT(batch.counts().underWay, 0, Patience);
        seen("quick jobs, paused");
        leave();
    }
    /// Closes the dialog in front without effect.
    void leave()
    {
        auto* dialog = qobject_cast<QDialog*>(frontOf(window()));
        QVERIFY(dialog);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace proofdesk
