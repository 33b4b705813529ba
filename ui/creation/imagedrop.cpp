// SPDX-License-Identifier: MIT
#include "ui/creation/imagedrop.h"

#include "domain/numbertext.h"
#include "jobs/imagepick.h"
#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/campaignpicture.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace proofdesk {

namespace {

QString wordsFor(ImagePickError error)
{
    switch (error) {
    case ImagePickError::NotAFile:
        return ImageDrop::tr("That is not a file on this computer.");
    case ImagePickError::Unreadable:
        return ImageDrop::tr("The file could not be read.");
    case ImagePickError::TooLarge:
        return ImageDrop::tr("The file is larger than %1 MB.").arg(LargestCampaignImage / (1024 * 1024));
    case ImagePickError::NotAnImage:
        return ImageDrop::tr("That is not a picture. PNG, JPEG, GIF and WebP can be used.");
    case ImagePickError::TooManyPixels:
        return ImageDrop::tr("The picture has too many pixels.");
    }
    return {};
}

} // namespace

ImageDrop::ImageDrop(QWidget* parent)
    : QWidget(parent)
    , m_words(new PlainLabel)
    , m_error(new PlainLabel({}, TextSize::Secondary, Colour::Negative))
    , m_choose(newButton(tr("Choose…"), ButtonRole::Normal, QStringLiteral("image")))
    , m_remove(newButton(tr("Remove"), ButtonRole::Link))
{
    setAcceptDrops(true);
    const Metrics metrics(this);
    m_choose->setObjectName(QStringLiteral("chooseImageButton"));
    m_remove->setObjectName(QStringLiteral("removeImageButton"));
    m_words->setElided();
    m_error->setWordWrap(true);
    setFocusProxy(m_choose);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    const int picture = metrics.lines(4);
    column->setContentsMargins(picture + metrics.space(24), metrics.space(12), metrics.space(12),
                               metrics.space(12));
    column->addStretch();
    column->addWidget(m_words);
    column->addLayout(buttons);
    column->addWidget(m_error);
    column->addStretch();

    connect(m_choose, &QPushButton::clicked, this, &ImageDrop::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setImage(std::nullopt);
        Q_EMIT changed();
    });
    showState();
}

void ImageDrop::setImage(const std::optional<CampaignImage>& image)
{
    m_image = image;
    m_picture = image ? campaignPicture(*image, Metrics(this).lines(4), devicePixelRatioF()) : QPixmap();
    showState();
}

void ImageDrop::take(const QString& path)
{
    const auto picked = pickImage(path);
    if (!picked) {
        showState(wordsFor(picked.error()));
        return;
    }
    setImage(*picked);
    Q_EMIT changed();
}

QSize ImageDrop::sizeHint() const
{
    return {Metrics(this).lines(16), Metrics(this).lines(5.4)};
}

void ImageDrop::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), QString(),
                                                      tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    if (!path.isEmpty())
        take(path);
}

void ImageDrop::showState(const QString& error)
{
    if (m_image) {
        m_words->setText(tr("%1 · %2").arg(m_image->fileName, fileSizeText(m_image->bytes.size())));
    } else {
        m_words->setText(tr("Drop a picture here, or choose one. Optional."));
    }
    m_remove->setVisible(m_image.has_value());
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setAccessibleDescription(error.isEmpty() ? m_words->fullText() : error);
    update();
}

void ImageDrop::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    m_dragged = true;
    event->acceptProposedAction();
    update();
}

void ImageDrop::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dragged = false;
    update();
}

void ImageDrop::dropEvent(QDropEvent* event)
{
    m_dragged = false;
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1)
        showState(tr("Drop one picture only."));
    else
        take(urls.first().toLocalFile());
    event->acceptProposedAction();
}

void ImageDrop::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics metrics(this);
    paintBox(&painter, rect(), Theme::colour(m_dragged ? Colour::Selection : Colour::Surface),
             Theme::colour(m_dragged ? Colour::Focus : Colour::Edge), metrics.radius(), 1, Qt::DashLine);
    const int side = metrics.lines(4);
    QRect place(metrics.space(12), (height() - side) / 2, side, side);
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    paintBox(&painter, place, Theme::colour(Colour::Sunken), Qt::transparent, metrics.smallRadius());
    if (m_picture.isNull()) {
        const int inset = side / 3;
        paintIcon(&painter, place.adjusted(inset, inset, -inset, -inset), QStringLiteral("image"),
                  Theme::colour(Colour::Muted));
    } else {
        const QSize size = m_picture.size() / m_picture.devicePixelRatio();
        painter.drawPixmap(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2,
                           m_picture);
    }
}

} // namespace proofdesk
