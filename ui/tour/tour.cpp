// SPDX-License-Identifier: MIT
#include "ui/tour/tour.h"

#include "api/rapidworkersapi.h"
#include "session/session.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/tour/tourtools.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

namespace proofdesk {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds Tick = 20ms;

} // namespace

Tour::Tour(Launcher& launcher, const QString& pictures)
    : m_launcher(launcher)
    , m_pictures(pictures)
{
}

bool Tour::run()
{
    if (!m_pictures.mkpath(QStringLiteral(".")))
        return fail(QStringLiteral("the folder %1 can't be made").arg(m_pictures.path()));
    for (const Step step : {&Tour::signIn, &Tour::findTheWork, &Tour::openTheReview, &Tour::approveByKeyboard,
                            &Tour::rejectWithReasons, &Tour::sendThem, &Tour::lookClosely,
                            &Tour::approveTheRest, &Tour::blockAWorker, &Tour::unblockTheWorker,
                            &Tour::makeACampaign, &Tour::makeAQuickJob, &Tour::readTheHistory}) {
        if (!(this->*step)())
            return false;
    }
    say(QStringLiteral("All of it happened. The pictures are in %1").arg(m_pictures.path()));
    return true;
}

MainWindow& Tour::window() const
{
    return m_launcher.window();
}

Workbench& Tour::workbench() const
{
    return *m_launcher.workbench();
}

Session& Tour::session() const
{
    return workbench().session();
}

ReviewPage& Tour::review() const
{
    return workbench().reviewPage();
}

bool Tour::waitFor(const char* what, const std::function<bool()>& until, std::chrono::seconds patience)
{
    QElapsedTimer since;
    since.start();
    while (!until()) {
        if (since.elapsed() > std::chrono::milliseconds(patience).count())
            return fail(QStringLiteral("waited %1 s for %2").arg(patience.count()).arg(QLatin1String(what)));
        rest(Tick);
    }
    return true;
}

void Tour::rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Tour::press(const char* name)
{
    const auto ready = [&] {
        const auto* button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    };
    if (!waitFor(name, ready))
        return false;
    find<QAbstractButton>(name)->click();
    rest(Tick);
    return true;
}

bool Tour::type(const char* name, const QString& text)
{
    if (!waitFor(name, [&] {
            return find<QLineEdit>(name) || find<QPlainTextEdit>(name) || find<QComboBox>(name);
        }))
        return false;
    if (auto* line = find<QLineEdit>(name)) {
        line->setFocus();
        line->selectAll();
        line->insert(text);
    } else if (auto* area = find<QPlainTextEdit>(name)) {
        area->setFocus();
        area->selectAll();
        area->insertPlainText(text);
    } else if (auto* combo = find<QComboBox>(name)) {
        combo->setFocus();
        combo->setEditText(text);
    }
    rest(Tick);
    return true;
}

bool Tour::decideCurrent(const std::function<void()>& decide)
{
    ReviewDesk& desk = review().desk();
    if (!waitFor("the proof to be shown", [&] { return desk.obstacle().isEmpty(); }))
        return false;
    decide();
    rest(Tick);
    return true;
}

void Tour::picture(const char* name)
{
    rest(200ms); // what is on its way to the screen arrives
    const QString number = QStringLiteral("%1").arg(++m_picture, 2, 10, QLatin1Char('0'));
    const QString file = QStringLiteral("%1-%2.png").arg(number, QLatin1String(name));
    frontPicture(window()).save(m_pictures.filePath(file));
}

std::optional<Campaign> Tour::truth(const CampaignId& id)
{
    return ask(session().api().campaign(id));
}

bool Tour::tellCampaign(const CampaignId& id)
{
    const auto now = truth(id);
    if (!now)
        return fail(QStringLiteral("the campaign could not be read"));
    say(QStringLiteral("   the service holds: %1 approved, %2 rejected, %3 pending")
            .arg(now->approvedSubmissions.value_or(-1))
            .arg(now->rejectedSubmissions.value_or(-1))
            .arg(now->pendingSubmissions.value_or(-1)));
    return true;
}

bool Tour::tellBalance()
{
    const auto balance = ask(session().api().balance());
    if (!balance)
        return fail(QStringLiteral("the balance could not be read"));
    say(QStringLiteral("   the service holds: balance $%1").arg(balance->toPlainString()));
    return waitFor("the window to say the same balance", [&] {
        const auto* label = window().findChild<QLabel*>(QStringLiteral("balanceLabel"));
        return label && label->text().contains(balance->toText());
    });
}

bool Tour::serviceHolds(const char* what, const std::function<bool(const Campaign&)>& holds)
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 60'000) {
        const auto now = truth(m_campaign.id);
        if (now && holds(*now))
            return tellCampaign(m_campaign.id);
        rest(250ms);
    }
    return fail(QStringLiteral("the service does not hold: %1").arg(QLatin1String(what)));
}

void Tour::say(const QString& words)
{
    QTextStream(stdout) << words << Qt::endl;
}

bool Tour::fail(const QString& why)
{
    picture("failed");
    QTextStream(stderr) << "proofdesk: the tour failed: " << why << Qt::endl;
    return false;
}

} // namespace proofdesk
