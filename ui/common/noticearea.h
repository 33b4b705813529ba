// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QWidget>

namespace proofdesk {

class Notice;

/// The place of a page's notices, over the foot of what they are about. It is not there while none of them is
/// shown, and pushes nothing when one comes.
class NoticeArea final : public QWidget
{
    Q_OBJECT
public:
    /// Floats in `over`.
    NoticeArea(const QList<Notice*>& notices, QWidget* over);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHash<const Notice*, QString> m_closed; ///< what the person closed, as long as it would be said again
    bool m_closing = false;
};

} // namespace proofdesk
