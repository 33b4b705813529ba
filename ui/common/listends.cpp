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
}

void ListEnds::go(int row, bool choosing)
{
    const QAbstractItemModel* model = m_view->model();
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex target = model->index(row, std::max(0, current.column()));
    QItemSelectionModel* selection = m_view->selectionModel();
    if (choosing && current.isValid() && m_view->selectionMode() == QAbstractItemView::ExtendedSelection) {
        const int first = std::min(row, current.row());
        const int last = std::max(row, current.row());
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
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->model()
        && m_view->model()->rowCount() > 0) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool home = key->key() == Qt::Key_Home;
        if (home || key->key() == Qt::Key_End) {
            go(home ? 0 : m_view->model()->rowCount() - 1, key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace proofdesk
