// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkplanpage.h"

#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/review/bulk/bulksums.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace proofdesk {

BulkPlanPage::BulkPlanPage()
    : m_notice(new Notice)
    , m_sums(new BulkSums)
    , m_race(
          new PlainLabel(tr("The list is read again right before sending; if it changed, you come back here. "
                            "With one request, a submission that arrives in the last moment is paid too. No "
                            "program can prevent that."),
                         TextSize::Secondary, Colour::Muted))
{
    m_race->setWordWrap(true);
    auto* plan = new QWidget;
    auto* column = new QVBoxLayout(plan);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(this).space(12));
    for (QWidget* part : std::initializer_list<QWidget*>{m_notice, m_sums, m_race})
        column->addWidget(part);
    setWidget(plan);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    plan->setAutoFillBackground(false); // setWidget() has turned it on
    connect(m_sums, &BulkSums::showWanted, this, &BulkPlanPage::showWanted);
}

void BulkPlanPage::setPlan(const BulkPlan& plan, BulkWay way, bool changed)
{
    const auto [lead, words] = bulkwords::warning(plan, changed, way);
    m_isFailed = false;
    m_notice->setKind(NoticeKind::Caution);
    m_notice->setWords(lead, words);
    m_notice->setVisible(!plan.isPlain() || changed);
    showSums(plan, way);
}

void BulkPlanPage::renewPlan(const BulkPlan& plan, BulkWay way, bool changed)
{
    if (!m_isFailed) {
        const auto [lead, words] = bulkwords::warning(plan, changed, way);
        m_notice->reword(lead, words);
        m_notice->setVisible(!plan.isPlain() || changed);
    }
    showSums(plan, way);
}

void BulkPlanPage::showSums(const BulkPlan& plan, BulkWay way)
{
    m_sums->show(plan, way);
    m_race->setVisible(plan.allowsOneRequest() && (way == BulkWay::All || !plan.isPlain()));
}

void BulkPlanPage::tellFailure(const QString& lead, const QString& words)
{
    m_isFailed = true;
    m_notice->setKind(NoticeKind::Negative);
    m_notice->setWords(lead, words);
    m_notice->show();
}

int BulkPlanPage::wantedHeight(int width) const
{
    QLayout* column = widget()->layout();
    column->invalidate();
    column->activate();
    return column->hasHeightForWidth() ? column->totalHeightForWidth(width) : widget()->sizeHint().height();
}

int BulkPlanPage::hiddenHeight() const
{
    return verticalScrollBar()->maximum();
}

} // namespace proofdesk
