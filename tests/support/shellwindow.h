// SPDX-License-Identifier: MIT
#pragma once

#include "support/standin.h"
#include "ui/common/pageheader.h"
#include "ui/window/mainwindow.h"
#include "ui/window/page.h"

#include <QAccessible>
#include <QApplication>
#include <QVBoxLayout>

#include <utility>

namespace proofdesk {

/// A page that holds its name, and counts what it is told.
class NamedPage final : public Page
{
public:
    explicit NamedPage(QString name)
        : m_name(std::move(name))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->addWidget(new PageHeader(m_name, this));
        column->addStretch(1);
    }
    [[nodiscard]] QString place() const override { return m_name; }
    void refresh() override { ++refreshes; }
    void entered() override { ++entries; }
    [[nodiscard]] bool hasSomethingToEnd() const override { return hasChoice; }
    int refreshes = 0;
    int entries = 0;
    bool hasChoice = false;

private:
    QString m_name;
};

/// As a screen reader gets it.
inline QString accessibleName(QObject* object)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(object);
    return face ? face->text(QAccessible::Name) : QString();
}

/// The main window with five such pages.
struct ShellWindow
{
    MainWindow window;
    NamedPage* campaigns = new NamedPage(QStringLiteral("Campaigns"));
    NamedPage* review = new NamedPage(QStringLiteral("Review"));
    NamedPage* workers = new NamedPage(QStringLiteral("Workers"));
    NamedPage* activity = new NamedPage(QStringLiteral("Activity"));
    NamedPage* settings = new NamedPage(QStringLiteral("Settings"));

    ShellWindow()
    {
        add(campaigns, Qt::CTRL | Qt::Key_1);
        add(review, Qt::CTRL | Qt::Key_2);
        add(workers, Qt::CTRL | Qt::Key_3);
        add(activity, Qt::CTRL | Qt::Key_4);
        add(settings, Qt::CTRL | Qt::Key_Comma, true);
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    void add(NamedPage* page, const QKeySequence& keys, bool atFoot = false)
    {
        window.addPage({page->place(), page->place().toLower(), keys, atFoot}, page);
    }
    template <typename T> T& the(const char* name, CallSite where = CallSite::here())
    {
        return part<T>(window, name, where);
    }
};

} // namespace proofdesk
