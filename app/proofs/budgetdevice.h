// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodebudget.h"

#include <QByteArray>
#include <QIODevice>

namespace proofdesk {

/// The bytes of a picture, which end when the budget is spent: a decoder that reads on finds the end of the
/// file. No QBuffer, whose bytes Qt's JPEG reader takes all at once.
class BudgetDevice final : public QIODevice
{
    Q_OBJECT
public:
    BudgetDevice(QByteArray bytes, DecodeBudget budget);

    void restart() { m_budget = m_budget.restarted(); }
    [[nodiscard]] bool isSpent() const { return m_budget.isSpent(); }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* /*data*/, qint64 /*most*/) override { return -1; }

private:
    const QByteArray m_bytes;
    DecodeBudget m_budget;
};

} // namespace proofdesk
