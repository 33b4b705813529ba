// SPDX-License-Identifier: MIT
#include "proofs/budgetdevice.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

BudgetDevice::BudgetDevice(QByteArray bytes, DecodeBudget budget)
    : m_bytes(std::move(bytes))
    , m_budget(std::move(budget))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BudgetDevice::readData(char* data, qint64 most)
{
    if (m_budget.isSpent())
        return -1;
    const qint64 from = pos();
    const qint64 count = std::clamp<qint64>(m_bytes.size() - from, 0, most);
    std::copy_n(m_bytes.constData() + from, count, data);
    return count;
}

} // namespace proofdesk
