// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxserver.h"
#include "support/owndesktop.h"
#include "support/screenreader.h"
#include "support/waiting.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <memory>

namespace proofdesk {

/// Keys by what X calls them (keysymdef.h).
namespace Key {
inline constexpr int Tab = 0xff09;
inline constexpr int Return = 0xff0d;
inline constexpr int Escape = 0xff1b;
inline constexpr int Left = 0xff51;
inline constexpr int Right = 0xff53;
inline constexpr int Down = 0xff54;
inline constexpr int F1 = 0xffbe;
} // namespace Key

/// That was read aloud, soon.
#define HEARD(role, name)                                                                                    \
    do {                                                                                                     \
        const bool isHeard = m_reader->listen(role, name).has_value();                                       \
        QVERIFY2(isHeard,                                                                                    \
                 qPrintable((name) + QStringLiteral(" was not read, but") + lines(m_reader->heard())));      \
    } while (false)

/// The program itself on a display and buses of its own, over the sandbox, as somebody uses it who does not
/// see it: by keys, and what a screen reader gets.
class BusWorld
{
protected:
    void startProgram(const SandboxOptions& options = {})
    {
        m_server = std::make_unique<SandboxServer>(options);
        QVERIFY(m_server->start());
        m_desktop = std::make_unique<OwnDesktop>();
        const QString missing = m_desktop->start();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        m_reader = std::make_unique<ScreenReader>(m_desktop->sessionBus());
        const QString deaf = m_reader->connectToBus();
        QVERIFY2(deaf.isEmpty(), qPrintable(deaf));
        m_program = std::make_unique<QProcess>();
        m_program->setProcessChannelMode(QProcess::ForwardedChannels);
        m_desktop->run(*m_program, QStringLiteral(PROOFDESK_BINARY),
                       {QStringLiteral("--base-url"), m_server->baseUrl().toString()});
        QVERIFY2(m_reader->waitForProgram(), "the program is not on the accessibility bus");
    }
    void endProgram()
    {
        if (m_program) {
            m_program->kill();
            m_program->waitForFinished();
        }
        m_program.reset();
        m_reader.reset();
        m_desktop.reset();
        m_server.reset();
    }
    /// The requests that decide, by their last word: "approve", "reject".
    int arrived(const QByteArray& verb)
    {
        int count = 0;
        for (const SandboxLogEntry& entry : m_server->sandbox().requests())
            count += entry.method == "POST" && entry.target.endsWith('/' + verb + '/');
        return count;
    }
    static QString lines(const QList<BusObject>& objects)
    {
        QStringList all;
        for (const BusObject& one : objects)
            all.append(one.words());
        return QStringLiteral("\n  ") + all.join(QStringLiteral("\n  "));
    }
    static bool needsName(BusRole role)
    {
        constexpr BusRole named[] = {BusRole::CheckBox,   BusRole::ComboBox,     BusRole::Image,
                                     BusRole::List,       BusRole::ListItem,     BusRole::Notification,
                                     BusRole::PushButton, BusRole::PasswordText, BusRole::RadioButton,
                                     BusRole::Slider,     BusRole::Table,        BusRole::Text};
        return std::find(std::begin(named), std::end(named), role) != std::end(named);
    }
    static QList<BusObject> nameless(const QList<BusObject>& objects)
    {
        QList<BusObject> found;
        std::copy_if(objects.begin(), objects.end(), std::back_inserter(found), [](const BusObject& one) {
            return needsName(one.role) && one.name.trimmed().isEmpty();
        });
        return found;
    }
    void signIn()
    {
        HEARD(BusRole::PushButton, QStringLiteral("Open the demo"));
        m_reader->pressKey(Key::Tab);
        HEARD(BusRole::PasswordText, QStringLiteral("API key"));
        m_reader->type(SandboxServer::demoKey());
        m_reader->pressKey(Key::Return);
    }
    void openReview()
    {
        signIn();
        HEARD(BusRole::TableCell, QStringLiteral("Install Fernleaf"));
        m_reader->pressKey(Key::Return);
        HEARD(BusRole::ListItem, QStringLiteral("arif_bd2, 1 of 118"));
        // It may be decided once its picture was shown.
        QVERIFY(soon([this] {
            const auto card = m_reader->find(BusRole::ListItem, QStringLiteral("arif_bd2"));
            return card && !card->name.contains(QStringLiteral("not seen"));
        }));
    }

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<OwnDesktop> m_desktop;
    std::unique_ptr<ScreenReader> m_reader;
    std::unique_ptr<QProcess> m_program;
};

} // namespace proofdesk
