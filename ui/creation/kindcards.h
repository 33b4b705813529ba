// SPDX-License-Identifier: MIT
#pragma once

#include "domain/prefilledkind.h"

#include <QWidget>

class QButtonGroup;

namespace proofdesk {

/// The ten prefilled kinds as equal cards, of which one is chosen; the arrow keys move within them.
class KindCards final : public QWidget
{
    Q_OBJECT
public:
    explicit KindCards(QWidget* parent = nullptr);

    [[nodiscard]] const PrefilledKind* current() const;
    void setCurrent(const PrefilledKind* kind);

Q_SIGNALS:
    void changed();

private:
    QButtonGroup* m_group;
};

} // namespace proofdesk
