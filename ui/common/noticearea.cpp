// SPDX-License-Identifier: MIT
#include "ui/common/noticearea.h"

#include "ui/common/edgefloat.h"
#include "ui/common/notice.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace proofdesk {

NoticeArea::NoticeArea(const QList<Notice*>& notices, QWidget* over)
    : QWidget(over)
{
    const Metrics metrics(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(8));
    for (Notice* notice : notices) {
        column->addWidget(notice);
        notice->hide();
        notice->installEventFilter(this);
        notice->setClosable(true);
        connect(notice, &Notice::closed, this, [this, notice] {
            m_closed[notice] = notice->words();
            const QScopedValueRollback closing(m_closing, true);
            notice->hide();
        });
    }
    hide();
    EdgeFloat::put(this, over, {.edge = EdgeFloat::Edge::Clear});
}

/// Each has its share of the height, where there is not enough for all.
QSize NoticeArea::sum(QSize room, const std::function<QSize(Notice*, QSize)>& sizeOf) const
{
    QList<Notice*> shown = findChildren<Notice*>(QString(), Qt::FindDirectChildrenOnly);
    shown.removeIf([](const Notice* notice) { return notice->isHidden(); });
    const int gaps = int(std::max(shown.size() - 1, qsizetype(0))) * layout()->spacing();
    const auto sizeIn = [&](int each) {
        return std::accumulate(
            shown.begin(), shown.end(), QSize(room.width(), gaps), [&](QSize all, Notice* notice) {
                const QSize one = sizeOf(notice, {room.width(), each});
                return QSize(std::max(all.width(), one.width()), all.height() + one.height());
            });
    };
    const QSize whole = sizeIn(room.height());
    const bool isShort = whole.height() > room.height() && shown.size() > 1;
    return isShort ? sizeIn((room.height() - gaps) / int(shown.size())) : whole;
}

QSize NoticeArea::fit(QSize room)
{
    return sum(room, [](Notice* notice, QSize part) { return notice->fit(part); });
}

QSize NoticeArea::fitted(QSize room)
{
    return sum(room, [](Notice* notice, QSize part) { return notice->fitted(part); });
}

bool NoticeArea::eventFilter(QObject* watched, QEvent* event)
{
    // Shown or hidden by its page, not because the page itself came or went.
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        auto* one = static_cast<Notice*>(watched);
        if (event->type() == QEvent::HideToParent && !m_closing) {
            m_closed.remove(one);
        } else if (event->type() == QEvent::ShowToParent && m_closed.contains(one)
                   && m_closed.value(one) == one->words()) {
            const QScopedValueRollback closing(m_closing, true);
            one->hide();
        }
        const auto notices = findChildren<Notice*>(QString(), Qt::FindDirectChildrenOnly);
        setVisible(std::any_of(notices.begin(), notices.end(),
                               [](const Notice* notice) { return !notice->isHidden(); }));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace proofdesk
