// SPDX-License-Identifier: MIT
#include "ui/account/welcomepage.h"

#include "domain/money.h"
#include "ui/account/examplecards.h"
#include "ui/common/buttons.h"
#include "ui/common/panel.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr int DemoSubmissions = 400;
constexpr int LeastCard = 20; ///< width in lines of text
constexpr double MostCard = 24.4;

/// The ticked square, in the accent of the theme.
class Mark final : public QWidget
{
public:
    explicit Mark(QWidget* parent)
        : QWidget(parent)
    {
        const int side = Metrics(this).lines(2.5);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), u"mark"_s, Theme::colour(Colour::Accent));
    }
};

QVBoxLayout* columnOf(Card* card)
{
    const int around = Metrics(card).space(24);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(0);
    return column;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_form(new SignInForm(this))
    , m_cards(new QHBoxLayout)
    , m_demo(newMainButton(tr("Open the demo"), ButtonRole::Primary, u"play"_s, this))
    , m_demoWords(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
{
    setObjectName(u"welcomePage"_s);
    const Metrics metrics(this);
    m_cards->setSpacing(metrics.space(24));
    m_cards->addStretch(1);
    for (QWidget* card : {newDemoCard(), newAccountCard()}) {
        card->setMinimumWidth(metrics.lines(LeastCard));
        card->setMaximumWidth(metrics.lines(MostCard));
        m_cards->addWidget(card, 100);
    }
    m_cards->addStretch(1);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(metrics.space(24));
    column->addStretch(1);
    column->addWidget(newHead());
    column->addLayout(m_cards);
    auto* independent =
        new PlainLabel(tr("Proofdesk is an independent program. It is not made by the marketplace."),
                       TextSize::Secondary, Colour::Muted, content);
    independent->setAlignment(Qt::AlignCenter);
    independent->setWordWrap(true);
    column->addWidget(independent);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);

    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_form, &SignInForm::signInRequested, this, &WelcomePage::signInRequested);
    setDemoSize(DemoSubmissions, Money::fromCents(100'000).toText());
    m_demo->setFocus();
}

QWidget* WelcomePage::newHead()
{
    const Metrics metrics(this);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(metrics.space(22));
    row->addStretch(1);
    row->addWidget(new Mark(head));
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics.space(2));
    words->addWidget(new PlainLabel(tr("Welcome to Proofdesk"), TextSize::Big, std::nullopt, head));
    auto* promise = new PartsLabel(
        {{tr("Look at what workers send you, decide, and pay: fast, and never by accident.")}}, head);
    promise->setColour(Colour::Muted);
    promise->setWrapping();
    words->addWidget(promise);
    row->addLayout(words);
    row->addStretch(1);
    return head;
}

QWidget* WelcomePage::newDemoCard()
{
    const Metrics metrics(this);
    auto* card = new Card(this);
    QVBoxLayout* column = columnOf(card);
    column->addWidget(new PlainLabel(tr("Try the demo"), TextSize::Heading, std::nullopt, card));
    column->addSpacing(metrics.space(4));
    m_demoWords->setWordWrap(true);
    column->addWidget(m_demoWords);
    column->addSpacing(metrics.space(16));
    column->addWidget(new ExampleCards(card));
    column->addSpacing(metrics.space(16));
    for (const QString& words :
         {tr("Approve, reject, undo, block, make campaigns"), tr("No account and no key needed")}) {
        auto* line = new PartsLabel({{words}}, card);
        line->setIconName(u"check"_s);
        line->setColour(Colour::Muted);
        line->setWrapping();
        column->addWidget(line);
        column->addSpacing(metrics.space(6));
    }
    column->addStretch(1);
    m_demo->setObjectName(u"demoButton"_s);
    column->addWidget(m_demo);
    return card;
}

QWidget* WelcomePage::newAccountCard()
{
    const Metrics metrics(this);
    auto* card = new Card(this);
    card->setObjectName(u"signInDialog"_s);
    card->setAccessibleName(tr("Sign in"));
    QVBoxLayout* column = columnOf(card);
    column->addWidget(new PlainLabel(tr("Use my account"), TextSize::Heading, std::nullopt, card));
    column->addSpacing(metrics.space(4));
    auto* where = new PlainLabel(tr("You find the API key on the site, under API Management."),
                                 TextSize::Normal, Colour::Muted, card);
    where->setWordWrap(true);
    column->addWidget(where);
    column->addSpacing(metrics.space(16));
    column->addWidget(m_form, 1);
    return card;
}

void WelcomePage::setDemoSize(int submissions, const QString& money)
{
    m_demoWords->setText(
        tr("A make-believe service on this computer. %Ln drawn submission(s), %1 that is not "
           "real. Nothing leaves your machine.",
           nullptr, submissions)
            .arg(money));
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a narrow window, or with a large font, the cards stand one under the other.
    const Metrics metrics(this);
    const bool narrow = width() < metrics.lines(2 * LeastCard + 3);
    m_cards->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // In the middle by what is left beside them, as the height of their words is that of this width.
    const int side = narrow ? std::max(0, (width() - metrics.lines(MostCard)) / 2) : 0;
    m_cards->setContentsMargins(side, 0, side, 0);
}

void WelcomePage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(Colour::Surface));
}

} // namespace proofdesk
