// SPDX-License-Identifier: MIT
#include "ui/creation/wizardbody.h"

#include "ui/common/accessiblearea.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/notice.h"
#include "ui/common/panel.h"
#include "ui/creation/steplist.h"
#include "ui/creation/wizardstep.h"
#include "ui/creation/workerpreview.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double FormLines = 20;

QScrollArea* scrolling(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tellArea(area, page->accessibleName());
    // As wide as what it holds, whether that has to be scrolled or not.
    const int bar = area->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, area);
    area->setMinimumWidth(page->minimumSizeHint().width() + bar);
    return area;
}

} // namespace

WizardBody::WizardBody(const Parts& parts, bool sandbox, QWidget* parent)
    : QWidget(parent)
    , m_look(newButton(tr("Preview"), ButtonRole::Normal, QStringLiteral("eye"), this))
    , m_side(newSide(parts.steps, sandbox))
    , m_form(newForm(parts))
    , m_preview(newPreview(parts.preview))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_form, 4);
    row->addWidget(m_preview, 5);
    m_look->setObjectName(QStringLiteral("wizardPreviewButton"));
    m_look->setAccessibleName(tr("What a worker will see"));
    m_look->setCheckable(true);
    connect(m_look, &QPushButton::toggled, this, &WizardBody::arrange);
    // Another step was chosen: it is that which is to be seen.
    connect(parts.form, &QStackedWidget::currentChanged, m_look, [this] { m_look->setChecked(false); });
}

QWidget* WizardBody::newSide(StepList* steps, bool sandbox)
{
    const Metrics metrics(this);
    auto* side = new Panel(Colour::Surface, Qt::RightEdge);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(metrics.space(12), metrics.space(16), metrics.space(12), metrics.space(16));
    column->addWidget(steps, 1);
    column->addWidget(m_look);
    if (sandbox) {
        column->addWidget(new Chip(
            {tr("Sandbox · no real money"), QStringLiteral("info"), ChipKind::Dashed, Colour::Caution}));
    }
    return side;
}

QWidget* WizardBody::newForm(const Parts& parts)
{
    const Metrics metrics(this);
    for (WizardStep* page : parts.pages)
        parts.form->addWidget(scrolling(page));
    auto* form = new Panel(Colour::Raised, Qt::RightEdge);
    form->setMinimumWidth(std::max(metrics.lines(FormLines), parts.form->minimumSizeHint().width()));
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(metrics.space(24), metrics.space(12), metrics.space(24), 0);
    noticeRow->addWidget(parts.notice);
    column->addLayout(noticeRow);
    column->addWidget(parts.form, 1);
    return form;
}

QWidget* WizardBody::newPreview(WorkerPreview* preview)
{
    auto* panel = new Panel(Colour::Sunken);
    const Metrics metrics(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(metrics.space(24), metrics.space(16), metrics.space(24), metrics.space(16));
    column->setSpacing(metrics.space(12));
    column->addWidget(preview, 1);
    column->addWidget(
        new Notice(NoticeKind::Information, {},
                   tr("A campaign can't be changed, paused or canceled from here once it is made. "
                      "Read the words above as if you were the worker.")));
    // The room for it is asked for here; a dialog asks for no more than the screen has.
    panel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return panel;
}

void WizardBody::arrange()
{
    const int beside = m_side->minimumSizeHint().width() + m_form->minimumWidth();
    const bool folded = width() < beside + m_preview->minimumSizeHint().width();
    m_look->setVisible(folded);
    m_form->setVisible(!folded || !m_look->isChecked());
    m_preview->setVisible(!folded || m_look->isChecked());
}

void WizardBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace proofdesk
