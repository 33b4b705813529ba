// SPDX-License-Identifier: MIT
#include "ui/review/rowmenu.h"

#include "models/submissionmodel.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/picturesaving.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace proofdesk {

RowMenu::RowMenu(const Targets& targets, QObject* parent)
    : QObject(parent)
    , m_on(targets)
{
}

void RowMenu::watch(QAbstractItemView* view)
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint& at) { open(view, at); });
}

void RowMenu::open(QAbstractItemView* view, const QPoint& at)
{
    const QModelIndex index = view->indexAt(at);
    if (!index.isValid())
        return;
    view->setFocus(Qt::PopupFocusReason);
    const bool among = m_on.desk.decidesSeveral() && chosenRows(*m_on.desk.selection()).contains(index.row());
    if (!among)
        m_on.desk.moveTo(index.row());
    const auto submission = m_on.model.submissionAt(index.row());
    if (!submission)
        return;
    auto* menu = new QMenu(view);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using enum ReviewAction;
    const QList<QList<ReviewAction>> groups{{Approve, ApproveWithNote, Reject, Hold, ClearDecision},
                                            {SingleView, CompareView, OfWorker, BlockWorker}};
    for (const QList<ReviewAction>& group : groups) {
        for (const ReviewAction action : group)
            menu->addAction(m_on.keys.action(action));
        menu->addSeparator();
    }
    addCopies(menu, *submission);
    // Its entries are for who is current and chosen now. Where that changes under it, it is for nobody.
    const auto leave = [this, menu, id = submission->id] {
        const auto current = m_on.desk.current();
        if (!current || current->id != id)
            menu->close();
    };
    connect(&m_on.desk, &ReviewDesk::currentChanged, menu, leave);
    connect(&m_on.desk, &ReviewDesk::selectionChanged, menu, &QWidget::close);
    menu->popup(view->viewport()->mapToGlobal(at));
}

void RowMenu::addCopies(QMenu* menu, const Submission& submission)
{
    const bool hidden = m_on.model.naming().isHidden(submission.id);
    addCopy(menu, tr("Copy the name"), hidden ? QString() : submission.workerName);
    addCopy(menu, tr("Copy the worker ID"), hidden ? QString() : submission.worker.toString());
    addCopy(menu, tr("Copy the submission ID"), submission.id.toString());
    addCopy(menu, tr("Copy their words"), submission.proofText);
    menu->addSeparator();
    QAction* save = menu->addAction(tr("Save the picture…"));
    save->setObjectName(QStringLiteral("savePicture"));
    save->setEnabled(!submission.images.isEmpty());
    connect(save, &QAction::triggered, this, [this, submission] {
        m_on.saving.save(m_on.model.campaign(), submission.id, submission.images.first());
    });
}

void RowMenu::addCopy(QMenu* menu, const QString& words, const QString& text)
{
    QAction* copy = menu->addAction(words);
    copy->setEnabled(!text.isEmpty());
    connect(copy, &QAction::triggered, this, [this, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT told(tr("Copied."), false);
    });
}

} // namespace proofdesk
