// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"

#include <QMainWindow>

#include <array>
#include <functional>
#include <optional>

class QStackedWidget;

namespace proofdesk {

class Navigation;
class Page;
class StatusStrip;

/// The places of the window, in the order of the navigation.
enum class Place { Campaigns, Review, Workers, Activity, Settings };
inline constexpr int PlaceCount = int(Place::Settings) + 1;

/// The window: places on the left, the page of one of them, the status strip, and room for one notice on top
/// of every page (offline, signed out). It knows pages, not what they do.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// The page of a place, owned from now on; nullptr for none. One made before for the same place is
    /// deleted.
    void setPage(Place place, Page* page);
    [[nodiscard]] Page* page(Place place) const;
    /// Shows the page; without one yet, nothing happens.
    void go(Place place);
    [[nodiscard]] Place place() const { return m_place; }

    /// Fills the whole window in place of pages, navigation and status strip (the welcome page); owned.
    /// nullptr deletes it and brings the pages back.
    void setFullPage(QWidget* page);

    [[nodiscard]] Navigation* navigation() const { return m_navigation; }
    [[nodiscard]] StatusStrip* statusStrip() const { return m_status; }
    [[nodiscard]] Page* currentPage() const;

    /// What concerns every page. The button, if it has words, calls `pressed`.
    void showNotice(NoticeKind kind, const QString& lead, const QString& words, const QString& button = {},
                    std::function<void()> pressed = {});
    void hideNotice();

    /// Asked before closing; false keeps the window open (the outbox is not empty).
    void setMayClose(std::function<bool()> mayClose);

Q_SIGNALS:
    void placeChanged(proofdesk::Place place);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void bringUp(Place place);
    void addShortcuts();
    void updateTitle();

    Navigation* m_navigation;
    StatusStrip* m_status;
    QStackedWidget* m_pages;
    QStackedWidget* m_all;
    Notice* m_notice;
    QWidget* m_fullPage = nullptr;
    Place m_place = Place::Campaigns;
    std::array<Page*, PlaceCount> m_byPlace = {};
    std::function<void()> m_noticePressed;
    std::function<bool()> m_mayClose;
};

} // namespace proofdesk
