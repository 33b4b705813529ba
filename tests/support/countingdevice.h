// SPDX-License-Identifier: MIT
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

namespace proofdesk {

/// Paints nothing, and counts what the text engine laid out to be painted.
class CountingEngine final : public QPaintEngine
{
public:
    CountingEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& /*state*/) override { }
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override { }
    void drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                   Qt::ImageConversionFlags /*flags*/) override
    {
    }
    void drawPath(const QPainterPath& /*path*/) override { }
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override { }
    void drawTextItem(const QPointF& /*at*/, const QTextItem& item) override
    {
        characters += item.text().size();
    }
    [[nodiscard]] Type type() const override { return User; }

    qsizetype characters = 0;
};

/// A device of ordinary resolution for it.
class CountingDevice final : public QPaintDevice
{
public:
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] qsizetype characters() const { return m_engine.characters; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 4'000;
        case PdmWidthMM:
        case PdmHeightMM:
            return 1'000;
        case PdmNumColors:
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    mutable CountingEngine m_engine;
};

} // namespace proofdesk
