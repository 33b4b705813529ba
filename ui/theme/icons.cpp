// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include "ui/theme/keptpixmap.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

const auto Folder = u":/proofdesk/icons/"_s;
constexpr qsizetype MaxIcons = 2'000;

struct IconKey
{
    QString name;
    QRgb colour;
    int pixels;
    bool mirrored;
    friend bool operator==(const IconKey&, const IconKey&) = default;
};

size_t qHash(const IconKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, key.colour, key.pixels, key.mirrored);
}

bool hasDirection(const QString& name)
{
    static const QSet<QString> names = {u"chevron-left"_s, u"chevron-right"_s, u"undo"_s,
                                        u"send"_s,         u"share"_s,         u"campaigns"_s,
                                        u"note"_s,         u"frameback"_s,     u"framenext"_s};
    return names.contains(name);
}

QPixmap drawn(const IconKey& key)
{
    QFile file(Folder + key.name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon is called '%s'", qUtf8Printable(key.name));
        return {};
    }
    const QColor colour = QColor::fromRgba(key.colour);
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(key.pixels, key.pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    if (key.mirrored) {
        painter.translate(key.pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, key.pixels, key.pixels));
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Colour colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, Theme::colour(mode == QIcon::Disabled ? Colour::Muted : m_colour));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_colour); }

private:
    QString m_name;
    Colour m_colour;
};

} // namespace

void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour)
{
    const double ratio = painter->device()->devicePixelRatioF();
    const double side = qMin(rect.width(), rect.height());
    const int pixels = qRound(side * ratio);
    if (pixels <= 0)
        return;
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft && hasDirection(name);
    const QPixmap& pixmap = keptPixmap<IconKey, &drawn, MaxIcons>({name, colour.rgba(), pixels, mirrored});
    // On whole device pixels, or a stroke would be smeared over two.
    const auto snapped = [ratio](double at) { return qRound(at * ratio) / ratio; };
    const QPointF at(snapped(rect.x() + (rect.width() - side) / 2),
                     snapped(rect.y() + (rect.height() - side) / 2));
    painter->drawPixmap(QRectF(at, QSizeF(pixels / ratio, pixels / ratio)), pixmap, QRectF(pixmap.rect()));
}

QIcon icon(const QString& name, Colour colour)
{
    return QIcon(new ThemedIconEngine(name, colour));
}

QStringList iconNames()
{
    QStringList names = QDir(Folder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(4);
    return names;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int pixels : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(u":/proofdesk/proofdesk.svg"_s).render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace proofdesk
