// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QList>
#include <QWidget>

class QListWidget;

namespace proofdesk {

class JobCreation;

/// Campaigns of which one could be the one that was sent: a person picks it, or none.
class CandidateList final : public QWidget
{
    Q_OBJECT
public:
    explicit CandidateList(JobCreation& creation, QWidget* parent = nullptr);

    void offer(const QList<Campaign>& candidates);

private:
    QListWidget* m_list;
};

} // namespace proofdesk
