// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace proofdesk {

/// Puts its items side by side, in reading direction, as far as there is room for what they hold, and the
/// others in further rows below: buttons, sums and their like, which must not be cut.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    enum class Rows {
        Leading, ///< as wide as the items are
        Trailing, ///< the same at the other edge
        Filled, ///< what is left over is shared by those of a row that want more, or by all of them
    };

    explicit FlowLayout(int gap, Rows rows = Rows::Leading, QWidget* parent = nullptr);
    ~FlowLayout() override;
    Q_DISABLE_COPY_MOVE(FlowLayout)

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// All in one row.
    [[nodiscard]] QSize sizeHint() const override;
    /// Each in a row of its own.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Row
    {
        QList<QLayoutItem*> items;
        int width = 0; ///< gaps included
        int height = 0;
    };

    [[nodiscard]] QList<Row> rowsIn(int width) const;
    void place(const Row& row, const QRect& rect) const;

    QList<QLayoutItem*> m_items;
    int m_gap;
    Rows m_rows;
};

} // namespace proofdesk
