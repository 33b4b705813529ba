// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

class QAbstractItemView;

namespace proofdesk {

class SubmissionDelegate;

/// Rows from one to another, both among them; none where `last` is before `first`.
struct RowRange
{
    int first = 0;
    int last = -1;

    [[nodiscard]] RowRange intersected(const RowRange& other) const;
};

/// Paints anew what changed of the cards in sight, and no others: those whose picture came, and those whose
/// age or countdown reads differently by now.
class CardUpdates final : public QObject
{
    Q_OBJECT
public:
    CardUpdates(QAbstractItemView& view, const SubmissionDelegate& cards, std::function<RowRange()> inSight);

    /// Pictures with those keys came, or failed.
    void picturesChanged(const QStringList& keys);
    /// Time passes only where the cards are shown.
    void start() { m_look.start(); }
    void stop() { m_look.stop(); }

private:
    void timePassed();

    QAbstractItemView& m_view;
    const SubmissionDelegate& m_cards;
    std::function<RowRange()> m_inSight;
    QTimer m_look;
    QHash<qint64, QString> m_words; ///< by submission: what its card said of time
};

} // namespace proofdesk
