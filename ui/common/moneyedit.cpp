// SPDX-License-Identifier: MIT
#include "ui/common/moneyedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

namespace {

constexpr int LongestAmount = 24;

/// "1,234,567": one to three digits, then only groups of three.
bool isGrouped(const QString& whole, QChar separator)
{
    const QStringList groups = whole.split(separator);
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](const QString& group) { return group.size() == 3; });
}

} // namespace

std::optional<Money> MoneyEdit::read(const QString& text, const QLocale& locale)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isSpace() || c == u'$' || c == u'\'' || c == u'\u2019')
            continue;
        plain += c.isDigit() ? QChar(u'0' + c.digitValue()) : c == u'\u066B' ? QChar(u'.') : c;
    }
    const qsizetype points = plain.count(u'.');
    const qsizetype commas = plain.count(u',');
    if (points > 0 && commas > 0) {
        // Both: the last one is the decimal point, the other one parts the thousands.
        const QChar decimal = plain.lastIndexOf(u'.') > plain.lastIndexOf(u',') ? u'.' : u',';
        const QChar group = decimal == u'.' ? u',' : u'.';
        const qsizetype at = plain.indexOf(decimal);
        if (plain.count(decimal) > 1 || !isGrouped(plain.left(at), group))
            return std::nullopt;
        plain.remove(group).replace(decimal, u'.');
    } else if (points + commas > 1) {
        const QChar group = points > 0 ? u'.' : u',';
        if (!isGrouped(plain, group))
            return std::nullopt;
        plain.remove(group);
    } else if (points + commas == 1) {
        const QChar only = points > 0 ? u'.' : u',';
        // "1,234" is a thousand to some and one to others: only the locale's own decimal point is sure
        // there.
        const bool doubtful = plain.size() - plain.indexOf(only) - 1 == 3 && !plain.startsWith(u'0');
        if (doubtful && QString(only) != locale.decimalPoint()) {
            if (QString(only) != locale.groupSeparator() || !isGrouped(plain, only))
                return std::nullopt;
            plain.remove(only);
        }
        plain.replace(only, u'.');
    }
    if (plain.startsWith(u'.'))
        plain.prepend(u'0');
    if (plain.endsWith(u'.'))
        plain.chop(1);
    return Money::parse(plain);
}

MoneyEdit::MoneyEdit(QWidget* parent)
    : QLineEdit(parent)
{
    // Numbers run from left to right in every language, and so the sign stays on their left.
    setLayoutDirection(Qt::LeftToRight);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(LongestAmount);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    const Metrics metrics(this);
    setTextMargins(metrics.x() * 2, 0, 0, 0);
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::textTyped);
}

std::optional<Money> MoneyEdit::amount() const
{
    return read(text(), locale());
}

void MoneyEdit::setAmount(std::optional<Money> amount)
{
    setText(amount ? textOf(*amount) : QString());
}

QString MoneyEdit::problem() const
{
    if (text().trimmed().isEmpty() || amount())
        return {};
    return tr("This is not an amount in dollars. Write it like %1, with at most four decimals.")
        .arg(textOf(Money::fromCents(50)));
}

QString MoneyEdit::textOf(Money amount) const
{
    return amount.toPlainString().replace(u'.', locale().decimalPoint());
}

void MoneyEdit::textTyped()
{
    setProperty("proofdeskInvalid", !problem().isEmpty());
    update();
    Q_EMIT amountChanged(amount());
}

void MoneyEdit::focusOutEvent(QFocusEvent* event)
{
    if (const auto typed = amount(); typed && text() != textOf(*typed))
        setText(textOf(*typed));
    QLineEdit::focusOutEvent(event);
}

void MoneyEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(Theme::colour(Colour::Muted));
    painter.drawText(rect().adjusted(Metrics(this).space(9), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("$"));
}

} // namespace proofdesk
