// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ui/creation/creationcontext.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QDialog;

namespace proofdesk {

class CampaignModel;
class MainWindow;
class Session;
struct BenchParts;

/// Opens the forms that make campaigns, over the window. They go when it goes.
class CreationForms final : public QObject
{
    Q_OBJECT
public:
    CreationForms(const BenchParts& parts, const CampaignModel& campaigns, QObject* parent = nullptr);
    ~CreationForms() override;

public Q_SLOTS:
    void newCampaign();
    void quickJob();

Q_SIGNALS:
    void reviewRequested(const proofdesk::CampaignId& campaign);

private:
    void open(QDialog* form);
    [[nodiscard]] CreationContext context() const;
    [[nodiscard]] QStringList knownCategories() const;

    Session& m_session;
    const CampaignModel& m_campaigns;
    MainWindow& m_window;
    Confirm& m_confirm;
    QList<QPointer<QDialog>> m_forms;
};

} // namespace proofdesk
