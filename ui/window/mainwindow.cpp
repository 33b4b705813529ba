// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "ui/common/edgefloat.h"
#include "ui/common/panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/window/navigation.h"
#include "ui/window/noticeboard.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr QSize LeastSize(480, 360);

bool isEscape(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier;
}

} // namespace

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
    column->addWidget(m_pages, 1);
    EdgeFloat::put(m_notices, content, {.edge = EdgeFloat::Edge::Clear});

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
    setMinimumSize(LeastSize); // nobody makes it so small by mistake that nothing is left to take hold of

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
    connect(page, &Page::leaveWanted, this, &MainWindow::goToPageBefore);
    if (m_place < 0) {
        m_place = 0;
        updateTitle();
    }
}

void MainWindow::removePages()
{
    m_place = -1;
    m_before.clear();
    m_navigation->removePlaces();
    for (const ShownPage& place : std::exchange(m_places, {})) {
        delete place.shortcut;
        delete place.page;
    }
    updateTitle();
}

Page* MainWindow::pageOf(const QMetaObject& kind) const
{
    for (const ShownPage& place : m_places) {
        if (place.page->metaObject()->inherits(&kind))
            return place.page;
    }
    return nullptr;
}

int MainWindow::indexOf(const Page* page) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [page](const ShownPage& place) { return place.page == page; });
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
    const int before = std::exchange(m_place, place);
    const bool other = place != before;
    if (other && before >= 0) {
        std::erase(m_before, before); // each page once: the way back ends
        m_before.push_back(before);
    }
    m_pages->setCurrentWidget(m_places[std::size_t(place)].page);
    m_navigation->setCurrentPlace(place);
    updateTitle();
    if (other)
        Q_EMIT pageChanged();
}

void MainWindow::goBack()
{
    Page* page = currentPage();
    if (!page)
        return;
    // From a search to what it searches, first.
    QWidget* focus = QApplication::focusWidget();
    if (qobject_cast<QLineEdit*>(focus) && page->isAncestorOf(focus))
        page->entered();
    const bool moved = focus != QApplication::focusWidget();
    // The first page is where all ways begin: nothing lies behind it.
    if (!moved && !page->stepBack() && m_place > 0)
        goToPageBefore();
}

void MainWindow::goToPageBefore()
{
    if (m_before.empty())
        return;
    const int before = m_before.back();
    m_before.pop_back();
    const std::vector<int> further = m_before;
    go(m_places[std::size_t(before)].page);
    m_before = further; // the way back is not a way to go back on
}

/// Esc closes what tells of an end before a page's own Esc goes back.
bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isEscape(*static_cast<QKeyEvent*>(event))
        && m_notices->tellsOfAnEnd() && !(currentPage() && currentPage()->hasSomethingToEnd())) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (!isEscape(*event))
        QMainWindow::keyPressEvent(event);
    else if (m_notices->tellsOfAnEnd())
        m_notices->close();
    else
        goBack();
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
    m_notices->look();
    const Page* page = currentPage();
    const QString where = page ? page->place() : QString();
    setWindowTitle(where.isEmpty() ? tr("Proofdesk") : tr("Proofdesk \u2014 %1").arg(where));
}

} // namespace proofdesk
