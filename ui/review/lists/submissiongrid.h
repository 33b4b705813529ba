// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/proofstore.h"
#include "ui/common/accessiblerows.h"
#include "ui/common/insightwatch.h"
#include "ui/review/lists/cardupdates.h"
#include "ui/review/lists/submissiondelegate.h"

#include <QListView>
#include <QTimer>

namespace proofdesk {

class PaintedProofs;
class SubmissionModel;
class ThumbnailCache;

/// A submission's cell, and how much of it is in sight (0 to 1).
struct CellInSight
{
    SubmissionId id;
    double share = 0; ///< of the cell
    int shorterSide = 0; ///< of what is in sight of its pictures, in pixels: see cardsight.h
};

/// The submissions as cards. It tells the proof store what is in sight, first that, then the neighbours.
class SubmissionGrid final : public TellingRows<QListView>
{
    Q_OBJECT
public:
    SubmissionGrid(SubmissionModel& model, ThumbnailCache& thumbnails, PaintedProofs& painted, Clock& clock,
                   QWidget* parent = nullptr);

    [[nodiscard]] SubmissionDelegate& cards() { return *m_delegate; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] QList<CellInSight> inSight() const;

    /// While several are being picked one by one (X), moving leaves the choice as it is.
    void setKeepsSelection(bool keeps);
    /// Scrolls so that this one is whole in sight beside the current one, where there is room for both.
    void showBesideCurrent(SubmissionId id);
    [[nodiscard]] bool keepsSelection() const { return m_keepsSelection; }

    [[nodiscard]] CardSize cardSize() const { return m_cardSize; }
    void setCardSize(CardSize size);

    void setModel(QAbstractItemModel* model) override;
    void setSelectionModel(QItemSelectionModel* selection) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

Q_SIGNALS:
    /// What is in sight changed (scrolled, resized, rows came): at most once a frame.
    void sightChanged();
    void cardSizeChanged(proofdesk::CardSize size);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;

private:
    void layOut();
    void showChoice();
    /// Rows that come or move leave those in sight where they are.
    void holdInPlace();
    void hold(const QModelIndex& index);
    /// The first of the uppermost row of cards that is in sight for the most part.
    [[nodiscard]] QModelIndex topCard() const;
    void putInPlace();
    void look();
    void proofsChanged(const QStringList& keys);
    [[nodiscard]] RowRange rowsInSight() const;
    [[nodiscard]] QList<ProofRequest> requests(int first, int last) const;
    void prepare(int first, int last);
    /// Why pictures of that row can't be shown; empty where none failed.
    [[nodiscard]] QString problems(const QModelIndex& index) const;

    SubmissionModel& m_model;
    ThumbnailCache& m_thumbnails;
    SubmissionDelegate* m_delegate;
    QTimer m_look;
    QTimer m_scrollEnd;
    CardUpdates m_updates;
    InsightWatch m_insight;
    bool m_keepsSelection = false;
    CardSize m_cardSize = CardSize::Medium;
    int m_height = 0; ///< of the view, as it was laid out last
    int m_turned = 0; ///< of the wheel, in eighths of a degree, short of a whole step
    QPersistentModelIndex m_held; ///< in sight before the rows change, and how far from the top
    int m_heldAt = 0;
};

} // namespace proofdesk
