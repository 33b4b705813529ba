// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QMainWindow>
#include <QString>

#include <functional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace proofdesk {

class Navigation;
class NoticeBoard;
class Page;
class StatusStrip;

/// How a page is reached: its entry in the navigation and its keys.
struct PlaceEntry
{
    QString words;
    QString icon;
    QKeySequence keys;
    bool atFoot = false; ///< apart from the others; the last one
};

/// The window: places on the left, the page of one of them, the status strip, and the notices on top of
/// every page (offline, signed out). It knows pages, not what they do.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// One place more, and its page, owned from now on. The first is in front.
    void addPage(const PlaceEntry& entry, Page* page);
    /// Deletes the pages; there is no place any more.
    void removePages();
    /// The page of that class; nullptr without one.
    template <typename P> [[nodiscard]] P* page() const
    {
        return static_cast<P*>(pageOf(P::staticMetaObject));
    }
    /// Shows a page of this window. Without one nothing happens.
    void go(Page* page);
    template <typename P> void go() { go(page<P>()); }
    /// The page in front; nullptr while something else fills the window.
    [[nodiscard]] Page* currentPage() const;
    /// One step back within the page in front; else to the page that was in front before it.
    void goBack();
    /// A number on the page's entry, for what waits there; 0 for none.
    void setBadge(const Page* page, qint64 count);

    /// Fills the whole window in place of pages, navigation and status strip (the welcome page); owned.
    /// nullptr deletes it and brings the pages back.
    void setFullPage(QWidget* page);

    [[nodiscard]] Navigation* navigation() const { return m_navigation; }
    [[nodiscard]] StatusStrip* statusStrip() const { return m_status; }
    [[nodiscard]] NoticeBoard& notices() const { return *m_notices; }

    /// Asked before closing; false keeps the window open. Whoever says so may close it later.
    void setMayClose(std::function<bool()> mayClose);

Q_SIGNALS:
    /// Another page came in front.
    void pageChanged();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct ShownPage
    {
        Page* page;
        QShortcut* shortcut; ///< nullptr for none
    };

    [[nodiscard]] Page* pageOf(const QMetaObject& kind) const;
    [[nodiscard]] int indexOf(const Page* page) const;
    void bringUp(int place);
    void goToPageBefore();
    void addRefreshKeys();
    void updateTitle();

    Navigation* m_navigation;
    StatusStrip* m_status;
    QStackedWidget* m_pages;
    QStackedWidget* m_all;
    NoticeBoard* m_notices;
    QWidget* m_fullPage = nullptr;
    std::vector<ShownPage> m_places;
    int m_place = -1; ///< the one in front
    std::vector<int> m_before; ///< those that were in front before, the last one last
    std::function<bool()> m_mayClose;
};

} // namespace proofdesk
