// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace proofdesk {

class Notice;

/// The place of a page's notices, under its tools. It takes no room while none of them is shown.
class NoticeArea final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeArea(const QList<Notice*>& notices, QWidget* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace proofdesk
