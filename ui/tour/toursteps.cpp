// SPDX-License-Identifier: MIT
// The steps of the tour, in the order in which a requester does them.
#include "api/rapidworkersapi.h"
#include "models/campaignmodel.h"
#include "review/decisions/decisionqueue.h"
#include "session/session.h"
#include "ui/activity/activitypage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/tour/tour.h"
#include "ui/tour/tourtools.h"
#include "ui/window/mainwindow.h"
#include "ui/workers/workerspage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace proofdesk {

namespace {

using namespace std::chrono_literals;

constexpr int Approvals = 20;
constexpr int Rejections = 2;

} // namespace

bool Tour::signIn()
{
    say(QStringLiteral("1. Signing in"));
    m_launcher.start();
    window().showNormal();
    window().resize(1366, 768);
    if (!waitFor("the sign-in", [this] { return m_launcher.workbench() != nullptr; }))
        return false;
    return tellBalance();
}

bool Tour::findTheWork()
{
    say(QStringLiteral("2. Finding the campaign where most work waits"));
    CampaignModel& model = workbench().campaigns();
    if (!waitFor("the campaigns", [&] { return model.rowCount() > 0; }))
        return false;
    const auto first = model.campaignAt(0);
    if (!first || first->pendingSubmissions.value_or(0) < Approvals + Rejections)
        return fail(QStringLiteral("too little work waits"));
    m_campaign = *first;
    picture("campaigns");
    say(QStringLiteral("   on screen first: %1, %2 pending")
            .arg(first->title)
            .arg(*first->pendingSubmissions));
    return tellCampaign(first->id);
}

bool Tour::openTheReview()
{
    say(QStringLiteral("3. Opening its review"));
    workbench().openReview(m_campaign.id);
    if (!waitFor("the first proofs", [this] { return review().desk().obstacle().isEmpty(); }))
        return false;
    rest(500ms);
    picture("review");
    return true;
}

bool Tour::approveByKeyboard()
{
    say(QStringLiteral("4. Approving %1 proofs, one key each").arg(Approvals));
    for (int i = 0; i < Approvals; ++i) {
        if (!decideCurrent([this] { review().act(ReviewAction::Approve); }))
            return false;
    }
    const int waiting = session().decisions().counts().approvals;
    say(QStringLiteral("   on screen: %1 approvals wait, none is sent").arg(waiting));
    if (waiting != Approvals)
        return fail(QStringLiteral("%1 approvals wait instead of %2").arg(waiting).arg(Approvals));
    picture("approved");
    return tellCampaign(m_campaign.id);
}

bool Tour::rejectWithReasons()
{
    say(QStringLiteral("5. Rejecting %1 with a reason").arg(Rejections));
    for (int i = 0; i < Rejections; ++i) {
        if (!decideCurrent([this] { review().act(ReviewAction::Reject); }))
            return false;
        if (!waitFor("the reasons", [this] { return find<QWidget>("reasonPicker") != nullptr; }))
            return false;
        if (i == 0)
            picture("reason");
        QKeyEvent press(QEvent::KeyPress, Qt::Key_1 + i, Qt::NoModifier, QString::number(1 + i));
        QCoreApplication::sendEvent(find<QWidget>("reasonPicker"), &press);
        rest(50ms);
    }
    const int waiting = session().decisions().counts().rejections;
    if (waiting != Rejections)
        return fail(QStringLiteral("%1 rejections wait instead of %2").arg(waiting).arg(Rejections));
    // One too many, and taken back: nothing of it is ever sent.
    if (!decideCurrent([this] { review().act(ReviewAction::Approve); }))
        return false;
    review().act(ReviewAction::Undo);
    say(QStringLiteral("   one more was approved and taken back with Ctrl+Z"));
    picture("waiting");
    return true;
}

bool Tour::sendThem()
{
    say(QStringLiteral("6. Sending them now"));
    if (!press("sendNowButton"))
        return false;
    if (!waitFor(
            "the outbox to empty",
            [this] {
                const OutboxCounts counts = session().decisions().counts();
                return counts.waiting == 0 && counts.sending == 0;
            },
            60s))
        return false;
    picture("sent");
    return serviceHolds("twenty approvals and two rejections more", [this](const Campaign& now) {
        return now.approvedSubmissions == *m_campaign.approvedSubmissions + Approvals
            && now.rejectedSubmissions == *m_campaign.rejectedSubmissions + Rejections;
    });
}

bool Tour::lookClosely()
{
    say(QStringLiteral("7. Looking at one proof large, and at the table"));
    review().setView(ReviewView::Single);
    rest(700ms);
    picture("single");
    review().setView(ReviewView::Table);
    rest(300ms);
    picture("table");
    review().setView(ReviewView::Grid);
    return true;
}

bool Tour::approveTheRest()
{
    say(QStringLiteral("8. Approving the rest at once"));
    if (!press("approveAllButton"))
        return false;
    if (!waitFor("the pre-flight", [this] {
            const auto* action = find<QAbstractButton>("bulkApproveButton");
            return action && action->isEnabled();
        }))
        return false;
    picture("approve-all-safe");
    // What nobody has seen has to be named: the risky way asks for the count.
    if (find<QAbstractButton>("approveEverythingChoice")) {
        if (!press("approveEverythingChoice"))
            return false;
        const auto pending = truth(m_campaign.id);
        if (!pending || !type("bulkCountEdit", QString::number(pending->pendingSubmissions.value_or(0))))
            return false;
        picture("approve-all-typed");
    }
    if (!press("bulkApproveButton"))
        return false;
    if (!serviceHolds("nothing pending", [](const Campaign& now) { return now.pendingSubmissions == 0; }))
        return false;
    picture("approve-all-done");
    return press("bulkApproveButton") && tellBalance(); // it says "Close" now
}

bool Tour::blockAWorker()
{
    say(QStringLiteral("9. Blocking a worker"));
    if (!waitFor("a submission", [this] { return review().desk().current().has_value(); }))
        return false;
    m_worker = *review().desk().current();
    if (!press("blockButton"))
        return false;
    if (!waitFor("the question", [this] { return find<QAbstractButton>("confirmBlockButton") != nullptr; }))
        return false;
    picture("block");
    if (!press("confirmBlockButton"))
        return false;
    const auto isBlocked = [this] {
        const auto list = ask(session().api().blockedWorkers());
        return list && std::any_of(list->rows.begin(), list->rows.end(), [this](const BlockedWorker& row) {
                   return row.id == m_worker.worker;
               });
    };
    if (!waitFor("the service to have blocked the worker", isBlocked))
        return false;
    say(QStringLiteral("   the service holds: %1 is blocked").arg(m_worker.workerName));
    return true;
}

bool Tour::unblockTheWorker()
{
    say(QStringLiteral("10. Seeing who is blocked, and unblocking"));
    window().go<WorkersPage>();
    QAbstractItemView* view = nullptr;
    const auto row = [&]() -> QModelIndex {
        view = find<QAbstractItemView>("blockedView");
        if (!view)
            return {};
        const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole,
                                                m_worker.workerName, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first();
    };
    if (!waitFor("the worker in the list", [&] { return row().isValid(); }))
        return false;
    picture("workers");
    view->setCurrentIndex(row());
    if (!press("unblockButton"))
        return false;
    if (!waitFor("the worker to leave the list", [&] { return !row().isValid(); }))
        return false;
    say(QStringLiteral("   the service holds: %1 is not blocked").arg(m_worker.workerName));
    return true;
}

bool Tour::makeACampaign()
{
    say(QStringLiteral("11. Making a campaign"));
    window().go<CampaignsPage>();
    if (!press("newCampaignButton")
        || !type("titleEdit", QStringLiteral("Check the opening hours of a bakery"))
        || !type("descriptionEdit",
                 QStringLiteral("1. Find the bakery's web page.\n2. Read its opening hours."))
        || !type("categoryEdit", QStringLiteral("Local check")))
        return false;
    picture("wizard-task");
    if (!press("wizardNextButton")
        || !type("proofRequiredEdit", QStringLiteral("A screenshot of the page with the hours in view.")))
        return false;
    picture("wizard-proof");
    if (!press("wizardNextButton") || !type("payEdit", QStringLiteral("0.50"))
        || !type("quantityEdit", QStringLiteral("10")))
        return false;
    picture("wizard-budget");
    if (!press("wizardNextButton"))
        return false;
    picture("wizard-countries");
    if (!press("wizardNextButton"))
        return false;
    picture("wizard-check");
    if (!press("wizardNextButton") || !waitFor("the campaign to be made", [this] {
            return find<QAbstractButton>("creationDoneButton") != nullptr;
        }))
        return false;
    picture("wizard-made");
    if (!press("creationDoneButton"))
        return false;
    const auto list = ask(session().api().campaigns());
    const bool made = list && std::any_of(list->rows.begin(), list->rows.end(), [](const Campaign& row) {
                          return row.title == u"Check the opening hours of a bakery";
                      });
    if (!made)
        return fail(QStringLiteral("the service does not list the new campaign"));
    return tellBalance();
}

bool Tour::makeAQuickJob()
{
    say(QStringLiteral("12. Making a quick job"));
    const auto before = ask(session().api().campaigns());
    if (!press("quickJobButton")
        || !type("linkEdit", QStringLiteral("https://www.youtube.com/watch?v=garden-tour-3"))
        || !type("quantityEdit", QStringLiteral("50")) || !press("haveReadBox"))
        return false;
    picture("quick-job");
    if (!press("createJobButton") || !waitFor("the job to be made", [this] {
            return find<QAbstractButton>("creationDoneButton") != nullptr;
        }))
        return false;
    if (!press("creationDoneButton"))
        return false;
    const auto after = ask(session().api().campaigns());
    if (!before || !after || after->rows.size() != before->rows.size() + 1)
        return fail(QStringLiteral("the service does not list the quick job"));
    return tellBalance();
}

bool Tour::readTheHistory()
{
    say(QStringLiteral("13. Reading what was sent"));
    window().go<ActivityPage>();
    rest(300ms);
    picture("activity");
    window().go<CampaignsPage>();
    rest(300ms);
    picture("campaigns-after");
    return true;
}

} // namespace proofdesk
