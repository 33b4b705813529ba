// SPDX-License-Identifier: MIT
#include "ui/common/noticearea.h"

#include "ui/common/notice.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace proofdesk {

NoticeArea::NoticeArea(const QList<Notice*>& notices, QWidget* parent)
    : QWidget(parent)
{
    const Metrics metrics(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.space(16), metrics.space(8), metrics.space(16), metrics.space(8));
    column->setSpacing(metrics.space(8));
    for (Notice* notice : notices) {
        column->addWidget(notice);
        notice->hide();
        notice->installEventFilter(this);
    }
    hide();
}

bool NoticeArea::eventFilter(QObject* watched, QEvent* event)
{
    // Shown or hidden by its page, not because the page itself came or went.
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        const auto notices = findChildren<Notice*>(QString(), Qt::FindDirectChildrenOnly);
        setVisible(std::any_of(notices.begin(), notices.end(),
                               [](const Notice* notice) { return !notice->isHidden(); }));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace proofdesk
