// SPDX-License-Identifier: MIT
#include "ui/creation/countrybutton.h"

#include "jobs/countries.h"
#include "ui/common/panel.h"
#include "ui/creation/countrypicker.h"
#include "ui/theme/buttonrole.h"
#include "ui/theme/metrics.h"

#include <QFrame>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

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
    const QSize wanted(std::max(width(), metrics.lines(18)), metrics.lines(20));
    m_popup->setGeometry(placeOf(wanted, screen()->availableGeometry()));
    m_popup->show();
    m_picker->setFocus();
}

/// Below the button, or above it where there is more room; never beyond the screen.
QRect CountryButton::placeOf(QSize size, const QRect& room) const
{
    const QRect button(mapToGlobal(QPoint()), this->size());
    const int below = room.bottom() - button.bottom();
    const int above = button.top() - room.top();
    const bool up = size.height() > below && above > below;
    size = size.boundedTo({room.width(), std::max(up ? above : below, 1)});
    QRect place(QPoint(button.left(), up ? button.top() - size.height() : button.bottom() + 1), size);
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - size.width()));
    return place;
}

void CountryButton::showSummary()
{
    setText(isAnswered() ? withoutMnemonics(m_countries.summary(codes())) : tr("Tick at least one country"));
}

} // namespace proofdesk
