// SPDX-License-Identifier: MIT
#include "ui/common/accessiblerows.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QListView>
#include <QPointer>

namespace proofdesk {

namespace {

constexpr char TellsRows[] = "proofdeskTellsRows";
constexpr char TellsSoon[] = "proofdeskTellsCurrentRow";

using MoreWords = std::function<QString(const QModelIndex&)>;

/// Where keys act on what is in that view.
bool hasFocus(const QAbstractItemView* view)
{
    const QWidget* around = view->parentWidget();
    return view->hasFocus()
        || (view->focusPolicy() == Qt::NoFocus && view->isVisible() && around && around->hasFocus());
}

/// One row, as it is now: it knows its number alone, so that what is asked of it is never out of date.
class AccessibleRow final : public QAccessibleInterface
{
public:
    AccessibleRow(QListView* list, int row)
        : m_list(list)
        , m_row(row)
    {
    }

    [[nodiscard]] int row() const { return m_row; }

    bool isValid() const override { return m_list && index().isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override { }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString told = index().data(Qt::AccessibleTextRole).toString();
        const QString words = told.isEmpty() ? index().data(Qt::DisplayRole).toString() : told;
        const auto more = m_list ? m_list->property(TellsRows).value<MoreWords>() : MoreWords();
        const QString added = more ? more(index()) : QString();
        return added.isEmpty() ? words : QStringLiteral("%1, %2").arg(words, added);
    }
    QRect rect() const override
    {
        if (!m_list)
            return {};
        const QRect shown = m_list->visualRect(index());
        return {m_list->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!m_list)
            return state;
        const bool several = m_list->selectionMode() != QAbstractItemView::SingleSelection;
        state.selectable = true;
        state.multiSelectable = several;
        state.focusable = true;
        state.selected = m_list->selectionModel()->isSelected(index());
        state.focused = hasFocus(m_list) && m_list->currentIndex().row() == m_row;
        // What only keeps others apart is no item.
        state.invisible = !m_list->isVisible() || index().flags() == Qt::NoItemFlags;
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualRect(index()));
        return state;
    }

private:
    [[nodiscard]] QModelIndex index() const
    {
        return m_list && m_list->model() ? m_list->model()->index(m_row, m_list->modelColumn())
                                         : QModelIndex();
    }

    QPointer<QListView> m_list;
    int m_row;
};

class AccessibleRows final : public QAccessibleWidget
{
public:
    explicit AccessibleRows(QListView* list)
        : QAccessibleWidget(list, QAccessible::List)
        , m_list(list)
    {
    }
    ~AccessibleRows() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(AccessibleRows)

    int childCount() const override { return m_list->model() ? m_list->model()->rowCount() : 0; }
    QAccessibleInterface* child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        const auto known = m_rows.constFind(row);
        if (known != m_rows.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto* fresh = new AccessibleRow(m_list, row);
        m_rows.insert(row, QAccessible::registerAccessibleInterface(fresh));
        return fresh;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* row = dynamic_cast<const AccessibleRow*>(child);
        return row ? row->row() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_list->indexAt(m_list->viewport()->mapFromGlobal(QPoint(x, y))).row());
    }
    QAccessibleInterface* focusChild() const override
    {
        return hasFocus(m_list) ? child(m_list->currentIndex().row()) : nullptr;
    }

private:
    QListView* m_list;
    mutable QHash<int, QAccessible::Id> m_rows; ///< those that were asked for
};

QAccessibleInterface* rowsInterface(const QString&, QObject* object)
{
    auto* list = qobject_cast<QListView*>(object);
    return list && list->property(TellsRows).isValid() ? new AccessibleRows(list) : nullptr;
}

} // namespace

void tellRows(QListView* list, const std::function<QString(const QModelIndex&)>& more)
{
    static const bool installed = (QAccessible::installFactory(rowsInterface), true);
    Q_UNUSED(installed)
    list->setProperty(TellsRows, QVariant::fromValue(more));
}

void tellCurrentRow(QAbstractItemView* view)
{
    if (!QAccessible::isActive() || view->property(TellsSoon).toBool())
        return;
    view->setProperty(TellsSoon, true);
    // From the event loop: Qt tells of the view itself right after it got the focus.
    const auto tell = [view] {
        view->setProperty(TellsSoon, false);
        const QModelIndex current = view->currentIndex();
        if (!hasFocus(view) || !current.isValid())
            return;
        QAccessibleInterface* whole = QAccessible::queryAccessibleInterface(view);
        QAccessibleTableInterface* table = whole ? whole->tableInterface() : nullptr;
        QAccessibleInterface* row = table ? table->cellAt(current.row(), current.column())
            : whole                       ? whole->child(current.row())
                                          : nullptr;
        if (!row)
            return;
        QAccessibleEvent event(row, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    };
    QMetaObject::invokeMethod(view, tell, Qt::QueuedConnection);
}

} // namespace proofdesk
