// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/accessiblerows.h"

#include <QListWidget>

namespace proofdesk {

/// The places of the window, one under the other; the last may keep to the bottom.
/// One list for the keyboard and for screen readers: arrows move, Enter or a click goes there.
class Navigation final : public TellingRows<QListWidget>
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// In the order of the places. At the foot there is room for one, after all others.
    void addPlace(const QString& words, const QString& icon, bool atFoot = false);
    void removePlaces();
    /// Places are counted from 0.
    void setCurrentPlace(int place);
    /// A number on the icon of a place, for what waits there; 0 for none.
    void setBadge(int place, qint64 count);

    [[nodiscard]] QSize sizeHint() const override;
    /// A letter is meant for the page: it goes to no other one whose name begins with it.
    void keyboardSearch(const QString& /*search*/) override { }

Q_SIGNALS:
    void currentPlaceChanged(int place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Delegate;
    void arrange();
    [[nodiscard]] int rowOf(int place) const;
    [[nodiscard]] int placeOf(int row) const;

    int m_foot = -1; ///< the row; what lies before it is not a place
};

} // namespace proofdesk
