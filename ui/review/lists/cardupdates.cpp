// SPDX-License-Identifier: MIT
#include "ui/review/lists/cardupdates.h"

#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "ui/review/lists/submissiondelegate.h"

#include <QAbstractItemView>
#include <QSet>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

/// So that a countdown is never seen to be behind the one in the strip.
constexpr int LookMs = 250;

} // namespace

RowRange RowRange::intersected(const RowRange& other) const
{
    return {std::max(first, other.first), std::min(last, other.last)};
}

CardUpdates::CardUpdates(QAbstractItemView& view, const SubmissionDelegate& cards,
                         std::function<RowRange()> inSight)
    : m_view(view)
    , m_cards(cards)
    , m_inSight(std::move(inSight))
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &CardUpdates::timePassed);
}

void CardUpdates::picturesChanged(const QStringList& keys)
{
    const QSet<QString> changed(keys.begin(), keys.end());
    const RowRange rows = m_inSight();
    for (int row = rows.first; row <= rows.last; ++row) {
        const QModelIndex index = m_view.model()->index(row, 0);
        const auto submission = index.data(SubmissionModel::CardRole).value<Submission>();
        const bool isMeant =
            std::any_of(submission.images.begin(), submission.images.end(),
                        [&](const ProofImage& image) { return changed.contains(ProofStore::keyOf(image)); });
        if (isMeant)
            m_view.update(index);
    }
}

void CardUpdates::timePassed()
{
    QHash<qint64, QString> now;
    const RowRange rows = m_inSight();
    for (int row = rows.first; row <= rows.last; ++row) {
        const QModelIndex index = m_view.model()->index(row, 0);
        const qint64 id = index.data(SubmissionModel::IdRole).toLongLong();
        const QString words = m_cards.wordsOfTime(index);
        if (m_words.value(id) != words)
            m_view.update(index);
        now.insert(id, words);
    }
    m_words = now;
}

} // namespace proofdesk
