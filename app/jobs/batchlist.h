// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/batchitem.h"
#include "jobs/batchstore.h"

#include <QObject>

#include <optional>

namespace proofdesk {

struct BatchCounts
{
    int all = 0;
    int made = 0;
    int waiting = 0;
    int underWay = 0; ///< 0 or 1
    int notMade = 0; ///< refused, not sent, not seen: a person may retry them
    int dropped = 0;
};

/// The items of the batch that is open, or was last: on disk by BatchStore, and in memory to be shown.
class BatchList final : public QObject
{
    Q_OBJECT
public:
    explicit BatchList(Database& database, QObject* parent = nullptr);

    /// What an earlier run left; false where the disk refuses.
    bool load();
    /// Writes a new batch to disk. False, and nothing changes, where the disk refuses.
    bool begin(const QList<PrefilledJobDraft>& drafts, const QDateTime& now);
    /// On disk only: show() follows. False where the disk refuses.
    bool save(const QList<BatchItem>& changed);
    void show(const BatchItem& item);
    /// The batch needs nobody any more; its items stay to be looked at.
    bool close(const QDateTime& now);
    void clear();

    [[nodiscard]] bool isOpen() const { return m_id > 0; }
    [[nodiscard]] const QList<BatchItem>& items() const { return m_items; }
    [[nodiscard]] std::optional<BatchItem> find(qint64 item) const;
    [[nodiscard]] std::optional<BatchItem> underWay() const;
    [[nodiscard]] std::optional<BatchItem> nextWaiting() const;
    [[nodiscard]] BatchCounts counts() const;
    /// Nothing waits and nothing is under way.
    [[nodiscard]] bool isAtRest() const;
    /// Technical, English; empty where the last writing went well.
    [[nodiscard]] QString diskError() const { return m_diskError; }
    void setDiskError(const QString& error) { m_diskError = error; }

Q_SIGNALS:
    void reset();
    void itemChanged(int row);

private:
    template <typename Predicate> [[nodiscard]] std::optional<BatchItem> first(Predicate predicate) const;

    BatchStore m_store;
    qint64 m_id = 0; ///< of the open batch; 0: none
    QList<BatchItem> m_items;
    QString m_diskError;
};

} // namespace proofdesk
