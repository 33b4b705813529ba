// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaigndetails.h"

#include "domain/timetext.h"
#include "jobs/countries.h"
#include "models/campaignmodel.h"
#include "models/campaignwords.h"
#include "ui/campaigns/campaignlooks.h"
#include "ui/common/accessiblearea.h"
#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"

#include <QFormLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

PlainLabel* value(const QString& text)
{
    auto* label = new PlainLabel(text);
    label->setWordWrap(true);
    label->setSelectable();
    return label;
}

void addRow(QFormLayout* form, const QString& name, const QString& text)
{
    auto* words = new PlainLabel(name, TextSize::Secondary, Colour::Muted);
    words->setWordWrap(true);
    auto* shown = value(text);
    shown->setAccessibleName(name + u": "_s + shown->text());
    form->addRow(words, shown);
}

/// All of them by name: the details are where nothing is left out.
QString countryNames(const QStringList& codes)
{
    const Countries countries;
    if (codes.isEmpty())
        return countries.summary({});
    QStringList names;
    for (const QString& code : codes)
        names << countries.nameOf(code);
    return names.join(u", "_s);
}

void addHeading(QFormLayout* form, const QString& text)
{
    auto* heading = new PlainLabel(text);
    heading->setStrong();
    heading->setContentsMargins(0, Metrics(heading).space(8), 0, 0);
    form->addRow(heading);
}

} // namespace

CampaignDetails::CampaignDetails(const CampaignModel& model, QWidget* parent)
    : Panel(Colour::Raised, Qt::LeftEdge, parent)
    , m_model(model)
    , m_area(new QScrollArea)
    , m_review(newButton(tr("Review"), ButtonRole::Accent))
    , m_readAgain(newButton(tr("Read again"), ButtonRole::Normal, u"refresh"_s))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("campaignDetails"));
    setAccessibleName(tr("Details"));
    setFillsPage(false);

    auto* heading = new PlainLabel(tr("Details"), TextSize::Heading);
    auto* close = newIconButton(u"cross"_s, tr("Close details"), ButtonRole::Plain);
    connect(close, &QPushButton::clicked, this, &CampaignDetails::closePressed);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(metrics.space(16), metrics.space(8), metrics.space(8), 0);
    top->addWidget(heading, 1);
    top->addWidget(close);

    m_area->setFrameShape(QFrame::NoFrame);
    tellArea(m_area, heading->fullText());
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setBackgroundRole(QPalette::Base);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics.space(16), metrics.space(8), metrics.space(16), metrics.space(12));
    foot->addWidget(m_readAgain);
    foot->addStretch(1);
    foot->addWidget(m_review);
    setButtonTrailingIcon(m_review, u"chevron-right"_s);
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (m_id)
            Q_EMIT reviewPressed(*m_id);
    });
    connect(m_readAgain, &QPushButton::clicked, this, [this] {
        if (m_id)
            Q_EMIT readAgainPressed(*m_id);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(metrics.space(8));
    column->addLayout(top);
    column->addWidget(m_area, 1);
    column->addLayout(foot);
    setCampaign(std::nullopt);
}

void CampaignDetails::setCampaign(std::optional<CampaignId> id)
{
    const bool same = m_id == id && m_area->widget();
    m_id = id;
    if (!same)
        update();
}

void CampaignDetails::setFillsPage(bool fills)
{
    const int pane = Metrics(this).lines(18);
    setMinimumWidth(fills ? 0 : pane);
    setMaximumWidth(fills ? QWIDGETSIZE_MAX : pane);
}

void CampaignDetails::update()
{
    const auto campaign = m_id ? m_model.campaignNow(*m_id) : std::nullopt;
    m_review->setEnabled(campaign.has_value());
    m_readAgain->setEnabled(campaign.has_value());
    if (campaign) {
        fill(*campaign);
        return;
    }
    auto* words = new PlainLabel(tr("Choose a campaign to see all that the service says about it."),
                                 TextSize::Normal, Colour::Muted);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    const int side = Metrics(this).space(16);
    words->setContentsMargins(side, 0, side, 0);
    m_area->setWidget(words);
}

void CampaignDetails::fill(const Campaign& campaign)
{
    const Metrics metrics(this);
    auto* inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    auto* form = new QFormLayout(inside);
    form->setContentsMargins(metrics.space(16), 0, metrics.space(16), metrics.space(8));
    form->setHorizontalSpacing(metrics.space(12));
    form->setVerticalSpacing(metrics.space(6));
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);

    auto* title = value(campaign.title.isEmpty() ? tr("No title") : campaign.title);
    title->setStrong();
    form->addRow(title);
    form->addRow(new Chip(statusLook(campaign)));
    const QString paysByItself =
        m_model.index(m_model.rowOf(campaign.id), 0).data(CampaignModel::PaysByItselfRole).toString();
    if (!paysByItself.isEmpty())
        form->addRow(new Chip(ChipLook{paysByItself, u"warn"_s, ChipKind::Soft, Colour::Caution}));
    if (hasBar(campaign)) {
        auto* bar = new StackedBar;
        bar->setParts(barPartsOf(campaign, m_model.onItsWay(campaign.id)));
        form->addRow(bar);
    }
    addHeading(form, tr("Jobs"));
    addCounts(form, campaign);
    addMoney(form, campaign);
    addHeading(form, tr("Campaign"));
    const auto known = [](const QString& text) { return text.isEmpty() ? tr("not known") : text; };
    addRow(form, tr("Category"), known(campaign.category));
    addRow(form, tr("Made"),
           campaign.createdAt.isValid() ? dateTimeText(campaign.createdAt.toLocalTime()) : tr("not known"));
    addRow(form, tr("Canceled"), campaign.canceled ? tr("yes") : tr("no"));
    addRow(form, tr("Campaign ID"), campaign.id.toString());
    addServiceWords(form, campaign);
    addHeading(form, tr("Description"));
    form->addRow(value(campaign.description.isEmpty() ? tr("none") : campaign.description));
    addMadeHere(form, campaign);
    m_area->setWidget(inside);
    const qint64 left = m_model.leftOf(campaign.id).value_or(0);
    m_review->setText(left > 0 ? tr("Review %1").arg(QLocale().toString(left)) : tr("Review"));
}

void CampaignDetails::addCounts(QFormLayout* form, const Campaign& campaign)
{
    const auto number = [](const std::optional<qint64>& count) {
        return count ? QLocale().toString(*count) : tr("not known");
    };
    addRow(form, tr("Jobs in all"), number(campaign.totalAvailabilities));
    addRow(form, tr("Approved"), number(campaign.approvedSubmissions));
    addRow(form, tr("Rejected"), number(campaign.rejectedSubmissions));
    const qint64 onItsWay = m_model.onItsWay(campaign.id);
    addRow(form, tr("Pending"), number(m_model.leftOf(campaign.id)));
    if (onItsWay > 0)
        addRow(form, tr("On their way", "decided, and not confirmed by the service"), number(onItsWay));
    addRow(form, tr("Open, taken by nobody"), number(campaign.openJobs()));
}

/// What it does not explain stands apart, so that nobody takes it for our counts.
void CampaignDetails::addServiceWords(QFormLayout* form, const Campaign& campaign)
{
    const auto said = [](const QString& text) {
        return text.isEmpty() ? tr("not known") : tr("“%1”").arg(text);
    };
    const auto number = [](const std::optional<qint64>& count) {
        return count ? QLocale().toString(*count) : tr("not known");
    };
    addHeading(form, tr("As the service puts it"));
    addRow(form, tr("Status"), said(campaign.statusText));
    addRow(form, tr("Location"), said(campaign.location));
    addRow(form, tr("Completed"), number(campaign.instancesCompleted));
    addRow(form, tr("Remaining, pending ones included"), number(campaign.remainingAvailabilities));
    addRow(form, tr("Success rate"),
           campaign.successRate
               ? tr("%1 (the service does not say of what)").arg(campaign.successRate->toText())
               : tr("not known"));
}

void CampaignDetails::addMoney(QFormLayout* form, const Campaign& campaign)
{
    const auto sum = [](const std::optional<Money>& money) {
        return money ? money->toText() : tr("not known");
    };
    addHeading(form, tr("Money"));
    addRow(form, tr("Pay for one job"), sum(campaign.pay));
    const auto all = campaignwords::setAside(campaign);
    const QString paid = sum(campaign.paidSoFar());
    addRow(form, tr("Paid so far"),
           all && campaign.paidSoFar()
               ? tr("%1, from the %2 set aside when it was made").arg(paid, all->toText())
               : paid);
    if (const auto left = m_model.leftOf(campaign.id); campaign.pay && left)
        addRow(form, tr("To approve all pending"), sum(campaign.pay->times(*left)));
}

void CampaignDetails::addMadeHere(QFormLayout* form, const Campaign& campaign)
{
    const auto made = m_model.createdHere(campaign.id);
    if (!made) {
        addHeading(form, tr("Not known"));
        form->addRow(new PlainLabel(
            tr("The service does not return the required proof, the countries, the picture and whether it "
               "pays by itself. They are known for campaigns made on this computer."),
            TextSize::Secondary, Colour::Muted));
        qobject_cast<QLabel*>(form->itemAt(form->rowCount() - 1, QFormLayout::SpanningRole)->widget())
            ->setWordWrap(true);
        return;
    }
    addHeading(form, tr("As it was entered here"));
    addRow(form, tr("Proof required"), made->proofRequired.isEmpty() ? tr("none") : made->proofRequired);
    addRow(form, tr("Countries"), countryNames(made->countries));
    addRow(form, tr("Pays by itself when full"), made->approveOnceFull ? tr("yes") : tr("no"));
    addRow(form, tr("Image"), made->imageName.isEmpty() ? tr("none") : made->imageName);
    if (made->totalDeducted)
        addRow(form, tr("Deducted when made"), made->totalDeducted->toText());
}

} // namespace proofdesk
