// SPDX-License-Identifier: MIT
#pragma once

#include "support/serviceworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

namespace proofdesk {

// The frame of the tests that kill a program: the test starts itself anew as the program, lets it do what it
// does for a while, kills it, and looks at what is on disk and at the service.

/// What the killed program says, a line at a time; the first one says that it has begun.
inline void say(const QByteArray& line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}
inline void sayDone()
{
    say("done");
}

/// The killed program itself: an account over the file and the service that its arguments name, on the clock
/// of the machine. Arguments: "--child", origin, file, then what the test adds.
struct KilledProgram : AccountParts<SystemClock>
{
    explicit KilledProgram(const QStringList& all)
        : arguments(all.mid(4))
    {
        openAccount(all.value(3), QUrl(all.value(2)));
    }
    QStringList arguments;
};

/// Kills it at a moment of its own each time, the same moments in each run of the test: from its first line
/// on to a bit beyond its last.
class Killer
{
public:
    /// `beyond`: how much of what the whole takes may pass.
    Killer(quint32 seed, double beyond)
        : m_random(seed)
        , m_beyond(beyond)
    {
    }

    /// False: it did not start, or ended by itself.
    bool run(const QUrl& origin, const QString& file, const QStringList& arguments = {})
    {
        m_said.clear();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    QStringList{QStringLiteral("--child"), origin.toString(), file} + arguments);
        const auto begun = [&child] { return child.canReadLine() || child.state() == QProcess::NotRunning; };
        if (!soon(begun) || !child.canReadLine())
            return false;
        QElapsedTimer life;
        life.start();
        // Once undisturbed, to know how long it takes here and now.
        const int moment = m_whole == 0 ? LongEnough : m_random.bounded(int(m_whole * m_beyond) + 2);
        const bool through = soon(
            [&] {
                m_said += child.readAll();
                return isThrough();
            },
            moment);
        if (m_whole == 0 && !through)
            return false;
        if (through)
            m_whole = int(life.elapsed()) + 1;
        const bool ran = child.state() == QProcess::Running;
        child.kill();
        child.waitForFinished();
        m_said += child.readAll();
        return ran;
    }
    /// All that it said.
    [[nodiscard]] QByteArray said() const { return m_said; }
    [[nodiscard]] bool isThrough() const { return m_said.endsWith("done\n"); }
    QRandomGenerator& random() { return m_random; }

private:
    QRandomGenerator m_random;
    double m_beyond;
    int m_whole = 0; ///< milliseconds
    QByteArray m_said;
};

/// The main() of such a test.
template <typename Test> int testOrChild(int (*child)(KilledProgram&), int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QStringLiteral("--child")) {
        KilledProgram program(QCoreApplication::arguments());
        return child(program);
    }
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace proofdesk
