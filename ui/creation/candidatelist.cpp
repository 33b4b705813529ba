// SPDX-License-Identifier: MIT
#include "ui/creation/candidatelist.h"

#include "domain/timetext.h"
#include "jobs/jobcreation.h"
#include "ui/common/buttons.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QLocale>

namespace proofdesk {

CandidateList::CandidateList(JobCreation& creation, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget)
{
    m_list->setObjectName(QStringLiteral("candidateList"));
    m_list->setAccessibleName(tr("Campaigns that could be it"));
    auto* none = newMainButton(tr("None of these"), ButtonRole::Normal);
    auto* pick = newMainButton(tr("This is it"));
    none->setObjectName(QStringLiteral("noCandidateButton"));
    pick->setObjectName(QStringLiteral("pickCandidateButton"));
    for (QPushButton* button : {none, pick})
        SinglePress::on(button); // the candidates of another job may stand there by then
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(this).space(12));
    column->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(none);
    buttons->addWidget(pick);
    column->addLayout(buttons);
    connect(none, &QPushButton::clicked, &creation,
            [&creation] { creation.resolveCandidates(std::nullopt); });
    connect(pick, &QPushButton::clicked, &creation, [this, &creation] {
        if (const QListWidgetItem* item = m_list->currentItem())
            creation.resolveCandidates(CampaignId::parse(item->data(Qt::UserRole).toString()));
    });
}

void CandidateList::offer(const QList<Campaign>& candidates)
{
    m_list->clear();
    for (const Campaign& campaign : candidates) {
        auto* item = new QListWidgetItem(tr("%1 · %2 × %3 · made %4")
                                             .arg(shownLine(campaign.title),
                                                  campaign.totalAvailabilities
                                                      ? QLocale().toString(*campaign.totalAvailabilities)
                                                      : QStringLiteral("?"),
                                                  campaign.pay ? campaign.pay->toText() : QStringLiteral("?"),
                                                  dateTimeText(campaign.createdAt.toLocalTime())),
                                         m_list);
        item->setData(Qt::UserRole, campaign.id.toString());
    }
    m_list->setCurrentRow(0);
    show();
}

} // namespace proofdesk
