// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fitting.h"
#include "ui/common/partslabel.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace proofdesk {

class NoticeWords;

enum class NoticeKind { Information, Caution, Negative, Positive };

/// A tinted banner: an icon, a strong lead, words, at most one button, and a cross where the person may close
/// it.
class Notice final : public QWidget, public Fitting
{
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    Notice(NoticeKind kind, const QString& lead, const QString& words, QWidget* parent = nullptr);

    void setKind(NoticeKind kind);
    /// "**Lead.** Words", as plain text.
    void setWords(const QString& lead, const QString& words);
    void setParts(const QList<TextPart>& parts);
    /// The same with another number in them: they are not read aloud again for it.
    void reword(const QString& lead, const QString& words);
    /// Belongs to what is around it: it is not read aloud by itself when it comes up.
    void setQuiet();
    /// Empty words take the button away. `pressed` is emitted when it is used.
    void setButton(const QString& words);
    /// With a cross, which tells how many others wait behind this one. `closed` is emitted when it is used.
    void setClosable(bool closable, int behind = 0);
    [[nodiscard]] NoticeKind kind() const { return m_kind; }
    /// All that it says.
    [[nodiscard]] QString words() const { return m_label->text(); }
    /// Short of height, its words are scrolled; its buttons stay in sight.
    QSize fit(QSize room) override;
    [[nodiscard]] QSize fitted(QSize room) override { return shapeIn(room).size; }

Q_SIGNALS:
    void pressed();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shape
    {
        QSize size;
        bool below = false; ///< the buttons, rather than beside the words
        bool tight = false; ///< with less air around
    };

    [[nodiscard]] Colour colour() const;
    [[nodiscard]] bool isBelow(int width, bool tight) const;
    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] Shape shapeIn(QSize room) const;
    [[nodiscard]] int heightOf(const Shape& shape, int words) const;
    [[nodiscard]] int wordsHeight(const Shape& shape) const;
    void setAir(bool tight);
    void writeParts(const QList<TextPart>& parts);
    void addButton(QPushButton* button, int at);
    void giveFocusBack();
    void turn(int width);

    NoticeKind m_kind = NoticeKind::Information;
    bool m_isTight = false;
    QBoxLayout* m_layout;
    QHBoxLayout* m_buttons; ///< beside the words, or below them where those would be squeezed
    PartsLabel* m_label;
    NoticeWords* m_words; ///< the place of the label
    QPushButton* m_button = nullptr;
    QPushButton* m_close = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before a button of this had it
};

} // namespace proofdesk
