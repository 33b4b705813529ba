// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/confirm.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;

namespace proofdesk {

/// The question as a dialog; its main button says what happens, Esc closes without effect.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConfirmDialog(const Question& question, QWidget* parent = nullptr);

    [[nodiscard]] bool remembers() const;
    /// Which of the others was pressed; -1 for none.
    [[nodiscard]] int other() const { return m_other; }

private:
    QCheckBox* m_remember = nullptr;
    int m_other = -1;
};

/// Asks with a ConfirmDialog over the window, or over the dialog in front of it.
class DialogConfirm final : public Confirm
{
public:
    explicit DialogConfirm(QWidget* window);

    void ask(const Question& question, QObject* asker, Answered answered) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace proofdesk
