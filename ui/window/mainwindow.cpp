// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "ui/common/panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/window/navigation.h"
#include "ui/window/page.h"
#include "ui/window/statusstrip.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

/// The foot of the navigation comes after an unnamed item (Navigation::addAtFoot).
int rowOf(Place place)
{
    return place == Place::Settings ? int(place) + 1 : int(place);
}

Place placeOf(int row)
{
    return row > int(Place::Activity) ? Place::Settings : Place(row);
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_navigation(new Navigation(this))
    , m_status(new StatusStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_all(new QStackedWidget(this))
    , m_notice(new Notice(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    m_navigation->addPlace(tr("Campaigns"), u"campaigns"_s);
    m_navigation->addPlace(tr("Review"), u"review"_s);
    m_navigation->addPlace(tr("Workers"), u"workers"_s);
    m_navigation->addPlace(tr("Activity"), u"activity"_s);
    m_navigation->addAtFoot(tr("Settings"), u"settings"_s);
    m_navigation->setCurrentRow(0);

    const Metrics metrics(this);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(metrics.space(16), 0, metrics.space(16), 0);
    noticeRow->addWidget(m_notice);
    m_notice->setObjectName(u"windowNotice"_s);
    m_notice->hide();
    column->addLayout(noticeRow);
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

    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            bringUp(placeOf(row));
    });
    // Walking through the list with the arrow keys keeps the focus there; Enter or a click goes on.
    const auto enter = [this] {
        if (Page* page = currentPage())
            page->entered();
    };
    connect(m_navigation, &QListWidget::itemActivated, this, enter);
    connect(m_navigation, &QListWidget::itemClicked, this, enter);
    connect(m_notice, &Notice::pressed, this, [this] {
        if (m_noticePressed)
            m_noticePressed();
    });
    addShortcuts();
    updateTitle();
    resize(metrics.lines(76), metrics.lines(43));
}

void MainWindow::addShortcuts()
{
    for (int i = 0; i <= int(Place::Activity); ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { go(Place(i)); });
    }
    auto* settings = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), this);
    connect(settings, &QShortcut::activated, this, [this] { go(Place::Settings); });
    for (const auto& keys : {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)}) {
        auto* refresh = new QShortcut(keys, this);
        connect(refresh, &QShortcut::activated, this, [this] {
            if (Page* page = currentPage())
                page->refresh();
        });
    }
}

void MainWindow::setPage(Place place, Page* page)
{
    Page*& slot = m_byPlace[std::size_t(place)];
    delete std::exchange(slot, page);
    if (!page)
        return;
    m_pages->addWidget(page);
    connect(page, &Page::placeChanged, this, &MainWindow::updateTitle);
    if (place == m_place) {
        m_pages->setCurrentWidget(page);
        updateTitle();
    }
}

Page* MainWindow::page(Place place) const
{
    return m_byPlace[std::size_t(place)];
}

void MainWindow::go(Place place)
{
    bringUp(place);
    if (Page* page = currentPage(); page && m_place == place)
        page->entered();
}

void MainWindow::bringUp(Place place)
{
    Page* wanted = page(place);
    if (!wanted || m_fullPage) {
        m_navigation->setCurrentRow(rowOf(m_place));
        return;
    }
    const bool other = place != m_place || m_pages->currentWidget() != wanted;
    m_place = place;
    m_pages->setCurrentWidget(wanted);
    m_navigation->setCurrentRow(rowOf(place));
    updateTitle();
    if (other)
        Q_EMIT placeChanged(place);
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
    return m_fullPage ? nullptr : page(m_place);
}

void MainWindow::showNotice(NoticeKind kind, const QString& lead, const QString& words, const QString& button,
                            std::function<void()> pressed)
{
    m_notice->setKind(kind);
    m_notice->setWords(lead, words);
    m_notice->setButton(button);
    m_noticePressed = std::move(pressed);
    const int gap = Metrics(this).space(8);
    m_notice->parentWidget()->layout()->itemAt(0)->layout()->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_notice->show();
}

void MainWindow::hideNotice()
{
    m_notice->hide();
    const int gap = Metrics(this).space(16);
    m_notice->parentWidget()->layout()->itemAt(0)->layout()->setContentsMargins(gap, 0, gap, 0);
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
