// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QPushButton;

namespace proofdesk {

class PlainLabel;

/// The picture of a campaign: chosen in a dialog, dropped, or none. A file that can't be it is refused in
/// place, and what was there before stays.
class ImageDrop final : public QWidget
{
    Q_OBJECT
public:
    explicit ImageDrop(QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<CampaignImage>& image() const { return m_image; }
    void setImage(const std::optional<CampaignImage>& image);
    /// As if the file had been dropped.
    void take(const QString& path);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose();
    void showState(const QString& error = {});

    std::optional<CampaignImage> m_image;
    QPixmap m_picture;
    PlainLabel* m_words;
    PlainLabel* m_error;
    QPushButton* m_choose;
    QPushButton* m_remove;
    bool m_dragged = false;
};

} // namespace proofdesk
