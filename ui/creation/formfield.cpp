// SPDX-License-Identifier: MIT
#include "ui/creation/formfield.h"

#include "ui/common/plainlabel.h"
#include "ui/creation/glyph.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace proofdesk {

FormField::FormField(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_captionRow(new QHBoxLayout)
    , m_icon(new Glyph)
    , m_below(new PlainLabel(hint, TextSize::Secondary, Colour::Muted))
    , m_hint(hint)
{
    const Metrics metrics(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(4));

    auto* caption = new PlainLabel(label);
    caption->setStrong();
    caption->setBuddy(field);
    m_captionRow->addWidget(caption, 1);
    column->addLayout(m_captionRow);
    column->addWidget(field);
    field->setAccessibleName(label);
    // What is written into a list of choices has the focus there.
    if (const auto* choices = qobject_cast<QComboBox*>(field); choices && choices->isEditable())
        choices->lineEdit()->setAccessibleName(label);

    auto* below = new QHBoxLayout;
    below->setSpacing(metrics.space(4));
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_below, 1);
    column->addLayout(below);
    m_below->setWordWrap(true);
    setHint(hint);
}

void FormField::setAside(QWidget* aside)
{
    m_captionRow->addWidget(aside, 0, Qt::AlignBottom);
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    if (!m_hasError)
        show(hint, int(Colour::Muted), {});
}

void FormField::setError(const QString& error)
{
    m_hasError = !error.isEmpty();
    if (m_hasError)
        show(error, int(Colour::Negative), QStringLiteral("warn"));
    else
        show(m_hint, int(Colour::Muted), {});
}

void FormField::setRemark(Mood mood, const QString& remark)
{
    m_hasError = false;
    if (remark.isEmpty())
        show(m_hint, int(Colour::Muted), {});
    else if (mood == Mood::Good)
        show(remark, int(Colour::Positive), QStringLiteral("check"));
    else
        show(remark, int(Colour::Caution), QStringLiteral("warn"));
}

void FormField::show(const QString& words, int colour, const QString& icon)
{
    m_below->setText(words);
    m_below->setColour(Colour(colour));
    m_below->setVisible(!words.isEmpty());
    static_cast<Glyph*>(m_icon)->setGlyph(icon, Colour(colour));
    m_field->setAccessibleDescription(words);
}

} // namespace proofdesk
