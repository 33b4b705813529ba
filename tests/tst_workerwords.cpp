// SPDX-License-Identifier: MIT
// What workers wrote, and who they are, can be taken along: copied, saved, followed once a person has read
// where a link leads.
#include "domain/foundlinks.h"
#include "proofs/proofstore.h"
#include "support/reviewwindow.h"
#include "ui/review/ask/linkasking.h"
#include "ui/review/inspector/wordlinks.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestWorkerWords : public QObject, private ReviewWindow
{
    Q_OBJECT
public Q_SLOTS:
    void opened(const QUrl& url) { m_opened.append(url); }

private Q_SLOTS:
    void cleanup()
    {
        if (m_launcher)
            closeWindow();
    }
    void linksInWords_data();
    void linksInWords();
    void aLinkIsAskedAbout();
    void aMenuForCards_data();
    void aMenuForCards();
    void theMenuIsForThoseThatAreChosen();
    void copiesAndSaves();
    void savesWhatFailedBefore();
    void asksForNoFileBehindSomebodysBack();
    void blindCopiesNoName();
    void idsAreInSight();
    void markedWordsAreCopied();

private:
    struct Answering final : Confirm
    {
        void ask(const Question& question, QObject*, Answered answered) override
        {
            words = question.words;
            answered({.yes = yes, .remember = false, .other = -1});
        }
        QString words;
        bool yes = false;
    };
    QMenu* menu()
    {
        auto* popup = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return popup && popup->objectName() == "rowMenu"_L1 ? popup : nullptr;
    }
    void openMenu(QAbstractItemView& view, int row)
    {
        view.scrollTo(view.model()->index(row, 0));
        const QPoint at = view.visualRect(view.model()->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(view.viewport(), &event);
        QTRY_VERIFY(menu());
    }
    QAction* entry(const QString& words)
    {
        for (QAction* action : menu()->actions()) {
            if (action->text().startsWith(words))
                return action;
        }
        return nullptr;
    }
    void choose(const QString& words)
    {
        QAction* action = entry(words);
        QVERIFY2(action, qPrintable(words));
        QVERIFY2(action->isEnabled(), qPrintable(words));
        action->trigger();
        if (QMenu* open = menu()) // somebody else may be current by now, and it closed
            open->close();
    }

    QList<QUrl> m_opened;
};

void TestWorkerWords::linksInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char* name, const QString& text, const QStringList& links) {
        QTest::newRow(name) << text << links;
    };
    row("none", u"done, see example.com"_s, {});
    row("in a sentence", u"I did it (https://a.example/x?y=1&z=2). Thanks!"_s,
        {u"https://a.example/x?y=1&z=2"_s});
    row("each once", u"http://a.example http://b.example, http://a.example"_s,
        {u"http://a.example"_s, u"http://b.example"_s});
    row("other schemes", u"javascript:alert(1) file:///etc/passwd ftp://a.example"_s, {});
    row("a name in front", u"https://bank.example@evil.example/"_s, {});
    row("looks like another", u"https://b\u0430nk.example/"_s, {u"https://xn--bnk-6cd.example/"_s});
    row("quoted", u"“https://a.example/b”"_s, {u"https://a.example/b"_s});
    row("at most three", u"http://a.a http://b.b http://c.c http://d.d"_s,
        {u"http://a.a"_s, u"http://b.b"_s, u"http://c.c"_s});
    row("endless", u"https://a.example/"_s + QString(100'000, u'.'), {u"https://a.example/"_s});
}

void TestWorkerWords::linksInWords()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, links);
    QStringList found;
    for (const QUrl& url : linksIn(text, 3))
        found.append(url.toString(QUrl::FullyEncoded));
    QCOMPARE(found, links);
}

void TestWorkerWords::aLinkIsAskedAbout()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    WordLinks links;
    QSignalSpy wanted(&links, &WordLinks::wanted);
    links.setText(u"See https://b\u0430nk.example/a/long/way?with=all&of=it please"_s);
    links.show();
    auto* button = links.findChild<QPushButton*>(u"wordLinkButton"_s);
    QVERIFY(button);
    QCOMPARE(button->text(), u"Open xn--bnk-6cd.example…"_s); // not the bank that it looks like
    button->click();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(m_opened.isEmpty());
    Answering answering;
    LinkAsking asking(answering, nullptr);
    asking.open(wanted.first().first().toUrl());
    QVERIFY2(answering.words.contains(u"https://xn--bnk-6cd.example/a/long/way?with=all&of=it"_s),
             qPrintable(answering.words));
    QVERIFY(m_opened.isEmpty());
    answering.yes = true;
    asking.open(wanted.first().first().toUrl());
    QCOMPARE(m_opened.size(), 1);
    links.setText(u"None."_s);
    QVERIFY(!links.isVisible());
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestWorkerWords::aMenuForCards_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("cards") << QByteArray("submissionsGrid") << Qt::Key_G;
    QTest::newRow("rows") << QByteArray("submissionsTable") << Qt::Key_T;
    QTest::newRow("strip") << QByteArray("proofStrip") << Qt::Key_E;
}

void TestWorkerWords::aMenuForCards()
{
    QFETCH(const QByteArray, view);
    QFETCH(const Qt::Key, key);
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    press(key);
    auto* list = wait<QAbstractItemView>(view.constData());
    QVERIFY(list);
    bench().reviewPage().desk().moveTo(2);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId pointed = at(2).id;
    bench().reviewPage().desk().moveTo(1);
    openMenu(*list, 2);
    QCOMPARE(current().id, pointed); // a key after it is for the same one
    QVERIFY(entry(u"Copy the name"_s));
    choose(u"Put on hold"_s);
    QTRY_VERIFY(decisionOn(pointed));
    QCOMPARE(decisionOn(pointed)->request.kind, DecisionKind::Hold);
}

void TestWorkerWords::theMenuIsForThoseThatAreChosen()
{
    openWindow();
    openReview();
    bench().reviewPage().desk().moveTo(0);
    grid().setFocus();
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(bench().reviewPage().desk().chosenInLists().size(), 3);
    openMenu(grid(), 1);
    QCOMPARE(bench().reviewPage().desk().chosenInLists().size(), 3);
    // It says for how many, as the buttons do, also when one more was seen under it.
    QTRY_COMPARE_WITH_TIMEOUT(the<QAbstractButton>("approveButton").text(), u"Approve 3 · $1.50"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Approve 3 · $1.50"_s), Patience);
    QVERIFY(entry(u"Approve 3 with a note…"_s) && entry(u"Reject 3…"_s) && entry(u"Hold 3"_s));
    QVERIFY(!entry(u"Copy the name"_s));
    choose(u"Hold 3"_s);
    QTRY_COMPARE(queue().counts().held, 3);
    // What is on hold stays when several are decided: the buttons are grey, and so are these.
    bench().reviewPage().desk().moveTo(0);
    grid().setFocus();
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_VERIFY(!the<QAbstractButton>("approveButton").isEnabled());
    openMenu(grid(), 1);
    for (const QString& words : {u"Approve"_s, u"Reject"_s, u"Put on hold"_s})
        QVERIFY2(!entry(words)->isEnabled(), qPrintable(words));
    menu()->close();
    openMenu(grid(), 4); // another one: that one alone
    QCOMPARE(bench().reviewPage().desk().chosenInLists().size(), 1);
    // Somebody else becomes current under it: its "Approve" would be theirs.
    bench().reviewPage().desk().moveTo(6);
    QTRY_VERIFY(!menu());
}

void TestWorkerWords::copiesAndSaves()
{
    openWindow();
    openReview();
    int row = 0; // one with a picture and words
    while (at(row).images.isEmpty() || at(row).proofText.isEmpty())
        ++row;
    const Submission one = at(row);
    const QList<std::pair<QString, QString>> copies{{u"Copy the name"_s, one.workerName},
                                                    {u"Copy the worker ID"_s, one.worker.toString()},
                                                    {u"Copy the submission ID"_s, one.id.toString()},
                                                    {u"Copy their words"_s, one.proofText}};
    for (const auto& [words, text] : copies) {
        openMenu(grid(), row);
        choose(words);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }
    openMenu(grid(), row);
    choose(u"Save the picture"_s);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window().findChild<QFileDialog*>(u"savePictureDialog"_s)), Patience);
    const QString file = m_folder->filePath(u"kept.png"_s);
    Q_EMIT dialog->fileSelected(file);
    dialog->reject();
    QVERIFY(!QImage(file).isNull());
    QTRY_COMPARE(textOf("decisionWords"), u"Saved as kept.png"_s);
}

void TestWorkerWords::savesWhatFailedBefore()
{
    openWindow();
    openReview();
    goTo(0);
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "GET /proofs/");
    ProofStore& proofs = bench().session().proofs();
    const ProofImage image = at(0).images.first();
    proofs.request({rows().campaign(), image, ProofSize::Full});
    QTRY_COMPARE_WITH_TIMEOUT(proofs.state(image, ProofSize::Full), ProofState::Failed, Patience);
    m_server->sandbox().disarm(SandboxFault::ServerError);
    openMenu(grid(), 0);
    choose(u"Save the picture"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QFileDialog*>(u"savePictureDialog"_s), Patience);
}

void TestWorkerWords::asksForNoFileBehindSomebodysBack()
{
    openWindow();
    openReview();
    goTo(0);
    m_server->sandbox().arm(SandboxFault::Slow, -1, "GET /proofs/");
    openMenu(grid(), 0);
    choose(u"Save the picture"_s);
    QTRY_COMPARE(textOf("decisionWords"), u"The picture is being loaded."_s);
    grid().setCurrentIndex(rows().index(1, 0)); // at the next one by then
    ProofStore& proofs = bench().session().proofs();
    QTRY_COMPARE_WITH_TIMEOUT(proofs.state(at(0).images.first(), ProofSize::Full), ProofState::Ready,
                              Patience);
    QTRY_VERIFY2(textOf("decisionWords").contains(u"choose that once more"_s),
                 qPrintable(textOf("decisionWords")));
    QVERIFY(!window().findChild<QFileDialog*>(u"savePictureDialog"_s));
    openMenu(grid(), 0);
    choose(u"Save the picture"_s);
    QVERIFY(window().findChild<QFileDialog*>(u"savePictureDialog"_s)); // it is here
}

void TestWorkerWords::blindCopiesNoName()
{
    openWindow();
    openReview();
    rows().naming().setBlind(true);
    openMenu(grid(), 3);
    QVERIFY(!entry(u"Copy the name"_s)->isEnabled());
    QVERIFY(!entry(u"Copy the worker ID"_s)->isEnabled());
    QVERIFY(entry(u"Copy the submission ID"_s)->isEnabled());
    menu()->close();
    QTRY_COMPARE(textOf("workerId"), u"–"_s);
}

void TestWorkerWords::idsAreInSight()
{
    openWindow();
    openReview();
    goTo(4);
    QTRY_COMPARE(textOf("workerId"), at(4).worker.toString());
    QTRY_VERIFY(words(the<QWidget>("inspector")).contains(u'#' + at(4).id.toString()));
}

void TestWorkerWords::markedWordsAreCopied()
{
    openWindow();
    openReview();
    auto* said = find<QLabel>("proofText");
    QVERIFY(said);
    QTRY_VERIFY(said->text().size() > 8);
    said->setSelection(0, 6);
    QVERIFY(grid().hasFocus());
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), said->text().left(6));
}

QTEST_MAIN(TestWorkerWords)
#include "tst_workerwords.moc"
