// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QObject>

class QWidget;

namespace proofdesk {

class Announcer;
class ReviewDesk;
class ReviewViews;
class SubmissionModel;

/// What a screen reader says of the review by itself: what was done, and who is looked at where no list in
/// front tells it.
class ToldAloud final : public QObject
{
    Q_OBJECT
public:
    /// `place`: what is in sight while the review is.
    ToldAloud(const ReviewDesk& desk, const SubmissionModel& model, const ReviewViews& views, QWidget* place);

    void tell(const QString& words);

private:
    void follow();
    /// Who is looked at, as the lists say it.
    [[nodiscard]] QString current() const;

    const ReviewDesk& m_desk;
    const SubmissionModel& m_model;
    const ReviewViews& m_views;
    Announcer* m_announcer;
    SubmissionId m_current;
    bool m_moved = false; ///< just now: the lists are about to say it
};

} // namespace proofdesk
