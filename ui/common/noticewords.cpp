// SPDX-License-Identifier: MIT
#include "ui/common/noticewords.h"

#include "ui/common/accessiblearea.h"
#include "ui/common/partslabel.h"
#include "ui/common/seamlessarea.h"
#include "ui/theme/focusring.h"
#include "ui/theme/metrics.h"

#include <QScrollArea>
#include <QScrollBar>

namespace proofdesk {

namespace {

constexpr double LeastWordLines = 2.2;

} // namespace

NoticeWords::NoticeWords(PartsLabel* label, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_area(newSeamlessArea(label, this))
{
    label->setWrapping();
    m_area->setProperty(FocusRing::Ringed, true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize NoticeWords::sizeHint() const
{
    return m_label->sizeHint();
}

QSize NoticeWords::minimumSizeHint() const
{
    return m_label->minimumSizeHint();
}

int NoticeWords::heightForWidth(int width) const
{
    return m_label->heightForWidth(width);
}

int NoticeWords::leastWidth() const
{
    return minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width();
}

int NoticeWords::leastHeight() const
{
    return Metrics(this).lines(LeastWordLines);
}

void NoticeWords::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_area->setGeometry(rect());
    m_area->verticalScrollBar()->setSingleStep(m_label->fontMetrics().height());
    const bool isScrolled = m_label->heightForWidth(width()) > height();
    m_area->setFocusPolicy(isScrolled ? Qt::StrongFocus : Qt::NoFocus);
}

void NoticeWords::tellWords(const QString& words)
{
    tellArea(m_area, words);
}

} // namespace proofdesk
