// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

/// A key cap that stands by itself, beside the words of what the key does.
class KeyCapLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCapLabel(const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace proofdesk
