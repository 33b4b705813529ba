// SPDX-License-Identifier: MIT
// From the start of the program to its first mapped window, and its memory when it rests on the campaigns
// page, against an empty main window and against what else is installed. On an X display; without one, to
// the first paint, and against the empty window alone.
#include "support/bench.h"
#include "support/mapwatch.h"
#include "support/sandboxprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 7;
constexpr int Patience = 20'000;
constexpr double OverLinguist = 1.3;
constexpr int RestsAfter = 2'500; // ms

struct Program
{
    QString name;
    QString path;
    QStringList arguments;
};

struct Figures
{
    std::vector<double> start; ///< ms
    std::vector<double> memory; ///< MB
};

/// MB, of the process itself.
double residentMemory(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1'024;
    }
    return 0;
}

/// Qt says when it brings a window's first picture to the platform.
bool waitForFirstPaint(QProcess& process)
{
    QByteArray said;
    while (!said.contains("Flushing")) {
        if (!process.waitForReadyRead(Patience))
            return false;
        said += process.readAllStandardError();
    }
    return true;
}

/// False where no window came.
bool measure(const Program& program, MapWatch* display, Figures& figures)
{
    const QTemporaryDir home; // no settings of anybody, and nothing left behind
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(place), home.path());
    if (!display) {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting=true"));
    } else {
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
    }
    process.setProcessEnvironment(environment);
    if (display)
        display->forget();
    bool shown = false;
    figures.start.push_back(timed([&] {
        process.start(program.path, program.arguments);
        shown = display ? display->wait(Patience) : waitForFirstPaint(process);
    }));
    if (shown) {
        idle(RestsAfter);
        figures.memory.push_back(residentMemory(process.processId()));
    }
    process.terminate();
    if (!process.waitForFinished(2'000)) {
        process.kill();
        process.waitForFinished(2'000);
    }
    return shown;
}

QList<Program> peers(bool onDisplay)
{
    QList<Program> found{{QStringLiteral("empty QMainWindow"),
                          QCoreApplication::applicationDirPath() + QStringLiteral("/emptywindow"),
                          {}}};
    if (!onDisplay)
        return found;
    for (const QString& name : {QStringLiteral("keepassxc"), QStringLiteral("qbittorrent"),
                                QStringLiteral("linguist"), QStringLiteral("linguist6")}) {
        const QString path = QStandardPaths::findExecutable(name).isEmpty()
            ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/lib/qt6/bin")})
            : QStandardPaths::findExecutable(name);
        if (!path.isEmpty())
            found.append({name, path, {}});
    }
    return found;
}

void tell(const QString& number, const QString& name, const QString& unit, const std::vector<double>& ours,
          const std::vector<double>& peer, const QString& peerName, double target)
{
    const double ratio = Duel{ours, peer}.ratio();
    // The targets are over KeePassXC, and for the start over Linguist too; the empty window only says where
    // we stand.
    const bool linguist = number == u"1" && peerName.startsWith(u"linguist");
    const bool counts = peerName == u"keepassxc" || linguist;
    const double limit = linguist ? OverLinguist : target;
    report({.number = number,
            .name = name,
            .ours = median(ours),
            .peer = median(peer),
            .peerName = peerName,
            .unit = unit,
            .ratio = ratio,
            .target = counts ? QStringLiteral("≤ %1 ×").arg(limit) : QStringLiteral("-"),
            .held = counts ? std::optional(ratio <= limit) : std::nullopt,
            .remark = {}});
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    QCoreApplication app(argc, argv);
    const auto display = MapWatch::open();
    SandboxProcess sandbox({});
    const QTemporaryDir profile;
    qputenv("PROOFDESK_API_KEY", sandbox.freshKey());
    const Program ours{QStringLiteral("proofdesk"),
                       QCoreApplication::applicationDirPath() + QStringLiteral("/proofdesk"),
                       {QStringLiteral("--base-url"), sandbox.baseUrl().toString(),
                        QStringLiteral("--data-dir"), profile.path()}};
    QList<Program> all{ours};
    all += peers(display != nullptr);
    std::map<QString, Figures> figures;
    for (int round = -1; round < Rounds; ++round) {
        for (const Program& program : std::as_const(all)) {
            Figures ignored;
            const bool shown = measure(program, display.get(), round < 0 ? ignored : figures[program.name]);
            if (!shown) {
                std::fprintf(stderr, "bench_start: %s shows no window\n", qPrintable(program.name));
                return 1;
            }
        }
    }
    const QString how = display ? QStringLiteral("start to first mapped window")
                                : QStringLiteral("start to first paint, offscreen");
    const Figures& own = figures[ours.name];
    for (const Program& program : std::as_const(all)) {
        if (program.name == ours.name)
            continue;
        const Figures& other = figures[program.name];
        tell(QStringLiteral("1"), how, QStringLiteral("ms"), own.start, other.start, program.name, 0.5);
        tell(QStringLiteral("2"), QStringLiteral("memory, idle on the campaigns page"), QStringLiteral("MB"),
             own.memory, other.memory, program.name, 0.6);
    }
    return 0;
}
