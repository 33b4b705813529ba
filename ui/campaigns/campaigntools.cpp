// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaigntools.h"

#include "ui/common/buttons.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchedit.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace proofdesk {

CampaignTools::CampaignTools(CampaignSort sort, QWidget* parent)
    : QWidget(parent)
    , m_row(new ToolRow)
    , m_more(new ToolRow)
    , m_filter(new SearchEdit(tr("Filter campaigns")))
    , m_status(new QComboBox)
    , m_sort(new QComboBox)
    , m_readAt(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_details(newButton(tr("Details"), ButtonRole::Normal, u"info"_s))
    , m_refresh(newButton(tr("Refresh"), ButtonRole::Normal, u"refresh"_s))
{
    const Metrics metrics(this);
    m_filter->setObjectName(u"campaignFilter"_s);
    m_filter->setMaximumWidth(metrics.lines(15.5));
    m_filter->setMinimumWidth(metrics.lines(6));
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_readAt->setElided();
    for (QComboBox* combo : {m_status, m_sort}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        combo->setMinimumWidth(metrics.lines(6));
    }
    fillStatus();
    fillSort(sort);
    m_refresh->setObjectName(u"refreshButton"_s);
    m_details->setObjectName(u"campaignDetailsButton"_s);
    m_details->setCheckable(true);

    m_row->row()->addWidget(m_filter, 100);
    m_row->row()->addWidget(m_status);
    m_row->row()->addWidget(m_sort);
    m_row->row()->addStretch(1);
    m_more->row()->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_more);

    connect(m_filter, &SearchEdit::left, this, &CampaignTools::filterLeft);
    connect(m_filter, &QLineEdit::textChanged, this, &CampaignTools::filterChanged);
    connect(m_status, &QComboBox::currentIndexChanged, this, &CampaignTools::filterChanged);
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT sortChosen(CampaignSort(m_sort->currentData().toInt())); });
    connect(m_refresh, &QPushButton::clicked, this, &CampaignTools::refreshPressed);
    connect(m_details, &QPushButton::toggled, this, &CampaignTools::detailsToggled);
    arrange();
}

void CampaignTools::fillStatus()
{
    m_status->setObjectName(u"campaignStatus"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Status: All"));
    m_status->addItem(tr("Status: Active"), int(CampaignStatus::Active));
    m_status->addItem(tr("Status: Pending"), int(CampaignStatus::Pending));
    m_status->addItem(tr("Status: Completed"), int(CampaignStatus::Completed));
    m_status->addItem(tr("Status: Canceled"), int(CampaignStatus::Canceled));
    m_status->addItem(tr("Status: Other"), int(CampaignStatus::Other));
}

void CampaignTools::fillSort(CampaignSort sort)
{
    m_sort->setObjectName(u"campaignSort"_s);
    m_sort->setAccessibleName(tr("Sort"));
    m_sort->addItem(tr("Sort: Most waiting first"), int(CampaignSort::MostWaiting));
    m_sort->addItem(tr("Sort: Newest first"), int(CampaignSort::Newest));
    m_sort->addItem(tr("Sort: Oldest first"), int(CampaignSort::Oldest));
    m_sort->addItem(tr("Sort: Title"), int(CampaignSort::Title));
    m_sort->addItem(tr("Sort: Highest pay first"), int(CampaignSort::HighestPay));
    m_sort->addItem(tr("Sort: Most paid first"), int(CampaignSort::MostPaid));
    m_sort->setCurrentIndex(m_sort->findData(int(sort)));
}

CampaignFilter CampaignTools::filter() const
{
    CampaignFilter filter;
    filter.text = m_filter->text();
    if (const QVariant status = m_status->currentData(); status.isValid())
        filter.status = CampaignStatus(status.toInt());
    return filter;
}

void CampaignTools::clearFilter()
{
    m_filter->clear();
    m_status->setCurrentIndex(0);
}

void CampaignTools::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

bool CampaignTools::wantsDetails() const
{
    return m_details->isChecked();
}

void CampaignTools::setWantsDetails(bool wanted)
{
    m_details->setChecked(wanted);
}

void CampaignTools::toggleDetails()
{
    m_details->toggle();
}

void CampaignTools::setDetailsKey(const QKeySequence& key)
{
    m_details->setToolTip(tr("Details (%1)").arg(key.toString(QKeySequence::NativeText)));
}

void CampaignTools::setReading(const QString& words, bool reading)
{
    m_readAt->setText(words);
    m_refresh->setEnabled(!reading);
}

void CampaignTools::arrange()
{
    const bool narrow = width() < Metrics(this).lines(54);
    if (m_more->isHidden() == !narrow && m_refresh->parentWidget())
        return;
    m_more->setVisible(narrow);
    QHBoxLayout* row = narrow ? m_more->row() : m_row->row();
    for (QWidget* tool : std::initializer_list<QWidget*>{m_readAt, m_details, m_refresh})
        row->addWidget(tool);
}

void CampaignTools::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace proofdesk
