// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QAbstractButton>
#include <QList>
#include <QPoint>
#include <QString>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace proofdesk {

class Reasons;

/// A reason as it is offered: its short name, and the exact text that the worker would read.
struct ReasonChoice
{
    QString name;
    QString text; ///< empty: the person types it ("Other…"); placeholders not filled in
    QString read = text; ///< as the worker would read it

    friend bool operator==(const ReasonChoice&, const ReasonChoice&) = default;
};

/// Those that are in force in the campaign. `worker`: who would read them; empty: one of several, or whoever
/// it will be.
[[nodiscard]] QList<ReasonChoice> reasonChoices(const Reasons& reasons, const Campaign& campaign,
                                                const QString& worker = {});
/// That text as that worker would read it.
[[nodiscard]] QString filledReason(const QString& text, const Campaign& campaign, const QString& worker);

/// One numbered reason: a key cap and its name.
class ReasonRow final : public QAbstractButton
{
    Q_OBJECT
public:
    ReasonRow(int number, const ReasonChoice& choice, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void pointAt(const QPoint& place);

    int m_number;
    std::optional<QPoint> m_restsAt; ///< where on the screen the pointer was when the row was shown
    bool m_isPointedAt = false;
};

/// The reasons 1 to 9, in one or two columns as their words fit, filled row by row.
class ReasonList final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int MaxReasons = 9;

    explicit ReasonList(QWidget* parent = nullptr);

    void setChoices(const QList<ReasonChoice>& choices, int mostColumns);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] const QList<ReasonChoice>& choices() const { return m_choices; }
    /// Whether the rows take the focus one by one (in the picker), or leave it where it is (in the
    /// inspector).
    void setFocusable(bool focusable);
    void focusRow(int index);
    /// Which one is in force, for a screen reader; -1 for none.
    void markChosen(int index);
    /// One column is enough.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Indices count from 0: reason 1 is 0.
    void chosen(int index);
    void focused(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void makeFocusable(ReasonRow* row) const;

    QGridLayout* m_layout;
    QList<ReasonChoice> m_choices;
    QList<ReasonRow*> m_rows;
    int m_mostColumns = 1;
    int m_columns = 0;
    bool m_focusable = false;
};

} // namespace proofdesk
