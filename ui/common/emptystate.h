// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace proofdesk {

class PlainLabel;

/// What a place shows when there is nothing in it: what it is for, and the one button that starts it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& icon, const QString& headline, const QString& words, const QString& button,
               QWidget* parent = nullptr);

    /// Without words for the button there is none.
    void set(const QString& icon, const QString& headline, const QString& words, const QString& button = {});
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void pressed();

private:
    class Picture;
    Picture* m_picture;
    PlainLabel* m_headline;
    PlainLabel* m_words;
    QPushButton* m_button;
};

} // namespace proofdesk
