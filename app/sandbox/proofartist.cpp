// SPDX-License-Identifier: MIT
#include "sandbox/proofartist.h"

#include "sandbox/proofbrush.h"
#include "sandbox/proofscenes.h"

#include <QLinearGradient>
#include <QPainterPath>

namespace proofdesk {

namespace {

constexpr double phoneWidth = 360;
constexpr double desktopWidth = 1280;

void drawPhone(ProofBrush& brush)
{
    switch (brush.spec().scene) {
    case ProofScene::LessonComplete:
        return phoneapp::complete(brush);
    case ProofScene::LessonQuestion:
        return phoneapp::question(brush);
    case ProofScene::Garden:
        return phoneapp::garden(brush);
    case ProofScene::StorePage:
        return phone::store(brush);
    case ProofScene::AppInfo:
        return phone::appInfo(brush);
    case ProofScene::HomeScreen:
        return phone::home(brush);
    case ProofScene::Chat:
        return phone::chat(brush);
    case ProofScene::Signs:
        return phone::signs(brush);
    case ProofScene::ThankYou:
        return phone::thankYou(brush);
    case ProofScene::Liked:
        return phone::liked(brush);
    case ProofScene::Blank:
        return phone::blank(brush);
    }
}

void drawScreen(QPainter& painter, const ProofSpec& spec)
{
    const ProofDevice device = proofDevices()[spec.device % proofDevices().size()];
    const double unitsWide = device.desktop ? desktopWidth : phoneWidth;
    const double scale = device.pixels.width() / unitsWide;
    painter.save();
    painter.scale(scale, scale);
    ProofBrush brush(painter, spec, QSizeF(device.pixels) / scale);
    if (device.desktop)
        desktop::page(brush);
    else
        drawPhone(brush);
    painter.restore();
}

/// The phone on a wooden table, seen a little askew, with a glare on its glass.
void drawPhoto(QPainter& painter, const ProofSpec& spec)
{
    const QSize size = proofSize(spec);
    painter.fillRect(QRect(QPoint(), size), QColor(0x4a, 0x35, 0x26));
    const ProofBrush chance(painter, spec, size);
    for (int plank = 0; plank < 8; ++plank) {
        const QRectF board(0, plank * 200.0, size.width(), 196);
        painter.fillRect(board, QColor(0x52, 0x3b, 0x2b).lighter(92 + chance.pick(18, plank)));
        for (int grain = 0; grain < 5; ++grain)
            painter.fillRect(QRectF(0, board.top() + 20 + grain * 36.0 + chance.pick(20, plank * 7 + grain),
                                    size.width(), 2),
                             QColor(0x38, 0x27, 0x1b, 90));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x8a, 0x6a, 0x4e, 130), 14)); // where a cup stood
    painter.drawEllipse(QPointF(size.width() - 170, 230), 150, 146);
    painter.setPen(Qt::NoPen);

    const QSize screen = proofDevices()[spec.device % proofDevices().size()].pixels;
    const double scale = 0.8 * size.height() / screen.height();
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(chance.pick(2, 3) == 0 ? 4 + chance.pick(8, 4) : -4 - chance.pick(8, 4));
    painter.scale(scale, scale);
    painter.translate(-screen.width() / 2.0, -screen.height() / 2.0);
    const QRectF glass{QPointF(), QSizeF(screen)};
    painter.setBrush(QColor(0, 0, 0, 90));
    painter.drawRoundedRect(glass.adjusted(-20, -10, 80, 90), 120, 120);
    painter.setBrush(QColor(0x10, 0x11, 0x14));
    painter.drawRoundedRect(glass.adjusted(-44, -56, 44, 56), 110, 110);
    QPainterPath rounded;
    rounded.addRoundedRect(glass, 70, 70);
    painter.setClipPath(rounded);
    drawScreen(painter, spec);
    QLinearGradient glare(0, 0, screen.width(), screen.height());
    glare.setColorAt(0.30, QColor(255, 255, 255, 0));
    glare.setColorAt(0.42, QColor(255, 255, 255, 60));
    glare.setColorAt(0.50, QColor(255, 255, 255, 0));
    painter.fillRect(glass, glare);
}

} // namespace

QImage drawProof(const ProofSpec& spec, double scale)
{
    const QSize full = proofSize(spec);
    QImage image((QSizeF(full) * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(double(image.width()) / full.width(), double(image.height()) / full.height());
    if (spec.treatment == ProofTreatment::Photographed)
        drawPhoto(painter, spec);
    else
        drawScreen(painter, spec);
    return image;
}

} // namespace proofdesk
