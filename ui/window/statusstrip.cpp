// SPDX-License-Identifier: MIT
#include "ui/window/statusstrip.h"

#include "domain/timetext.h"
#include "ui/common/chip.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr int LowShare = 5; ///< less than one in five left is low

QString lasting(std::chrono::seconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time);
    return u"%1:%2"_s.arg(minutes.count()).arg((time - minutes).count(), 2, 10, QLatin1Char('0'));
}

/// A span of an hour and more: "3 h", "1 h 30 min". Nobody counts what is longer than a day.
QString longWhile(std::chrono::seconds time)
{
    using namespace std::chrono_literals;
    if (time >= 24h)
        return StatusStrip::tr("a day or more", "a span of time");
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(time).count();
    return minutes % 60 == 0
        ? StatusStrip::tr("%1 h", "a span of time").arg(minutes / 60)
        : StatusStrip::tr("%1 h %2 min", "a span of time").arg(minutes / 60).arg(minutes % 60);
}

QString pauseWords(std::chrono::seconds pause, std::chrono::seconds askedInstead)
{
    if (pause.count() <= 0)
        return StatusStrip::tr("The service asked for a pause");
    if (askedInstead.count() > 0)
        return StatusStrip::tr("The service asked for %1; it is asked again in %2", "two spans of time")
            .arg(longWhile(askedInstead), lasting(pause));
    return StatusStrip::tr("The service asked for a pause, going on in %1").arg(lasting(pause));
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : Panel(Colour::Surface, Qt::TopEdge, parent)
    , m_sandbox(
          new Chip({tr("Sandbox \u00B7 no real money"), u"info"_s, ChipKind::Dashed, Colour::Caution}, this))
    , m_http(new Chip({tr("http on this computer"), u"link"_s, ChipKind::Soft, Colour::Caution}, this))
    , m_balance(newEntry(u"balanceLabel"_s, u"balance"_s))
    , m_budget(newEntry(u"budgetLabel"_s, u"gauge"_s))
    , m_outbox(newEntry(u"outboxLabel"_s, u"send"_s))
    , m_checked(newEntry(u"checkedLabel"_s, u"refresh"_s))
    , m_connection(newEntry(u"connectionLabel"_s, u"connected"_s))
{
    setObjectName(u"statusStrip"_s);
    m_sandbox->setObjectName(u"sandboxChip"_s);
    m_http->setObjectName(u"plainHttpChip"_s);
    m_http->setToolTip(tr("The address of the service is not encrypted. That is allowed only because it is "
                          "on this computer."));
    const Metrics metrics(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(12), 1, metrics.space(12), 0);
    row->setSpacing(metrics.space(24));
    row->addWidget(m_sandbox);
    row->addWidget(m_balance);
    row->addWidget(m_budget);
    row->addWidget(m_outbox);
    row->addStretch(1);
    row->addWidget(m_http);
    row->addWidget(m_checked);
    row->addWidget(m_connection);
    setFixedHeight(metrics.lines(1.55));

    m_outbox->setCursor(Qt::PointingHandCursor);
    m_outbox->setFocusPolicy(Qt::TabFocus);
    m_outbox->installEventFilter(this);
    m_sandbox->hide();
    m_http->hide();
    m_checked->hide();
    m_outbox->hide();
    m_budgetParts = {{tr("Requests left") + u' '}, {u"\u2013"_s, true, Colour::Text}};
    setBalance(std::nullopt);
    setConnection(ServiceState::Connecting);
}

PartsLabel* StatusStrip::newEntry(const QString& name, const QString& icon)
{
    auto* entry = new PartsLabel(this);
    entry->setObjectName(name);
    entry->setSecondary();
    entry->setColour(Colour::Muted);
    entry->setIconName(icon);
    return entry;
}

void StatusStrip::setBalance(std::optional<Money> balance, bool unreadable)
{
    m_balanceParts = {{tr("Balance") + u' '},
                      {balance          ? balance->toText()
                           : unreadable ? tr("not known", "the balance")
                                        : u"\u2013"_s,
                       true, Colour::Text}};
    arrange();
}

void StatusStrip::setBudget(int left, int total)
{
    const bool low = left * LowShare < total;
    const QLocale locale;
    m_budgetParts = {{tr("Requests left") + u' '},
                     {tr("%1 of %2", "requests left").arg(locale.toString(left), locale.toString(total)),
                      true, low ? Colour::Caution : Colour::Text}};
    m_budget->setIconName(u"gauge"_s, low ? std::optional(Colour::Caution) : std::nullopt);
    m_budget->setToolTip(low ? tr("Few requests are left in this hour. Decisions go first.")
                             : tr("The service answers %1 requests an hour.").arg(locale.toString(total)));
    arrange();
}

void StatusStrip::setOutbox(const OutboxGlance& glance, bool visible)
{
    QList<TextPart> said;
    const auto say = [&said](int count, const QString& words, Colour colour) {
        if (count > 0)
            said.append({(said.isEmpty() ? QString() : tr(" · ")) + words, true, colour});
    };
    say(glance.waiting, tr("%Ln waiting", nullptr, glance.waiting), Colour::Text);
    const bool isPaused = glance.waiting > 0 && glance.isPaused;
    if (isPaused)
        said.append({tr(" · paused", "what waits is not being sent"), true, Colour::Caution});
    say(glance.failed, tr("%Ln failed", nullptr, glance.failed), Colour::Negative);
    say(glance.unsure, tr("%Ln not sure yet", nullptr, glance.unsure), Colour::Information);
    say(glance.elsewhere, tr("%Ln decided elsewhere", nullptr, glance.elsewhere), Colour::Caution);
    m_outbox->setVisible(visible && !said.isEmpty());
    said.prepend({tr("Outbox") + u' '});
    m_outbox->setParts(said);
    m_outbox->setIconName(isPaused ? u"pause"_s : u"send"_s,
                          isPaused ? std::optional(Colour::Caution) : std::nullopt);
    arrange();
}

void StatusStrip::setConnection(ServiceState state, std::chrono::seconds pause,
                                std::chrono::seconds askedInstead)
{
    QString words = tr("Connected");
    std::optional<Colour> colour;
    switch (state) {
    case ServiceState::Connected:
        break;
    case ServiceState::Connecting:
        words = tr("Connecting\u2026");
        break;
    case ServiceState::Offline:
        words = tr("Offline");
        colour = Colour::Negative;
        break;
    case ServiceState::Paused:
        words = pauseWords(pause, askedInstead);
        colour = Colour::Caution;
        break;
    case ServiceState::SignedOut:
        words = tr("Signed out");
        colour = Colour::Caution;
        break;
    }
    const bool broken = state == ServiceState::Offline || state == ServiceState::SignedOut;
    m_connection->setIconName(broken                              ? u"offline"_s
                                  : state == ServiceState::Paused ? u"pause"_s
                                                                  : u"connected"_s,
                              colour);
    m_connection->setParts({{words, colour.has_value(), colour}});
    arrange();
}

void StatusStrip::setCheckedAt(const QDateTime& when)
{
    m_checkedKnown = when.isValid();
    m_checked->setParts({{tr("Checked %1").arg(timeText(when.time()))}});
    arrange();
}

void StatusStrip::setSandbox(bool sandbox)
{
    m_sandbox->setVisible(sandbox);
    m_sandbox->setMinimumWidth(m_sandbox->sizeHint().width());
    arrange();
}

void StatusStrip::setPlainHttp(bool plain)
{
    m_http->setVisible(plain);
    arrange();
}

int StatusStrip::neededWidth() const
{
    const QMargins around = layout()->contentsMargins();
    int needed = around.left() + around.right();
    for (const QWidget* entry :
         std::initializer_list<QWidget*>{m_sandbox, m_balance, m_budget, m_outbox, m_http, m_connection}) {
        if (!entry->isHidden())
            needed += entry->sizeHint().width() + layout()->spacing();
    }
    return needed;
}

void StatusStrip::arrange()
{
    // What is said elsewhere too goes first where room is short, then the words before the numbers, whose
    // icons say the same. That no real money moves never goes.
    const auto show = [](PartsLabel* entry, const QList<TextPart>& parts, bool isShort) {
        entry->setParts(isShort ? parts.mid(1) : parts);
        entry->setAccessibleName(parts.first().text + parts.last().text);
    };
    show(m_balance, m_balanceParts, false);
    show(m_budget, m_budgetParts, false);
    const int needed = neededWidth();
    m_checked->setVisible(m_checkedKnown && needed + m_checked->sizeHint().width() <= width());
    if (needed > width())
        show(m_budget, m_budgetParts, true);
    if (neededWidth() > width())
        show(m_balance, m_balanceParts, true);
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

bool StatusStrip::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return
            || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
    if (watched == m_outbox && (event->type() == QEvent::MouseButtonRelease || key)) {
        Q_EMIT outboxClicked();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace proofdesk
