// SPDX-License-Identifier: MIT
// The form of quick jobs with several links, and the batch that it begins, driven by keys and clicks against
// the sandbox. PROOFDESK_SCREENSHOTS names a folder where the pictures are kept.
#include "support/quickjobdesk.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "ui/creation/campaignwizard.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using State = BatchItemState;

class TestQuickJobs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void pastedLinesBecomeSeveral();
    void namesLinesThatAreBad();
    void oneLinkStaysAsItWas();
    void whatIsTypedIsKept();
    void createsThemAll();
    void reopeningShowsTheBatch();
    void pausesGoesOnAndCancels();
    void triesARefusedOneAgain();
    void picksACandidate();
    void asksBeforeItMayBeTwice_data();
    void asksBeforeItMayBeTwice();
    void theOtherFormWaits();
    void looks_data();
    void looks();
};

void TestQuickJobs::pastedLinesBecomeSeveral()
{
    QuickJobDesk desk;
    desk.open();
    auto* link = desk.child<QLineEdit>("linkEdit");
    QVERIFY(link);
    QCOMPARE(link->accessibleName(), u"Link"_s);
    QGuiApplication::clipboard()->setText(BatchWorld::links(12).join(u'\n') + u'\n');
    link->paste();
    auto* several = desk.child<QPlainTextEdit>("linksEdit");
    QVERIFY(several);
    QCOMPARE(several->accessibleName(), u"Links"_s);
    QCOMPARE(several->toPlainText().trimmed().split(u'\n'), BatchWorld::links(12));
    // Cost, requests and time are said before anything starts.
    QCOMPARE(desk.text("costTotal"), u"$30.00"_s);
    QVERIFY2(desk.text("costEffort").contains(u"38 requests of 1,000 left"_s),
             qPrintable(desk.text("costEffort")));
    QCOMPARE(desk.the<QPushButton>("createJobButton").text(), u"Create 12 jobs · $30.00"_s);
    const auto labels = desk.form->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text() == u"12 × 50 likes × $0.05"; }));
    QVERIFY(!desk.the<QPushButton>("createJobButton").isEnabled()); // the notices first
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(true);
    QVERIFY(desk.the<QPushButton>("createJobButton").isEnabled());
    QVERIFY(desk.server.sandbox().requests().isEmpty());
}

void TestQuickJobs::namesLinesThatAreBad()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill({BatchWorld::link(1), QString(), u"youtube"_s, BatchWorld::link(1)});
    auto* edit = &desk.the<QPlainTextEdit>("linksEdit");
    auto* create = &desk.the<QPushButton>("createJobButton");
    QVERIFY(edit->accessibleDescription().contains(u"Line 3 is not a link: “youtube”."));
    QVERIFY(!create->isEnabled());
    QVERIFY(!desk.child<QCheckBox>("useAnywayBox"));

    // Twice the same, and another site: doubtful, not forbidden.
    edit->setPlainText(BatchWorld::link(1)
                       + u"\nhttp://youtube.com/watch?v=1/#top\nhttps://video.example/x"_s);
    QVERIFY2(edit->accessibleDescription().contains(u"Line 3 is not an address of youtube.com"),
             qPrintable(edit->accessibleDescription()));
    QVERIFY(!create->isEnabled());
    edit->setPlainText(BatchWorld::link(1) + u"\n\nhttp://youtube.com/watch?v=1#top"_s);
    QVERIFY(edit->accessibleDescription().contains(u"Line 3 is the same as line 1."));
    QVERIFY(!create->isEnabled());
    desk.the<QCheckBox>("useAnywayBox").setChecked(true);
    QVERIFY(create->isEnabled());
    edit->appendPlainText(BatchWorld::link(2)); // another list: asked anew
    QVERIFY(!create->isEnabled());

    QStringList many;
    for (int i = 0; i < 400; ++i)
        many << BatchWorld::link(i);
    edit->setPlainText(many.join(u'\n'));
    QVERIFY(edit->accessibleDescription().contains(u"At most 300"));
    QVERIFY(!create->isEnabled());
}

void TestQuickJobs::oneLinkStaysAsItWas()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill({BatchWorld::link(1)}); // a list of one is one
    QCOMPARE(desk.the<QPushButton>("createJobButton").text(), u"Create job · $2.50"_s);
    QVERIFY(!desk.child<QLabel>("costEffort"));
    desk.click("oneLinkButton");
    QCOMPARE(desk.the<QLineEdit>("linkEdit").text(), BatchWorld::link(1));
    desk.click("createJobButton");
    QVERIFY(desk.runToOutcome());
    QVERIFY(!desk.batch->isOpen());
    QCOMPARE(desk.sent(), BatchWorld::links(1));
    QVERIFY(desk.child<QAbstractButton>("creationDoneButton"));
}

void TestQuickJobs::whatIsTypedIsKept()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(3));
    desk.form->reject();
    desk.open();
    QCOMPARE(desk.the<QPlainTextEdit>("linksEdit").toPlainText().trimmed().split(u'\n'),
             BatchWorld::links(3));
}

void TestQuickJobs::createsThemAll()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(3));
    auto* create = &desk.the<QPushButton>("createJobButton");
    for (int i = 0; i < 50; ++i)
        QTest::mouseClick(create, Qt::LeftButton);
    auto* rows = desk.child<QAbstractItemView>("batchView");
    QVERIFY(rows);
    QCOMPARE(rows->model()->rowCount(), 3);
    QVERIFY(desk.child<QAbstractButton>("batchCancelButton"));
    QVERIFY(desk.runToRest());
    desk.settle();
    QCOMPARE(desk.sent(), BatchWorld::links(3));
    QCOMPARE(desk.text("batchHeadline"), u"3 of 3 quick jobs created"_s);
    QVERIFY(desk.text("batchWords").startsWith(u"$7.50 deducted"));
    // The text of a row is what a sighted person sees.
    QCOMPARE(rows->model()->index(1, 0).data().toString(),
             u"Created · "_s + BatchWorld::link(2) + u" · $2.50"_s);
    QVERIFY(!desk.drafts->prefilledDraft());
    desk.click("batchMainButton"); // Done
    QVERIFY(!desk.form->isVisible());
    desk.open();
    QVERIFY(desk.child<QLineEdit>("linkEdit"));
}

void TestQuickJobs::reopeningShowsTheBatch()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(4));
    desk.click("createJobButton");
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 2; }));
    desk.form->reject(); // it goes on in the background, also what was just being prepared
    desk.form.reset();
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 3; }));

    // After a restart it is shown, paused.
    desk.rebegin();
    desk.open();
    QVERIFY(desk.child<QAbstractItemView>("batchView"));
    QVERIFY(!desk.child<QAbstractButton>("createJobButton"));
    QCOMPARE(desk.batch->pauseReason(), BatchPause::Restart);
    QCOMPARE(desk.the<QAbstractButton>("batchMainButton").text(), u"Go on"_s);
    // Enter by habit sends nothing.
    QTest::keyClick(desk.form.get(), Qt::Key_Return);
    desk.settle();
    QCOMPARE(desk.batch->pauseReason(), BatchPause::Restart);
    desk.click("batchMainButton");
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.sent(), BatchWorld::links(4));
}

void TestQuickJobs::pausesGoesOnAndCancels()
{
    QuickJobDesk desk;
    desk.open();
    desk.fill(BatchWorld::links(4));
    desk.click("createJobButton");
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 1; }));
    desk.click("batchMainButton"); // Pause
    QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().underWay == 0; }));
    QVERIFY(desk.text("batchWords").contains(u"paused"));
    const auto made = desk.sent().size();
    desk.settle();
    QCOMPARE(desk.sent().size(), made);

    // One that waits is dropped, the rest is cancelled.
    auto* rows = &desk.the<QAbstractItemView>("batchView");
    rows->setCurrentIndex(rows->model()->index(3, 0));
    desk.click("batchDropButton");
    QCOMPARE(desk.states().at(3), State::Dropped);
    desk.click("batchCancelButton");
    desk.settle();
    QCOMPARE(desk.batch->counts().dropped, 4 - int(made));
    QCOMPARE(desk.sent().size(), made);
    QVERIFY(!desk.child<QAbstractButton>("batchCancelButton"));
    QCOMPARE(desk.the<QAbstractButton>("batchMainButton").text(), u"Done"_s);
}

void TestQuickJobs::triesARefusedOneAgain()
{
    QuickJobDesk desk;
    desk.server.sandbox().arm(SandboxFault::DropBefore, 1, "POST /api/jobs/");
    desk.open();
    desk.fill({BatchWorld::link(1), u"https://youtube.com/watch?v=password"_s});
    desk.click("createJobButton");
    QVERIFY(desk.runToRest());
    desk.settle();
    auto* rows = &desk.the<QAbstractItemView>("batchView");
    QVERIFY(rows->model()->index(1, 0).data().toString().contains(u"can't be promoted"));
    rows->setCurrentIndex(rows->model()->index(1, 0));
    desk.click("batchRetryButton");
    QVERIFY(desk.answerer.questions.isEmpty()); // it surely was not made
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.posts(), 3);

    // What was not seen may have been made: asked first.
    desk.answerer.yes = false;
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QCOMPARE(desk.states().at(0), State::NotSeen);
    desk.click("batchRetryButton");
    desk.settle();
    QCOMPARE(desk.answerer.questions, QStringList{u"Send it again?"_s});
    QCOMPARE(desk.posts(), 3);
    desk.answerer.yes = true;
    desk.click("batchRetryButton");
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.states().at(0), State::Made);
    QCOMPARE(desk.posts(), 4);
    desk.click("batchMainButton"); // Done puts away what was not made
    QVERIFY(!desk.batch->isOpen());
}

void TestQuickJobs::picksACandidate()
{
    QuickJobDesk desk;
    desk.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    desk.open();
    desk.fill(BatchWorld::links(2));
    desk.click("createJobButton");
    QVERIFY(desk.runToPhase(JobCreation::Phase::Reconciling));
    const SandboxAnswer twin = desk.server.sandbox().handle(
        {"POST",
         "/api/jobs/youtube-likes/",
         {{"X-API-Key", Sandbox::demoKey()}, {"Content-Type", "application/json"}},
         R"({"link": "https://youtube.com/watch?v=twin", "quantity": 50})"});
    QCOMPARE(twin.status, 201);
    QVERIFY(desk.runUntil([&desk] { return desk.states().first() == State::Candidates; }));
    auto* list = desk.child<QAbstractItemView>("candidateList");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 2);
    desk.click("pickCandidateButton");
    QVERIFY(desk.runToRest());
    QVERIFY(!desk.child<QAbstractItemView>("candidateList"));
    QCOMPARE(desk.states(), QList<State>(2, State::Made));
}

void TestQuickJobs::asksBeforeItMayBeTwice_data()
{
    QTest::addColumn<bool>("several");
    QTest::newRow("one") << false;
    QTest::newRow("in a list") << true;
}

void TestQuickJobs::asksBeforeItMayBeTwice()
{
    // It ended unseen while no form was open, in an earlier run: the next form asks all the same.
    QFETCH(const bool, several);
    QuickJobDesk desk;
    desk.server.sandbox().arm(SandboxFault::DropBefore, 1, "POST /api/jobs/");
    PrefilledJobDraft draft = BatchWorld::list(1).first();
    QVERIFY(desk.drafts->saveDraft(draft));
    QVERIFY(desk.creation->create(draft));
    QVERIFY(desk.runToOutcome());
    QCOMPARE(desk.outcomes.last().kind, CreationOutcome::Kind::NotSeen);
    desk.rebegin();

    desk.open();
    desk.answerer.yes = false;
    part<QCheckBox>(*desk.form, "haveReadBox").setChecked(true);
    if (several)
        desk.fill(BatchWorld::links(2));
    desk.click("createJobButton");
    desk.settle();
    QCOMPARE(desk.answerer.questions, QStringList{u"Send it again?"_s});
    QCOMPARE(desk.posts(), 1);

    desk.answerer.yes = true;
    desk.click("createJobButton");
    QVERIFY(desk.runUntil([&desk, several] { return desk.newCampaigns() == (several ? 2 : 1); }));
    QCOMPARE(desk.answerer.questions.size(), 2);
}

void TestQuickJobs::theOtherFormWaits()
{
    QuickJobDesk desk;
    desk.server.sandbox().arm(SandboxFault::DropAfter, 1, "POST /api/jobs/");
    QVERIFY(desk.batch->start(BatchWorld::list(2)));
    QVERIFY(desk.runToPhase(JobCreation::Phase::Reconciling));
    QVERIFY(desk.drafts->saveDraft(CreationWorld::custom()));
    CampaignWizard wizard(desk.context());
    wizard.resize(1366, 768);
    wizard.show();
    auto* next = visibleChild<QAbstractButton>(wizard, "wizardNextButton");
    QVERIFY(next); // the form, not the panel of what the batch does
    for (int i = 0; i < 5; ++i) {
        QTRY_VERIFY(next->isEnabled());
        next->click();
    }
    auto* notice = visibleChild<QWidget>(wizard, "wizardNotice");
    QVERIFY(notice);
    QVERIFY(next->isVisible());
    wizard.reject(); // takes nothing of the batch with it
    QVERIFY(desk.runToRest());
    QCOMPARE(desk.states(), QList<State>(2, State::Made));
    QCOMPARE(desk.server.sandbox().requestCount("POST /jobs/add"), 0);
}

void TestQuickJobs::looks_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("points");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << ThemeChoice::Light << u"en"_s << 10.0 << Qt::LeftToRight;
    QTest::newRow("dark") << ThemeChoice::Dark << u"en"_s << 10.0 << Qt::LeftToRight;
    QTest::newRow("german") << ThemeChoice::Light << u"de"_s << 10.0 << Qt::LeftToRight;
    QTest::newRow("double") << ThemeChoice::Light << u"de"_s << 20.0 << Qt::LeftToRight;
    QTest::newRow("right-to-left") << ThemeChoice::Light << u"en"_s << 10.0 << Qt::RightToLeft;
}

void TestQuickJobs::looks()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const QString, language);
    QFETCH(const double, points);
    QFETCH(const Qt::LayoutDirection, direction);
    QTranslator translator;
    QVERIFY(translator.load(u"proofdesk_"_s + language, u":/i18n"_s));
    QCoreApplication::installTranslator(&translator);
    Theme::instance().setChoice(theme);
    proofdesk::testing::dress(points);
    QApplication::setLayoutDirection(direction);
    const QSize size(1366, 768);
    const auto keep = [&](QWidget& widget, const char* name) {
        const QImage image = proofdesk::testing::keepScreenshot(
            widget, size, QLatin1String(name) + u'-' + QLatin1String(QTest::currentDataTag()));
        QCOMPARE(image.size(), size); // nothing in it asks for more than the screen
    };
    {
        QuickJobDesk desk;
        QStringList lines = BatchWorld::links(12);
        desk.open();
        desk.fill(lines);
        keep(*desk.form, "several");
        lines[2] = u"youtube"_s;
        lines[4] = lines[0];
        desk.the<QPlainTextEdit>("linksEdit").setPlainText(lines.join(u'\n'));
        keep(*desk.form, "several-bad");
        lines[2] = u"https://youtube.com/watch?v=password"_s;
        desk.the<QPlainTextEdit>("linksEdit").setPlainText(lines.join(u'\n'));
        keep(*desk.form, "several-doubtful");
        lines[4] = BatchWorld::link(99);
        desk.the<QPlainTextEdit>("linksEdit").setPlainText(lines.join(u'\n'));
        desk.server.sandbox().setBalance(Money::fromCents(1'600));
        desk.click("createJobButton");
        QVERIFY(desk.runUntil([&desk] { return desk.batch->counts().made == 4; }));
        keep(*desk.form, "batch-running");
        QVERIFY(desk.runToPause());
        keep(*desk.form, "batch-balance");
        desk.batch->cancelRest();
        desk.settle();
        keep(*desk.form, "batch-ended");
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&translator);
    proofdesk::testing::dress();
}

QTEST_MAIN(TestQuickJobs)
#include "tst_quickjobs.moc"
