// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace proofdesk {

/// A line to search or filter with: a lens, words that say what is searched, a cross to clear. Esc clears it,
/// and gives the keys back.
class SearchEdit final : public QLineEdit
{
    Q_OBJECT
public:
    /// The placeholder is the accessible name too.
    explicit SearchEdit(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Esc cleared it: the keys may go back to what was searched.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace proofdesk
