// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

/// Tab goes as one reads: through the layouts of a window, as they stand when the key is pressed. Qt goes as
/// things were made, and to what was made later last, wherever it stands. What takes the key for itself, as a
/// text that is indented does, keeps it.
class ReadingOrder final : public QObject
{
    Q_OBJECT
public:
    explicit ReadingOrder(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace proofdesk
