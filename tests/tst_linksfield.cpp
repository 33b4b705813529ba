// SPDX-License-Identifier: MIT
#include "domain/prefilledkind.h"
#include "support/screenshot.h"
#include "ui/creation/linksfield.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace proofdesk;

/// The link, or the many, of a quick job: which line is meant, and which count.
class TestLinksField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { testing::dress(); }
    void theFirstLineIsTheFirst();
    void theOneLinkBeginsTheList();
    void onlyLinksCount();
    void enterOpensTheList();

private:
    static QPlainTextEdit* lines(LinksField& field)
    {
        return field.findChild<QPlainTextEdit*>(QStringLiteral("linksEdit"));
    }
    static QPushButton* several(LinksField& field)
    {
        return field.findChild<QPushButton*>(QStringLiteral("severalLinksButton"));
    }
    static QString said(LinksField& field)
    {
        QString all;
        for (const QLabel* label : field.findChildren<QLabel*>())
            all += label->text() + u'\n';
        return all;
    }
};

void TestLinksField::theFirstLineIsTheFirst()
{
    LinksField field;
    field.show();
    several(field)->click();
    QVERIFY(lines(field)->isVisible());
    QCOMPARE(lines(field)->toPlainText(), QString());
    lines(field)->insertPlainText(QStringLiteral("https://www.facebook.com/one\nno link\n"));
    QVERIFY2(said(field).contains(QStringLiteral("Line 2 is not a link")), qPrintable(said(field)));
}

void TestLinksField::theOneLinkBeginsTheList()
{
    LinksField field;
    field.show();
    field.setText(QStringLiteral("https://www.facebook.com/one"));
    several(field)->click();
    QCOMPARE(lines(field)->toPlainText(), QStringLiteral("https://www.facebook.com/one\n"));
    QCOMPARE(lines(field)->textCursor().blockNumber(), 1);
}

void TestLinksField::onlyLinksCount()
{
    LinksField field;
    field.setText(QStringLiteral("https://www.facebook.com/one\nno link\n\nhttps://www.facebook.com/two\n"));
    QCOMPARE(field.links(),
             (QStringList{QStringLiteral("https://www.facebook.com/one"),
                          QStringLiteral("https://www.facebook.com/two")}));
    QVERIFY(!field.isReady());
}

void TestLinksField::enterOpensTheList()
{
    LinksField field;
    field.show();
    several(field)->setFocus();
    QTest::keyClick(several(field), Qt::Key_Return);
    QVERIFY(lines(field)->isVisible());
}

QTEST_MAIN(TestLinksField)
#include "tst_linksfield.moc"
