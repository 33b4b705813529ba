// SPDX-License-Identifier: MIT
// Where a proof fills the screen, and where two stand side by side, each key of the table is answered where
// the eyes are, and about the one on screen: it is done, it is shown, or it is said why not.
#include "support/keyanswers.h"
#include "support/reviewwindow.h"
#include "ui/common/plaintext.h"
#include "ui/common/searchedit.h"
#include "ui/review/desk/choice.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/reviewviews.h"

#include <QDialog>
#include <QRegularExpression>

#include <utility>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

using enum ReviewAction;

constexpr int Rests = 3; ///< looks at it, one after the other, that find the same
constexpr int Answered = 20'000; // milliseconds, on a busy machine

QString expressionOf(const char* answer, const Submission& on)
{
    return QString::fromUtf8(answer).replace(u"%1"_s, QRegularExpression::escape(shownLine(on.workerName)));
}

const char* nameOf(ReviewView view)
{
    switch (view) {
    case ReviewView::Grid:
        return "Grid";
    case ReviewView::Single:
        return "Single";
    case ReviewView::Compare:
        return "Compare";
    case ReviewView::Table:
        return "Table";
    }
    return "";
}

} // namespace

class TestEveryKeyAnswers : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanupTestCase() { closeWindow(); }
    void theKeyAnswers_data();
    void theKeyAnswers();
    void theOneThatShowsIsMeant_data();
    void theOneThatShowsIsMeant();
    void whoIsChosenIsCounted();
    void whoIsLeftOutIsNotDecided();
    void theTwoChosenStay();
    void theEndsAreSaid_data();
    void theEndsAreSaid();
    void thatNoPictureIsShownIsSaid();

private:
    /// What a person sees, as far as a key may change it.
    struct Sight
    {
        ReviewView view;
        bool full;
        SubmissionId whose;
        SubmissionId beside;
        QString said;
        QString asked;
        bool searching;
        QString zoom;
        QImage picture;
    };
    ReviewViews& views() { return *bench().reviewPage().findChild<ReviewViews*>(); }
    ReviewDesk& desk() { return bench().reviewPage().desk(); }
    ProofStage& stage() { return *views().stage(); }
    SubmissionId whose()
    {
        const auto subject = desk().subject();
        return subject ? subject->id : SubmissionId();
    }
    QString said() { return find<QWidget>("toldWords") ? words(the<QWidget>("toldWords")) : QString(); }
    QString asked();
    Sight look();
    bool isBackInTheGrid();
    QString news(const Sight& before);
    void open(bool full, int row);
    void pressKeyOf(ReviewAction action, bool down = true);
    /// Until that is what is new, or it has failed.
    void answer(const Sight& before, const QString& expression);
};

void TestEveryKeyAnswers::init()
{
    // One window for all of them, as long as nothing was decided in it and it can be brought back to where
    // each begins.
    if (m_launcher && !queue().canUndo() && !queue().canRedo() && isBackInTheGrid())
        return;
    closeWindow();
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
}

bool TestEveryKeyAnswers::isBackInTheGrid()
{
    const auto isAsked = [this] { return frontOf(window()) != &window() || !asked().isEmpty(); };
    const auto isElsewhere = [this] {
        return window().isFullScreen() || views().view() != ReviewView::Grid || !grid().hasFocus()
            || bench().reviewPage().hasSomethingToEnd() || rows().rowCount() != rows().totalCount();
    };
    constexpr int MostSteps = 8;
    for (int step = 0; step < MostSteps && (isAsked() || isElsewhere()); ++step) {
        press(Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    if (queue().isPaused())
        queue().togglePause();
    const auto stages = views().findChildren<ProofStage*>();
    for (ProofStage* one : stages)
        one->setLocked(false);
    if (auto* words = find<QWidget>("toldWords"))
        words->hide();
    return !isAsked() && !isElsewhere();
}

/// What stands over the proof and asks or tells something, with its first words.
QString TestEveryKeyAnswers::asked()
{
    for (const char* name : {"bulkApprovalDialog", "blockDialog", "keySheet", "notePanel", "outboxPanel",
                             "peekPane", "reasonPicker"}) {
        if (const auto* place = find<QWidget>(name))
            return QLatin1String(name) + u": "_s + words(*place) + u'\n';
    }
    return {};
}

TestEveryKeyAnswers::Sight TestEveryKeyAnswers::look()
{
    const auto& finding = views().compare().finding();
    return {.view = views().view(),
            .full = window().isFullScreen(),
            .whose = whose(),
            .beside = finding.other ? finding.other->id : SubmissionId(),
            .said = said(),
            .asked = asked(),
            .searching = qobject_cast<SearchEdit*>(QApplication::focusWidget()) != nullptr,
            .zoom = views().stage() ? stage().zoomText() : QString(),
            .picture = views().stage() ? stage().grab().toImage() : QImage()};
}

QString TestEveryKeyAnswers::news(const Sight& before)
{
    const Sight now = look();
    QStringList all;
    if (now.asked != before.asked)
        all << u"asked: "_s + now.asked;
    if (now.view != before.view)
        all << u"view: "_s + QLatin1String(nameOf(now.view));
    if (now.full != before.full)
        all << (now.full ? u"full screen: yes"_s : u"full screen: no"_s);
    if (now.searching && !before.searching)
        all << u"search"_s;
    const int step = rows().rowOf(now.whose) - rows().rowOf(before.whose);
    if (now.whose != before.whose)
        all << (step == 1 ? u"on screen: the next"_s : step == -1 ? u"on screen: the one before"_s : u"?"_s);
    else if (now.view == before.view && now.beside != before.beside)
        all << u"beside"_s;
    else if (now.view == before.view && now.zoom != before.zoom)
        all << u"zoom: "_s + now.zoom;
    else if (now.view == before.view && now.picture != before.picture)
        all << u"picture"_s;
    if (!now.said.isEmpty())
        all << u"said: "_s + now.said;
    return all.join(u"; "_s);
}

void TestEveryKeyAnswers::open(bool full, int row)
{
    goTo(row);
    key(full ? Qt::Key_F : Qt::Key_C);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const auto stages = views().findChildren<ProofStage*>();
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(stages.begin(), stages.end(),
                                         [](const ProofStage* one) {
                                             return !one->isVisible()
                                                 || one->state() == ProofStage::State::Shown;
                                         }),
                             Patience);
    // What is drawn quickly first, and well soon after, has come to rest.
    QImage last;
    int equal = 0;
    QVERIFY(soon([&] {
        const QImage now = stage().grab().toImage();
        equal = now == last ? equal + 1 : 0;
        last = now;
        return equal == Rests;
    }));
    // As a window manager does, where one that was closed before took it along.
    window().activateWindow();
    QTRY_VERIFY(QApplication::focusWidget());
    QCOMPARE(said(), QString());
}

void TestEveryKeyAnswers::pressKeyOf(ReviewAction action, bool down)
{
    const QKeyCombination keys = ShortcutTable::defaults(action).first()[0];
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus);
    if (down)
        QTest::keyPress(focus, keys.key(), keys.keyboardModifiers());
    else
        QTest::keyRelease(focus, keys.key(), keys.keyboardModifiers());
}

void TestEveryKeyAnswers::answer(const Sight& before, const QString& expression)
{
    const QRegularExpression wanted(expression);
    QVERIFY2(wanted.isValid(), qPrintable(expression));
    QString now;
    const bool isAnswered = soon(
        [&] {
            now = news(before);
            return wanted.match(now).hasMatch();
        },
        Answered);
    QVERIFY2(isAnswered, qPrintable(u"“%1” is not %2"_s.arg(now, expression)));
}

void TestEveryKeyAnswers::theKeyAnswers_data()
{
    QTest::addColumn<ReviewAction>("action");
    QTest::addColumn<bool>("full");
    for (const ShortcutRow& row : ShortcutTable::rows()) {
        QTest::addRow("%s, full screen", row.id) << row.action << true;
        QTest::addRow("%s, compare", row.id) << row.action << false;
    }
}

void TestEveryKeyAnswers::theKeyAnswers()
{
    QFETCH(const ReviewAction, action);
    QFETCH(const bool, full);
    const auto answers = expected().find(action);
    QVERIFY2(answers != expected().end(), "nobody has said how this key answers");
    // One that has one picture, and one before and after it.
    int row = 1;
    while (at(row).images.size() != 1)
        ++row;
    open(full, row);
    const Submission on = at(row);
    QCOMPARE(whose(), on.id);
    const Sight before = look();
    pressKeyOf(action);
    answer(before, expressionOf(full ? answers->second.inFullScreen : answers->second.inCompare, on));
    pressKeyOf(action, false);
    const auto decision = decisionOn(on.id);
    QCOMPARE(decision.has_value(), action == Approve || action == Hold);
    QCOMPARE(queue().counts().waiting + queue().counts().held, decision ? 1 : 0);
}

/// In Compare a key is for the one that shows, flipped or not.
void TestEveryKeyAnswers::theOneThatShowsIsMeant_data()
{
    QTest::addColumn<ReviewAction>("action");
    for (const ReviewAction action : {Approve, ApproveWithNote, Reject, Hold, Peek, BlockWorker})
        QTest::newRow(qPrintable(ShortcutTable::text(action))) << action;
}

void TestEveryKeyAnswers::theOneThatShowsIsMeant()
{
    QFETCH(const ReviewAction, action);
    open(false, 1);
    press(Qt::Key_D);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown() && whose() != current().id, Patience);
    const Sight before = look();
    const auto shown = rows().submission(before.whose);
    QVERIFY(shown);
    pressKeyOf(action);
    answer(before, expressionOf(expected().at(action).inCompare, *shown));
    pressKeyOf(action, false);
    QVERIFY(!decisionOn(current().id));
}

void TestEveryKeyAnswers::whoIsChosenIsCounted()
{
    open(true, 1);
    press(Qt::Key_X);
    QTRY_VERIFY2(said().startsWith(u"Choosing: "_s), qPrintable(said()));
    press(Qt::Key_X);
    QTRY_COMPARE(said(), u"0 chosen."_s);
    press(Qt::Key_X);
    QTRY_COMPARE(said(), u"1 chosen."_s);
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(said(), u"118 chosen."_s);
    press(Qt::Key_X);
    QTRY_COMPARE(said(), u"117 chosen."_s);
}

void TestEveryKeyAnswers::whoIsLeftOutIsNotDecided()
{
    goTo(1);
    press(Qt::Key_X);
    press(Qt::Key_Right);
    press(Qt::Key_X);
    QCOMPARE(chosenRows(*desk().selection()), QList({1, 2}));
    press(Qt::Key_Left);
    press(Qt::Key_X);
    QCOMPARE(chosenRows(*desk().selection()), QList({2}));
    // J and K are moves like any other.
    press(Qt::Key_J);
    press(Qt::Key_J);
    press(Qt::Key_X);
    press(Qt::Key_K);
    press(Qt::Key_K);
    QCOMPARE(chosenRows(*desk().selection()), QList({2, 3}));
    // And by the mouse, whoever was come to by a key.
    press(Qt::Key_Escape);
    press(Qt::Key_J);
    const auto click = [this](int row, Qt::KeyboardModifier with = Qt::ControlModifier) {
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, with,
                          grid().visualRect(rows().index(row, 0)).center());
    };
    QCOMPARE(chosenRows(*desk().selection()), QList({2}));
    click(3);
    QCOMPARE(chosenRows(*desk().selection()), QList({2, 3}));
    click(2);
    QCOMPARE(chosenRows(*desk().selection()), QList({3}));
    click(1, Qt::NoModifier);
    QCOMPARE(chosenRows(*desk().selection()), QList({1}));
}

void TestEveryKeyAnswers::theTwoChosenStay()
{
    goTo(1);
    desk().selection()->select(rows().index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    press(Qt::Key_C);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const Sight before = look();
    QCOMPARE(before.beside, at(4).id);
    press(Qt::Key_M);
    QTRY_COMPARE(said(), u"Those that you chose are compared."_s);
    QCOMPARE(look().beside, before.beside);
    QCOMPARE(look().whose, before.whose);
}

void TestEveryKeyAnswers::theEndsAreSaid_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("full screen") << true;
    QTest::newRow("compare") << false;
}

void TestEveryKeyAnswers::theEndsAreSaid()
{
    QFETCH(const bool, full);
    open(full, 0);
    press(Qt::Key_K);
    QTRY_COMPARE(said(), u"This is the first one here."_s);
    press(Qt::Key_End);
    QTRY_COMPARE(whose(), at(rows().rowCount() - 1).id);
    press(Qt::Key_J);
    QTRY_COMPARE(said(), u"This is the last one here."_s);
    QCOMPARE(whose(), at(rows().rowCount() - 1).id);
    // Once while it is held down, and at the next press again.
    the<QWidget>("toldWords").hide();
    QTest::simulateEvent(QApplication::focusWidget(), true, Qt::Key_J, {}, u"j"_s, true);
    QCOMPARE(said(), QString());
    press(Qt::Key_J);
    QTRY_COMPARE(said(), u"This is the last one here."_s);
}

void TestEveryKeyAnswers::thatNoPictureIsShownIsSaid()
{
    int row = 0;
    while (row < rows().rowCount() && !at(row).images.isEmpty())
        ++row;
    QVERIFY(row < rows().rowCount());
    goTo(row);
    key(Qt::Key_F);
    QTRY_VERIFY(window().isFullScreen() && proofIsShown());
    for (const ReviewAction action : {ToggleFit, ZoomIn, ZoomOut, ZoomFit, TurnPicture, LightenPicture}) {
        pressKeyOf(action);
        QTRY_COMPARE(said(), u"No picture is shown here."_s);
        pressKeyOf(action, false);
        the<QWidget>("toldWords").hide();
    }
}

QTEST_MAIN(TestEveryKeyAnswers)
#include "tst_everykeyanswers.moc"
