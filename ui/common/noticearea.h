// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fitting.h"

#include <QHash>
#include <QWidget>

#include <functional>

namespace proofdesk {

class Notice;

/// The place of a page's notices, over the page where they hide nothing that is kept clear. It is not there
/// while none of them is shown, and pushes nothing when one comes.
class NoticeArea final : public QWidget, public Fitting
{
    Q_OBJECT
public:
    /// Floats in `over`.
    NoticeArea(const QList<Notice*>& notices, QWidget* over);

    bool eventFilter(QObject* watched, QEvent* event) override;
    QSize fit(QSize room) override;
    [[nodiscard]] QSize fitted(QSize room) override;

private:
    [[nodiscard]] QSize sum(QSize room, const std::function<QSize(Notice*, QSize)>& sizeOf) const;

    QHash<const Notice*, QString> m_closed; ///< what the person closed, as long as it would be said again
    bool m_closing = false;
};

} // namespace proofdesk
