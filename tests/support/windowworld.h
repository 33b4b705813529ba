// SPDX-License-Identifier: MIT
#pragma once

#include "models/campaignmodel.h"
#include "review/decisions/decisionqueue.h"
#include "sandbox/sandboxserver.h"
#include "session/session.h"
#include "support/aheadclock.h"
#include "support/standin.h"
#include "support/waiting.h"
#include "ui/common/confirm.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/reviewpage.h"
#include "ui/tour/tourtools.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace proofdesk {

/// The real window over the sandbox on real sockets, driven as a person drives it.
class WindowWorld
{
protected:
    static constexpr int Patience = LongEnough;

    /// Answers every question with yes, unless a test says otherwise, and keeps them.
    struct YesSayer final : Confirm
    {
        void ask(const Question& question, QObject*, Answered answered) override
        {
            questions.append(question.title);
            last = question;
            if (whileAsked)
                whileAsked();
            if (answersLater)
                pending = std::move(answered);
            else
                answered(answer);
        }
        QStringList questions;
        Question last;
        std::function<void()> whileAsked;
        Answer answer = Yes;
        bool answersLater = false; ///< by calling `pending`
        Answered pending;

        static constexpr Answer Yes{.yes = true, .remember = false, .other = -1};
    };

    void openWindow(const SandboxOptions& sandbox = {})
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SandboxServer>(sandbox);
        QVERIFY(m_server->start());
        startProgram();
    }
    /// The program over the folder and the service that are there: the first time, or once more.
    void startProgram()
    {
        m_launcher.reset();
        LaunchOptions options;
        options.baseUrl = m_service.isEmpty() ? m_server->baseUrl() : m_service;
        options.dataDir = m_folder->path();
        options.key = SandboxServer::demoKey().toLatin1();
        m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
        QVERIFY(!m_launcher->prepare());
        m_launcher->start();
        window().resize(1366, 768);
        QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench() && bench().campaigns().rowCount() > 0, Patience);
    }
    void closeWindow()
    {
        m_launcher.reset();
        m_server.reset();
        m_yes.questions.clear();
        m_yes.whileAsked = nullptr;
        m_yes.answersLater = false;
        m_yes.pending = nullptr;
        m_yes.answer = YesSayer::Yes;
    }

    MainWindow& window() { return m_launcher->window(); }
    Workbench& bench() { return *m_launcher->workbench(); }
    template <typename T> T* find(const char* name) { return visibleChild<T>(window(), name); }
    template <typename T> T* wait(const char* name)
    {
        (void)soon([&] { return find<T>(name) != nullptr; }, Patience);
        return find<T>(name);
    }
    /// The same for what has to be there, now or soon.
    template <typename T> T& the(const char* name, CallSite where = CallSite::here())
    {
        return orFail(find<T>(name), name, where);
    }
    template <typename T> T& theNext(const char* name, CallSite where = CallSite::here())
    {
        return orFail(wait<T>(name), name, where);
    }
    void openReview()
    {
        auto* view = find<QAbstractItemView>("campaignsView");
        QVERIFY(view);
        view->setCurrentIndex(view->model()->index(0, 0));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(window().currentPage() == &bench().reviewPage());
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    }
    bool proofIsShown() { return bench().reviewPage().desk().obstacle().isEmpty(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto& grid = the<QAbstractItemView>("submissionsGrid");
        grid.setFocus();
        QTest::keyClick(&grid, key, modifiers);
    }
    void click(const char* name)
    {
        auto* button = wait<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), Patience);
        // A box is ticked where its words are, not in the middle of its row.
        if (button->isCheckable())
            button->click();
        else
            QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const char* name, const QString& text)
    {
        if (auto* combo = find<QComboBox>(name)) {
            combo->setEditText(text);
        } else if (auto* area = find<QPlainTextEdit>(name)) {
            area->setPlainText(text);
        } else {
            auto* line = wait<QLineEdit>(name);
            QVERIFY2(line, name);
            line->selectAll();
            QTest::keyClicks(line, text);
        }
    }
    int posts(const QByteArray& part)
    {
        int count = 0;
        for (const SandboxLogEntry& entry : m_server->sandbox().requests())
            count += entry.method == "POST" && entry.target.contains(part);
        return count;
    }
    /// Whatever the program is about to send arrives.
    void letArrive() { (void)letArriveAt(m_server->baseUrl()); }
    SandboxSnapshot truth() { return m_server->sandbox().snapshot(); }
    Campaign lesson() { return *truth().campaign(u"Install Fernleaf and finish lesson one"); }
    QString textOf(const char* label)
    {
        const auto* found = window().findChild<QLabel*>(QLatin1String(label));
        return found ? found->text() : QString();
    }
    /// The wizard up to its last step, whose button creates.
    void fillCampaign(const QString& title)
    {
        click("newCampaignButton");
        type("titleEdit", title);
        type("descriptionEdit", QStringLiteral("Do it."));
        type("categoryEdit", QStringLiteral("Local check"));
        click("wizardNextButton");
        type("proofRequiredEdit", QStringLiteral("A screenshot"));
        click("wizardNextButton");
        type("payEdit", QStringLiteral("0.50"));
        type("quantityEdit", QStringLiteral("10"));
        click("wizardNextButton");
        auto* countries = wait<QListWidget>("countryList");
        QVERIFY(countries);
        auto* canada = countries->findItems(QStringLiteral(" (CA)"), Qt::MatchEndsWith).value(0);
        QVERIFY(canada);
        canada->setCheckState(Qt::Checked);
        click("wizardNextButton");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_server;
    QUrl m_service; ///< where the program goes; empty: straight to the sandbox
    AheadClock m_clock;
    YesSayer m_yes;
    std::unique_ptr<Launcher> m_launcher;
};

} // namespace proofdesk
