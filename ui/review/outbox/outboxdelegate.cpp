// SPDX-License-Identifier: MIT
#include "ui/review/outbox/outboxdelegate.h"

#include "domain/clock.h"
#include "models/outboxmodel.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/statelook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

OutboxDelegate::OutboxDelegate(Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), Metrics(option.font).lines(1.8)};
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

    const int chipWidth = metrics.lines(9);
    paintChip(painter, visual(QRect(inner.left(), inner.top(), chipWidth, inner.height())),
              {look.word, look.glyph, ChipKind::Soft, look.colour}, option.font);

    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int nameLeft = inner.left() + chipWidth + metrics.space(8);
    const int nameWidth = metrics.lines(8);
    painter->setFont(strong);
    painter->setPen(Theme::colour(Colour::Text));
    painter->drawText(visual(QRect(nameLeft, inner.top(), nameWidth, inner.height())), leading,
                      QFontMetrics(strong).elidedText(shownLine(decision.request.workerName, 80),
                                                      Qt::ElideRight, nameWidth));

    const QRect rest(nameLeft + nameWidth + metrics.space(8), inner.top(),
                     inner.right() - nameLeft - nameWidth - metrics.space(8), inner.height());
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
