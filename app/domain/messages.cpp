// SPDX-License-Identifier: MIT
#include "domain/messages.h"

#include <QString>

#include <cstdio>

namespace proofdesk {

namespace {

const char* s_program = "";

void onlyWhatIsCritical(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s: %s\n", s_program, qUtf8Printable(text));
}

} // namespace

void tellOnlyWhatIsCritical(const char* program)
{
    s_program = program;
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qInstallMessageHandler(onlyWhatIsCritical);
}

} // namespace proofdesk
