// SPDX-License-Identifier: MIT
#include "ui/window/navigation.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace proofdesk {

namespace {

enum Role { IconRole = Qt::UserRole, BadgeRole, SpacerRole };

constexpr int MarkWidth = 3;
constexpr int MostShown = 999;

} // namespace

class Navigation::Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.data(SpacerRole).toBool())
            return;
        const Metrics metrics(option.font);
        const bool current = option.state & QStyle::State_Selected;
        const bool focused = option.state & QStyle::State_HasFocus
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        const QRect box =
            option.rect.adjusted(metrics.space(6), metrics.space(2), -metrics.space(6), -metrics.space(2));
        if (current)
            paintBox(painter, box, Theme::colour(Colour::Selection), Qt::transparent, metrics.radius());
        else if (option.state & QStyle::State_MouseOver)
            paintBox(painter, box, Theme::colour(Colour::Sunken), Qt::transparent, metrics.radius());
        if (focused)
            paintBox(painter, box, Qt::transparent, Theme::colour(Colour::Focus), metrics.radius(), 2);
        if (current) {
            const int inset = metrics.space(10);
            const QRect mark(option.rect.left(), box.top() + inset, MarkWidth, box.height() - 2 * inset);
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark),
                              Theme::colour(Colour::Accent));
        }
        const QColor colour = Theme::colour(current ? Colour::Accent : Colour::Muted);
        const int icon = metrics.lines(1.1);
        const int gap = metrics.space(1);
        const int top = box.top() + (box.height() - icon - gap - metrics.h()) / 2;
        const QRect picture(box.center().x() - icon / 2, top, icon, icon);
        paintIcon(painter, picture, index.data(IconRole).toString(), colour);
        painter->setFont(scaledFont(option.font, TextSize::Secondary, current));
        painter->setPen(colour);
        painter->drawText(QRect(box.left(), top + icon + gap, box.width(), metrics.h()),
                          Qt::AlignCenter | Qt::TextSingleLine, index.data().toString());
        if (const qint64 count = index.data(BadgeRole).toLongLong(); count > 0)
            paintBadge(painter, picture, count, option);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.data(SpacerRole).toBool())
            return index.data(Qt::SizeHintRole).toSize();
        return {0, Metrics(option.font).lines(2.9) + Metrics(option.font).space(4)};
    }

private:
    static void paintBadge(QPainter* painter, const QRect& picture, qint64 count,
                           const QStyleOptionViewItem& option)
    {
        const QString words =
            count > MostShown ? QStringLiteral("%1+").arg(MostShown) : QLocale().toString(count);
        const QFont font = scaledFont(option.font, TextSize::KeyCap);
        const QFontMetrics text(font);
        const int height = text.height();
        const int width = qMax(height, text.horizontalAdvance(words) + height / 2);
        const QRect place(picture.right() - picture.width() / 6, picture.top() - height / 4, width, height);
        const QRect box = option.direction == Qt::RightToLeft
            ? QRect(2 * picture.center().x() - place.right(), place.top(), width, height)
            : place;
        paintBox(painter, box, Theme::colour(Colour::Information), Theme::colour(Colour::Surface),
                 height / 2.0);
        painter->setFont(font);
        painter->setPen(Theme::onSolid());
        painter->drawText(box, Qt::AlignCenter, words);
    }
};

Navigation::Navigation(QWidget* parent)
    : TellingRows<QListWidget>(parent)
{
    setObjectName(QStringLiteral("navigation"));
    tellRows(this);
    setAccessibleName(tr("Pages"));
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setSelectionMode(QAbstractItemView::SingleSelection);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT currentPlaceChanged(placeOf(row));
    });
}

void Navigation::addPlace(const QString& words, const QString& icon, bool atFoot)
{
    const QSignalBlocker quiet(this);
    if (atFoot) {
        // What lies between the places and the foot is an item too, without a name and out of reach.
        auto* spacer = new QListWidgetItem(this);
        spacer->setFlags(Qt::NoItemFlags);
        spacer->setData(SpacerRole, true);
        m_foot = count();
    }
    auto* place = new QListWidgetItem(words, this);
    place->setData(IconRole, icon);
    if (currentRow() < 0)
        setCurrentRow(0);
    updateGeometry();
    arrange();
}

void Navigation::removePlaces()
{
    const QSignalBlocker quiet(this);
    clear();
    m_foot = -1;
}

void Navigation::setCurrentPlace(int place)
{
    setCurrentRow(rowOf(place));
}

int Navigation::rowOf(int place) const
{
    return m_foot >= 0 && place >= m_foot - 1 ? place + 1 : place;
}

int Navigation::placeOf(int row) const
{
    return m_foot >= 0 && row >= m_foot ? row - 1 : row;
}

void Navigation::setBadge(int place, qint64 count)
{
    QListWidgetItem* shown = item(rowOf(place));
    if (!shown)
        return;
    shown->setData(BadgeRole, count);
    shown->setData(Qt::AccessibleDescriptionRole,
                   count > 0 ? tr("%n waiting", nullptr, int(count)) : QString());
}

QSize Navigation::sizeHint() const
{
    const Metrics metrics(this);
    const QFontMetrics strong(scaledFont(font(), TextSize::Secondary, true));
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = qMax(widest, strong.horizontalAdvance(item(i)->text()));
    return {qMax(widest + 2 * metrics.space(12), metrics.lines(4.8)), 0};
}

void Navigation::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), Theme::colour(Colour::Surface));
    }
    QListWidget::paintEvent(event);
}

void Navigation::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    arrange();
}

void Navigation::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void Navigation::arrange()
{
    const Metrics metrics(this);
    if (m_foot < 1 || m_foot >= count())
        return;
    const int each = metrics.lines(2.9) + metrics.space(4);
    const int room = viewport()->height() - each * (count() - 1);
    item(m_foot - 1)->setSizeHint({0, qMax(0, room)});
}

} // namespace proofdesk
