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

    /// The same words again are said again. They are said from the event loop, after where the focus went
    /// meanwhile: a screen reader drops what it was saying for what comes next.
    void say(const QString& words);

protected:
    void hideEvent(QHideEvent* event) override;
};

/// From now on that part of a page is a notification, or none: it is read aloud when it comes up, by its
/// accessible name.
void tellNotification(QWidget* part, bool told = true);
/// The words of a notification changed while it is shown.
void tellNotificationAgain(QWidget* part);

} // namespace proofdesk
