// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "ui/common/section.h"

namespace proofdesk {

/// What speaks against a submission, in neutral words, and apart from it the facts that speak for nothing: a
/// new account, no text. It never decides by itself.
class FlagsSection final : public Section
{
    Q_OBJECT
public:
    explicit FlagsSection(QWidget* parent = nullptr);

    struct Facts
    {
        QList<SubmissionFlag> flags;
        int sameFile = 0; ///< others with the same file
        QString matchName; ///< the best match's worker; foreign text
        QString matchWhen; ///< who sent it first: "They sent it 6 min earlier"
        ComparedCount compared; ///< with the others
        friend bool operator==(const Facts&, const Facts&) = default;
    };
    void show(const Facts& facts);
    void setKey(const QString& compare) { m_key = compare; }

Q_SIGNALS:
    void compareWanted();

private:
    void addRow(SubmissionFlag flag, const Facts& facts);
    void addNothing(const Facts& facts);
    void addFacts(const QList<SubmissionFlag>& quiet);

    QWidget* m_rows = nullptr;
    Facts m_facts;
    QString m_key;
};

} // namespace proofdesk
