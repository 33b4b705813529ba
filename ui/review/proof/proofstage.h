// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/picturemarks.h"
#include "ui/review/proof/brokenproof.h"
#include "ui/review/proof/shownpicture.h"
#include "ui/review/proof/stageview.h"

#include <QImage>
#include <QString>
#include <QWidget>

class QPushButton;

namespace proofdesk {

/// One proof, as large as there is room: fitted or at a scale, zoomed at the pointer, moved with the mouse.
/// It shows what it is given and fetches nothing.
class ProofStage final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Shown, Broken };

    explicit ProofStage(QWidget* parent = nullptr);

    /// Another proof comes: fitted, or under the lock looked at as the last one was. `name` says whose it is,
    /// for a screen reader. Foreign text.
    void startProof(const QString& name);
    /// Whose it is, by whatever name they are called now.
    void nameProof(const QString& name);
    /// What marks the picture that is shown next. It stands over its foot, and is told with its name.
    void setMarks(const PictureMarks& marks);
    [[nodiscard]] const PictureMarks& marks() const { return m_marks; }
    void showNothing(const QString& words);
    void showLoading();
    /// `preview`, a smaller version, may stand in until the picture itself is there. Where its full size is
    /// not known yet it fills the room there is.
    void showLoading(const QImage& preview, QSize fullSize);
    /// `fullSize` is that of the file, of which the image may be a smaller version: scales count by it.
    void showImage(const QImage& image, QSize fullSize = {});
    /// Another frame of the picture that is shown: how it is looked at, and that it was seen, stay as they
    /// are.
    void showFrame(const QImage& frame)
    {
        m_picture.setImage(frame);
        update();
    }
    /// `reason` in words; "Try again" is offered where that can help.
    void showBroken(const QString& reason, bool canRetry);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QImage& image() const { return m_picture.image(); }
    [[nodiscard]] const StageView& view() const { return m_view; }
    /// Shows the same part as another stage; `from` is the size of the picture there.
    void setView(const StageView& view, QSize from);
    /// Device pixels for one pixel of the picture, whether fitted or not.
    [[nodiscard]] double scale() const;
    /// "Fit · 55 %", "Width · 80 %", "100 %".
    [[nodiscard]] QString zoomText() const;
    /// What no zoom text is longer than.
    [[nodiscard]] static QString longestZoomText();
    [[nodiscard]] QSize pictureSize() const { return m_pictureSize; }
    /// Where the picture stands, or what stands for it.
    [[nodiscard]] QRect picturePlace() const
    {
        if (image().isNull() || m_sizeGuessed)
            return rect();
        const QRectF place = m_view.place(m_pictureSize, windowPixels());
        const double ratio = devicePixelRatioF();
        return QRectF(place.topLeft() / ratio, place.size() / ratio).toAlignedRect() & rect();
    }

    /// Under the lock the next picture is looked at as this one is.
    void setLocked(bool locked) { m_locked = locked; }
    [[nodiscard]] bool isLocked() const { return m_locked; }

    /// By a quarter, clockwise, and lighter: for the eye alone. The next proof stands upright again.
    void turn();
    void setLight(bool light)
    {
        m_picture.setLight(light);
        update();
    }

    void toggleFit();
    void zoomIn();
    void zoomOut();
    /// The whole picture; where it is shown whole already, and is tall, its width.
    void zoomFit();
    void zoomWhole();
    /// Its width, from the top: the wheel scrolls then.
    void zoomWidth();
    void zoomTo(double scale);
    /// Whether only its width is fitted, and more of it stands above or below.
    [[nodiscard]] bool isScrollable() const;
    /// By so many windows of it, down or up. False where its end, or its beginning, is in sight already.
    bool scrollPages(int pages);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void viewChanged();
    /// The picture, or why there is none, has been painted: from now on it may be decided on.
    void painted();
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void tellName();
    void placeAgain();
    void change(const StageView& view);
    void showView();
    void scrollBy(double devicePixels);
    [[nodiscard]] QSizeF windowPixels() const;
    [[nodiscard]] QPointF zoomPoint() const;
    void setPicture(const QImage& image, QSize fullSize);
    [[nodiscard]] BrokenProof broken() const;
    void updateCursor();

    State m_state = State::Empty;
    ShownPicture m_picture;
    PictureMarks m_marks;
    QSize m_pictureSize;
    bool m_sizeGuessed = false; ///< a preview of something whose size is not known yet
    QSize m_lastSize; ///< of the last picture there was, not turned, for the lock
    QString m_words;
    QString m_name; ///< of the proof
    QPushButton* m_again; ///< there while a picture is broken that may come the next time
    bool m_canRetry = false;
    StageView m_view;
    bool m_locked = false;
    bool m_told = false;
    int m_shown = 0; ///< how often another picture, or why there is none, was shown
    bool m_dragging = false;
    QPoint m_dragFrom;
};

} // namespace proofdesk
