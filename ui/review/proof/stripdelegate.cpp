// SPDX-License-Identifier: MIT
#include "ui/review/proof/stripdelegate.h"

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "ui/review/desk/statelook.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace proofdesk {

namespace {

constexpr double Side = 4.4; // heights of a line
constexpr double SentOpacity = 0.45;

/// The word under the picture: decided, its state; else what is most worth knowing.
StateLook wordOf(const StateLook& state, const QModelIndex& index, bool current)
{
    if (current && !state.decided())
        return {QString(), StripDelegate::tr("Current"), Colour::Focus};
    if (state.decided())
        return state;
    const auto flags = index.data(SubmissionModel::FlagsRole).value<QList<int>>();
    if (!flags.isEmpty()) {
        const auto flag = SubmissionFlag(flags.first());
        return {reviewwords::flagIcon(flag), reviewwords::flagName(flag),
                isQuiet(flag) ? Colour::Muted : Colour::Caution};
    }
    return state;
}

} // namespace

StripDelegate::StripDelegate(ThumbnailCache& thumbnails, Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
    , m_clock(clock)
{
}

QSize StripDelegate::cell(const QFont& font)
{
    const Metrics metrics(font);
    return {metrics.lines(Side) + metrics.space(8), metrics.lines(Side) + metrics.space(2) + metrics.h()};
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return cell(option.font);
}

void StripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Metrics metrics(option.font);
    const auto submission = index.data(SubmissionModel::CardRole).value<Submission>();
    const StateLook look = stateLook(index, submission, m_clock.now(), true);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->currentIndex().row() == index.row();

    painter->save();
    const int gap = metrics.space(4);
    const QRect box(option.rect.left() + gap, option.rect.top(), option.rect.width() - 2 * gap,
                    metrics.lines(Side) - metrics.space(6));
    const Colour border = current ? Colour::Focus : look.decided() ? look.colour : Colour::Border;
    paintBox(painter, box, Theme::colour(Colour::Sunken), Theme::colour(border), metrics.smallRadius(),
             current ? metrics.space(3) : 2, look.dashed && !current ? Qt::DashLine : Qt::SolidLine);
    const QRect inner = box.adjusted(gap, gap, -gap, -gap);
    if (!submission.images.isEmpty()) {
        const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        const auto picture = m_thumbnails.picture(submission.images.first(), inner.size(), ratio);
        if (picture.state == ProofState::Ready) {
            const QSizeF size = picture.pixmap.deviceIndependentSize();
            painter->setOpacity(look.dimmed ? SentOpacity : 1);
            painter->drawPixmap(QPoint(inner.center().x() - int(size.width() / 2),
                                       inner.center().y() - int(size.height() / 2)),
                                picture.pixmap);
            painter->setOpacity(1);
        } else if (picture.state == ProofState::Failed) {
            const int side = metrics.icon();
            paintIcon(painter,
                      QRect(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side),
                      QStringLiteral("broken"), Theme::colour(Colour::Caution));
        }
    }

    const StateLook word = wordOf(look, index, current);
    QFont font = scaledFont(option.font, TextSize::KeyCap, current);
    const QFontMetrics words(font);
    const int icon = word.glyph.isEmpty() ? 0 : metrics.lines(0.7);
    const QString text = words.elidedText(word.word, Qt::ElideRight, option.rect.width() - icon - 2);
    const int space = icon > 0 ? metrics.space(3) : 0;
    const int width = icon + space + words.horizontalAdvance(text);
    QRect line(option.rect.center().x() - width / 2, box.bottom() + metrics.space(3), width + 1, metrics.h());
    painter->setFont(font);
    painter->setPen(Theme::colour(word.colour));
    if (icon > 0) {
        const QRect glyph(line.left(), line.center().y() - icon / 2, icon, icon);
        paintIcon(painter, QStyle::visualRect(option.direction, line, glyph), word.glyph,
                  Theme::colour(word.colour));
        line = QStyle::visualRect(option.direction, line, line.adjusted(icon + space, 0, 0, 0));
    }
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace proofdesk
