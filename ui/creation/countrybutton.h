// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QStringList>

class QFrame;

namespace proofdesk {

class Countries;
class CountryPicker;

/// The choice of countries where there is room for one line: the summary, and the list in a popup.
class CountryButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit CountryButton(const Countries& countries, QWidget* parent = nullptr);

    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] bool isAnswered() const;
    void setCodes(const QStringList& codes);

Q_SIGNALS:
    void changed();

private:
    void open();
    void showSummary();
    [[nodiscard]] QRect placeOf(QSize size, const QRect& room) const;

    const Countries& m_countries;
    QFrame* m_popup;
    CountryPicker* m_picker;
};

} // namespace proofdesk
