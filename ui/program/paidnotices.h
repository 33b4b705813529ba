// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "models/campaigntally.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace proofdesk {

class MainWindow;
struct BenchParts;
struct SessionModels;

/// Says on the window that a campaign that pays by itself became full and decided: how many were approved
/// there that nobody here had approved, and what they were paid.
class PaidNotices final : public QObject
{
    Q_OBJECT
public:
    PaidNotices(const BenchParts& parts, SessionModels& models, QObject* parent = nullptr);

Q_SIGNALS:
    void reviewWanted(const proofdesk::CampaignId& campaign);

private:
    void look();
    void tell(const CampaignId& id, qint64 count);

    MainWindow& m_window;
    SessionModels& m_models;
    QHash<CampaignId, qint64> m_told;
    std::map<CampaignId, std::unique_ptr<QObject>> m_owners; ///< of a notice each
};

} // namespace proofdesk
