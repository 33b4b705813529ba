// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "support/standin.h"
#include "ui/common/confirmdialog.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QTest>

#include <memory>

using namespace proofdesk;
using namespace Qt::StringLiterals;

/// A question: what it says, which key answers it, and who hears the answer.
class TestConfirmDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void questionSaysWhatHappens();
    void dangerousQuestionNeedsTheMouse();
    void theAnswerComesLater();
};

void TestConfirmDialog::questionSaysWhatHappens()
{
    QWidget window;
    window.resize(1'000, 600);
    window.show();
    ConfirmDialog dialog(
        {u"Send again?"_s, u"<b>$5.00</b> may be paid twice."_s, u"Send again"_s, {}, false, {}}, &window);
    dialog.show();
    QCoreApplication::processEvents();
    auto* yes = &part<QPushButton>(dialog, "confirmYes");
    QCOMPARE(yes->text(), u"Send again"_s);
    QVERIFY(yes->isDefault());
    const QImage shaded = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QVERIFY(shaded.pixelColor(5, 5).lightness() < Theme::colour(Colour::Surface).lightness() * 0.6);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QCoreApplication::processEvents();
    QCOMPARE(window.grab().toImage().pixelColor(5, 5), Theme::colour(Colour::Surface));
}

void TestConfirmDialog::theAnswerComesLater()
{
    QWidget window;
    window.show();
    DialogConfirm confirm(&window);
    const Question question{.title = u"Send it again?"_s,
                            .words = {},
                            .action = u"Send"_s,
                            .refusal = {},
                            .dangerous = true,
                            .remember = {},
                            .others = {u"Keep it"_s}};
    QList<Answer> answers;
    const auto keep = [&answers](const Answer& answer) { answers.append(answer); };
    const auto dialog = [&window] { return window.findChild<QDialog*>(u"confirmDialog"_s); };
    QObject asker;
    for (const char* button : {"confirmYes", "confirmNo", "confirmOther1"}) {
        confirm.ask(question, &asker, keep);
        QVERIFY(dialog() && dialog()->isVisible() && dialog()->isModal());
        QTest::mouseClick(dialog()->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
    }
    QCOMPARE(answers.size(), 3);
    QVERIFY(answers[0].yes);
    QVERIFY(!answers[1].yes && answers[1].other < 0);
    QVERIFY(!answers[2].yes && answers[2].other == 0);

    // Who went hears nothing, and its question goes too.
    auto gone = std::make_unique<QObject>();
    confirm.ask(question, gone.get(), keep);
    gone.reset();
    QTRY_VERIFY(!dialog());
    QCOMPARE(answers.size(), 3);
    // A question that went with what it stood over was not answered with yes.
    confirm.ask(question, &asker, keep);
    delete dialog();
    QCOMPARE(answers.size(), 4);
    QVERIFY(!answers[3].yes);
}

void TestConfirmDialog::dangerousQuestionNeedsTheMouse()
{
    ConfirmDialog dialog({u"Block mirela_v?"_s,
                          u"They can't do your jobs any more. What they sent stays pending."_s,
                          u"Block worker"_s,
                          {},
                          true,
                          u"Don't ask again"_s});
    proofdesk::testing::keepScreenshot(dialog, dialog.sizeHint(), u"confirm"_s);
    QCOMPARE(dialog.grab().toImage().pixelColor(3, 3), Theme::colour(Colour::Raised));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

QTEST_MAIN(TestConfirmDialog)
#include "tst_confirmdialog.moc"
