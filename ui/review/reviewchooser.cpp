// SPDX-License-Identifier: MIT
#include "ui/review/reviewchooser.h"

#include "models/campaignwords.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/seamlessarea.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype MaxRows = 8;
constexpr double ChooserWidthInLines = 36;

} // namespace

ReviewChooser::ReviewChooser(QWidget* parent)
    : QWidget(parent)
    , m_empty(
          new EmptyState(QStringLiteral("review"), tr("Nothing waits for review"),
                         tr("When workers send proofs for one of your campaigns, they are judged here: the "
                            "whole proof on screen, one key a decision."),
                         tr("Go to the campaigns"), this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout)
{
    const Metrics metrics(this);
    auto* title = new PlainLabel(tr("What would you like to review?"), TextSize::Big, std::nullopt, m_list);
    auto* words =
        new PlainLabel(tr("Proofs wait in these campaigns."), TextSize::Normal, Colour::Muted, m_list);
    m_rows->setSpacing(metrics.space(8));
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics.space(8));
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(metrics.space(12));
    column->addLayout(m_rows);
    column->addStretch(2);
    auto* centred = new QHBoxLayout(m_list);
    centred->addStretch(1);
    auto* box = new QWidget(m_list);
    box->setLayout(column);
    box->setMaximumWidth(metrics.lines(ChooserWidthInLines));
    centred->addWidget(box, 100);
    centred->addStretch(1);

    m_area = newSeamlessArea(m_list, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_area);
    connect(m_empty, &EmptyState::pressed, this, &ReviewChooser::campaignsWanted);
    setCampaigns({});
}

void ReviewChooser::setCampaigns(const QList<WaitingCampaign>& waiting)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_empty->setVisible(waiting.isEmpty());
    m_area->setVisible(!waiting.isEmpty());
    for (const WaitingCampaign& one : waiting.first(std::min(waiting.size(), MaxRows)))
        addRow(one);
    if (waiting.size() > MaxRows)
        addRest(waiting.size() - MaxRows);
}

/// What is not offered here is not kept quiet.
void ReviewChooser::addRest(qsizetype count)
{
    auto* rest =
        newButton(tr("Proofs wait in %Ln more campaigns", nullptr, int(count)), ButtonRole::Link, {}, m_list);
    m_rows->addWidget(rest, 0, Qt::AlignLeft);
    connect(rest, &QPushButton::clicked, this, &ReviewChooser::campaignsWanted);
}

void ReviewChooser::addRow(const WaitingCampaign& waiting)
{
    const Campaign& campaign = waiting.campaign;
    const Metrics metrics(this);
    auto* card = new Card(m_list);
    auto* title = new PlainLabel(shownLine(campaign.title), card);
    title->setStrong();
    title->setElided();
    auto* pay = new PlainLabel(campaignwords::payAndLink(campaign), TextSize::Secondary, Colour::Muted, card);
    pay->setElided();
    const QString count = QLocale().toString(waiting.left);
    auto* button = newButton(tr("Review %1").arg(count),
                             m_rows->count() == 0 ? ButtonRole::Primary : ButtonRole::Accent, {}, card);
    button->setAccessibleName(
        tr("Review %1 of %2", "a count, and a campaign's title").arg(count, shownLine(campaign.title)));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title);
    names->addWidget(pay);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(metrics.space(16), metrics.space(10), metrics.space(12), metrics.space(10));
    row->addLayout(names, 1);
    row->addWidget(button);
    m_rows->addWidget(card);
    connect(button, &QPushButton::clicked, this, [this, id = campaign.id] { Q_EMIT chosen(id); });
}

} // namespace proofdesk
