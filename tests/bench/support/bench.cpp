// SPDX-License-Identifier: MIT
#include "support/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace proofdesk::bench {

namespace {

QString figure(std::optional<double> value)
{
    if (!value)
        return QStringLiteral("-");
    const double size = std::abs(*value);
    const int decimals = size == std::floor(size) || size >= 1'000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
    return QString::number(*value, 'f', decimals);
}

QString withUnit(std::optional<double> value, const QString& unit)
{
    return value && !unit.isEmpty() ? figure(value) + u' ' + unit : figure(value);
}

} // namespace

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(double(values.size()) * share));
    return values.at(std::clamp<size_t>(rank, 1, values.size()) - 1);
}

double Duel::ratio() const
{
    std::vector<double> ratios;
    for (size_t i = 0; i < std::min(ours.size(), peer.size()); ++i) {
        if (peer[i] > 0)
            ratios.push_back(ours[i] / peer[i]);
    }
    if (ratios.empty())
        qFatal("the peer took no time at all: nothing to compare with");
    return median(std::move(ratios));
}

Duel duel(int rounds, const std::function<double()>& ours, const std::function<double()>& peer)
{
    Duel result;
    for (int round = -1; round < rounds; ++round) {
        // Who goes first changes, so that neither always finds the caches as the other left them.
        double mine = 0;
        double theirs = 0;
        if (round % 2 == 0) {
            mine = ours();
            theirs = peer();
        } else {
            theirs = peer();
            mine = ours();
        }
        if (round < 0)
            continue;
        result.ours.push_back(mine);
        result.peer.push_back(theirs);
    }
    return result;
}

void report(const Row& row)
{
    QString held = row.peer ? QStringLiteral("-") : QStringLiteral("no peer");
    if (row.held)
        held = *row.held ? QStringLiteral("held") : QStringLiteral("NOT HELD");
    QString peer = row.peerName;
    if (row.peer)
        peer = withUnit(row.peer, row.unit) + QStringLiteral(" (") + row.peerName + u')';
    QString name = row.name;
    if (!row.remark.isEmpty())
        name += QStringLiteral(" [") + row.remark + u']';
    QTextStream(stdout)
        << QStringList{QStringLiteral("row"), row.number, name, withUnit(row.ours, row.unit), peer,
                       figure(row.ratio),     row.target, held}
               .join(u'\t')
        << Qt::endl;
}

void useDiskForTemporaries(const char* program)
{
    const QString folder =
        QFileInfo(QString::fromLocal8Bit(program)).absolutePath() + QStringLiteral("/../scratch");
    if (QDir().mkpath(folder))
        qputenv("TMPDIR", QFile::encodeName(QFileInfo(folder).canonicalFilePath()));
}

bool until(const std::function<bool()>& holds, int patienceMs)
{
    QElapsedTimer watch;
    watch.start();
    QTimer wake;
    wake.start(1);
    while (!holds()) {
        if (watch.elapsed() > patienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void idle(int milliseconds)
{
    QElapsedTimer watch;
    watch.start();
    (void)until([&] { return watch.elapsed() >= milliseconds; }, milliseconds + 1'000);
}

} // namespace proofdesk::bench
