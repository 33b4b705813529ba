// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/keys/shortcuttable.h"

#include <QDialog>

class QLayout;
class QPushButton;

namespace proofdesk {

class Announcer;
class KeysModel;
class PlainLabel;
class PlainTable;

/// The keys of the review, to be changed: a click or Enter on an action, then its new key. What is changed is
/// in force at once; a key that is taken or has to stay is refused, and it says why.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(ShortcutTable& keys, QWidget* parent = nullptr);

    void reject() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QLayout* newHead();
    QLayout* newWords();
    QWidget* newFoot();
    void wait(int row);
    void stopWaiting();
    /// Gives the action of the waiting row that key, or says why not and goes on waiting.
    void take(const QList<QKeySequence>& keys);
    [[nodiscard]] bool give(ReviewAction action, const QList<QKeySequence>& keys);
    void restoreOne();
    void showCurrent();
    enum class Mood { Quiet, Done, Refused };
    void say(const QString& words, Mood mood);
    [[nodiscard]] std::optional<ReviewAction> current() const;

    ShortcutTable& m_keys;
    KeysModel* m_model;
    Announcer* m_announcer;
    PlainTable* m_table = nullptr;
    PlainLabel* m_words = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_restoreOne = nullptr;
    QPushButton* m_restoreAll = nullptr;
};

} // namespace proofdesk
