// SPDX-License-Identifier: MIT
#include "ui/creation/countrypicker.h"

#include "jobs/countries.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchedit.h"

#include <QListWidget>
#include <QRadioButton>
#include <QSet>
#include <QVBoxLayout>

namespace proofdesk {

CountryPicker::CountryPicker(const Countries& countries, QWidget* parent)
    : QWidget(parent)
    , m_countries(countries)
    , m_all(new QRadioButton(tr("All countries")))
    , m_some(new QRadioButton(tr("Only these:")))
    , m_search(new SearchEdit(tr("Search countries")))
    , m_list(new QListWidget)
    , m_summary(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
{
    m_search->setObjectName(QStringLiteral("countrySearch"));
    m_list->setObjectName(QStringLiteral("countryList"));
    m_list->setAccessibleName(tr("Countries"));
    m_list->setUniformItemSizes(true);
    m_summary->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(this).space(8));
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);

    fill();
    m_all->setChecked(true);
    setFocusProxy(m_all);
    connect(m_search, &QLineEdit::textChanged, this, &CountryPicker::applySearch);
    connect(m_all, &QRadioButton::toggled, this, [this](bool all) {
        setFocusProxy(all ? m_all : m_some); // in a group it is on the one that is chosen
        updateSummary();
        Q_EMIT changed();
    });
    connect(m_some, &QRadioButton::clicked, m_search, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        const QString code = item->data(Qt::UserRole).toString();
        m_chosen.removeAll(code);
        if (item->checkState() == Qt::Checked)
            m_chosen.append(code);
        // Ticking a country says "only these"; no second click needed.
        m_some->setChecked(true);
        updateSummary();
        Q_EMIT changed();
    });
    updateSummary();
}

QStringList CountryPicker::codes() const
{
    if (m_all->isChecked())
        return {};
    QStringList ordered;
    const QSet<QString> chosen(m_chosen.begin(), m_chosen.end());
    for (const Country& country : m_countries.all()) {
        if (chosen.contains(country.code))
            ordered.append(country.code);
    }
    return ordered;
}

bool CountryPicker::isAnswered() const
{
    return m_all->isChecked() || !codes().isEmpty();
}

void CountryPicker::setCodes(const QStringList& codes)
{
    m_chosen = codes;
    fill();
    applySearch(m_search->text());
    (codes.isEmpty() ? m_all : m_some)->setChecked(true);
    updateSummary();
}

void CountryPicker::fill()
{
    m_filling = true;
    m_list->clear();
    const QSet<QString> chosen(m_chosen.begin(), m_chosen.end());
    for (const Country& country : m_countries.all()) {
        //: A country and its code, "Germany (DE)"
        auto* item = new QListWidgetItem(tr("%1 (%2)").arg(country.name, country.code), m_list);
        item->setData(Qt::UserRole, country.code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(country.code) ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
}

void CountryPicker::applySearch(const QString& text)
{
    const QList<Country> found = m_countries.matching(text);
    QSet<QString> codes;
    for (const Country& country : found)
        codes.insert(country.code);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!codes.contains(item->data(Qt::UserRole).toString()));
    }
    updateSummary();
}

void CountryPicker::updateSummary()
{
    if (!m_search->text().isEmpty() && m_countries.matching(m_search->text()).isEmpty())
        m_summary->setText(tr("No country matches. Search by name or by code, such as “DE”."));
    else if (m_some->isChecked() && m_chosen.isEmpty())
        m_summary->setText(tr("Tick at least one country, or choose all."));
    else
        m_summary->setText(m_countries.summary(codes()));
}

} // namespace proofdesk
