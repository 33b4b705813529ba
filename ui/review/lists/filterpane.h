// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "ui/common/panel.h"

#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;
class SubmissionLoader;
class SearchEdit;

/// What is shown of the submissions, with how many each choice holds.
class FilterPane final : public Panel
{
    Q_OBJECT
public:
    FilterPane(SubmissionModel& model, const SubmissionLoader& loader, QWidget* parent = nullptr);

    /// Whether the search is here or in the row of tools.
    void setSearchShown(bool shown);
    [[nodiscard]] SearchEdit* search() const { return m_search; }
    [[nodiscard]] bool isBlind() const;

Q_SIGNALS:
    void filterChosen(const proofdesk::SubmissionFilter& filter);
    void searchChanged(const QString& text);
    void blindChosen(bool blind);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// One box: its count, and what it puts into the filter.
    struct Row
    {
        QCheckBox* box = nullptr;
        PlainLabel* count = nullptr;
        std::function<int()> counted; ///< none: there is no count
        SubmissionStatus list = SubmissionStatus::Pending; ///< which has to be read for a whole count
        std::function<bool(const SubmissionFilter&)> isOn;
        std::function<void(SubmissionFilter&, bool)> set;
        bool isCompared = false; ///< its count is whole once all pictures were compared
        bool showsOnlyOn = false; ///< nobody can ask for it here
    };

    QWidget* newHead();
    QWidget* newColumn();
    void followCounts();
    QVBoxLayout* addGroup(const QString& title);
    void addRow(QVBoxLayout* group, const QString& name, Row row);
    template <typename Value>
    void addValue(QVBoxLayout* group, const QString& name, QList<Value> SubmissionFilter::*list, Value value);
    void addNarrowed();
    void addGroups();
    void updateCounts();
    void showCount(const Row& row) const;
    void updateBoxes();
    [[nodiscard]] QString nameOf(const WorkerId& worker) const;
    void updateCountries();

    SubmissionModel& m_model;
    const SubmissionLoader& m_loader;
    QTimer m_countSoon;
    SearchEdit* m_search;
    QPushButton* m_clear;
    QComboBox* m_country;
    QCheckBox* m_blind;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr; ///< what is scrolled
    QCheckBox* m_oneWorker = nullptr;
    QWidget* m_narrowed = nullptr; ///< the boxes of what was asked for elsewhere
    QList<Row> m_rows;
};

} // namespace proofdesk
