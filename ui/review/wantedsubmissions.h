// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace proofdesk {

class PaintedProofs;
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
                      ReviewFiltering& filtering, ReviewViews& views, const PaintedProofs& painted,
                      QObject* parent);

    void show(SubmissionId id);
    /// Where one begins in a campaign that was just opened: where one was before, if that is undecided still,
    /// else with the first undecided one, and where there is none with the first on hold. Nothing is cleared
    /// or said for it, and whoever moves on meanwhile is left alone. Nor does a first undecided one that is
    /// read later take the place of one that was painted: a decision may be on its way to that.
    void beginAt(SubmissionId before);
    [[nodiscard]] bool isAwaiting() const { return m_begins || !m_awaited.isNull(); }
    /// These and no others, until the filters are cleared. `what` says what they are.
    void showOnly(const QList<SubmissionId>& ids, const QString& what);
    /// Another campaign: nothing is awaited any more.
    void forget()
    {
        endBeginning();
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
    void endBeginning()
    {
        m_begins = false;
        m_awaited = {};
    }
    void noteMove();
    void lookForBeginning();
    [[nodiscard]] bool isUndecided(int row) const;
    [[nodiscard]] int firstOnHold() const;
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
    const PaintedProofs& m_painted;
    SubmissionId m_awaited; ///< null: none
    bool m_begins = false; ///< nobody did anything since the campaign was opened
    std::optional<Only> m_only;
    SubmissionId m_standIn; ///< the one that is current while it begins
};

} // namespace proofdesk
