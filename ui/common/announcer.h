// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace proofdesk {

/// Says to a screen reader what just happened, wherever the focus is: a live region. Nothing of it is to be
/// seen; who sees has it from the words and badges of the page.
class Announcer final : public QLabel
{
    Q_OBJECT
public:
    explicit Announcer(QWidget* parent);

    /// The same words again are said again.
    void say(const QString& words);
};

} // namespace proofdesk
