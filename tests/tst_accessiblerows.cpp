// SPDX-License-Identifier: MIT
#include "ui/common/accessiblerows.h"

#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>

using namespace proofdesk;

/// A list over a model of many columns, as a screen reader meets it.
class TestAccessibleRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_list.reset(); }
    void eachRowIsAnItem();
    void arrowsSayTheRow();
    void itIsNeverOutOfDate();
    void whatWasAskedForGoesWithTheList();

private:
    static constexpr int Rows = 23;
    static constexpr int Columns = 11;

    [[nodiscard]] QAccessibleInterface* list() { return QAccessible::queryAccessibleInterface(m_list.get()); }

    QStandardItemModel m_model;
    std::unique_ptr<QListView> m_list;
};

void TestAccessibleRows::init()
{
    m_model.clear();
    for (int row = 0; row < Rows; ++row) {
        QList<QStandardItem*> items;
        for (int column = 0; column < Columns; ++column)
            items.append(new QStandardItem(QStringLiteral("column %1").arg(column)));
        items.first()->setData(QStringLiteral("worker %1, pending").arg(row), Qt::AccessibleTextRole);
        m_model.appendRow(items);
    }
    m_list = std::make_unique<QListView>();
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setModel(&m_model);
    tellRows(m_list.get());
    m_list->resize(200, 120);
    m_list->show();
    QApplication::setActiveWindow(m_list.get());
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    m_list->setFocus();
    QVERIFY(m_list->hasFocus());
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void TestAccessibleRows::eachRowIsAnItem()
{
    QCOMPARE(list()->role(), QAccessible::List);
    QCOMPARE(list()->childCount(), Rows);
    for (int row = 0; row < Rows; ++row) {
        QAccessibleInterface* item = list()->child(row);
        QVERIFY(item && item->isValid());
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(item->text(QAccessible::Name), QStringLiteral("worker %1, pending").arg(row));
        QCOMPARE(list()->indexOfChild(item), row);
        QCOMPARE(item->parent(), list());
    }
    QVERIFY(!list()->child(Rows));
    QVERIFY(list()->child(0)->state().focused);
    QVERIFY(list()->child(0)->state().selected);
    QVERIFY(!list()->child(1)->state().selected);
    QVERIFY(list()->child(Rows - 1)->state().offscreen);
    const QRect first = list()->child(0)->rect();
    QCOMPARE(list()->childAt(first.center().x(), first.center().y()), list()->child(0));
}

void TestAccessibleRows::arrowsSayTheRow()
{
    for (int row = 1; row <= 12; ++row) {
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        const QString expected = QStringLiteral("worker %1, pending").arg(row);
        QCOMPARE(list()->focusChild()->text(QAccessible::Name), expected);
        // As QListView tells of it: by the number that the row has in it.
        QAccessibleEvent event(m_list.get(), QAccessible::Focus);
        event.setChild(row);
        QCOMPARE(event.accessibleInterface()->text(QAccessible::Name), expected);
    }
}

void TestAccessibleRows::itIsNeverOutOfDate()
{
    QAccessibleInterface* second = list()->child(1);
    m_model.removeRow(1);
    QCOMPARE(second->text(QAccessible::Name), QStringLiteral("worker 2, pending"));
    QAccessibleInterface* last = list()->child(Rows - 2);
    m_model.removeRow(0);
    QVERIFY(!last->isValid());
    QCOMPARE(list()->childCount(), Rows - 2);
}

void TestAccessibleRows::whatWasAskedForGoesWithTheList()
{
    QAccessibleInterface* item = list()->child(2);
    const QAccessible::Id id = QAccessible::uniqueId(item);
    m_list.reset();
    QVERIFY(!QAccessible::accessibleInterface(id));
}

QTEST_MAIN(TestAccessibleRows)
#include "tst_accessiblerows.moc"
