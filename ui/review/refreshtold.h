// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"

#include <QObject>

#include <optional>

namespace proofdesk {

class SubmissionLoader;

/// What became of a list that a person had read again: told once, when it is known, and only of that list.
class RefreshTold final : public QObject
{
    Q_OBJECT
public:
    explicit RefreshTold(SubmissionLoader& loader, QObject* parent = nullptr);

    /// Reads the list in force again, and says so.
    void refresh();

Q_SIGNALS:
    void told(const QString& words, bool refused);

private:
    [[nodiscard]] bool isOfThisList() const;
    void tellEnd();
    void tellFailure();

    SubmissionLoader& m_loader;
    bool m_isAwaited = false;
    CampaignId m_campaign;
    std::optional<SubmissionStatus> m_status;
    QString m_search;
};

} // namespace proofdesk
