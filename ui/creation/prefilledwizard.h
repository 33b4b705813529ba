// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "jobs/costestimate.h"
#include "ui/creation/creationcontext.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace proofdesk {

class CostPanel;
class CountryButton;
class CreationPanel;
class FormField;
class KindCards;
class Notice;
class PlainLabel;

/// Makes a prefilled job of one of the ten kinds, on one page: kind, link and quantity, cost.
class PrefilledWizard final : public QDialog
{
    Q_OBJECT
public:
    explicit PrefilledWizard(const CreationContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PrefilledJobDraft draft() const;
    void setDraft(const PrefilledJobDraft& draft);
    void done(int result) override;

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
    void showLinkRemark(const PrefilledJobDraft& draft);
    void create();
    void showForm(const QString& lead, const QString& words);

    CreationContext m_context;
    QStackedWidget* m_body;
    KindCards* m_kinds;
    QLineEdit* m_link;
    QLineEdit* m_quantity;
    CountryButton* m_countries;
    QCheckBox* m_useAnyway;
    QCheckBox* m_read;
    FormField* m_linkField;
    FormField* m_quantityField;
    CostPanel* m_cost;
    Notice* m_paysByItself;
    Notice* m_notice;
    CreationPanel* m_panel;
    PlainLabel* m_words;
    QWidget* m_foot;
    QPushButton* m_create;
    bool m_touched = false;
    bool m_made = false;
    bool m_mustConfirmAgain = false;
};

} // namespace proofdesk
