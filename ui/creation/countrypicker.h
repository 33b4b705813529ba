// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QRadioButton;

namespace proofdesk {

class Countries;
class PlainLabel;
class SearchEdit;

/// Chooses all countries or some of them, by name, with a search over names and codes.
class CountryPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit CountryPicker(const Countries& countries, QWidget* parent = nullptr);

    /// ISO codes, in the order of the list; empty: all countries.
    [[nodiscard]] QStringList codes() const;
    /// Not where only some are chosen and none of them is ticked.
    [[nodiscard]] bool isAnswered() const;
    void setCodes(const QStringList& codes);

Q_SIGNALS:
    void changed();

private:
    void fill();
    void applySearch(const QString& text);
    void updateSummary();

    const Countries& m_countries;
    QRadioButton* m_all;
    QRadioButton* m_some;
    SearchEdit* m_search;
    QListWidget* m_list;
    PlainLabel* m_summary;
    QStringList m_chosen;
    bool m_filling = false;
};

} // namespace proofdesk
