// SPDX-License-Identifier: MIT
#include "domain/clock.h"
#include "domain/messages.h"
#include "session/launchoptions.h"
#include "ui/program/launcher.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

namespace {

enum ExitStatus { Fine = 0, Failed = 1, UsedWrongly = 2 };

void say(std::FILE* where, const QString& text)
{
    QTextStream(where) << text << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    using namespace proofdesk;
    tellOnlyWhatIsCritical("proofdesk");
    QCoreApplication::setApplicationName(QStringLiteral("proofdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PROOFDESK_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = LaunchOptions::parse(arguments, qgetenv("PROOFDESK_API_KEY"));
    // No process that is started from here inherits the key.
    qunsetenv("PROOFDESK_API_KEY");
    if (!options) {
        say(stderr, QStringLiteral("proofdesk: ") + options.error());
        return UsedWrongly;
    }
    // Both work where there is no display, so before any QApplication.
    if (options->version) {
        say(stdout, QStringLiteral("proofdesk " PROOFDESK_VERSION));
        return Fine;
    }
    if (options->help) {
        say(stdout, LaunchOptions::helpText());
        return Fine;
    }

    // The tour needs no display: where there is none, it walks offscreen.
    if (!options->tourDir.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("proofdesk"));
    QApplication::setWindowIcon(applicationIcon());

    SystemClock clock;
    Launcher launcher(*options, clock);
    while (const auto failure = launcher.prepare()) {
        say(stderr, QStringLiteral("proofdesk: ") + *failure);
        if (launcher.handedOver())
            return Fine;
        if (!options->tourDir.isEmpty() || !Launcher::asksToTryAgain(*failure))
            return Failed;
    }
    if (!options->tourDir.isEmpty()) {
        Tour tour(launcher, options->tourDir);
        return tour.run() ? Fine : Failed;
    }
    launcher.start();
    return QApplication::exec();
}
