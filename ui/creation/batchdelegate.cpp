// SPDX-License-Identifier: MIT
#include "ui/creation/batchdelegate.h"

#include "models/batchmodel.h"
#include "models/batchwords.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

namespace {

constexpr double RowLines = 1.9;
constexpr double ChipLines = 8;

ChipLook lookOf(BatchItemState state)
{
    const QString words = batchwords::state(state);
    const auto soft = [&](const char* icon, Colour colour) {
        return ChipLook{words, QLatin1String(icon), ChipKind::Soft, colour};
    };
    switch (state) {
    case BatchItemState::Waiting:
        return soft("clock", Colour::Information);
    case BatchItemState::Preparing:
        return soft("refresh", Colour::Accent);
    case BatchItemState::Sending:
        return soft("send", Colour::Accent);
    case BatchItemState::Unsure:
        return soft("info", Colour::Information);
    case BatchItemState::Candidates:
        return soft("flip", Colour::Caution);
    case BatchItemState::Made:
        return {words, QStringLiteral("check"), ChipKind::Solid, Colour::Positive};
    case BatchItemState::Refused:
    case BatchItemState::NotSent:
        return soft("warn", Colour::Negative);
    case BatchItemState::NotSeen:
        return soft("unseen", Colour::Caution);
    case BatchItemState::Dropped:
        break;
    }
    return {words, QStringLiteral("cross"), ChipKind::Neutral, Colour::Muted};
}

} // namespace

QSize BatchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), Metrics(option.font).lines(RowLines)};
}

void BatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto item = index.data(BatchModel::ItemRole).value<BatchItem>();
    const Metrics metrics(option.font);
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect,
                      option.state & QStyle::State_Selected ? Theme::colour(Colour::Selection)
                                                            : Theme::colour(Colour::Raised));
    const QRect inner = option.rect.adjusted(metrics.space(12), 0, -metrics.space(12), 0);
    const auto visual = [&](int left, int width) {
        return QStyle::visualRect(option.direction, option.rect,
                                  QRect(inner.left() + left, inner.top(), width, inner.height()));
    };
    const auto aligned = [&](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(option.direction, alignment)) | int(Qt::AlignVCenter)
            | int(Qt::TextSingleLine);
    };
    const QFontMetrics& text = option.fontMetrics;
    const int chip = metrics.lines(ChipLines);
    paintChip(painter, visual(0, chip), lookOf(item.state), option.font);

    // The link is what tells the rows apart: it has the room, unless what came of it needs more words.
    const int room = inner.width() - chip - metrics.space(12);
    const QString remark = shownLine(batchwords::remark(item), 400);
    const int remarkWidth = qMin(text.horizontalAdvance(remark) + metrics.space(4), room / 2);
    const int linkWidth = room - remarkWidth - metrics.space(12);
    painter->setFont(option.font);
    painter->setPen(Theme::colour(item.state == BatchItemState::Dropped ? Colour::Muted : Colour::Text));
    painter->drawText(visual(chip + metrics.space(12), linkWidth), aligned(Qt::AlignLeft),
                      text.elidedText(shownLine(item.draft.link), Qt::ElideMiddle, linkWidth));
    painter->setPen(Theme::colour(Colour::Muted));
    painter->drawText(visual(inner.width() - remarkWidth, remarkWidth), aligned(Qt::AlignRight),
                      text.elidedText(remark, Qt::ElideRight, remarkWidth));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::colour(Colour::Border));
    painter->restore();
}

} // namespace proofdesk
