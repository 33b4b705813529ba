// SPDX-License-Identifier: MIT
#include "domain/messages.h"
#include "sandbox/sandboxserver.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTextStream>
#include <QTimer>

#include <csignal>

using namespace proofdesk;

namespace {

volatile std::sig_atomic_t wantsToEnd = 0;

int complain(const QString& text, int status)
{
    QTextStream(stderr) << "proofdesk-sandbox: " << text << '\n';
    return status;
}

std::optional<quint32> number(const QString& text, quint32 largest)
{
    bool isNumber = false;
    const quint32 value = text.toUInt(&isNumber);
    return isNumber && value <= largest ? std::optional(value) : std::nullopt;
}

/// The options of a command line; else what is wrong with it.
std::optional<SandboxOptions> optionsFrom(const QCommandLineParser& parser, QString& problem)
{
    SandboxOptions options;
    const auto port = number(parser.value(QStringLiteral("port")), 65'535);
    const auto imagePort = number(parser.value(QStringLiteral("image-port")), 65'535);
    const auto seed = number(parser.value(QStringLiteral("seed")), 0xFFFFFFFF);
    if (!port || !imagePort)
        problem = QStringLiteral("a port is a number from 0 to 65535");
    else if (!seed)
        problem = QStringLiteral("a seed is a number from 0 to 4294967295");
    const QString size = parser.value(QStringLiteral("size"));
    if (size == u"medium")
        options.size = SandboxSize::Medium;
    else if (size == u"large")
        options.size = SandboxSize::Large;
    else if (size != u"small")
        problem = QStringLiteral("a size is small, medium or large, not '%1'").arg(size);
    options.faults = parser.values(QStringLiteral("fault"));
    for (const QString& name : std::as_const(options.faults)) {
        if (!sandboxFault(name))
            problem = QStringLiteral("no fault is named '%1'; there are: %2")
                          .arg(name, sandboxFaultNames().join(u' '));
    }
    if (!parser.positionalArguments().isEmpty())
        problem = QStringLiteral("unexpected argument '%1'").arg(parser.positionalArguments().constFirst());
    if (!problem.isEmpty())
        return std::nullopt;
    options.port = quint16(*port);
    options.imagePort = quint16(*imagePort);
    options.seed = *seed;
    options.arrivals = parser.isSet(QStringLiteral("arrivals"));
    options.payOnApproval = parser.isSet(QStringLiteral("pay-on-approval"));
    return options;
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral(
            "The RapidWorkers service in miniature, on 127.0.0.1. No real money moves.\n\nFaults: %1")
            .arg(sandboxFaultNames().join(u' ')));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("port"), QStringLiteral("The port of the API; 0: any free one."), QStringLiteral("N"),
         QStringLiteral("0")},
        {QStringLiteral("image-port"), QStringLiteral("The port of the images; 0: any free one."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("size"), QStringLiteral("small, medium or large."), QStringLiteral("SIZE"),
         QStringLiteral("small")},
        {QStringLiteral("seed"), QStringLiteral("The same seed gives the same marketplace."),
         QStringLiteral("N"), QStringLiteral("1")},
        {QStringLiteral("fault"), QStringLiteral("Something that goes wrong; may be given often."),
         QStringLiteral("NAME")},
        {QStringLiteral("arrivals"), QStringLiteral("New submissions keep arriving.")},
        {QStringLiteral("pay-on-approval"), QStringLiteral("Approvals lower the balance.")},
    });
}

/// Reads the command line, which needs no display. Nothing where the program is to end with `status`.
std::optional<SandboxOptions> readCommandLine(int argc, char* argv[], int& status)
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("proofdesk-sandbox"));
    QCommandLineParser parser;
    describe(parser);
    status = 0;
    if (!parser.parse(QCoreApplication::arguments())) {
        status = complain(parser.errorText(), 2);
    } else if (parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << parser.helpText();
    } else if (parser.isSet(QStringLiteral("version"))) {
        QTextStream(stdout) << "proofdesk-sandbox " << PROOFDESK_VERSION << '\n';
    } else {
        QString problem;
        if (auto options = optionsFrom(parser, problem))
            return options;
        status = complain(problem, 2);
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char* argv[])
{
    tellOnlyWhatIsCritical("proofdesk-sandbox");
    int status = 0;
    const auto options = readCommandLine(argc, argv, status);
    if (!options)
        return status;

    // It draws text but shows nothing: no display is needed, and none is touched.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    SandboxServer server(*options);
    QString problem;
    if (!server.start(&problem))
        return complain(problem, 1);
    QTextStream(stdout) << server.baseUrl().toString() << '\n'
                        << "X-API-Key: " << SandboxServer::demoKey() << '\n'
                        << "Images: " << server.imageUrl().toString() << '\n';

    std::signal(SIGINT, [](int) { wantsToEnd = 1; });
    std::signal(SIGTERM, [](int) { wantsToEnd = 1; });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [] {
        if (wantsToEnd)
            QCoreApplication::quit();
    });
    watch.start(100);
    return QGuiApplication::exec();
}
