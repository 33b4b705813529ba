// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QScrollArea;

namespace proofdesk {

class PartsLabel;

/// The words of a notice: as high as they are, and scrolled where there is not that much room, by wheel or by
/// keys. Tab stops at them as long as they are.
class NoticeWords final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the label, whose words wrap from now on.
    explicit NoticeWords(PartsLabel* label, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    /// Of the words and of the bar that scrolls them.
    [[nodiscard]] int leastWidth() const;
    /// Enough lines that somebody who scrolls can follow.
    [[nodiscard]] int leastHeight() const;

    /// What a screen reader is told of them where they are scrolled.
    void tellWords(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    PartsLabel* m_label;
    QScrollArea* m_area;
};

} // namespace proofdesk
