// SPDX-License-Identifier: MIT
#include "ui/creation/checkstep.h"

#include "jobs/countries.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/budgetstep.h"
#include "ui/creation/costpanel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace proofdesk {

CheckStep::CheckStep(const Countries& countries, QWidget* parent)
    : WizardStep(tr("Is everything right?"), parent)
    , m_countries(countries)
    , m_cost(new CostPanel(CostPanel::Fee::Estimated))
    , m_missing(new Notice)
    , m_automatic(new Notice)
{
    const Metrics metrics(this);
    const std::array<QString, RowCount> names = {tr("Title"),   tr("Description"),    tr("Category"),
                                                 tr("Image"),   tr("Proof required"), tr("Countries"),
                                                 tr("Approval")};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.space(16));
    grid->setVerticalSpacing(metrics.space(8));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < RowCount; ++row) {
        grid->addWidget(new PlainLabel(names[std::size_t(row)], TextSize::Normal, Colour::Muted), row, 0,
                        Qt::AlignTop);
        auto* value = new PlainLabel;
        value->setWordWrap(true);
        m_values[std::size_t(row)] = value;
        grid->addWidget(value, row, 1, Qt::AlignTop);
    }
    m_values[Title]->setStrong();
    column()->addLayout(grid);
    m_cost->setNothingIsTyped();
    m_missing->setKind(NoticeKind::Negative);
    m_missing->setQuiet();
    m_missing->setVisible(false);
    m_automatic->setKind(NoticeKind::Caution);
    m_automatic->setQuiet();
    m_automatic->setVisible(false);
    column()->addWidget(m_automatic);
    column()->addWidget(m_cost);
    column()->addWidget(m_missing);
    column()->addStretch();
}

void CheckStep::load(const CustomJobDraft& draft)
{
    const QString dash = QStringLiteral("–");
    const auto orDash = [&](const QString& text) { return text.trimmed().isEmpty() ? dash : text; };
    m_values[Title]->setText(orDash(draft.title));
    m_values[Description]->setText(orDash(draft.description));
    m_values[Category]->setText(draft.subCategory.trimmed().isEmpty()
                                    ? orDash(draft.category)
                                    : tr("%1 · %2").arg(draft.category, draft.subCategory));
    m_values[Image]->setText(draft.image ? draft.image->fileName : tr("None"));
    m_values[Proof]->setText(orDash(draft.proofRequired));
    m_values[CountriesRow]->setText(m_countries.names(draft.countries));
    m_values[Approval]->setText(draft.approveOnceFull ? tr("By you, and by itself once full")
                                                      : tr("Only by you"));
}

void CheckStep::store(CustomJobDraft&) const { }

QList<JobField> CheckStep::fields() const
{
    return {};
}

void CheckStep::showIssues(const QList<JobIssue>& issues)
{
    m_missing->setVisible(!issues.isEmpty());
    m_missing->setWords(tr("Not complete yet."),
                        tr("%Ln fields need another look. The steps without a tick show which.", nullptr,
                           int(issues.size())));
}

void CheckStep::showCost(const CustomJobDraft& draft, const CostEstimate& cost)
{
    m_cost->setCost(BudgetStep::payWords(draft), cost);
    m_automatic->setVisible(draft.approveOnceFull && cost.pay);
    if (cost.pay) {
        m_automatic->setWords(
            tr("Pays by itself."),
            tr("Once full, up to %1 is paid without a click. There is no undo.").arg(cost.pay->toText()));
    }
}

} // namespace proofdesk
