// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/submission.h"
#include "ui/review/desk/statelook.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/theme/metrics.h"

#include <QStyledItemDelegate>

namespace proofdesk {

class PaintedProofs;
class WorkerNaming;
class ThumbnailCache;

/// Paints a submission as a card: state and age in a row above the proof, the whole proof on the well, name,
/// rate and flags below it.
class SubmissionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SubmissionDelegate(ThumbnailCache& thumbnails, PaintedProofs& painted, const WorkerNaming& naming,
                       Clock& clock, QObject* parent = nullptr);

    /// Cards that are chosen are tinted only where several are: alone, the border of the current one says
    /// it.
    void setShowsSelection(bool shows) { m_showsSelection = shows; }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a card says that time alone changes: how old it is, and what it counts down to.
    [[nodiscard]] QString wordsOfTime(const QModelIndex& index) const;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    void setCell(QSize cell) { m_cell = cell; }
    /// What lies over the cards that are painted next: nobody sees a proof under it.
    void setCovered(const QRegion& covered) { m_covered = covered; }

Q_SIGNALS:
    void retryRequested(const proofdesk::ProofImage& image);

private:
    struct Item;

    void paintFrame(QPainter& painter, const Item& item, const CardLayout& parts) const;
    [[nodiscard]] bool isChosen(const Item& item) const;
    void paintState(QPainter& painter, const Item& item, const QRect& whole) const;
    void paintProof(QPainter& painter, const Item& item, const QRect& well) const;
    [[nodiscard]] bool isInSight(const QRect& well) const;
    void paintProblem(QPainter& painter, const Item& item, const QRect& well, const QString& words,
                      bool retry) const;
    /// Where they are, in short: a country and how many images there are.
    [[nodiscard]] QString placeOf(const Item& item) const;
    /// Of the row for the name what is left beside the place, which is so wide.
    [[nodiscard]] static QRect nameRoom(const Item& item, const CardLayout& parts, int placeWidth);
    [[nodiscard]] static int placeWidth(const Item& item, const CardLayout& parts, const QString& place);
    [[nodiscard]] static QFont nameFont(const QFont& base);
    void paintWords(QPainter& painter, const Item& item, const CardLayout& parts) const;
    void paintFlags(QPainter& painter, const Item& item, const QRect& rect) const;

    ThumbnailCache& m_thumbnails;
    PaintedProofs& m_painted;
    const WorkerNaming& m_naming;
    Clock& m_clock;
    QSize m_cell;
    QRegion m_covered;
    bool m_showsSelection = false;
};

} // namespace proofdesk
