// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class ReviewPage;

/// F1 shows the keys wherever nobody else took it: on every page and over every form. It reaches a window
/// once no part of it wanted it.
class HelpKey final : public QObject
{
    Q_OBJECT
public:
    HelpKey(ReviewPage& review, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ReviewPage& m_review;
};

} // namespace proofdesk
