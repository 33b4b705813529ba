// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <QWidget>

#include <array>

class QStackedWidget;

namespace proofdesk {

class Countries;
class WorkerCard;

/// What a worker will see of a campaign, drawn from the words of its draft: in the list, or opened.
class WorkerPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkerPreview(const Countries& countries, QWidget* parent = nullptr);

    void setDraft(const CustomJobDraft& draft);

private:
    QStackedWidget* m_stack;
    std::array<WorkerCard*, 2> m_cards; ///< in the list, opened
};

} // namespace proofdesk
