// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

/// Four small cards as in the review: approved, to be approved, rejected, not seen. They teach what the
/// borders mean before a word is read.
class ExampleCards final : public QWidget
{
    Q_OBJECT
public:
    explicit ExampleCards(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace proofdesk
