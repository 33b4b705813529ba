// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaigndelegate.h"

#include "models/campaignmodel.h"
#include "models/campaignwords.h"
#include "ui/campaigns/campaignlooks.h"
#include "ui/common/chip.h"
#include "ui/common/cutwords.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr int AccentBar = 3;

bool hasButton(const QModelIndex& index)
{
    return index.data(CampaignModel::WaitingRole).toLongLong() != 0;
}

/// The room for what a cell shows: 8 px at both sides, 16 at the ends of the row.
QRect contents(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Metrics metrics(option.font);
    const int before = metrics.space(index.column() == CampaignModel::Title ? 16 : 8);
    const int after = metrics.space(index.column() == CampaignModel::Waiting ? 16 : 8);
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(before, 0, -after, 0));
}

/// Of the button that opens the review, by its words and the chevron after them.
int buttonWidth(const QFont& font, const QString& words)
{
    const Metrics metrics(font);
    const int needed = QFontMetrics(scaledFont(font, TextSize::Normal, true)).horizontalAdvance(words) + 1
        + metrics.lines(0.75) + 4 * metrics.space(8);
    return std::max(metrics.lines(7.1), needed);
}

/// Of "pays by itself", with its icon.
int warningWidth(const QFont& font, const QString& words)
{
    const Metrics metrics(font);
    return metrics.lines(0.75) + metrics.space(4)
        + QFontMetrics(scaledFont(font, TextSize::Secondary)).horizontalAdvance(words) + 1;
}

QRect buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Metrics metrics(option.font);
    const QRect room = contents(option, index);
    const QSize size(qMin(room.width(), buttonWidth(option.font, index.data().toString())),
                     metrics.control());
    return QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, size, room);
}

/// One of the two lines of a cell, 1 the lower one.
QRect lineRect(const QRect& room, int number, const Metrics& metrics)
{
    const int gap = metrics.space(1);
    const int top = room.center().y() + 1 - metrics.h() - gap / 2;
    return {room.left(), number == 0 ? top : top + metrics.h() + gap, room.width(), metrics.h()};
}

class CellPainter
{
public:
    CellPainter(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_metrics(option.font)
        , m_room(contents(option, index))
    {
    }

    void title() const
    {
        const QString name = m_index.data().toString();
        words(lineRect(m_room, 0, m_metrics), scaledFont(m_option.font, TextSize::Normal, true), Colour::Text,
              Qt::AlignLeading, shownLine(name));

        QRect rest = lineRect(m_room, 1, m_metrics);
        const QFont small = scaledFont(m_option.font, TextSize::Secondary);
        const QString warning = m_index.data(CampaignModel::PaysByItselfRole).toString();
        const int icon = m_metrics.lines(0.75);
        QString second = shownLine(m_index.data(CampaignModel::SecondLineRole).toString());
        // The warning costs money without a click: where room is short, the rest is cut, not it.
        const int forWarning =
            warning.isEmpty() ? 0 : warningWidth(m_option.font, warning) + m_metrics.space(8);
        const int room = qMax(0, rest.width() - forWarning);
        const QString link = shownLine(
            campaignwords::promotedLink(m_index.data(CampaignModel::CampaignRole).value<Campaign>()));
        const bool isCut = !link.isEmpty() && QFontMetrics(small).horizontalAdvance(second) > room;
        if (isCut)
            second = link; // its end is what tells quick jobs of one kind apart
        const int secondWidth = qBound(0, QFontMetrics(small).horizontalAdvance(second) + 1, room);
        words(part(rest, 0, secondWidth), small, Colour::Muted, Qt::AlignLeading, second,
              isCut ? Qt::ElideMiddle : Qt::ElideRight);
        if (warning.isEmpty())
            return;
        const int at = secondWidth + (secondWidth > 0 ? m_metrics.space(8) : 0);
        const QRect iconPlace = part(rest, at, icon);
        paintIcon(m_painter, iconPlace, u"warn"_s, Theme::colour(Colour::Caution));
        const int after = at + icon + m_metrics.space(4);
        words(part(rest, after, rest.width() - after), small, Colour::Caution, Qt::AlignLeading, warning);
    }

    void status() const
    {
        const auto campaign = m_index.data(CampaignModel::CampaignRole).value<Campaign>();
        paintChip(m_painter, m_room, statusLook(campaign), m_option.font);
    }

    void progress() const
    {
        const auto campaign = m_index.data(CampaignModel::CampaignRole).value<Campaign>();
        const QFont small = scaledFont(m_option.font, TextSize::Secondary);
        const BarParts parts = barPartsOf(campaign, m_index.data(CampaignModel::OnItsWayRole).toLongLong());
        const QRect below = lineRect(m_room, 1, m_metrics);
        if (!hasBar(campaign)) {
            words(m_room, small, Colour::Muted, Qt::AlignLeading,
                  QCoreApplication::translate("CampaignDelegate", "not known"));
            return;
        }
        const int height = m_metrics.space(8);
        const QRect above = lineRect(m_room, 0, m_metrics);
        paintStackedBar(m_painter,
                        {m_room.left(), above.bottom() - m_metrics.space(4) - height, m_room.width(), height},
                        parts);
        const QFontMetrics letters(small);
        int room = below.width();
        if (campaign.totalAvailabilities) {
            const QString of = QCoreApplication::translate("CampaignDelegate", "of %1")
                                   .arg(QLocale().toString(*campaign.totalAvailabilities));
            const int taken = letters.horizontalAdvance(of) + m_metrics.space(8);
            // How many there are in all gives way to the counts, and stands in the tip then.
            if (letters.horizontalAdvance(barWords(parts)) <= room - taken) {
                words(below, small, Colour::Muted, Qt::AlignTrailing, of);
                room -= taken;
            }
        }
        words(part(below, 0, room), small, Colour::Muted, Qt::AlignLeading, barWords(parts, letters, room));
    }

    void money(bool strong) const
    {
        const auto campaign = m_index.data(CampaignModel::CampaignRole).value<Campaign>();
        const bool known = strong ? campaign.paidSoFar().has_value() : campaign.pay.has_value();
        words(m_room,
              scaledFont(m_option.font, known ? TextSize::Normal : TextSize::Secondary, strong && known),
              known ? Colour::Text : Colour::Muted, Qt::AlignTrailing, m_index.data().toString());
    }

    void waiting() const
    {
        if (!hasButton(m_index)) {
            words(m_room, scaledFont(m_option.font, TextSize::Secondary), Colour::Muted, Qt::AlignTrailing,
                  m_index.data().toString());
            return;
        }
        const QRect box = buttonRect(m_option, m_index);
        const bool hovered = m_option.state & QStyle::State_MouseOver;
        const QColor fill = hovered ? mixed(Theme::colour(Colour::Raised), Theme::colour(Colour::Accent), 0.1)
                                    : Theme::colour(Colour::Raised);
        paintBox(m_painter, box, fill, Theme::colour(Colour::Accent), m_metrics.radius());
        const QFont strong = scaledFont(m_option.font, TextSize::Normal, true);
        const QString text = m_index.data().toString();
        const int icon = m_metrics.lines(0.75);
        const int gap = m_metrics.space(8);
        const int width =
            qMin(QFontMetrics(strong).horizontalAdvance(text) + 1, box.width() - icon - 2 * gap);
        const int start = (box.width() - width - gap - icon) / 2;
        words(part(box, start, width), strong, Colour::Accent, Qt::AlignLeading, text);
        paintIcon(m_painter, part(box, start + width + gap, icon), u"chevron-right"_s,
                  Theme::colour(Colour::Accent));
    }

private:
    /// A piece of a rectangle, counted from where reading starts.
    [[nodiscard]] QRect part(const QRect& whole, int from, int width) const
    {
        return QStyle::visualRect(m_option.direction, whole,
                                  {whole.left() + from, whole.top(), width, whole.height()});
    }

    void words(const QRect& rect, const QFont& font, Colour colour, Qt::Alignment alignment,
               const QString& text, Qt::TextElideMode elide = Qt::ElideRight) const
    {
        m_painter->setFont(font);
        m_painter->setPen(Theme::colour(colour));
        const QString shown = QFontMetrics(font).elidedText(text, elide, rect.width());
        m_painter->drawText(rect,
                            int(QStyle::visualAlignment(m_option.direction, alignment) | Qt::AlignVCenter)
                                | Qt::TextSingleLine,
                            shown);
    }

    QPainter* m_painter;
    const QStyleOptionViewItem& m_option;
    const QModelIndex& m_index;
    Metrics m_metrics;
    QRect m_room;
};

} // namespace

void CampaignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, chosen ? Theme::soft(Colour::Accent) : Theme::colour(Colour::Raised));
    const QRect hairline(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(hairline, Theme::colour(Colour::Border));
    if (chosen && index.column() == CampaignModel::Title) {
        const QRect bar(option.rect.left(), option.rect.top(), AccentBar, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          Theme::colour(Colour::Accent));
    }
    const CellPainter cell(painter, option, index);
    switch (index.column()) {
    case CampaignModel::Title:
        cell.title();
        break;
    case CampaignModel::Status:
        cell.status();
        break;
    case CampaignModel::Progress:
        cell.progress();
        break;
    case CampaignModel::Pay:
        cell.money(false);
        break;
    case CampaignModel::PaidSoFar:
        cell.money(true);
        break;
    case CampaignModel::Waiting:
        cell.waiting();
        break;
    default:
        break;
    }
    painter->restore();
}

QSize CampaignDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics metrics(option.font);
    const QString words = index.data().toString();
    const auto advance = [&](TextSize size, bool strong) {
        return QFontMetrics(scaledFont(option.font, size, strong)).horizontalAdvance(words) + 1;
    };
    int inside = 0;
    switch (index.column()) {
    case CampaignModel::Title: {
        // Titles may be cut; what costs money without a click may not.
        const QString warning = index.data(CampaignModel::PaysByItselfRole).toString();
        if (!warning.isEmpty())
            inside = metrics.space(8) + warningWidth(option.font, warning);
        break;
    }
    case CampaignModel::Status:
        inside = chipSize(statusLook(index.data(CampaignModel::CampaignRole).value<Campaign>()), option.font)
                     .width();
        break;
    case CampaignModel::Pay:
    case CampaignModel::PaidSoFar:
        inside = advance(TextSize::Normal, true);
        break;
    case CampaignModel::Waiting:
        inside = metrics.space(8)
            + (hasButton(index) ? buttonWidth(option.font, words) : advance(TextSize::Secondary, false));
        break;
    default:
        inside = QStyledItemDelegate::sizeHint(option, index).width();
    }
    return {inside + 2 * metrics.space(8), metrics.lines(RowLines)};
}

bool CampaignDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                 const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto campaign = index.data(CampaignModel::CampaignRole).value<Campaign>();
    if (index.column() == CampaignModel::Progress && hasBar(campaign))
        return tellCutWords(*event, view->viewport(), contents(option, index),
                            scaledFont(option.font, TextSize::Secondary), index.data().toString(),
                            index.data().toString());
    if (index.column() != CampaignModel::Title)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // The model has a line of it; all that the service says is in the campaign.
    return tellCutWords(*event, view->viewport(), lineRect(contents(option, index), 0, Metrics(option.font)),
                        scaledFont(option.font, TextSize::Normal, true), shownLine(index.data().toString()),
                        campaign.title.isEmpty() ? index.data().toString() : campaign.title);
}

bool CampaignDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                   const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.column() == CampaignModel::Waiting
        && hasButton(index)) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && buttonRect(option, index).contains(mouse->pos())) {
            Q_EMIT reviewPressed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace proofdesk
