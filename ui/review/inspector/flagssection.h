// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "ui/common/section.h"

namespace proofdesk {

class PartsLabel;
struct TextPart;

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
        SubmissionStatus matchStatus = SubmissionStatus::Pending;
        QString matchWhen; ///< who sent it first: "They sent it 6 min earlier"
        int earlier = 0; ///< others with the same file that are not read any more
        QString earlierName; ///< the foremost one's worker; foreign text
        SubmissionStatus earlierStatus = SubmissionStatus::Other;
        ComparedCount compared; ///< with the others
        friend bool operator==(const Facts&, const Facts&) = default;
    };
    void show(const Facts& facts);
    void setKey(const QString& compare) { m_key = compare; }

Q_SIGNALS:
    void compareWanted();

private:
    void addRow(SubmissionFlag flag, const Facts& facts);
    void addEarlier(const Facts& facts);
    PartsLabel* newWords(SubmissionFlag flag, const QList<TextPart>& parts);
    void addNothing(const Facts& facts);
    void addFacts(const QList<SubmissionFlag>& quiet);

    QWidget* m_rows = nullptr;
    Facts m_facts;
    QString m_key;
};

} // namespace proofdesk
