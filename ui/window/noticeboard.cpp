// SPDX-License-Identifier: MIT
#include "ui/window/noticeboard.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace proofdesk {

NoticeBoard::NoticeBoard(QWidget* parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
{
    setObjectName(QStringLiteral("noticeBoard"));
    m_notice->setObjectName(QStringLiteral("windowNotice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_notice);
    connect(m_notice, &Notice::pressed, this, &NoticeBoard::press);
    connect(m_notice, &Notice::closed, this, [this] { remove(m_shown); });
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
    setVisible(front);
    m_shown = front ? front->number : 0;
    if (!front)
        return;
    m_notice->setKind(front->notice.kind);
    m_notice->setWords(front->notice.lead, front->notice.words);
    m_notice->setButton(front->notice.button);
    m_notice->setClosable(front->notice.closable, count() - 1);
}

} // namespace proofdesk
