// SPDX-License-Identifier: MIT
#include "support/owndesktop.h"

#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

QString missing(const QString& what, const QString& package)
{
    return u"%1 is missing: install the package %2, which packaging/packages.txt lists"_s.arg(what, package);
}

/// Its first line, or nothing if it ends before.
QByteArray firstLine(QProcess& program)
{
    if (!soon([&] { return program.canReadLine() || program.state() == QProcess::NotRunning; }))
        return {};
    return program.readLine().trimmed();
}

void end(QProcess& program)
{
    program.kill();
    program.waitForFinished(LongEnough);
}

} // namespace

OwnDesktop::OwnDesktop()
    // Short: the address of a socket has room for 107 bytes.
    : m_folder(u"/tmp/proofdesk-bus-XXXXXX"_s)
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char* name : {"AT_SPI_BUS_ADDRESS", "DBUS_STARTER_ADDRESS", "DBUS_STARTER_BUS_TYPE",
                             "NO_AT_BRIDGE", "PROOFDESK_API_KEY", "QT_IM_MODULE", "SESSION_MANAGER",
                             "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"})
        m_environment.remove(QLatin1String(name));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"LANGUAGE"_s, QString());
    m_environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_ACCESSIBILITY"_s, u"1"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
}

OwnDesktop::~OwnDesktop()
{
    end(m_bus);
    end(m_display);
}

QString OwnDesktop::folder(const char* name) const
{
    const QDir all(m_folder.path());
    all.mkpath(QLatin1String(name));
    return all.filePath(QLatin1String(name));
}

QString OwnDesktop::start()
{
    if (!m_folder.isValid())
        return m_folder.errorString();
    m_environment.insert(u"HOME"_s, folder("home"));
    for (const auto& [variable, name] : {std::pair("XDG_CONFIG_HOME", "config"),
                                         {"XDG_DATA_HOME", "data"},
                                         {"XDG_CACHE_HOME", "cache"},
                                         {"XDG_STATE_HOME", "state"},
                                         {"XDG_RUNTIME_DIR", "run"}})
        m_environment.insert(QLatin1String(variable), folder(name));
    QFile::setPermissions(folder("run"),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString noDisplay = startDisplay();
    return noDisplay.isEmpty() ? startBus() : noDisplay;
}

QString OwnDesktop::startDisplay()
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
        return missing(u"Xvfb"_s, u"xvfb"_s);
    // It takes a number that is free, and says which.
    run(m_display, u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-nolisten"_s, u"tcp"_s,
         u"-noreset"_s});
    const QByteArray number = firstLine(m_display);
    if (number.isEmpty())
        return u"Xvfb did not start: "_s + QString::fromLocal8Bit(m_display.readAllStandardError());
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(number));
    return {};
}

QString OwnDesktop::writeBusConfig() const
{
    // The service of the accessibility bus alone: no keyring, portal or settings of whoever runs the test.
    QFile service(u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s);
    if (!service.open(QFile::ReadOnly))
        return missing(u"The accessibility bus"_s, u"at-spi2-core"_s);
    QByteArray said = service.readAll();
    const qsizetype systemd = said.indexOf("SystemdService");
    if (systemd >= 0)
        said.truncate(systemd);
    QFile own(QDir(folder("services")).filePath(u"org.a11y.Bus.service"_s));
    QFile config(QDir(m_folder.path()).filePath(u"bus.conf"_s));
    const QByteArray rules = "<busconfig><type>session</type><auth>EXTERNAL</auth><servicedir>"
        + folder("services").toUtf8() + "</servicedir><listen>unix:path=" + m_folder.path().toUtf8()
        + "/bus</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
          "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>";
    const bool written = own.open(QFile::WriteOnly) && own.write(said) == said.size()
        && config.open(QFile::WriteOnly) && config.write(rules) == rules.size();
    return written ? QString() : u"Nothing can be written in %1"_s.arg(m_folder.path());
}

QString OwnDesktop::startBus()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        return missing(u"dbus-daemon"_s, u"dbus"_s);
    if (QString wrong = writeBusConfig(); !wrong.isEmpty())
        return wrong;
    run(m_bus, u"dbus-daemon"_s,
        {u"--config-file=%1/bus.conf"_s.arg(m_folder.path()), u"--nofork"_s, u"--nopidfile"_s,
         u"--print-address=1"_s});
    m_sessionBus = QString::fromUtf8(firstLine(m_bus));
    if (m_sessionBus.isEmpty())
        return u"dbus-daemon did not start: "_s + QString::fromLocal8Bit(m_bus.readAllStandardError());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_sessionBus);
    return {};
}

void OwnDesktop::run(QProcess& program, const QString& path, const QStringList& arguments) const
{
    program.setProcessEnvironment(m_environment);
    program.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    program.start(path, arguments);
}

} // namespace proofdesk
