// SPDX-License-Identifier: MIT
// Typing as fast as it goes: not a letter is lost in any field, whatever opens meanwhile, and although the
// same letters are keys of the review.
#include "models/campaignmodel.h"
#include "support/reviewwindow.h"
#include "ui/program/creationforms.h"

#include <QCompleter>
#include <QDialog>
#include <QListView>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestFastTyping : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void theCategory();
    void escInItsListClosesThatAlone();
    void theOtherFields();

private:
    /// As the display tells of keys: to the window that has them, one after the other without a pause, and
    /// the program may do what it has to in between.
    static void typeTo(QWidget& field, const QString& words)
    {
        for (const QChar letter : words) {
            QTest::keyClick(field.window()->windowHandle(), letter.toLatin1());
            QCoreApplication::processEvents();
        }
    }
    /// The form of a campaign, and the category in it; "Local check" is among the known ones.
    QComboBox& category()
    {
        bench().forms().newCampaign();
        auto& field = theNext<QComboBox>("categoryEdit");
        field.setFocus();
        return field;
    }
    /// What every known category begins with, if anything; else the beginning of the first.
    static QString beginning(const QComboBox& field) { return field.itemText(0).left(2).toLower(); }
};

void TestFastTyping::theCategory()
{
    QComboBox& field = category();
    QVERIFY(field.count() > 0);
    QTRY_COMPARE(QApplication::focusWidget(), &field);
    // Known ones are offered while it begins like one of them, and not any more from then on.
    const QString word = beginning(field) + u"aarrhhuuggeecctt balloon committee"_s;
    typeTo(field, word);
    QCOMPARE(field.currentText(), word);
    QCOMPARE(QApplication::focusWidget(), &field);
}

void TestFastTyping::escInItsListClosesThatAlone()
{
    QComboBox& field = category();
    QTRY_COMPARE(QApplication::focusWidget(), &field);
    auto& form = the<QDialog>("campaignWizard");
    const QString word = beginning(field);
    typeTo(field, word);
    QTRY_VERIFY(field.completer()->popup()->isVisible());
    QTest::keyClick(form.windowHandle(), Qt::Key_Escape);
    QVERIFY(!field.completer()->popup()->isVisible());
    QVERIFY(form.isVisible());
    QCOMPARE(field.currentText(), word); // nothing is taken that nobody chose
    form.activateWindow(); // which a display does by itself
    QTRY_COMPARE(QApplication::focusWidget(), &field);
    typeTo(field, u"xx"_s);
    QCOMPARE(field.currentText(), word + u"xx"_s);
    // Once more it means what it always means.
    QTest::keyClick(form.windowHandle(), Qt::Key_Escape);
    QVERIFY(!find<QDialog>("campaignWizard"));
}

void TestFastTyping::theOtherFields()
{
    const QString word = u"aarrhhuu balloon"_s;
    openReview();
    press(Qt::Key_Slash);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(search);
    typeTo(*search, word);
    QCOMPARE(search->text(), word);
    QVERIFY(queue().open().isEmpty());
    bench().forms().newCampaign();
    for (const char* name : {"titleEdit", "subCategoryEdit"}) {
        auto& field = theNext<QLineEdit>(name);
        field.setFocus();
        typeTo(field, word);
        QCOMPARE(field.text(), word);
    }
    auto& words = the<QPlainTextEdit>("descriptionEdit");
    words.setFocus();
    typeTo(words, word);
    QCOMPARE(words.toPlainText(), word);
}

QTEST_MAIN(TestFastTyping)
#include "tst_fasttyping.moc"
