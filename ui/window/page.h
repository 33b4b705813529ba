// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

/// One place of the main window. It draws its own header (PageHeader) and says where the user is.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Where the user is, for the window's title: "Campaigns", "Review · Label 20 photos".
    [[nodiscard]] virtual QString place() const = 0;
    /// Ctrl+R and F5: reads anew what is shown.
    virtual void refresh() { }
    /// The page came in front. The place to give the focus to its main view.
    virtual void entered() { }
    /// Esc, where nothing else took it: one step back within the page. False: there is none.
    virtual bool stepBack() { return false; }
    /// Whether Esc ends something of the page's own, such as a choice of several, before anything else.
    [[nodiscard]] virtual bool hasSomethingToEnd() const { return false; }
    /// Whether the page shows the outbox itself, so that the status strip leaves its entry out.
    [[nodiscard]] virtual bool showsOutbox() const { return false; }

Q_SIGNALS:
    void placeChanged();
    /// The person goes back, and within the page there is nothing to go back from.
    void leaveWanted();
    /// The person asked for everything anew: what the window shows beside the page is read too.
    void refreshed();
};

} // namespace proofdesk
