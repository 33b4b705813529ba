// SPDX-License-Identifier: MIT
#include "ui/window/noticeboard.h"

#include <QApplication>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace proofdesk {

NoticeBoard::NoticeBoard(QWidget* parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
    , m_leaves(this)
{
    setObjectName(QStringLiteral("noticeBoard"));
    m_notice->setObjectName(QStringLiteral("windowNotice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_notice);
    connect(m_notice, &Notice::pressed, this, &NoticeBoard::press);
    connect(m_notice, &Notice::closed, this, &NoticeBoard::close);
    m_leaves.setObjectName(QStringLiteral("newsLeaves"));
    m_leaves.setSingleShot(true);
    m_leaves.setInterval(NewsStaysMs);
    connect(&m_leaves, &QTimer::timeout, this, &NoticeBoard::leave);
    showForemost();
}

void NoticeBoard::post(const QObject* owner, BoardNotice notice)
{
    std::erase_if(m_posted, [&](const Posted& posted) {
        return posted.owner == owner && posted.notice.lead == notice.lead
            && posted.notice.words == notice.words;
    });
    const bool known = std::any_of(m_posted.begin(), m_posted.end(),
                                   [&](const Posted& posted) { return posted.owner == owner; });
    if (!known) {
        disconnect(owner, &QObject::destroyed, this, nullptr);
        connect(owner, &QObject::destroyed, this, [this, owner] { takeBack(owner); });
    }
    m_posted.push_back({owner, std::move(notice), ++m_lastNumber});
    showForemost();
}

void NoticeBoard::reword(const QObject* owner, const QString& words)
{
    const auto last = std::find_if(m_posted.rbegin(), m_posted.rend(),
                                   [&](const Posted& posted) { return posted.owner == owner; });
    if (last == m_posted.rend() || last->notice.words == words)
        return;
    last->notice.words = words;
    if (last->number == m_shown)
        m_notice->reword(last->notice.lead, words);
}

void NoticeBoard::takeBack(const QObject* owner)
{
    if (std::erase_if(m_posted, [&](const Posted& posted) { return posted.owner == owner; }) > 0)
        showForemost();
}

void NoticeBoard::remove(int number)
{
    std::erase_if(m_posted, [number](const Posted& posted) { return posted.number == number; });
    showForemost();
}

void NoticeBoard::close()
{
    remove(m_shown);
}

bool NoticeBoard::tellsOfAnEnd() const
{
    const Posted* front = foremost();
    return front && !m_heldBack && front->notice.closable
        && (front->notice.rank == NoticeRank::News || front->notice.rank == NoticeRank::Failure);
}

void NoticeBoard::look()
{
    if (const Posted* front = foremost()) {
        const auto& isThere = front->notice.isThere;
        m_notice->setButton(isThere && isThere() ? QString() : front->notice.button);
    }
}

void NoticeBoard::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    showForemost();
}

/// Not from under the hand of whoever is at it, and not while nobody is there to read it.
void NoticeBoard::leave()
{
    const QWidget* focus = QApplication::focusWidget();
    if (!window()->isActiveWindow() || underMouse() || (focus && isAncestorOf(focus)))
        m_leaves.start();
    else
        remove(m_shown);
}

void NoticeBoard::press()
{
    const Posted* front = foremost();
    if (!front)
        return;
    // Its function may take it back, and with it what it works with.
    const auto pressed = front->notice.pressed;
    if (!front->notice.staysWhenPressed)
        remove(front->number);
    if (pressed)
        pressed();
}

const NoticeBoard::Posted* NoticeBoard::foremost() const
{
    const auto found =
        std::max_element(m_posted.begin(), m_posted.end(), [](const Posted& one, const Posted& other) {
            return std::pair(one.notice.rank, one.number) < std::pair(other.notice.rank, other.number);
        });
    return found == m_posted.end() ? nullptr : &*found;
}

void NoticeBoard::showForemost()
{
    const Posted* front = foremost();
    const bool isNews = front && front->notice.rank == NoticeRank::News;
    const int before = std::exchange(m_shown, front ? front->number : 0);
    if (!isNews || m_heldBack)
        m_leaves.stop();
    else if (before != m_shown || !m_leaves.isActive())
        m_leaves.start();
    if (front) {
        m_notice->setKind(front->notice.kind);
        m_notice->setWords(front->notice.lead, front->notice.words);
        look();
        m_notice->setClosable(front->notice.closable, count() - 1);
    }
    setVisible(front && !m_heldBack); // once it is as large as it will be: it looks for its place then
}

} // namespace proofdesk
