// SPDX-License-Identifier: MIT
#include "ui/review/toldwords.h"

#include "ui/common/edgefloat.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int StayMs = 6'000;
constexpr double WidthInLines = 34;

} // namespace

ToldWords::ToldWords(QWidget* over, Qt::Edge at)
    : Panel(Colour::Raised, {}, over)
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
    const auto edge = at == Qt::TopEdge ? EdgeFloat::Edge::Top : EdgeFloat::Edge::Foot;
    EdgeFloat::put(this, over, {.edge = edge, .rank = EdgeFloat::Rank::Answer, .width = WidthInLines});
    hide();
}

void ToldWords::tell(const QString& words, bool refused)
{
    m_words->setText(words);
    m_words->setColour(refused ? Colour::Caution : Colour::Text);
    show();
    EdgeFloat::placeAnew(this);
    m_stay.start();
}

/// As wide as its words, and on several lines where those are long.
QSize ToldWords::fit(QSize room)
{
    const int air = 4 * Metrics(this).space(16);
    const int width = std::min(room.width(), m_words->fontMetrics().horizontalAdvance(m_words->text()) + air);
    return {width, layout()->totalHeightForWidth(width)};
}

void ToldWords::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Edge),
             Metrics(this).radius(), 1);
}

} // namespace proofdesk
