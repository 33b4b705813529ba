// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class ReviewFiltering;
class ReviewViews;
class SubmissionLoader;
class SubmissionModel;

/// Says what stands in the views while there are no rows, or above them while they can't be read, and does
/// what its button offers.
class ReviewStates final : public QObject
{
    Q_OBJECT
public:
    ReviewStates(SubmissionModel& model, SubmissionLoader& loader, ReviewFiltering& filtering,
                 ReviewViews& views, QObject* parent);

    void show();

private:
    void showNoRows();
    [[nodiscard]] QString leftOutWords() const;
    [[nodiscard]] static QString withoutIdWords();
    void pressed();
    void showNotice(bool any);

    SubmissionModel& m_model;
    SubmissionLoader& m_loader;
    ReviewFiltering& m_filtering;
    ReviewViews& m_views;
    QString m_closed; ///< what the person closed is not said again
};

} // namespace proofdesk
