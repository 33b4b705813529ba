// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QWidget>

namespace proofdesk {

/// One of our icons, as large as the text beside it.
class Glyph final : public QWidget
{
    Q_OBJECT
public:
    explicit Glyph(const QString& icon = {}, Colour colour = Colour::Muted, QWidget* parent = nullptr);

    void setGlyph(const QString& icon, Colour colour);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Colour m_colour;
};

} // namespace proofdesk
