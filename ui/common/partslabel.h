// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QLabel>
#include <QList>
#include <QTextLayout>

#include <optional>

namespace proofdesk {

/// A run of text in one weight and colour.
struct TextPart
{
    QString text;
    bool strong = false;
    std::optional<Colour> colour = std::nullopt; ///< else the label's own
};

/// A label whose words are of several weights and colours ("Balance **$945.00**"), put together from plain
/// text only: nothing in a part is ever taken for markup. Wraps when told to; `text()` is all parts joined.
class PartsLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PartsLabel(QWidget* parent = nullptr);
    explicit PartsLabel(const QList<TextPart>& parts, QWidget* parent = nullptr);

    /// Foreign text is made fit to be shown (plaintext.h).
    void setParts(const QList<TextPart>& parts);
    /// An icon of ours before the words, in their (or the given) colour.
    void setIconName(const QString& name, std::optional<Colour> colour = std::nullopt);
    void setColour(Colour colour);
    /// 0.9 of the font.
    void setSecondary(bool secondary = true);
    void setWrapping(bool wrapping = true);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Words that had to be cut are told in whole.
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString wordsThatFit(int width) const;
    [[nodiscard]] QFont wordsFont() const;
    [[nodiscard]] int iconRoom() const;
    /// Lays the words out in the width and returns their height.
    double layOut(QTextLayout& layout, double width) const;

    QList<TextPart> m_parts;
    QString m_icon;
    std::optional<Colour> m_iconColour;
    Colour m_colour = Colour::Text;
    bool m_secondary = false;
};

} // namespace proofdesk
