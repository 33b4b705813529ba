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
    static constexpr int Width = 3; ///< 2 px and 1 px of air
    static constexpr char Ringed[] =
        "proofdeskRinged"; ///< a property: another part that has it as buttons do

    explicit FocusRing(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void passToPopup(QWidget* widget, bool comes, bool has);
    void surround(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_opener; ///< the ring was around it when a popup opened
};

} // namespace proofdesk
