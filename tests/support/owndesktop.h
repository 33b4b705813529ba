// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace proofdesk {

/// A desktop for one test: a display that nobody sees, a session bus that can start the accessibility bus
/// and nothing else, and folders of its own. All of it ends with the object, and with the test if that is
/// killed.
class OwnDesktop
{
public:
    OwnDesktop();
    ~OwnDesktop();
    Q_DISABLE_COPY_MOVE(OwnDesktop)

    /// Empty once all of it runs, else what is wrong, and the package that is missing.
    [[nodiscard]] QString start();
    [[nodiscard]] QString sessionBus() const { return m_sessionBus; } ///< its address
    /// Starts a program on it.
    void run(QProcess& program, const QString& path, const QStringList& arguments) const;

private:
    [[nodiscard]] QString folder(const char* name) const;
    [[nodiscard]] QString writeBusConfig() const; ///< what is wrong
    [[nodiscard]] QString startDisplay();
    [[nodiscard]] QString startBus();

    QTemporaryDir m_folder;
    QProcess m_display;
    QProcess m_bus;
    QProcessEnvironment m_environment;
    QString m_sessionBus;
};

} // namespace proofdesk
