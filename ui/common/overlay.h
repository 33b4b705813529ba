// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QDialog;

namespace proofdesk {

/// The shade over a window while a dialog asks something: black at 50 %. Lives as long as the dialog is
/// shown and follows the size of the window.
class Overlay final : public QWidget
{
    Q_OBJECT
public:
    /// Shades the window that `dialog` belongs to each time the dialog is shown.
    static void attach(QDialog* dialog);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Overlay(QWidget* window, QDialog* dialog);
};

} // namespace proofdesk
