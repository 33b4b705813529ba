// SPDX-License-Identifier: MIT
#include "ui/review/ask/reasonedit.h"

#include "ui/common/keycaplabel.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double NameLines = 9.5;
constexpr double TextLines = 2.9; // two lines of text and the frame around them

QString problemWords(Reasons::Problem problem)
{
    switch (problem) {
    case Reasons::Problem::NoName:
        return ReasonEdit::tr("Give it a name.");
    case Reasons::Problem::LongName:
        return ReasonEdit::tr("The name is too long: at most %1 characters.").arg(Reasons::MaxName);
    case Reasons::Problem::NoText:
        return ReasonEdit::tr("Say what was missing: a rejection needs its reason.");
    case Reasons::Problem::LongText:
        return ReasonEdit::tr("The text is too long: at most %1 characters.").arg(Reasons::MaxText);
    }
    return {};
}

} // namespace

ReasonEdit::ReasonEdit(int slot, QWidget* parent)
    : QWidget(parent)
    , m_slot(slot)
    , m_name(new QLineEdit(this))
    , m_words(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
{
    const Metrics metrics(this);
    const int number = slot + 1;
    m_name->setObjectName(QStringLiteral("reasonName%1").arg(number));
    m_name->setAccessibleName(tr("Name of reason %1").arg(number));
    m_name->setFixedWidth(metrics.lines(NameLines));
    m_words->setObjectName(QStringLiteral("reasonWords%1").arg(number));
    m_words->setWordWrap(true);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.space(8));
    grid->setVerticalSpacing(metrics.space(4));
    // The cap stands beside the line of the name, whatever the height of the text.
    auto* beside = new QVBoxLayout;
    beside->setContentsMargins(0, 0, 0, 0);
    auto* cap = new KeyCapLabel(QString::number(number), this);
    beside->addSpacing(std::max(0, (m_name->sizeHint().height() - cap->sizeHint().height()) / 2));
    beside->addWidget(cap);
    beside->addStretch();
    grid->addLayout(beside, 0, 0);
    grid->addWidget(m_name, 0, 1, Qt::AlignTop);
    grid->addWidget(m_words, 1, 1, 1, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowMinimumHeight(0, metrics.control());
    if (slot == Reasons::Written) {
        auto* written = new PlainLabel(tr("Written each time."), TextSize::Normal, Colour::Muted, this);
        written->setWordWrap(true);
        grid->addWidget(written, 0, 2, Qt::AlignVCenter);
    } else {
        m_text = new QPlainTextEdit(this);
        m_text->setObjectName(QStringLiteral("reasonText%1").arg(number));
        m_text->setAccessibleName(tr("Text of reason %1, which the worker reads").arg(number));
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(metrics.lines(TextLines));
        grid->addWidget(m_text, 0, 2);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            showWords();
            Q_EMIT changed();
        });
    }
    connect(m_name, &QLineEdit::textChanged, this, &ReasonEdit::changed);
    showWords();
}

void ReasonEdit::setReason(const Reason& reason)
{
    const QSignalBlocker quiet(this);
    // Only what differs: the cursor stays where somebody types.
    if (m_name->text() != reason.name)
        m_name->setText(reason.name);
    if (m_text && m_text->toPlainText() != reason.text)
        m_text->setPlainText(reason.text);
}

Reason ReasonEdit::reason() const
{
    return {m_name->text(), m_text ? m_text->toPlainText() : QString()};
}

void ReasonEdit::setExample(const QString& worker, const QString& campaign)
{
    m_worker = worker;
    m_campaign = campaign;
    showWords();
}

void ReasonEdit::setOwn(bool own)
{
    m_own = own;
    showWords();
}

void ReasonEdit::setProblem(std::optional<Reasons::Problem> problem)
{
    m_problem = problem;
    showWords();
}

void ReasonEdit::focusProblem(Reasons::Problem problem)
{
    const bool name = problem == Reasons::Problem::NoName || problem == Reasons::Problem::LongName;
    if (name || !m_text)
        m_name->setFocus(Qt::TabFocusReason);
    else
        m_text->setFocus(Qt::TabFocusReason);
}

void ReasonEdit::showWords()
{
    QStringList words;
    if (m_problem) {
        words.append(problemWords(*m_problem));
    } else {
        if (m_own)
            words.append(tr("For this campaign only."));
        const QString text = reason().text.trimmed();
        const QString filled = Reasons::filled(text, m_worker, m_campaign);
        if (filled != text)
            words.append(tr("Will read: %1").arg(filled));
    }
    m_words->setText(words.join(u' '));
    m_words->setColour(m_problem ? Colour::Negative : Colour::Muted);
    m_words->setVisible(!words.isEmpty());
    m_name->setAccessibleDescription(m_words->fullText());
    if (m_text)
        m_text->setAccessibleDescription(m_words->fullText());
}

} // namespace proofdesk
