// SPDX-License-Identifier: MIT
#include "ui/common/listends.h"

#include <QAbstractItemView>
#include <QKeyEvent>

#include <algorithm>

namespace proofdesk {

void ListEnds::on(QAbstractItemView* view)
{
    new ListEnds(view);
}

ListEnds::ListEnds(QAbstractItemView* view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

/// The view has an anchor of its own, which it shows to nobody.
void ListEnds::followAnchor(Qt::KeyboardModifiers modifiers)
{
    if (!(modifiers & Qt::ShiftModifier) || !m_view->selectionModel())
        m_anchor = QPersistentModelIndex();
    else if (!m_anchor.isValid() || !m_view->selectionModel()->isSelected(m_anchor))
        m_anchor = m_view->currentIndex();
}

void ListEnds::go(int row, bool choosing)
{
    const QAbstractItemModel* model = m_view->model();
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex target = model->index(row, std::max(0, current.column()));
    QItemSelectionModel* selection = m_view->selectionModel();
    if (choosing && current.isValid() && m_view->selectionMode() == QAbstractItemView::ExtendedSelection) {
        const int first = std::min(row, m_anchor.row());
        const int last = std::max(row, m_anchor.row());
        selection->select(QItemSelection(model->index(first, 0), model->index(last, 0)),
                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        selection->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    } else {
        selection->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_view->scrollTo(target);
}

bool ListEnds::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && watched != m_view)
        followAnchor(static_cast<QMouseEvent*>(event)->modifiers());
    if (event->type() == QEvent::KeyPress && watched == m_view && m_view->model()
        && m_view->model()->rowCount() > 0)
        return pressed(*static_cast<QKeyEvent*>(event));
    return QObject::eventFilter(watched, event);
}

bool ListEnds::pressed(const QKeyEvent& key)
{
    if (key.key() != Qt::Key_Shift)
        followAnchor(key.modifiers());
    const bool home = key.key() == Qt::Key_Home;
    if (!home && key.key() != Qt::Key_End)
        return false;
    go(home ? 0 : m_view->model()->rowCount() - 1, key.modifiers() & Qt::ShiftModifier);
    return true;
}

} // namespace proofdesk
