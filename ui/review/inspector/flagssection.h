// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "ui/common/section.h"

namespace proofdesk {

/// What is unusual, in neutral words: "looks the same as", never "fraud". It never decides by itself.
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
        QString matchWhen; ///< "sent 6 min later"
        int compared = 0; ///< with how many of the others it was compared so far
        int others = 0;
        friend bool operator==(const Facts&, const Facts&) = default;
    };
    void show(const Facts& facts);
    void setKey(const QString& compare) { m_key = compare; }

Q_SIGNALS:
    void compareWanted();

private:
    void addRow(SubmissionFlag flag, const Facts& facts);
    void addNothing(QLayout& column, const Facts& facts);

    QWidget* m_rows = nullptr;
    Facts m_facts;
    QString m_key;
};

} // namespace proofdesk
