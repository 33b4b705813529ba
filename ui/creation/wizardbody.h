// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace proofdesk {

class Notice;
class StepList;
class WizardStep;
class WorkerPreview;

/// The steps of a campaign, the form of the one in force, and what a worker will see of it, side by side.
/// Where all three can't be read so, the last takes the place of the form when it is asked for.
class WizardBody final : public QWidget
{
    Q_OBJECT
public:
    /// What it shows, none of it null; they are its own from now on.
    struct Parts
    {
        StepList* steps;
        QStackedWidget* form; ///< where the pages go
        QList<WizardStep*> pages;
        Notice* notice; ///< over the form
        WorkerPreview* preview;
    };
    WizardBody(const Parts& parts, bool sandbox, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* newSide(StepList* steps, bool sandbox);
    QWidget* newForm(const Parts& parts);
    static QWidget* newPreview(WorkerPreview* preview);
    void arrange();

    QPushButton* m_look; ///< asks for the preview, where it is folded away
    QWidget* m_side;
    QWidget* m_form;
    QWidget* m_preview;
};

} // namespace proofdesk
