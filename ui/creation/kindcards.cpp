// SPDX-License-Identifier: MIT
#include "ui/creation/kindcards.h"

#include "ui/common/accessiblechoice.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QPainter>
#include <QStyle>

namespace proofdesk {

namespace {

constexpr int MostColumns = 5;
constexpr int FewestColumns = 2;
/// Of a card, in lines of text: its name fits.
constexpr double CardLines = 12.5;

QString iconOf(Engagement engagement)
{
    switch (engagement) {
    case Engagement::Like:
        return QStringLiteral("thumb");
    case Engagement::Follow:
        return QStringLiteral("newuser");
    case Engagement::Share:
        return QStringLiteral("share");
    case Engagement::Repost:
        return QStringLiteral("repost");
    case Engagement::Upvote:
        return QStringLiteral("up");
    case Engagement::Review:
        return QStringLiteral("star");
    }
    return {};
}

/// Two networks call it a like and draw a heart.
QString iconOf(const PrefilledKind& kind)
{
    if (kind.slug.startsWith(QLatin1String("instagram-likes"))
        || kind.slug.startsWith(QLatin1String("twitter-likes")))
        return QStringLiteral("heart");
    return iconOf(kind.engagement);
}

QString hostsOf(const PrefilledKind& kind)
{
    QString first = kind.hosts[0];
    if (kind.engagement == Engagement::Review)
        return KindCards::tr("%1 and others").arg(first);
    if (kind.hosts.size() < 2)
        return first;
    //: Two host names
    return KindCards::tr("%1, %2").arg(first, kind.hosts[1]);
}

class KindCard final : public QAbstractButton
{
public:
    explicit KindCard(const PrefilledKind& kind)
        : m_kind(kind)
    {
        tellChoice(this);
        setCheckable(true);
        setText(kind.displayName());
        setAccessibleName(kind.displayName());
        setAccessibleDescription(hostsOf(kind));
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics metrics(this);
        return {metrics.lines(10), metrics.lines(4.2)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const Metrics metrics(this);
        return {metrics.lines(8), metrics.lines(4.2)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Metrics metrics(this);
        const QRect all = rect();
        const auto place = [&](const QRect& drawn) {
            return QStyle::visualRect(layoutDirection(), all, drawn);
        };
        paintBox(&painter, all, isChecked() ? Theme::soft(Colour::Accent) : Theme::colour(Colour::Raised),
                 Theme::colour(isChecked()        ? Colour::Accent
                                   : underMouse() ? Colour::Edge
                                                  : Colour::Border),
                 metrics.radius(), isChecked() ? 2 : 1);
        if (hasFocus())
            paintBox(&painter, all.adjusted(3, 3, -3, -3), Qt::transparent, Theme::colour(Colour::Focus),
                     metrics.radius() - 2, 1);

        const int tile = metrics.lines(2);
        const QRect tileRect = place({metrics.space(12), (height() - tile) / 2, tile, tile});
        paintBox(&painter, tileRect, Theme::colour(isChecked() ? Colour::Accent : Colour::Sunken),
                 Qt::transparent, metrics.radius());
        const int inset = tile / 4;
        paintIcon(&painter, tileRect.adjusted(inset, inset, -inset, -inset), iconOf(m_kind),
                  Theme::colour(isChecked() ? Colour::OnAccent : Colour::Text));

        const int left = metrics.space(24) + tile;
        const int top = height() / 2 - metrics.h();
        const QRect name = place({left, top, width() - left - metrics.space(12), metrics.h()});
        const QRect hosts = place({left, top + metrics.h(), width() - left - metrics.space(12), metrics.h()});
        const auto align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        painter.setFont(scaledFont(font(), TextSize::Normal, true));
        painter.setPen(Theme::colour(Colour::Text));
        painter.drawText(name, align, painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
        painter.setFont(scaledFont(font(), TextSize::Secondary));
        painter.setPen(Theme::colour(Colour::Muted));
        painter.drawText(hosts, align,
                         painter.fontMetrics().elidedText(hostsOf(m_kind), Qt::ElideRight, hosts.width()));
        if (isChecked()) {
            const int tick = metrics.icon();
            paintIcon(&painter, place({width() - tick - metrics.space(10), metrics.space(10), tick, tick}),
                      QStringLiteral("check"), Theme::colour(Colour::Accent));
        }
    }

private:
    const PrefilledKind& m_kind;
};

} // namespace

KindCards::KindCards(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("kindCards"));
    auto* grid = new QGridLayout(this);
    m_grid = grid;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Metrics(this).space(12));
    int index = 0;
    for (const PrefilledKind& kind : prefilledKinds()) {
        auto* card = new KindCard(kind);
        card->setObjectName(QStringLiteral("kind-") + kind.slug);
        m_group->addButton(card, index);
        ++index;
    }
    arrange(MostColumns);
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT changed();
    });
}

void KindCards::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int index = 0; index < m_group->buttons().size(); ++index)
        m_grid->addWidget(m_group->button(index), index / columns, index % columns);
    for (int column = 0; column < MostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void KindCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int gap = m_grid->spacing();
    const int card = Metrics(this).lines(CardLines);
    arrange(qBound(FewestColumns, (width() + gap) / (card + gap), MostColumns));
}

const PrefilledKind* KindCards::current() const
{
    const int index = m_group->checkedId();
    return index < 0 ? nullptr : &prefilledKinds()[std::size_t(index)];
}

void KindCards::setCurrent(const PrefilledKind* kind)
{
    if (kind)
        m_group->button(int(kind - prefilledKinds().data()))->setChecked(true);
}

} // namespace proofdesk
