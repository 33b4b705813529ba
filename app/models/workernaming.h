// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmarks.h"
#include "models/submissionstore.h"

#include <QObject>

namespace proofdesk {

/// How the worker of a submission is called, wherever it is shown or spoken of: by name, or by the number of
/// the submission while names are hidden ("blind") and it is not decided. The one place that knows.
class WorkerNaming final : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    WorkerNaming(const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                 QObject* parent = nullptr);

    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const { return m_blind; }
    /// Name, country and picture are not to be shown.
    [[nodiscard]] bool isHidden(SubmissionStore::Index index) const;
    [[nodiscard]] bool isHidden(SubmissionId id) const;
    /// Foreign text.
    [[nodiscard]] QString name(const Submission& submission) const;
    [[nodiscard]] QString country(const Submission& submission) const;
    /// "#123": what stands for a hidden name.
    [[nodiscard]] static QString number(SubmissionId id);

Q_SIGNALS:
    void changed();

private:
    const SubmissionStore& m_store;
    const std::vector<SubmissionMarks>& m_marks;
    bool m_blind = false;
};

} // namespace proofdesk
