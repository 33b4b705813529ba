// SPDX-License-Identifier: MIT
#include "ui/creation/countrybutton.h"

#include "jobs/countries.h"
#include "ui/common/panel.h"
#include "ui/creation/countrypicker.h"
#include "ui/theme/buttonrole.h"
#include "ui/theme/metrics.h"

#include <QFrame>
#include <QVBoxLayout>

namespace proofdesk {

CountryButton::CountryButton(const Countries& countries, QWidget* parent)
    : QPushButton(parent)
    , m_countries(countries)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_picker(new CountryPicker(countries))
{
    setAutoDefault(false);
    setButtonIcon(this, QStringLiteral("globe"));
    setButtonTrailingIcon(this, QStringLiteral("chevron-down"));
    setButtonMain(this);
    setButtonSpread(this);
    const Metrics metrics(this);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAccessibleName(tr("Countries"));
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(metrics.space(12), metrics.space(12), metrics.space(12), metrics.space(12));
    column->addWidget(m_picker);
    connect(this, &QPushButton::clicked, this, &CountryButton::open);
    connect(m_picker, &CountryPicker::changed, this, [this] {
        showSummary();
        Q_EMIT changed();
    });
    showSummary();
}

QStringList CountryButton::codes() const
{
    return m_picker->codes();
}

bool CountryButton::isAnswered() const
{
    return m_picker->isAnswered();
}

void CountryButton::setCodes(const QStringList& codes)
{
    m_picker->setCodes(codes);
    showSummary();
}

void CountryButton::open()
{
    const Metrics metrics(this);
    m_popup->resize(qMax(width(), metrics.lines(18)), metrics.lines(20));
    m_popup->move(mapToGlobal(QPoint(0, height())));
    m_popup->show();
    m_picker->setFocus();
}

void CountryButton::showSummary()
{
    setText(isAnswered() ? withoutMnemonics(m_countries.summary(codes())) : tr("Tick at least one country"));
}

} // namespace proofdesk
