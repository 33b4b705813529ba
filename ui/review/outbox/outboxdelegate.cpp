// SPDX-License-Identifier: MIT
#include "ui/review/outbox/outboxdelegate.h"

#include "domain/clock.h"
#include "models/outboxmodel.h"
#include "ui/common/chip.h"
#include "ui/common/cutwords.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/statelook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace proofdesk {

namespace {

constexpr double ChipLines = 9;
constexpr double NameLines = 8;
constexpr qsizetype MaxName = 80;

/// In a layout from left to right.
QRect nameRoom(const QStyleOptionViewItem& option)
{
    const Metrics metrics(option.font);
    const int left = option.rect.left() + 2 * metrics.space(8) + metrics.lines(ChipLines);
    return {left, option.rect.top(), metrics.lines(NameLines), option.rect.height()};
}

QFont nameFont(const QStyleOptionViewItem& option)
{
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

} // namespace

OutboxDelegate::OutboxDelegate(Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), Metrics(option.font).lines(1.8)};
}

bool OutboxDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    const QString name = index.data(OutboxModel::DecisionRole).value<Decision>().request.workerName;
    return tellCutWords(*event, view->viewport(),
                        QStyle::visualRect(option.direction, option.rect, nameRoom(option)), nameFont(option),
                        shownLine(name, MaxName), name);
}

void OutboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto decision = index.data(OutboxModel::DecisionRole).value<Decision>();
    const Metrics metrics(option.font);
    const StateLook look = stateLook({}, decision, true, m_clock.now());
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, Theme::colour(Colour::Selection));
    const QRect inner = option.rect.adjusted(metrics.space(8), 0, -metrics.space(8), 0);
    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | int(Qt::AlignVCenter)
        | int(Qt::TextSingleLine);

    const int chipWidth = metrics.lines(ChipLines);
    paintChip(painter, visual(QRect(inner.left(), inner.top(), chipWidth, inner.height())),
              {look.word, look.glyph, ChipKind::Soft, look.colour}, option.font);

    const QFont strong = nameFont(option);
    const QRect name = nameRoom(option);
    painter->setFont(strong);
    painter->setPen(Theme::colour(Colour::Text));
    painter->drawText(visual(name), leading,
                      QFontMetrics(strong).elidedText(shownLine(decision.request.workerName, MaxName),
                                                      Qt::ElideRight, name.width()));

    const int restLeft = name.right() + 1 + metrics.space(8);
    const QRect rest(restLeft, inner.top(), inner.right() - restLeft, inner.height());
    QString words = shownLine(index.data(OutboxModel::WhichRole).toString());
    if (const QString remark = shownLine(outboxRemark(decision)); !remark.isEmpty())
        words = tr("%1 · %2", "which submission, and a remark").arg(words, remark);
    painter->setFont(option.font);
    painter->setPen(Theme::colour(Colour::Muted));
    painter->drawText(visual(rest), leading,
                      option.fontMetrics.elidedText(words, Qt::ElideRight, rest.width()));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::colour(Colour::Border));
    painter->restore();
}

} // namespace proofdesk
