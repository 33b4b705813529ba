// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace proofdesk {

/// Joined buttons of which exactly one is in force: views, modes. The arrow keys move within it.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);

    /// Adds a choice at the end; ids are the caller's own. The first one is chosen. The button may be given
    /// a key cap or a tool tip.
    QPushButton* addChoice(int id, const QString& words, const QString& icon = {});

    [[nodiscard]] int current() const;
    /// Doesn't emit `chosen`.
    void setCurrent(int id);
    [[nodiscard]] QPushButton* button(int id) const;

Q_SIGNALS:
    /// The user chose another one.
    void chosen(int id);

private:
    void join();

    QHBoxLayout* m_layout;
    QButtonGroup* m_group;
};

} // namespace proofdesk
