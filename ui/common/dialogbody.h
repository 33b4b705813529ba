// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QDialog;
class QLayout;

namespace proofdesk {

/// What a dialog holds above its foot. It is as high as its content, and scrolls where the screen is lower
/// than that, so that the foot with its buttons is always in sight.
class DialogBody final : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the layout.
    explicit DialogBody(QLayout* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Makes the dialog that wide (0: as its content wants) and as high as it needs, but no larger than its
    /// screen, and keeps it there. To be called before it is shown and when its content changes.
    static void fit(QDialog& dialog, int width = 0);

private:
    int m_width = 0;
};

} // namespace proofdesk
