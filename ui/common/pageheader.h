// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;

namespace proofdesk {

class PlainLabel;

/// The top of a page: where you are, how things stand there, and the one or two main actions of the place.
class PageHeader final : public Panel
{
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    /// Beside the title in a quiet colour ("199 submissions wait for you in 5 campaigns"); empty for none.
    void setRemark(const QString& words);
    /// At the trailing end, in reading order.
    void addAction(QWidget* widget);

private:
    PlainLabel* m_remark;
    QHBoxLayout* m_actions;
};

/// A row of tools under a header: 2.4 h, on Surface, a line below. Widgets are added to `row()`.
class ToolRow final : public Panel
{
    Q_OBJECT
public:
    explicit ToolRow(QWidget* parent = nullptr);
    [[nodiscard]] QHBoxLayout* row() const { return m_row; }

private:
    QHBoxLayout* m_row;
};

} // namespace proofdesk
