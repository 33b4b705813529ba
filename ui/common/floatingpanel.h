// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QPointer>

namespace proofdesk {

/// A small dialog inside the page, over the view and beside the proof: what is decided on stays in sight.
/// Esc closes it without effect, and the focus goes back to where it was.
class FloatingPanel : public QDialog
{
    Q_OBJECT
public:
    explicit FloatingPanel(QWidget* parent);

    /// Shows it at the foot of `anchor` (a sibling or an ancestor's child), centred.
    void popUp(QWidget* anchor);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// How wide, in heights of a line.
    [[nodiscard]] virtual double widthInLines() const { return 30; }
    void place();

private:
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace proofdesk
