// SPDX-License-Identifier: MIT
#include "ui/review/lists/tabledelegate.h"

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "models/workernaming.h"
#include "ui/common/cutwords.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/statelook.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype MaxCellText = 200;
constexpr double GlyphLines = 0.8;
constexpr int GlyphGap = 6;

StateLook lookOf(const QModelIndex& index, const QDateTime& now)
{
    return stateLook(index, index.data(SubmissionModel::CardRole).value<Submission>(), now);
}

/// As on the cards: what is usual is no reason to look twice.
bool hasEvidence(const QModelIndex& index)
{
    const auto flags = index.data(SubmissionModel::FlagsRole).value<QList<int>>();
    return std::any_of(flags.begin(), flags.end(), [](int flag) { return !isQuiet(SubmissionFlag(flag)); });
}

} // namespace

TableDelegate::TableDelegate(Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

int TableDelegate::glyphRoom(const Metrics& metrics)
{
    return metrics.lines(GlyphLines) + metrics.space(GlyphGap);
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (index.column() == SubmissionModel::State)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int pad = Metrics(option.font).space(Pad);
    QFont font = option.font;
    if (index.column() == SubmissionModel::Worker)
        font.setWeight(QFont::DemiBold);
    QString words = index.data(Qt::DisplayRole).toString();
    const QString shown = shownLine(words, MaxCellText);
    if (index.column() == SubmissionModel::Worker) {
        // A cell holds a line of the name. Where it is hidden, the number stays.
        const auto one = index.data(SubmissionModel::CardRole).value<Submission>();
        words = words == WorkerNaming::number(one.id) ? words : one.workerName;
    }
    return tellCutWords(*event, view->viewport(), option.rect.adjusted(pad, 0, -pad, 0), font, shown, words);
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Metrics metrics(option.font);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->currentIndex().row() == index.row();
    painter->save();
    if (current || (option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, Theme::colour(Colour::Selection));
    const int pad = metrics.space(Pad);
    QRect inner = option.rect.adjusted(pad, 0, -pad, 0);
    QColor colour = Theme::colour(Colour::Text);
    QFont font = option.font;
    QString text;
    if (index.column() == SubmissionModel::State) {
        const StateLook look = lookOf(index, m_clock.now());
        colour = Theme::colour(look.colour);
        text = look.word;
        const int side = metrics.lines(GlyphLines);
        const QRect glyph(inner.left(), inner.center().y() - side / 2, side, side);
        paintIcon(painter, QStyle::visualRect(option.direction, inner, glyph), look.glyph, colour);
        inner = QStyle::visualRect(option.direction, inner, inner.adjusted(glyphRoom(metrics), 0, 0, 0));
        if (look.form == StateLook::Form::Solid)
            font.setWeight(QFont::DemiBold);
    } else {
        text = shownLine(index.data(Qt::DisplayRole).toString(), MaxCellText);
        if (index.column() == SubmissionModel::Worker)
            font.setWeight(QFont::DemiBold);
        else
            colour =
                Theme::colour(index.column() == SubmissionModel::Flags && hasEvidence(index) ? Colour::Caution
                                                                                             : Colour::Muted);
    }
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const int align = wanted.isValid() ? wanted.toInt() : int(Qt::AlignLeft);
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(inner,
                      int(QStyle::visualAlignment(option.direction, Qt::Alignment(align)))
                          | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::colour(Colour::Border));
    if (current && index.column() == SubmissionModel::Worker) {
        const int bar = metrics.space(3);
        const QRect mark(option.rect.left(), option.rect.top(), bar, option.rect.height() - 1);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark),
                          Theme::colour(Colour::Focus));
    }
    painter->restore();
}

} // namespace proofdesk
