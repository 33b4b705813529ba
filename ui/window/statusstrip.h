// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "domain/servicestate.h"
#include "ui/common/panel.h"
#include "ui/common/partslabel.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace proofdesk {

class Chip;

/// What of the outbox is said beside every page.
struct OutboxGlance
{
    int waiting = 0;
    int failed = 0;
    int unsure = 0; ///< whether the service took them is not known
    int elsewhere = 0; ///< decided elsewhere otherwise than here
    bool isPaused = false; ///< nothing of what waits is being sent
};

/// The line at the foot of the window: what money there is, how many requests are left, what waits to be
/// sent, and whether the service answers. Only shows what it is told.
class StatusStrip final : public Panel
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// Unknown until read: "Balance –".
    /// `unreadable`: the service answered, and named none.
    void setBalance(std::optional<Money> balance, bool unreadable = false);
    /// Requests left in the sliding hour. Below a fifth it turns to caution.
    void setBudget(int left, int total);
    /// Shown only where the page doesn't show the outbox itself, and where there is anything in it.
    void setOutbox(const OutboxGlance& glance, bool visible);
    /// Both count with Paused only. `pause`: when the service is asked again. `askedInstead`: how long it
    /// wanted to be left alone, where that is longer than is waited; else zero.
    void setConnection(ServiceState state, std::chrono::seconds pause = {},
                       std::chrono::seconds askedInstead = {});
    /// When the balance and the lists were last read, in local time; invalid for never.
    void setCheckedAt(const QDateTime& when);
    /// The chip that says no real money moves.
    void setSandbox(bool sandbox);
    /// The key goes over plain http, which is allowed to this computer only: a badge says so.
    void setPlainHttp(bool plain);

Q_SIGNALS:
    void outboxClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] int neededWidth() const;
    PartsLabel* newEntry(const QString& name, const QString& icon);

    Chip* m_sandbox;
    Chip* m_http;
    PartsLabel* m_balance;
    QList<TextPart> m_balanceParts; ///< words, then the number
    PartsLabel* m_budget;
    QList<TextPart> m_budgetParts; ///< likewise
    PartsLabel* m_outbox;
    PartsLabel* m_checked;
    PartsLabel* m_connection;
    bool m_checkedKnown = false;
};

} // namespace proofdesk
