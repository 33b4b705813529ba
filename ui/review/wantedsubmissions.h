// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace proofdesk {

class ReviewDesk;
class ReviewFiltering;
class ReviewViews;
class SubmissionLoader;
class SubmissionModel;

/// Brings into sight what is wanted from elsewhere: one submission, as soon as it was read, or several at
/// once. A filter that hides them is cleared.
class WantedSubmissions final : public QObject
{
    Q_OBJECT
public:
    WantedSubmissions(SubmissionModel& model, SubmissionLoader& loader, ReviewDesk& desk,
                      ReviewFiltering& filtering, ReviewViews& views, QObject* parent);

    void show(SubmissionId id);
    /// The same for where one was before: nothing is cleared or said for it, and whoever moves on meanwhile
    /// is left alone.
    void comeBackTo(SubmissionId id);
    [[nodiscard]] bool isAwaiting() const { return !m_awaited.isNull(); }
    /// These and no others, until the filters are cleared. `what` says what they are.
    void showOnly(const QList<SubmissionId>& ids, const QString& what);
    /// Another campaign: nothing is awaited any more.
    void forget()
    {
        m_awaited = {};
        m_only.reset();
    }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void told(const QString& words, bool refused);

private:
    /// Several that are wanted together.
    struct Only
    {
        QSet<SubmissionId> ids;
        QString what;
        int told = 0; ///< how many were said to be shown
    };
    void noteMove();
    void look();
    void completeOnly();
    [[nodiscard]] int hereOf(const Only& only) const;
    void tellOnly();
    void giveUpOnly();

    SubmissionModel& m_model;
    SubmissionLoader& m_loader;
    ReviewDesk& m_desk;
    ReviewFiltering& m_filtering;
    ReviewViews& m_views;
    SubmissionId m_awaited; ///< null: none
    bool m_isBefore = false; ///< where one was before
    std::optional<Only> m_only;
    SubmissionId m_standIn; ///< the one that is current until then
};

} // namespace proofdesk
