// SPDX-License-Identifier: MIT
#pragma once

#include "domain/prefilledkind.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace proofdesk {

/// The ten prefilled kinds as equal cards, as many in a row as have room, of which one is chosen; the arrow
/// keys move within them.
class KindCards final : public QWidget
{
    Q_OBJECT
public:
    explicit KindCards(QWidget* parent = nullptr);

    [[nodiscard]] const PrefilledKind* current() const;
    void setCurrent(const PrefilledKind* kind);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int columns);

    QButtonGroup* m_group;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
};

} // namespace proofdesk
