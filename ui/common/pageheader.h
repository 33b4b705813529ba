// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// The top of a page: where you are, a second line, and the one or two main actions of the place.
class PageHeader final : public Panel
{
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Beside the title in a quiet colour ("199 submissions wait for you in 5 campaigns"); empty for none.
    void setRemark(const QString& words);
    /// Under the title, for pages about one thing: any widget or several in a row.
    void addSecondLine(QWidget* widget);
    /// At the trailing end, in reading order.
    void addAction(QWidget* widget);

    [[nodiscard]] PlainLabel* titleLabel() const { return m_title; }

private:
    PlainLabel* m_title;
    PlainLabel* m_remark;
    QVBoxLayout* m_column;
    QHBoxLayout* m_second = nullptr;
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
