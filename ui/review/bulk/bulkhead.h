// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

struct BulkQuestion;

/// What the approval is about: the campaign, and what a job of it pays.
class BulkHead final : public QWidget
{
    Q_OBJECT
public:
    /// `sandbox`: no real money, and it says so.
    BulkHead(const BulkQuestion& question, bool sandbox, QWidget* parent = nullptr);
};

} // namespace proofdesk
