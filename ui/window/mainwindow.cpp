// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "ui/common/panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/window/navigation.h"
#include "ui/window/noticeboard.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofdesk {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_navigation(new Navigation(this))
    , m_status(new StatusStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_all(new QStackedWidget(this))
    , m_notices(new NoticeBoard(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    const Metrics metrics(this);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);

    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    auto* side = new Panel(Colour::Surface, {}, this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, metrics.space(6), 0, metrics.space(6));
    sideColumn->addWidget(m_navigation);
    side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    upper->addWidget(side);
    upper->addWidget(new Hairline(this, Qt::Vertical));
    upper->addWidget(content, 1);
    auto* usual = new QWidget(this);
    auto* rows = new QVBoxLayout(usual);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(upper, 1);
    rows->addWidget(m_status);
    m_all->addWidget(usual);
    // A page that wants more room than the screen has is squeezed; the window never grows past the screen for
    // it.
    m_all->setMinimumSize(1, 1);
    setCentralWidget(m_all);

    connect(m_navigation, &Navigation::currentPlaceChanged, this, &MainWindow::bringUp);
    // Walking through the list with the arrow keys keeps the focus there; Enter or a click goes on.
    const auto enter = [this] {
        if (Page* page = currentPage())
            page->entered();
    };
    connect(m_navigation, &QListWidget::itemActivated, this, enter);
    connect(m_navigation, &QListWidget::itemClicked, this, enter);
    addRefreshKeys();
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this,
            &MainWindow::close);
    updateTitle();
    resize(metrics.lines(76), metrics.lines(43));
}

void MainWindow::addRefreshKeys()
{
    for (const auto& keys : {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)}) {
        auto* refresh = new QShortcut(keys, this);
        connect(refresh, &QShortcut::activated, this, [this] {
            if (Page* page = currentPage())
                page->refresh();
        });
    }
}

void MainWindow::addPage(const PlaceEntry& entry, Page* page)
{
    QShortcut* shortcut = nullptr;
    if (!entry.keys.isEmpty()) {
        shortcut = new QShortcut(entry.keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, page] { go(page); });
    }
    m_places.push_back({page, shortcut});
    m_pages->addWidget(page);
    m_navigation->addPlace(entry.words, entry.icon, entry.atFoot);
    connect(page, &Page::placeChanged, this, &MainWindow::updateTitle);
    if (m_place < 0) {
        m_place = 0;
        updateTitle();
    }
}

void MainWindow::removePages()
{
    m_place = -1;
    m_navigation->removePlaces();
    for (const Place& place : std::exchange(m_places, {})) {
        delete place.shortcut;
        delete place.page;
    }
    updateTitle();
}

Page* MainWindow::pageOf(const QMetaObject& kind) const
{
    for (const Place& place : m_places) {
        if (place.page->metaObject()->inherits(&kind))
            return place.page;
    }
    return nullptr;
}

int MainWindow::indexOf(const Page* page) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [page](const Place& place) { return place.page == page; });
    return found == m_places.end() ? -1 : int(found - m_places.begin());
}

void MainWindow::go(Page* page)
{
    const int place = indexOf(page);
    if (place < 0)
        return;
    bringUp(place);
    if (currentPage() == page)
        page->entered();
}

void MainWindow::bringUp(int place)
{
    if (place >= int(m_places.size()))
        return;
    if (m_fullPage) {
        m_navigation->setCurrentPlace(m_place);
        return;
    }
    const bool other = place != std::exchange(m_place, place);
    m_pages->setCurrentWidget(m_places[std::size_t(place)].page);
    m_navigation->setCurrentPlace(place);
    updateTitle();
    if (other)
        Q_EMIT pageChanged();
}

void MainWindow::setBadge(const Page* page, qint64 count)
{
    m_navigation->setBadge(indexOf(page), count);
}

void MainWindow::setFullPage(QWidget* page)
{
    delete std::exchange(m_fullPage, page);
    if (page) {
        m_all->addWidget(page);
        m_all->setCurrentWidget(page);
    } else {
        m_all->setCurrentIndex(0);
    }
    updateTitle();
}

Page* MainWindow::currentPage() const
{
    return m_fullPage || m_place < 0 ? nullptr : m_places[std::size_t(m_place)].page;
}

void MainWindow::setMayClose(std::function<bool()> mayClose)
{
    m_mayClose = std::move(mayClose);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose && !m_mayClose())
        event->ignore();
    else
        QMainWindow::closeEvent(event);
}

void MainWindow::updateTitle()
{
    const Page* page = currentPage();
    const QString where = page ? page->place() : QString();
    setWindowTitle(where.isEmpty() ? tr("Proofdesk") : tr("Proofdesk \u2014 %1").arg(where));
}

} // namespace proofdesk
