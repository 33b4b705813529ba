// SPDX-License-Identifier: MIT
#include "ui/review/toldwords.h"

#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int StayMs = 6'000;
constexpr double ToldWidthInLines = 34;

} // namespace

ToldWords::ToldWords(QWidget* over, Qt::Edge at)
    : Panel(Colour::Raised, {}, over)
    , m_over(over)
    , m_at(at)
    , m_words(new PlainLabel(QString(), TextSize::Normal, Colour::Text, this))
{
    setObjectName(QStringLiteral("toldWords"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    const Metrics metrics(this);
    layout->setContentsMargins(metrics.space(16), metrics.space(10), metrics.space(16), metrics.space(10));
    layout->addWidget(m_words);
    m_stay.setSingleShot(true);
    m_stay.setInterval(StayMs);
    connect(&m_stay, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void ToldWords::tell(const QString& words, bool refused)
{
    m_words->setText(words);
    m_words->setColour(refused ? Colour::Caution : Colour::Text);
    place();
    show();
    raise();
    m_stay.start();
}

void ToldWords::place()
{
    const Metrics metrics(this);
    const int margin = metrics.space(16);
    const int most = std::max(1, std::min(metrics.lines(ToldWidthInLines), m_over->width() - 2 * margin));
    const int width = std::min(most, m_words->fontMetrics().horizontalAdvance(m_words->text()) + 4 * margin);
    const int height = layout()->totalHeightForWidth(width);
    const int top = m_at == Qt::TopEdge ? 4 * margin : m_over->height() - height - 4 * margin;
    QRect place((m_over->width() - width) / 2, top, width, height);
    // Not over a notice that stays: above it, as far as there is room.
    const auto others = m_over->findChildren<Notice*>(QString(), Qt::FindDirectChildrenOnly);
    for (const Notice* other : others) {
        if (m_at == Qt::BottomEdge && other->isVisible() && other->geometry().intersects(place))
            place.moveBottom(std::max(height, other->y() - margin / 2));
    }
    setGeometry(place);
}

bool ToldWords::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible())
        place();
    return Panel::eventFilter(watched, event);
}

void ToldWords::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Edge),
             Metrics(this).radius(), 1);
}

} // namespace proofdesk
