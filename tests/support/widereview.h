// SPDX-License-Identifier: MIT
#pragma once

#include "support/reviewwindow.h"

#include <QCheckBox>
#include <QDialog>

namespace proofdesk {

/// The review on a window so wide that the filters have a pane of their own. What is decided waits until a
/// test sends it.
class WideReview : public ReviewWindow
{
protected:
    void openWideReview()
    {
        openWindow();
        window().resize(1800, 900);
        keepAPictureBack();
        openReview();
        queue().setUndoWindow(std::nullopt);
    }
    [[nodiscard]] QWidget& pane() { return part<QWidget>(window(), "filterPane"); }
    /// A filter by its words.
    QCheckBox& box(const QString& name, CallSite where = CallSite::here())
    {
        const QList<QCheckBox*> boxes = pane().findChildren<QCheckBox*>();
        const auto found = std::find_if(boxes.begin(), boxes.end(),
                                        [&](const QCheckBox* one) { return one->text() == name; });
        return orFail(found == boxes.end() ? nullptr : *found, name.toUtf8().constData(), where);
    }
    [[nodiscard]] QString header() { return words(*part<QWidget>(window(), "reviewTitle").parentWidget()); }
    void reject()
    {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_R);
        QTest::keyClick(&theNext<QDialog>("reasonPicker"), Qt::Key_1);
    }
    void approve()
    {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
    }
};

} // namespace proofdesk
