// SPDX-License-Identifier: MIT
#include "ui/review/ask/reasonlist.h"

#include "review/reasons.h"
#include "ui/common/accessiblechoice.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/theme/keycap.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QCursor>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace proofdesk {

QString filledReason(const QString& text, const Campaign& campaign, const QString& worker)
{
    return Reasons::filled(text, worker.isEmpty() ? ReasonList::tr("(the worker's name)") : worker,
                           campaign.title);
}

QList<ReasonChoice> reasonChoices(const Reasons& reasons, const Campaign& campaign, const QString& worker)
{
    QList<ReasonChoice> choices;
    for (const Reason& reason : reasons.of(campaign.id))
        choices.append({filledReason(reason.name, campaign, worker), reason.text,
                        filledReason(reason.text, campaign, worker)});
    return choices;
}

ReasonRow::ReasonRow(int number, const ReasonChoice& choice, QWidget* parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setText(shownLine(choice.name));
    setAccessibleName(tr("%1, %2", "the number of a reason, and its name").arg(number).arg(text()));
    setAccessibleDescription(shownLine(choice.read));
    setToolTip(choice.read.isEmpty() ? QString() : toolTipText(choice.read));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    SinglePress::on(this);
}

QSize ReasonRow::sizeHint() const
{
    const Metrics metrics(this);
    const int cap = keyCapSize(QString::number(m_number), font()).width();
    return {cap + metrics.space(12) + fontMetrics().horizontalAdvance(text()) + metrics.space(4),
            std::max(Metrics::LeastTarget, metrics.lines(1.22))};
}

QSize ReasonRow::minimumSizeHint() const
{
    const Metrics metrics(this);
    return {metrics.lines(4), std::max(Metrics::LeastTarget, metrics.lines(1.22))};
}

void ReasonRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics metrics(this);
    const bool lit = hasFocus() || (m_isPointedAt && underMouse() && isEnabled());
    if (lit)
        paintBox(&painter, rect(), Theme::colour(Colour::Selection), Qt::transparent, metrics.smallRadius());

    const QString number = QString::number(m_number);
    const QSize cap = keyCapSize(number, font());
    const QRect capRect(QPoint(metrics.space(1), (height() - cap.height()) / 2), cap);
    const QRect shownCap = QStyle::visualRect(layoutDirection(), rect(), capRect);
    const QColor colour = Theme::colour(isEnabled() ? Colour::Text : Colour::Muted);
    paintKeyCap(&painter, shownCap.topLeft(), number, font(), colour);

    const int left = capRect.right() + metrics.space(9);
    const QRect words(left, 0, width() - left, height());
    painter.setPen(colour);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void ReasonRow::keyPressEvent(QKeyEvent* event)
{
    // A button would take Space for a click: whoever types a sentence would reject by its first one.
    event->ignore();
}

void ReasonRow::showEvent(QShowEvent* event)
{
    QAbstractButton::showEvent(event);
    m_isPointedAt = false;
    m_restsAt = QCursor::pos();
}

/// Lit, and no more: where the pointer rests nobody has chosen anything. Under one that did not move since
/// the row came there it is not even that: it would look like a choice.
void ReasonRow::pointAt(const QPoint& place)
{
    if (m_isPointedAt || place == m_restsAt)
        return;
    m_isPointedAt = true;
    update();
}

void ReasonRow::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    pointAt(event->globalPosition().toPoint());
}

void ReasonRow::mouseMoveEvent(QMouseEvent* event)
{
    QAbstractButton::mouseMoveEvent(event);
    pointAt(event->globalPosition().toPoint());
}

void ReasonRow::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    m_isPointedAt = false;
    m_restsAt.reset(); // wherever it comes back to, it moved there
    update();
}

void ReasonRow::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

ReasonList::ReasonList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    const Metrics metrics(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(metrics.space(8));
    m_layout->setVerticalSpacing(0);
}

void ReasonList::setChoices(const QList<ReasonChoice>& choices, int mostColumns)
{
    m_mostColumns = mostColumns;
    if (m_choices == choices) {
        arrange();
        return;
    }
    m_choices = choices.first(std::min<qsizetype>(choices.size(), MaxReasons));
    qDeleteAll(m_rows);
    m_rows.clear();
    m_columns = 0;
    for (int i = 0; i < int(m_choices.size()); ++i) {
        auto* row = new ReasonRow(i + 1, m_choices.at(i), this);
        makeFocusable(row);
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        connect(row, &ReasonRow::focused, this, [this, i] { Q_EMIT focused(i); });
        m_rows.append(row);
    }
    arrange();
}

void ReasonList::arrange()
{
    int widest = 0;
    for (const ReasonRow* row : std::as_const(m_rows))
        widest = std::max(widest, row->sizeHint().width());
    const int gap = m_layout->horizontalSpacing();
    const int columns = width() < m_mostColumns * (widest + gap) - gap ? 1 : m_mostColumns;
    if (m_columns == columns)
        return;
    m_columns = columns;
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_layout->addWidget(m_rows.at(i), i / columns, i % columns);
    for (int column = 0; column < 2; ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize ReasonList::minimumSizeHint() const
{
    return {Metrics(this).lines(8), QWidget::minimumSizeHint().height()};
}

void ReasonList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReasonList::setFocusable(bool focusable)
{
    m_focusable = focusable;
    for (ReasonRow* row : m_rows)
        makeFocusable(row);
}

void ReasonList::makeFocusable(ReasonRow* row) const
{
    row->setFocusPolicy(m_focusable ? Qt::StrongFocus : Qt::NoFocus);
    if (m_focusable)
        tellChoice(row);
}

void ReasonList::markChosen(int index)
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        setChoiceInForce(m_rows.at(i), i == index);
}

void ReasonList::focusRow(int index)
{
    if (index >= 0 && index < m_rows.size())
        m_rows.at(index)->setFocus(Qt::TabFocusReason);
}

} // namespace proofdesk
