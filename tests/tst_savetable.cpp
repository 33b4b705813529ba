// SPDX-License-Identifier: MIT
// A table that is saved from the window is written for whom the person chooses: for a spreadsheet, or for a
// program.
#include "support/reviewwindow.h"
#include "ui/common/savetabledialog.h"

#include <QFile>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestSaveTable : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void isWrittenForWhomIsChosen();

private:
    /// What the file holds that the choice in that place leads to.
    QByteArray saved(int choice)
    {
        const QString file = m_folder->filePath(u"table%1.csv"_s.arg(choice));
        click("exportButton");
        auto* dialog = window().findChild<SaveTableDialog*>();
        if (!dialog || dialog->nameFilters().size() != 2)
            return {};
        dialog->selectNameFilter(dialog->nameFilters().at(choice));
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        (void)soon([this] { return !window().findChild<SaveTableDialog*>(); });
        QFile written(file);
        return written.open(QFile::ReadOnly) ? written.readAll() : QByteArray();
    }
};

void TestSaveTable::isWrittenForWhomIsChosen()
{
    openWindow();
    openReview();
    key(Qt::Key_A);
    sendAll();
    const SubmissionId id = sent("approve").value(0);
    QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
    QVERIFY(wait<QAbstractItemView>("activityView"));
    const QByteArray spreadsheet = saved(0);
    const QByteArray program = saved(1);
    QVERIFY2(spreadsheet.startsWith("\xEF\xBB\xBF"), spreadsheet.constData());
    QVERIFY(!program.startsWith("\xEF\xBB\xBF"));
    // A program reads commas and plain ids, whatever a spreadsheet makes of them.
    const QByteArray heading = program.left(program.indexOf('\n'));
    QVERIFY2(heading.contains(',') && !heading.contains(';'), program.constData());
    QVERIFY2(spreadsheet.contains("=\"\"") && !program.contains("=\"\""), program.constData());
    for (const QByteArray& table : {spreadsheet, program})
        QVERIFY2(table.contains(id.toString().toLatin1()), table.constData());
}

QTEST_MAIN(TestSaveTable)
#include "tst_savetable.moc"
