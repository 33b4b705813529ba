// SPDX-License-Identifier: MIT
#include "ui/review/reviewheader.h"

#include "domain/numbertext.h"
#include "models/campaigntally.h"
#include "models/campaignwords.h"
#include "ui/common/buttons.h"
#include "ui/common/keptclear.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/stackedbar.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <limits>

namespace proofdesk {

namespace {

constexpr double LeastTitle = 8; // heights of a line
constexpr double LeastWarning = 4.5; // its icon and its number
constexpr double LeastBar = 12.8;
constexpr double LeastFoldedBar = 8;
constexpr int LowBudgetShare = 5; // of the limit: below a fifth it is said here

QString decidedWords(qint64 decided, qint64 all)
{
    const QLocale locale;
    return ReviewHeader::tr("%1 of %2", "decided of all submissions")
        .arg(locale.toString(decided), locale.toString(all));
}

QString afterDecided()
{
    return ReviewHeader::tr(" decided");
}

QString pendingWords(qint64 left)
{
    return ReviewHeader::tr("%1 pending").arg(QLocale().toString(left));
}

QString onItsWayWords(qint64 onItsWay, qint64 left)
{
    return ReviewHeader::tr("%Ln on their way · %1 left", "counts of submissions",
                            int(std::min<qint64>(onItsWay, std::numeric_limits<int>::max())))
        .arg(QLocale().toString(left));
}

} // namespace

ReviewHeader::ReviewHeader(QWidget* parent)
    : Panel(Colour::Surface, Qt::BottomEdge, parent)
    , m_title(new PlainLabel(QString(), TextSize::Heading, std::nullopt, this))
    , m_pay(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_paysItself(new PartsLabel(this))
    , m_budget(new PartsLabel(this))
    , m_barBox(new QWidget(this))
    , m_bar(new StackedBar(m_barBox))
    , m_decided(new PartsLabel(m_barBox))
    , m_pending(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, m_barBox))
    , m_counts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_approveAll(newMainButton(tr("Approve all pending…"), ButtonRole::Normal, {}, this))
{
    new KeptClear(this, KeptClear::Weight::Title);
    const Metrics metrics(this);
    setFixedHeight(metrics.lines(3.1));
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_title->setElided();
    m_pay->setElided(); // it may name a link
    m_paysItself->setColour(Colour::Caution);
    m_paysItself->setSecondary();
    m_paysItself->setIconName(QStringLiteral("warn"), Colour::Caution);
    m_budget->setColour(Colour::Caution);
    m_budget->setSecondary();
    m_decided->setSecondary();
    m_decided->setColour(Colour::Muted);
    m_bar->setObjectName(QStringLiteral("reviewBar"));
    m_bar->setFixedHeight(metrics.space(8));
    m_barBox->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as wide as its words need
    m_pending->setObjectName(QStringLiteral("reviewLeft"));
    m_approveAll->setObjectName(QStringLiteral("approveAllButton"));
    m_approveAll->setFocusPolicy(Qt::TabFocus);

    auto* second = new QHBoxLayout;
    second->setSpacing(metrics.space(10));
    second->addWidget(m_pay);
    second->addWidget(m_paysItself);
    second->addWidget(m_budget);
    second->addStretch();
    auto* names = new QVBoxLayout;
    names->setSpacing(metrics.space(1));
    names->addStretch();
    names->addWidget(m_title);
    names->addLayout(second);
    names->addStretch();

    m_counts->setSpacing(metrics.space(8));
    m_counts->addWidget(m_decided);
    m_counts->addStretch();
    m_counts->addWidget(m_pending);
    auto* bar = new QVBoxLayout(m_barBox);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(metrics.space(4));
    bar->addStretch();
    bar->addWidget(m_bar);
    bar->addLayout(m_counts);
    bar->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.space(16), 0, metrics.space(16), 0);
    row->setSpacing(metrics.space(20));
    row->addLayout(names, 1);
    row->addWidget(m_barBox);
    row->addWidget(m_approveAll);
}

void ReviewHeader::setCampaign(const ReviewCampaign& known, const CampaignTally& tally)
{
    const Campaign& campaign = known.campaign;
    m_approveAll->setEnabled(campaign.pendingSubmissions.value_or(1) > 0);
    m_title->setText(campaign.title.isEmpty() ? tr("Review") : shownLine(campaign.title));
    const QString which = campaignwords::payWithSource(campaign);
    m_pay->setVisible(!which.isEmpty());
    m_pay->setText(which);

    m_paysItselfWords = campaignwords::paysByItself(campaign, known.approvesOnceFull);
    m_paysItselfShort = campaignwords::paysByItselfShort(campaign, known.approvesOnceFull);
    m_paysItself->setVisible(!m_paysItselfWords.isEmpty());

    const CampaignTally::Counts now = tally.of(campaign.id);
    const qint64 decided = now.approved + now.rejected;
    const qint64 open = now.onItsWay + now.left;
    const BarParts parts{now.approved, now.rejected, open, campaign.openJobs().value_or(0), now.onItsWay};
    m_bar->setParts(parts);
    m_bar->setAccessibleName(barWords(parts));
    const bool known3 = campaign.pendingSubmissions && campaign.approvedSubmissions;
    m_barBox->setVisible(known3);
    m_decided->setParts({{decidedWords(decided, decided + open), true, Colour::Text}, {afterDecided()}});
    m_pending->setText(now.onItsWay == 0 ? pendingWords(now.left) : onItsWayWords(now.onItsWay, now.left));
    measure(decided + open);
    arrange();
}

/// What its words need at the most, whatever they count of so many: the bar neither moves nor grows while
/// decisions are on their way and come to be confirmed.
void ReviewHeader::measure(qint64 all)
{
    const auto width = [](const QLabel* label, const QString& words) {
        return label->fontMetrics().horizontalAdvance(words) + 2;
    };
    const QFontMetrics strong(scaledFont(TextSize::Secondary, true));
    m_decidedWidth =
        std::max(m_decided->sizeHint().width(),
                 strong.horizontalAdvance(decidedWords(all, all)) + width(m_decided, afterDecided()));
    m_pendingWidth = std::max(width(m_pending, pendingWords(all)), width(m_pending, onItsWayWords(all, all)));
}

void ReviewHeader::arrange()
{
    // What is counted stands in one line where there is room for it, and else in two.
    const Metrics metrics(this);
    const int gap = metrics.space(20);
    const int others =
        2 * metrics.space(16) + 2 * gap + m_approveAll->sizeHint().width() + metrics.lines(LeastTitle);
    const int together = m_decidedWidth + m_pendingWidth + 2 * metrics.space(8);
    const bool oneLine = others + std::max(together, metrics.lines(LeastBar)) <= width();
    m_counts->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_counts->setSpacing(oneLine ? metrics.space(8) : 0);
    m_barBox->setMinimumWidth(
        oneLine ? std::max(together, metrics.lines(LeastBar))
                : std::max({m_decidedWidth, m_pendingWidth, metrics.lines(LeastFoldedBar)}));
    const int bar =
        m_barBox->isHidden() ? 0 : std::max(m_barBox->minimumWidth(), m_barBox->sizeHint().width()) + gap;
    arrangeNames(width() - 2 * metrics.space(16) - gap - m_approveAll->sizeHint().width() - bar);
}

void ReviewHeader::arrangeNames(int room)
{
    const int gap = Metrics(this).space(10);
    const bool warns = !m_paysItselfWords.isEmpty();
    m_paysItself->setParts({{m_paysItselfWords}});
    if (!m_pay->isHidden())
        room -= gap + m_pay->minimumSizeHint().width(); // it may be cut
    const bool isWhole = !warns || m_paysItself->sizeHint().width() <= room;
    if (!isWhole)
        m_paysItself->setParts({{m_paysItselfShort}});
    m_paysItself->setMinimumWidth(
        std::min(m_paysItself->sizeHint().width(), std::max(room, Metrics(this).lines(LeastWarning))));
    m_paysItself->setToolTip(isWhole ? QString() : toolTipText(m_paysItselfWords));
    m_paysItself->setAccessibleName(m_paysItselfWords);
    const int taken = warns ? m_paysItself->sizeHint().width() + gap : 0;
    m_budget->setVisible(m_isLow && taken + m_budget->sizeHint().width() <= room);
    m_budget->setMinimumWidth(m_budget->sizeHint().width());
}

void ReviewHeader::setRequestsLeft(int left, int limit)
{
    m_isLow = left * LowBudgetShare < limit;
    if (m_isLow) {
        m_budget->setIconName(QStringLiteral("gauge"), Colour::Caution);
        m_budget->setParts({{tr("%1 of %2 requests left").arg(numberText(left), numberText(limit))}});
    }
    arrange();
}

void ReviewHeader::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    setFixedHeight(Metrics(this).lines(3.1));
    arrange();
}

} // namespace proofdesk
