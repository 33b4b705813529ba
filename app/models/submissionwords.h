// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionrules.h"
#include "proofs/picturemarks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace proofdesk {

/// The words of a submission's row, for people and for screen readers. Text from workers comes through as it
/// is, cut at a length that a view can lay out.
class SubmissionWords
{
    Q_DECLARE_TR_FUNCTIONS(SubmissionWords)
public:
    /// Longest text of one cell: a line of 400,000 characters would stop a view for seconds.
    static constexpr qsizetype MaxCellText = 300;

    [[nodiscard]] static QString cell(const QString& foreign);
    [[nodiscard]] static QString state(const SubmissionStore::Row& row, const SubmissionMarks& marks,
                                       const QString& statusText);
    [[nodiscard]] static QString flag(SubmissionFlag flag);
    /// In position of a rate, which would be one of nothing.
    [[nodiscard]] static QString noJobsYet();
    /// In days, from one year on in years, to the tenth, from ten on in whole ones; empty where it is not
    /// known (below 0).
    [[nodiscard]] static QString accountAge(qint64 days);
    /// "85 %", and nothing where the rate is not known.
    [[nodiscard]] static QString rate(const SubmissionStore::Row& row);
    [[nodiscard]] static QString header(int column);
    /// What a row says in a column of the table.
    [[nodiscard]] static QString inColumn(const SubmissionStore& store, SubmissionStore::Index index,
                                          const SubmissionMarks& marks, int column);

    struct Position
    {
        int row = 0;
        int rowCount = 0;
        int sameFile = 0; ///< others
        PictureMarks pictures{}; ///< of any of its pictures
        bool isHidden = false; ///< the worker is called by the submission's number
    };
    /// "anna, 3 of 118, pending, 85 percent of 47, account 120 days, same file as 2 others".
    [[nodiscard]] static QString spoken(const SubmissionStore& store, SubmissionStore::Index index,
                                        const SubmissionMarks& marks, const Position& position);
};

} // namespace proofdesk
