// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace proofdesk {

/// The ring around the control that has the focus: always around edits, around buttons only when the
/// keyboard (or the program) put the focus there, so that a click doesn't light one up.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void surround(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace proofdesk
