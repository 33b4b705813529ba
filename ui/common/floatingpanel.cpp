// SPDX-License-Identifier: MIT
#include "ui/common/floatingpanel.h"

#include "ui/common/keptclear.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHideEvent>
#include <QLayout>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

FloatingPanel::FloatingPanel(QWidget* parent)
    : QDialog(parent)
{
    setWindowFlags(Qt::Widget); // not by the constructor, which takes no flags for those of a dialog
    setAutoFillBackground(false);
    setAttribute(Qt::WA_NoSystemBackground);
    new KeptClear(this, KeptClear::Weight::Title);
    hide();
}

void FloatingPanel::popUp(QWidget* anchor)
{
    if (m_anchor)
        m_anchor->removeEventFilter(this);
    m_anchor = anchor;
    m_anchor->installEventFilter(this);
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
}

void FloatingPanel::place()
{
    if (!m_anchor)
        return;
    const Metrics metrics(this);
    const QRect around(m_anchor->mapTo(parentWidget(), QPoint()), m_anchor->size());
    const int margin = metrics.space(12);
    // Beside its anchor if there is room; else over all of the page, rather than squeezed.
    const QRect page = parentWidget()->rect().marginsRemoved({margin, margin, margin, margin});
    const int width = std::min(metrics.lines(widthInLines()), page.width());
    resize(width, 1);
    int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    height = std::min(height, page.height());
    QRect place(around.center().x() - width / 2, around.bottom() + 1 - margin - height, width, height);
    place.moveLeft(std::clamp(place.left(), page.left(), page.right() + 1 - width));
    place.moveTop(std::max(place.top(), page.top()));
    setGeometry(place);
}

void FloatingPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Edge),
             Metrics(this).radius());
}

void FloatingPanel::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    if (event->spontaneous())
        return;
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus();
    Q_EMIT closed();
}

bool FloatingPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_anchor && isVisible()
        && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QDialog::eventFilter(watched, event);
}

} // namespace proofdesk
