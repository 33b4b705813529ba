// SPDX-License-Identifier: MIT
#pragma once

#include "support/layoutfaults.h"
#include "support/screenshot.h"
#include "support/screenwalk.h"

namespace proofdesk {

/// The walk on a small laptop: looks on each screen for what does not fit, and keeps a picture of it.
class FaultWalk : public ScreenWalk
{
protected:
    static constexpr int RestsWithin = 3'000; // milliseconds

    void look(QWidget& front, const QString& screen) override
    {
        // A dialog takes the size that it wants, the window that of the screen.
        if (&front == &window())
            front.resize(m_size);
        // What is still being read or compared changes words, and the layout comes to rest a little later.
        testing::LayoutFaults now;
        (void)soon(
            [&] {
                now = {};
                now.look(front, Laptop, screen);
                return now.all().isEmpty();
            },
            RestsWithin);
        m_faults += now.all();
        testing::keepScreenshot(front, front.size(),
                                screen + QStringLiteral(" - ") + QLatin1String(QTest::currentDataTag()));
    }
    /// The window's, from now on.
    void setSize(QSize size) { m_size = size; }
    /// Over all screens of the window that is open, which is closed then.
    void findNoFault()
    {
        window().showNormal();
        window().resize(m_size);
        walk();
        noFaultWasFound();
    }
    void noFaultWasFound()
    {
        closeWindow();
        for (const QString& fault : std::as_const(m_faults))
            qInfo("%s", qPrintable(fault));
        QCOMPARE(m_faults, QStringList());
    }
    void forgetFaults() { m_faults = {}; }
    void addFault(const QString& fault) { m_faults += fault; }

private:
    QSize m_size = Laptop;
    QStringList m_faults;
};

/// Runs such a test on a screen of that size. Without a display there is one of 800 × 800 pixels, for which
/// dialogs would be made to fit.
template <typename Test> int runOnLaptop(int argc, char** argv)
{
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" PROOFDESK_TEST_DATA "/laptop.json");
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace proofdesk
