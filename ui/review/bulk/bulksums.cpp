// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulksums.h"

#include "domain/numbertext.h"
#include "models/effortwords.h"
#include "ui/common/buttons.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace proofdesk {

namespace {

/// A line of the sum: tinted where it matters.
class TintedRow final : public QWidget
{
public:
    TintedRow(std::optional<Colour> tint, QWidget* parent)
        : QWidget(parent)
        , m_tint(tint)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_tint)
            painter.fillRect(rect(), Theme::soft(*m_tint));
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(Colour::Border));
    }

private:
    std::optional<Colour> m_tint;
};

QString minus(qsizetype count)
{
    return QStringLiteral("− %1").arg(QLocale().toString(count));
}

} // namespace

BulkSums::BulkSums(QWidget* parent)
    : QWidget(parent)
{
    const Metrics metrics(this);
    m_lineBox = new QWidget(this);
    m_lines = new QVBoxLayout(m_lineBox);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    auto* card = new Card(this, Colour::Surface);
    m_costBox = card;
    m_costs = new QVBoxLayout(card);
    const int margin = metrics.space(16);
    m_costs->setContentsMargins(margin, metrics.space(12), margin, metrics.space(12));
    m_costs->setSpacing(metrics.space(6));
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(metrics.space(16));
    m_parts->addWidget(m_lineBox, 15);
    m_parts->addWidget(card, 8);
}

/// Side by side where no word is cut by it.
void BulkSums::arrange()
{
    const int cost = m_costs->totalSizeHint().width();
    const bool fits = width() >= cost * 23 / 8 + m_parts->spacing()
        || width() >= cost + m_lines->totalMinimumSize().width() + m_parts->spacing();
    m_parts->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->setStretch(0, fits ? 15 : 0);
    m_parts->setStretch(1, fits ? 8 : 0);
}

QSize BulkSums::minimumSizeHint() const
{
    const int wide = std::max(m_lines->totalMinimumSize().width(), m_costs->totalMinimumSize().width());
    return {wide, layout()->totalMinimumSize().height()};
}

void BulkSums::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BulkSums::addLine(const Line& line)
{
    const Metrics metrics(this);
    std::optional<Colour> tint;
    if (line.tone != Tone::Plain)
        tint = line.tone == Tone::Caution ? Colour::Caution : Colour::Positive;
    auto* row = new TintedRow(tint, m_lineBox);
    auto* name = new PlainLabel(line.name, row);
    name->setStrong(line.tone != Tone::Plain);
    auto* remark = new PlainLabel(line.remark, TextSize::Secondary, Colour::Muted, row);
    remark->setElided();
    auto* count = new PlainLabel(
        line.count, line.tone == Tone::Positive ? TextSize::Heading : TextSize::Normal, tint, row);
    count->setStrong();
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setMinimumWidth(metrics.lines(3));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    if (!line.remark.isEmpty())
        names->addWidget(remark);
    else
        delete remark;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics.space(8), metrics.space(4), metrics.space(8), metrics.space(4));
    layout->addLayout(names, 1);
    if (!line.ids.isEmpty()) {
        auto* link = newButton(line.link, ButtonRole::Link, {}, row);
        connect(link, &QPushButton::clicked, this,
                [this, ids = line.ids, what = line.shownAs.isEmpty() ? line.name : line.shownAs] {
                    Q_EMIT showWanted(ids, what);
                });
        layout->addWidget(link);
    }
    layout->addWidget(count);
    m_lines->addWidget(row);
}

void BulkSums::addCost(const QString& name, const QString& value, bool strong)
{
    auto* row = new QHBoxLayout;
    row->addWidget(new PlainLabel(name, TextSize::Secondary, Colour::Muted, m_costBox));
    row->addStretch();
    auto* number = new PlainLabel(value, TextSize::Secondary, std::nullopt, m_costBox);
    if (strong)
        number->setTextSize(TextSize::Secondary, true);
    row->addWidget(number);
    m_costs->addLayout(row);
}

void BulkSums::show(const BulkPlan& plan, BulkWay way)
{
    // What has the keyboard gives it to what takes its place.
    const auto links = [this] { return m_lineBox->findChildren<QPushButton*>(); };
    const auto focused = links().indexOf(qobject_cast<QPushButton*>(focusWidget()));
    const bool hadFocus = focused >= 0 && links().at(focused)->hasFocus();
    qDeleteAll(m_lineBox->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(m_costBox->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (QVBoxLayout* layout : {m_lines, m_costs}) {
        while (QLayoutItem* item = layout->takeAt(0))
            delete item;
    }
    fillLines(plan, way);
    fillCost(plan, plan.cost(way));
    // Shown now, not when the event loop comes to it: a layout takes no account of what is hidden, and the
    // dialog is about to measure.
    for (QWidget* box : {m_lineBox, m_costBox}) {
        const auto parts = box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget* part : parts)
            part->show();
    }
    layout()->invalidate();
    arrange();
    if (const auto now = links(); hadFocus && focused < now.size())
        now.at(focused)->setFocus();
}

void BulkSums::fillLines(const BulkPlan& plan, BulkWay way)
{
    const bool all = way == BulkWay::All;
    const QLocale locale;
    const QString at = locale.toString(plan.readAt.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    const qint64 read = plan.pending.size();
    addLine({tr("Pending at the service"),
             plan.isComplete ? tr("all pages read just now, %1").arg(at)
                             : tr("%Ln could be read, %1", "a count, and a time", int(read)).arg(at),
             locale.toString(read + plan.unread),
             {},
             {},
             plan.isComplete ? Tone::Plain : Tone::Caution});
    if (!plan.isEarlierKnown)
        addLine({tr("Decided before"),
                 tr("can't be read on this computer: nothing goes in one request"),
                 QStringLiteral("?"),
                 {},
                 {},
                 Tone::Caution});
    if (!plan.contradicted.isEmpty())
        addLine({tr("Decided before"), tr("the service said so; left as they are"),
                 minus(plan.contradicted.size()), plan.contradicted,
                 tr("Show %1").arg(numberText(plan.contradicted.size())), Tone::Caution});
    if (!plan.rejections.isEmpty())
        addLine({tr("You rejected, not sent yet"),
                 plan.isOutboxPaused && all ? tr("sent first, also while the outbox is paused")
                                            : tr("sent first; the service must confirm them"),
                 minus(plan.rejections.size()),
                 {},
                 {},
                 Tone::Plain});
    if (!plan.queued.isEmpty() && !all)
        addLine({tr("You approved before, not confirmed yet"),
                 tr("paid too, from the outbox; not counted here"),
                 minus(plan.queued.size()),
                 {},
                 {},
                 Tone::Plain});
    addUnasked(plan, all);
    if (way == BulkWay::Unflagged)
        addLine({tr("Carry a flag"), tr("left out, stay pending"), minus(plan.flagged.size()), plan.flagged,
                 tr("Show %1").arg(numberText(plan.flagged.size())), Tone::Caution});
    addApproved(plan, way);
    m_lines->addStretch();
}

void BulkSums::addApproved(const BulkPlan& plan, BulkWay way)
{
    const bool all = way == BulkWay::All;
    QStringList remarks;
    if (!plan.queued.isEmpty() && all)
        remarks.append(tr("with %Ln you approved before", nullptr, int(plan.queued.size())));
    // That no flag is named says little while hardly any picture was compared.
    if (plan.question.compared < plan.question.comparable)
        remarks.append(tr("pictures of %1 of %2 compared so far", "counts of submissions")
                           .arg(numberText(plan.question.compared), numberText(plan.question.comparable)));
    const QList<SubmissionId>& approved = plan.cost(way).approves;
    const QList<SubmissionId> flagged = plan.flaggedOf(approved);
    addLine({all ? tr("All will be approved") : tr("Seen, will be approved"), remarks.join(tr(" · ")),
             numberText(approved.size()), flagged, tr("Show %1 flagged").arg(numberText(flagged.size())),
             Tone::Positive, tr("Carry a flag")});
}

void BulkSums::addUnasked(const BulkPlan& plan, bool all)
{
    const auto add = [&](const QString& name, const QList<SubmissionId>& ids, Tone tone, qint64 unread) {
        const qint64 count = ids.size() + unread;
        if (count == 0)
            return;
        QString remark = all ? tr("approved too, and paid") : tr("stay pending");
        if (unread > 0)
            remark += tr("; %Ln could not be read", nullptr, int(unread));
        // Of what is approved too, nothing is taken off the sum.
        addLine({name, remark, all ? tr("with %1", "a count").arg(QLocale().toString(count)) : minus(count),
                 ids, tr("Show %1").arg(numberText(ids.size())), tone});
    };
    add(tr("On hold"), plan.held, all ? Tone::Caution : Tone::Plain, 0);
    // What could not be read was seen by nobody.
    add(tr("Never seen"), plan.neverSeen, Tone::Caution, plan.unread);
}

void BulkSums::fillCost(const BulkPlan& plan, const BulkCost& cost)
{
    const QLocale locale;
    auto* title = new PlainLabel(tr("What is paid"), TextSize::Secondary, Colour::Muted, m_costBox);
    title->setTextSize(TextSize::Secondary, true);
    m_costs->addWidget(title);
    auto* sum = new PlainLabel(cost.pay ? cost.pay->toText(locale) : tr("not known"), TextSize::Big,
                               std::nullopt, m_costBox);
    sum->setObjectName(QStringLiteral("bulkSum"));
    sum->setAlignment(Qt::AlignRight);
    m_costs->addWidget(sum);
    if (plan.question.pay) {
        auto* how =
            new PlainLabel(tr("%1 × %2", "a count, and what one costs")
                               .arg(locale.toString(cost.approves.size()), plan.question.pay->toText(locale)),
                           TextSize::Secondary, Colour::Muted, m_costBox);
        how->setAlignment(Qt::AlignRight);
        m_costs->addWidget(how);
    }
    m_costs->addWidget(new Hairline(m_costBox));
    addCost(tr("Your balance now"), plan.balance ? plan.balance->toText(locale) : tr("not known"));
    if (const auto& beside = cost.outboxPay; beside && !beside->isZero())
        addCost(tr("Paid beside it, from the outbox"), beside->toText(locale));
    addCost(tr("Your balance after"),
            cost.balanceAfter ? tr("at least %1").arg(cost.balanceAfter->toText(locale)) : tr("not known"),
            true);
    addCost(tr("Requests it takes"), tr("about %1", "a count of requests").arg(numberText(cost.requests)));
    addCost(tr("Requests left this hour"), numberText(plan.requestsLeft));
    addCost(tr("Time it takes"), effortwords::duration(cost.time));
    auto* aside = new PlainLabel(tr("If the service set this money aside when the campaign was made, your "
                                    "balance stays as it is."),
                                 TextSize::Secondary, Colour::Muted, m_costBox);
    aside->setWordWrap(true);
    aside->setMinimumHeight(Metrics(this).lines(2));
    m_costs->addWidget(aside);
    m_costs->addStretch();
}

} // namespace proofdesk
