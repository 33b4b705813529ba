// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/page.h"

class QPushButton;
class QTimer;

namespace proofdesk {

struct CsvStyle;
class ActivityLog;
class ActivityModel;
class Clock;
class ListStates;
class Notice;
class PageHeader;
class PlainLabel;
class PlainTable;
class SearchEdit;

/// What was sent when, what the service answered, and what it cost: from the local database, so that it
/// survives. Searchable, and exported as CSV.
class ActivityPage final : public Page
{
    Q_OBJECT
public:
    ActivityPage(ActivityModel& model, ActivityLog& log, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QString place() const override;
    void refresh() override;
    void entered() override;

    /// Writes what the search finds to the file, and says in place how that went.
    void exportTo(const QString& fileName, const CsvStyle& style);

private:
    void chooseFile();
    void showState();
    void showEntry();

    ActivityModel& m_model;
    ActivityLog& m_log;
    const Clock& m_clock;

    PageHeader* m_header;
    SearchEdit* m_search;
    QPushButton* m_export;
    QPushButton* m_refresh;
    Notice* m_notice;
    PlainTable* m_view;
    ListStates* m_states = nullptr;
    PlainLabel* m_entry; ///< all words of the current row
    QTimer* m_searchSoon;
};

} // namespace proofdesk
