// SPDX-License-Identifier: MIT
#pragma once

#include "review/reasons.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace proofdesk {

class Notice;
class PlainLabel;
class ReasonEdit;
class SegmentedControl;

/// The nine reasons for rejections, to be reworded: for all campaigns, or for the one that is open alone.
/// Nothing is in force until it was kept, and what can't be kept stays in the fields.
class ReasonsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// For whom, and whose names show how a text will read.
    struct For
    {
        CampaignId campaign; ///< null: none is open, only the reasons of all campaigns can be edited
        QString campaignTitle;
        QString worker; ///< empty: nobody in particular
    };

    ReasonsDialog(Reasons& reasons, const For& whom, QWidget* parent = nullptr);

    void reject() override;

private:
    enum Scope { AllCampaigns, ThisCampaign };

    void build();
    QWidget* newHead();
    QWidget* newRows();
    QWidget* newFoot();
    void showScope();
    void take(int slot);
    void restore();
    void keep();
    [[nodiscard]] QList<Reason> below(Scope scope) const;
    [[nodiscard]] std::optional<std::pair<Scope, int>> firstProblem() const;
    [[nodiscard]] bool isEdited() const;
    void say(const QString& lead, const QString& words, const QString& button = {});
    void hush();

    Reasons& m_reasons;
    For m_for;
    Reasons::Changed m_before[2]; ///< as it is kept
    Reasons::Changed m_now[2]; ///< as it stands in the fields
    SegmentedControl* m_scope = nullptr;
    PlainLabel* m_scopeWords = nullptr;
    Notice* m_notice = nullptr;
    QScrollArea* m_scroll = nullptr;
    QList<ReasonEdit*> m_edits;
    QPushButton* m_restore = nullptr;
    bool m_asked = false; ///< whether what was edited may go
    bool m_tried = false; ///< problems are named from the first try to keep on
};

} // namespace proofdesk
