// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace proofdesk {

/// The places of the window, one under the other; the last one added with `addAtFoot` keeps to the bottom.
/// One list for the keyboard and for screen readers: arrows move, Enter or a click goes there.
class Navigation final : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    void addPlace(const QString& words, const QString& icon);
    void addAtFoot(const QString& words, const QString& icon);
    /// A number on the icon of a place, for what waits there; 0 for none.
    void setBadge(int index, qint64 count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Delegate;
    void arrange();
    int m_foot = -1;
};

} // namespace proofdesk
