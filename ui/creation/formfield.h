// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace proofdesk {

class PlainLabel;

/// A field of a form: its label in bold, the field, and one line below that helps, or says what is wrong.
/// The label is the accessible name of the field.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString& label, QWidget* field, const QString& hint = {}, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* field() const { return m_field; }
    /// A small button on the line of the label, at its far end.
    void setAside(QWidget* aside);
    void setHint(const QString& hint);
    /// Words in negative instead of the hint; empty shows the hint again.
    void setError(const QString& error);
    /// Words in another colour instead of the hint ("A YouTube address.", a warning); empty as above.
    enum class Mood { Good, Warning };
    void setRemark(Mood mood, const QString& remark);

private:
    void show(const QString& words, int colour, const QString& icon);

    QWidget* m_field;
    QHBoxLayout* m_captionRow;
    QWidget* m_icon;
    PlainLabel* m_below;
    QString m_hint;
    bool m_hasError = false;
};

} // namespace proofdesk
