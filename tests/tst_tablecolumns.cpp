// SPDX-License-Identifier: MIT
// The table of submissions in any width and font: what stands there stands there in full.
#include "models/statewords.h"
#include "support/submissionrows.h"
#include "ui/review/lists/cardstate.h"
#include "ui/review/lists/tablecolumns.h"
#include "ui/review/lists/tabledelegate.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QTableView>

using namespace proofdesk;
using namespace proofdesk::submissionrows;

class TestTableColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();
    void theWiderTheMore();
    void aCardSaysItsStateInFull_data();
    void aCardSaysItsStateInFull();

private:
    struct Table : SubmissionRows
    {
        explicit Table(double points)
            : SubmissionRows(
                {[](Submission&) {}, [](Submission& s) { s.country = QStringLiteral("Canada"); }})
        {
            QFont font = view.font();
            font.setPointSizeF(points);
            view.setFont(font);
            view.horizontalHeader()->setFont(font);
            view.setModel(&model);
            view.verticalHeader()->hide();
            view.setFrameShape(QFrame::NoFrame);
            columns = new TableColumns(model, &view);
        }
        void resize(int width)
        {
            view.resize(width, 200);
            view.show();
            QCoreApplication::processEvents();
        }
        QTableView view;
        TableColumns* columns = nullptr;
    };
    static QList<int> shownColumns(const QTableView& view)
    {
        QList<int> columns;
        for (int column = 0; column < SubmissionModel::ColumnCount; ++column) {
            if (!view.isColumnHidden(column))
                columns << column;
        }
        return columns;
    }
};

void TestTableColumns::nothingIsCut_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("width");
    for (const double points : {10.0, 15.0, 20.0}) {
        for (const int width : {500, 700, 1'000, 1'600, 2'400})
            QTest::addRow("%g pt, %d px", points, width) << points << width;
    }
}

void TestTableColumns::nothingIsCut()
{
    QFETCH(const double, points);
    QFETCH(const int, width);
    Table table(points);
    table.resize(std::max(width, table.columns->leastWidth()));
    const QTableView& view = table.view;
    // No column ends where the table does, with a part of it beyond.
    QVERIFY(view.horizontalHeader()->length() <= view.viewport()->width());
    QVERIFY(!view.isColumnHidden(SubmissionModel::Worker) && !view.isColumnHidden(SubmissionModel::State));
    QFont font = view.font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics strong(font);
    const Metrics metrics(&view);
    const int beside = 2 * metrics.space(TableDelegate::Pad);
    const int room = view.columnWidth(SubmissionModel::State) - beside - TableDelegate::glyphRoom(metrics);
    for (const QString& word : StateWords::all())
        QVERIFY2(strong.horizontalAdvance(word) <= room, qPrintable(word));
    for (const int column : shownColumns(view)) {
        const QString heading = table.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(strong.horizontalAdvance(heading) + beside <= view.columnWidth(column), qPrintable(heading));
    }
}

void TestTableColumns::theWiderTheMore()
{
    Table table(10);
    qsizetype before = 0;
    for (int width = table.columns->leastWidth(); width < 3'000; width += 50) {
        table.resize(width);
        const qsizetype now = shownColumns(table.view).size();
        QVERIFY2(now >= before, qPrintable(QString::number(width)));
        before = now;
    }
    QCOMPARE(before, qsizetype(SubmissionModel::ColumnCount));
}

void TestTableColumns::aCardSaysItsStateInFull_data()
{
    QTest::addColumn<int>("room"); // of what the full state with its age needs, in per cent
    for (const int room : {120, 100, 80, 60})
        QTest::addRow("%d %%", room) << room;
}

void TestTableColumns::aCardSaysItsStateInFull()
{
    QFETCH(const int, room);
    const QFont font;
    const StateLook full{QStringLiteral("clock"), QStringLiteral("Approve, not sent"), Colour::Positive,
                         StateLook::Form::Soft, true};
    StateLook brief = full;
    brief.word = QStringLiteral("Approve");
    const QString age = QStringLiteral("58 min");
    const CardState whole{full, age};
    const int pixels = (whole.width(font) + whole.ageWidth(font)) * room / 100;
    const CardState state = CardState::within(
        pixels, full, [&] { return brief; }, age, font);
    QVERIFY(state.width(font) + state.ageWidth(font) <= pixels);
    QCOMPARE(state.look.word, room >= 80 ? full.word : brief.word);
    QCOMPARE(state.age.isEmpty(), room < 100);
}

QTEST_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
