// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "jobs/costestimate.h"
#include "ui/creation/creationcontext.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace proofdesk {

class BatchPanel;
class CostPanel;
class CountryButton;
class CreationFlow;
class CreationPanel;
class FormField;
class KindCards;
class LinksField;
class Notice;
class PlainLabel;

/// Makes a prefilled job of one of the ten kinds, on one page: kind, link and quantity, cost. With several
/// links it makes as many jobs that differ in nothing else, and shows them while they are made; while such a
/// batch is open, it is what the form shows.
class PrefilledWizard final : public QDialog
{
    Q_OBJECT
public:
    explicit PrefilledWizard(const CreationContext& context, QWidget* parent = nullptr);

    /// Several links stand in its link, one a line.
    [[nodiscard]] PrefilledJobDraft draft() const;
    void setDraft(const PrefilledJobDraft& draft);
    void done(int result) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void created(const proofdesk::CampaignId& campaign);
    void reviewRequested(const proofdesk::CampaignId& campaign);

private:
    QWidget* buildForm();
    QWidget* buildLeft();
    QWidget* buildNotices();
    void buildFoot();
    void connectAll();
    void edited();
    void refresh();
    [[nodiscard]] QList<PrefilledJobDraft> jobs() const;
    void create();
    void createAll(const QList<PrefilledJobDraft>& jobs);
    void startBatch(const QList<PrefilledJobDraft>& jobs);
    void showBatch();

    CreationContext m_context;
    QStackedWidget* m_body;
    QBoxLayout* m_middle = nullptr;
    KindCards* m_kinds;
    LinksField* m_links;
    QLineEdit* m_quantity;
    CountryButton* m_countries;
    QCheckBox* m_read;
    FormField* m_quantityField;
    CostPanel* m_cost;
    Notice* m_paysByItself;
    Notice* m_notice;
    CreationPanel* m_panel;
    BatchPanel* m_batchPanel;
    CreationFlow* m_flow = nullptr;
    PlainLabel* m_words;
    QWidget* m_foot;
    QPushButton* m_create;
    bool m_touched = false;
};

} // namespace proofdesk
