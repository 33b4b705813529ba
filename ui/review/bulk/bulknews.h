// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/partslabel.h"

namespace proofdesk {

class Announcer;

/// What became other than it was while somebody looked at it: near the button that it is about, and aloud,
/// until it is taken back.
class BulkNews final : public PartsLabel
{
    Q_OBJECT
public:
    explicit BulkNews(QWidget* parent);

    /// Empty: nothing is news any more.
    void tell(const QString& words);

private:
    Announcer* m_announcer;
};

} // namespace proofdesk
