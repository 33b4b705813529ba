// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"

#include <QLineEdit>

#include <optional>

namespace proofdesk {

/// A line for an exact amount of dollars. Right-aligned, a "$" before it. Takes both '.' and ',' as the
/// decimal point; a separator of thousands is taken where the locale leaves no doubt, and refused where it
/// could mean ten times, or a thousandth of, what was meant.
class MoneyEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget* parent = nullptr);

    /// What was typed; nullopt when nothing, or nothing that is an amount, is there.
    [[nodiscard]] std::optional<Money> amount() const;
    void setAmount(std::optional<Money> amount);

    /// Why amount() is empty although something is there, in words for the user; else empty.
    [[nodiscard]] QString problem() const;

    /// The reading itself: `text` as typed in `locale`.
    [[nodiscard]] static std::optional<Money> read(const QString& text, const QLocale& locale);

Q_SIGNALS:
    void amountChanged(std::optional<proofdesk::Money> amount);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QString textOf(Money amount) const;
    void textTyped();
};

} // namespace proofdesk
