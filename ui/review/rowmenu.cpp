// SPDX-License-Identifier: MIT
#include "ui/review/rowmenu.h"

#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "ui/review/desk/choice.h"
#include "ui/review/desk/chosenones.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/picturesaving.h"
#include "ui/review/proof/thumbnailcache.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

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
    addDecisions(menu);
    // Looking and blocking are for one.
    using enum ReviewAction;
    for (const ReviewAction action :
         among ? QList{CompareView} : QList{SingleView, CompareView, OfWorker, BlockWorker})
        menu->addAction(m_on.keys.action(action));
    menu->addSeparator();
    if (!among)
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

/// What the buttons offer, in their words and for whom they are, also when that changes under it: another
/// proof is seen, another decision is sent.
void RowMenu::addDecisions(QMenu* menu)
{
    using enum ReviewAction;
    for (const auto& [action, kind] :
         {std::pair(Approve, DecisionKind::Approve), std::pair(ApproveWithNote, DecisionKind::Approve),
          std::pair(Reject, DecisionKind::Reject), std::pair(Hold, DecisionKind::Hold)}) {
        QAction* does = m_on.keys.action(action);
        QAction* entry = menu->addAction(QString());
        entry->setShortcuts(does->shortcuts());
        entry->setShortcutContext(Qt::WidgetShortcut); // shown here; it is the other's to act
        connect(entry, &QAction::triggered, does, &QAction::trigger);
        const auto say = [this, entry, action = action, kind = kind] {
            const ChosenOnes chosen = m_on.desk.chosen();
            entry->setText(words(action, kind, chosen));
            entry->setEnabled(chosen.offers(kind));
        };
        connect(&m_on.model, &QAbstractItemModel::dataChanged, entry, say);
        say();
    }
    menu->addAction(m_on.keys.action(ClearDecision));
    menu->addSeparator();
}

QString RowMenu::words(ReviewAction action, DecisionKind kind, const ChosenOnes& chosen) const
{
    const int count = chosen.count(kind);
    if (!chosen.isSeveral() || count == 0)
        return ShortcutTable::text(action);
    return action == ReviewAction::ApproveWithNote
        ? tr("Approve %Ln with a note…", nullptr, count)
        : chosen.buttonWords(kind, m_on.desk.campaign().campaign.pay);
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
    addAgain(menu, submission);
}

/// What "Try again" on a card does, for whom no mouse can press that.
void RowMenu::addAgain(QMenu* menu, const Submission& submission)
{
    QList<ProofImage> failed;
    for (const ProofImage& image : submission.images) {
        const auto error = m_on.proofs.error(image, ProofSize::Thumbnail);
        if (error && canRetry(*error))
            failed.append(image);
    }
    QAction* again = menu->addAction(tr("Try again to load the picture"));
    again->setObjectName(QStringLiteral("loadAgain"));
    again->setVisible(!failed.isEmpty());
    connect(again, &QAction::triggered, this, [this, failed] {
        for (const ProofImage& image : failed)
            m_on.proofs.retry({m_on.model.campaign(), image, ProofSize::Thumbnail});
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
