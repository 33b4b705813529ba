// SPDX-License-Identifier: MIT
#include "ui/common/emptystate.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace proofdesk {

class EmptyState::Picture final : public QWidget
{
public:
    explicit Picture(QWidget* parent)
        : QWidget(parent)
    {
        const int side = Metrics(this).lines(3.6);
        setFixedSize(side, side);
    }

    void setName(const QString& name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), Theme::soft(Colour::Accent), Qt::transparent, width() / 2.0);
        const int pad = width() / 4;
        paintIcon(&painter, rect().adjusted(pad, pad, -pad, -pad), m_name, Theme::colour(Colour::Accent));
    }

private:
    QString m_name;
};

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_headline(new PlainLabel({}, TextSize::Heading, std::nullopt, this))
    , m_words(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
    , m_button(newMainButton({}))
{
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    const Metrics metrics(this);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMaximumWidth(metrics.lines(26));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(metrics.space(16));
    column->addWidget(m_headline);
    column->addSpacing(metrics.space(8));
    // Centred by stretches: an aligned item would get the height of its size hint and not of its width.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_words, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(metrics.space(16));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

EmptyState::EmptyState(const QString& icon, const QString& headline, const QString& words,
                       const QString& button, QWidget* parent)
    : EmptyState(parent)
{
    set(icon, headline, words, button);
}

void EmptyState::set(const QString& icon, const QString& headline, const QString& words,
                     const QString& button)
{
    m_picture->setName(icon);
    m_headline->setText(headline);
    m_words->setText(words);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(words);
}

} // namespace proofdesk
