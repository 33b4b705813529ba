// SPDX-License-Identifier: MIT
// What the review says about itself, in the real window: the counts of its header and its outbox, what a
// filter shows, and what Blind hides.
#include "support/reviewwindow.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/review/reviewpage.h"
#include "ui/window/navigation.h"

#include <QCheckBox>
#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestReviewCounts : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theHeaderCountsWhatTheServiceCounts();
    void headerAndBadgeCountWhatIsOnItsWay();
    void eachFilterShowsWhatItSays();
    void decidedOnesAreReadWhenAskedFor();
    void whatWasNotReadIsNotCounted();
    void aFilterTakesNothingAway();
    void blindHidesUntilDecided();
    void blindHidesInEveryView();
    void theOrderSaidIsTheOrder();
    void randomIsAnotherEachTime();
    void nothingUnusualIsSaidOnceAllWereCompared();
    void theOutboxSaysWhatWaits();
    void whatPaysByItselfSaysSo();
    void anotherCampaignBeginsAnew();
    void goesToWhatIsAskedFor();

private:
    QWidget& pane() { return *window().findChild<QWidget*>(u"filterPane"_s); }
    QCheckBox& box(const QString& name)
    {
        for (auto* one : pane().findChildren<QCheckBox*>()) {
            if (one->text() == name)
                return *one;
        }
        qFatal("no such filter");
    }
    [[nodiscard]] QString header() { return words(*part<QWidget>(window(), "reviewTitle").parentWidget()); }
    void reject()
    {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_R);
        QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_1);
    }
    void approve()
    {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
    }
};

void TestReviewCounts::init()
{
    openWindow();
    window().resize(1800, 900); // the filters have a pane of their own
    openReview();
    queue().setUndoWindow(std::nullopt);
}

void TestReviewCounts::theHeaderCountsWhatTheServiceCounts()
{
    const auto holds = [this] {
        const Campaign now = lesson();
        const qint64 decided = *now.approvedSubmissions + *now.rejectedSubmissions;
        const QLocale locale;
        return header().contains(u"%1 of %2 decided"_s.arg(
                   locale.toString(decided), locale.toString(decided + *now.pendingSubmissions)))
            && header().contains(u"%1 pending"_s.arg(locale.toString(*now.pendingSubmissions)));
    };
    QVERIFY2(holds(), qPrintable(header()));
    QVERIFY2(header().contains(u"$0.50 a job"_s), qPrintable(header()));
    QVERIFY2(header().contains(lesson().title), qPrintable(header()));
    QVERIFY2(!header().contains(u"Pays by itself"_s), qPrintable(header()));
    QVERIFY2(!header().contains(u"requests left"_s), qPrintable(header()));
    // After what was decided as well.
    approve();
    reject();
    sendAll();
    QTRY_VERIFY2_WITH_TIMEOUT(holds(), qPrintable(header()), Patience);
}

void TestReviewCounts::headerAndBadgeCountWhatIsOnItsWay()
{
    const Campaign before = lesson();
    const qint64 pending = *before.pendingSubmissions;
    const qint64 decided = *before.approvedSubmissions + *before.rejectedSubmissions;
    qint64 others = -pending; // those of all other campaigns
    for (const Campaign& one : truth().campaigns)
        others += one.pendingSubmissions.value_or(0);
    const auto says = [&](qint64 done, const QString& left) {
        const QLocale locale;
        return header().contains(
                   u"%1 of %2 decided"_s.arg(locale.toString(done), locale.toString(decided + pending)))
            && header().contains(left);
    };
    const auto badge = [this] {
        const QString said =
            window().navigation()->item(1)->data(Qt::AccessibleDescriptionRole).toString(); // "190 waiting"
        return said.section(u' ', 0, 0).toLongLong();
    };
    // The list of campaigns counts the same at the same time.
    const auto inTheList = [this, &before](CampaignModel::Column column) {
        const CampaignModel& all = bench().campaigns();
        return all.index(all.rowOf(before.id), column).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(badge(), others + pending, Patience);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending));
    queue().setUndoWindow(std::nullopt);
    approve();
    reject();
    // At once, and without a word of the service.
    QTRY_VERIFY2_WITH_TIMEOUT(says(decided, u"2 on their way · %1 left"_s.arg(pending - 2)),
                              qPrintable(header()), 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(badge(), others + pending - 2, 1'000);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending - 2));
    QVERIFY2(inTheList(CampaignModel::Progress)
                 .contains(u"%1 pending · 2 on their way"_s.arg(QLocale().toString(pending - 2))),
             qPrintable(inTheList(CampaignModel::Progress)));
    key(Qt::Key_H); // on hold is neither decided nor on its way
    // The service confirms, and its counts are not read anew: those that it confirmed are counted.
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "GET");
    sendAll();
    QTRY_VERIFY2_WITH_TIMEOUT(says(decided + 2, u"%1 pending"_s.arg(pending - 2)), qPrintable(header()),
                              1'000);
    QCOMPARE(badge(), others + pending - 2);
    QCOMPARE(inTheList(CampaignModel::Waiting), u"Review %1"_s.arg(pending - 2));
    QVERIFY2(!inTheList(CampaignModel::Progress).contains(u"on their way"_s),
             qPrintable(inTheList(CampaignModel::Progress)));
    // Read anew they are counted once.
    m_server->sandbox().disarmAll();
    window().currentPage()->refresh();
    key(Qt::Key_F5);
    const auto readAnew = [&] {
        const std::optional<Campaign> known = bench().campaigns().campaign(before.id);
        return known && known->pendingSubmissions == pending - 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(readAnew(), Patience);
    QVERIFY2(says(decided + 2, u"%1 pending"_s.arg(pending - 2)), qPrintable(header()));
}

void TestReviewCounts::eachFilterShowsWhatItSays()
{
    const int all = rows().rowCount();
    const SubmissionId held = at(0).id;
    const SubmissionId waiting = at(1).id;
    key(Qt::Key_H);
    approve();
    const auto shows = [this](const QString& name, const QList<SubmissionId>& ids) {
        box(name).setChecked(true);
        QList<SubmissionId> shown;
        for (int row = 0; row < rows().rowCount(); ++row)
            shown.append(at(row).id);
        box(name).setChecked(false);
        return shown == ids;
    };
    QVERIFY(shows(u"On hold"_s, {held}));
    QVERIFY(shows(u"Waiting to be sent"_s, {waiting}));
    QVERIFY(shows(u"Failed or unsure"_s, {}));
    box(u"Undecided"_s).setChecked(true);
    QCOMPARE(rows().rowCount(), all - 2);
    QVERIFY(rows().rowOf(held) < 0 && rows().rowOf(waiting) < 0);
    // Two of a group are either.
    box(u"On hold"_s).setChecked(true);
    QCOMPARE(rows().rowCount(), all - 1);
    QCOMPARE(the<QAbstractButton>("clearFiltersButton").text(),
             u"Clear 2 filters"_s); // as many as are ticked
    click("clearFiltersButton");
    QCOMPARE(rows().rowCount(), all);
    QVERIFY(!box(u"Undecided"_s).isChecked() && !box(u"On hold"_s).isChecked());
    QVERIFY(!find<QAbstractButton>("clearFiltersButton"));
    // The rates and the waits divide all that there is.
    for (const QStringList& group :
         {QStringList{u"95 % and more"_s, u"80 to 95 %"_s, u"Under 80 %"_s, u"No rate"_s},
          QStringList{u"Under 1 hour"_s, u"1 to 24 hours"_s, u"More than a day"_s}}) {
        int together = 0;
        for (const QString& name : group) {
            box(name).setChecked(true);
            for (int row = 0; row < rows().rowCount(); ++row) {
                const auto rate = at(row).workerApprovalRate;
                if (name == u"No rate"_s)
                    QVERIFY(!rate || at(row).workerTotalCompleted == 0);
                else if (name == u"Under 80 %"_s)
                    QVERIFY(rate && rate->hundredths() < 8'000);
                else if (name == u"95 % and more"_s)
                    QVERIFY(rate && rate->hundredths() >= 9'500);
            }
            together += rows().rowCount();
            box(name).setChecked(false);
        }
        QCOMPARE(together, all);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
    box(u"Not seen yet"_s).setChecked(true);
    QVERIFY(rows().rowOf(held) < 0);
    QVERIFY(rows().rowCount() > 0 && rows().rowCount() < all);
}

void TestReviewCounts::decidedOnesAreReadWhenAskedFor()
{
    const auto asked = [this](const QByteArray& status) {
        return m_server->sandbox().requestCount("status=" + status);
    };
    QCOMPARE(asked("Approved"), 0);
    QCOMPARE(asked("Rejected"), 0);
    box(u"Approved"_s).setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(asked("Approved") > 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), int(*lesson().approvedSubmissions), Patience);
    for (int row = 0; row < rows().rowCount(); ++row)
        QCOMPARE(at(row).status, SubmissionStatus::Approved);
    QCOMPARE(asked("Rejected"), 0);
    box(u"Approved"_s).setChecked(false);
    box(u"Rejected"_s).setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(asked("Rejected") > 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), int(*lesson().rejectedSubmissions), Patience);
    for (int row = 0; row < rows().rowCount(); ++row)
        QCOMPARE(at(row).status, SubmissionStatus::Rejected);
    // And back: what arrives is looked for among the pending again.
    box(u"Rejected"_s).setChecked(false);
    m_server->sandbox().resetLog();
    key(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(asked("Pending") > 0, Patience);
}

void TestReviewCounts::whatWasNotReadIsNotCounted()
{
    const auto count = [this](const QString& name) {
        const QCheckBox& of = box(name);
        const QList<QLabel*> labels = pane().findChildren<QLabel*>();
        const int middle = of.mapTo(&pane(), of.rect().center()).y();
        for (const QLabel* label : labels) {
            const QRect place(label->mapTo(&pane(), QPoint()), label->size());
            if (place.top() <= middle && place.bottom() >= middle && place.left() > of.x())
                return label->text();
        }
        return u"?"_s;
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(u"Undecided"_s), QLocale().toString(rows().totalCount()), Patience);
    // Of the decided ones none was asked for: that is not "0".
    QCOMPARE(count(u"Approved"_s), QString());
    approve();
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"Approved"_s), u"1+"_s, Patience);
    box(u"Approved"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(count(u"Approved"_s), QLocale().toString(*lesson().approvedSubmissions),
                              Patience);
    QCOMPARE(count(u"Rejected"_s), QString());
}

void TestReviewCounts::aFilterTakesNothingAway()
{
    // The current one is filtered out: another is current, and a key decides on that one.
    const Submission first = at(0);
    const Submission last = at(rows().rowCount() - 1);
    QVERIFY(first.workerName != last.workerName);
    auto* search = wait<QLineEdit>("filterSearch");
    QVERIFY(search);
    search->setFocus();
    QTest::keyClicks(search, last.workerName);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() < 20 && rows().rowOf(first.id) < 0, Patience);
    QVERIFY(rows().rowOf(last.id) >= 0);
    QVERIFY(current().id != first.id);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId one = current().id;
    key(Qt::Key_A);
    QVERIFY(decisionOn(one) && !decisionOn(first.id));
    QCOMPARE(queue().counts().waiting, 1);
    click("clearFiltersButton");
    QCOMPARE(search->text(), QString());
    QTRY_VERIFY(rows().rowOf(first.id) >= 0);
}

void TestReviewCounts::blindHidesUntilDecided()
{
    const Submission one = current();
    const auto name = [this] { return part<QLabel>(window(), "workerName").text(); };
    QCOMPARE(name(), one.workerName);
    box(u"Blind: hide names until decided"_s).setChecked(true);
    QCOMPARE(name(), u"Hidden until decided"_s);
    auto* panel = window().findChild<QWidget*>(u"workerPanel"_s);
    QVERIFY2(one.country.isEmpty() || !words(*panel).contains(one.country), qPrintable(words(*panel)));
    QVERIFY(!the<QAbstractButton>("ofWorkerButton").isEnabled()); // it would tell
    approve();
    QTRY_COMPARE(name(), u"Hidden until decided"_s); // that of the next one
    key(Qt::Key_Home);
    QTRY_COMPARE(name(), one.workerName);
    QVERIFY(the<QAbstractButton>("ofWorkerButton").isEnabled());
    box(u"Blind: hide names until decided"_s).setChecked(false);
    key(Qt::Key_Right);
    QTRY_COMPARE(name(), current().workerName);
}

void TestReviewCounts::blindHidesInEveryView()
{
    const Submission one = current();
    const QString secret = one.workerName;
    QVERIFY(!secret.isEmpty());
    box(u"Blind: hide names until decided"_s).setChecked(true);
    // What is read and what is spoken of it, in each view.
    const auto leak = [this, &secret]() -> QString {
        for (const QWidget* part : window().findChildren<QWidget*>()) {
            if (!part->isVisible())
                continue;
            QString text =
                part->accessibleName() + u'\n' + part->accessibleDescription() + u'\n' + part->toolTip();
            if (const auto* label = qobject_cast<const QLabel*>(part))
                text += u'\n' + label->text();
            if (text.contains(secret))
                return QLatin1String(part->metaObject()->className()) + u" "_s + part->objectName() + u": "_s
                    + text;
        }
        return {};
    };
    for (const Qt::Key view : {Qt::Key_G, Qt::Key_E, Qt::Key_C, Qt::Key_T}) {
        press(view);
        QTRY_VERIFY_WITH_TIMEOUT(current().id == one.id, Patience);
        QTRY_VERIFY2_WITH_TIMEOUT(leak().isEmpty(), qPrintable(leak()), Patience);
    }
    press(Qt::Key_G);
    key(Qt::Key_R);
    QTRY_VERIFY2_WITH_TIMEOUT(leak().isEmpty(), qPrintable(leak()), Patience);
}

void TestReviewCounts::theOrderSaidIsTheOrder()
{
    auto* combo = window().findChild<QComboBox*>(u"sortCombo"_s);
    QVERIFY(combo);
    QCOMPARE(combo->currentText(), u"Oldest first"_s);
    rows().sort(SubmissionModel::Rate, Qt::DescendingOrder); // as a click on the heading does
    QCOMPARE(combo->currentIndex(), -1);
    QVERIFY2(combo->placeholderText().contains(u"rate"_s), qPrintable(combo->placeholderText()));
    combo->setCurrentIndex(1);
    Q_EMIT combo->activated(1);
    QCOMPARE(combo->currentText(), u"Newest first"_s);
    QCOMPARE(rows().sortColumn(), -1);
}

void TestReviewCounts::randomIsAnotherEachTime()
{
    auto* combo = window().findChild<QComboBox*>(u"sortCombo"_s);
    const int random = combo->findText(u"In random order"_s);
    QSet<QList<qint64>> orders;
    for (int i = 0; i < 4; ++i) {
        combo->setCurrentIndex(random);
        Q_EMIT combo->activated(random);
        QList<qint64> order;
        for (int row = 0; row < rows().rowCount(); ++row)
            order.append(at(row).id.value());
        orders.insert(order);
        QDeadlineTimer tick(3);
        QTRY_VERIFY(tick.hasExpired());
    }
    QVERIFY(orders.size() > 1);
}

void TestReviewCounts::nothingUnusualIsSaidOnceAllWereCompared()
{
    const auto said = [this] {
        const auto* label = window().findChild<QLabel*>(u"nothingUnusual"_s);
        return label ? label->text() : QString();
    };
    int row = 0;
    while (row < rows().rowCount() && !rows().flags(at(row).id).isEmpty())
        ++row;
    goTo(row);
    // What is in sight was fetched, the rest of the list was not.
    QTRY_VERIFY2_WITH_TIMEOUT(said().startsWith(u"No evidence so far"_s), qPrintable(said()), Patience);
    const ComparedCount compared = rows().comparedWith(current().id);
    QVERIFY(!compared.isWhole());
    // Whoever sent no picture is none of those that it is compared with.
    int others = -1;
    for (const SubmissionId id : rows().allIds())
        others += rows().submission(id)->images.isEmpty() ? 0 : 1;
    QVERIFY(others < rows().totalCount() - 1);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"of %1 pictures"_s.arg(others)), qPrintable(said()), Patience);
    // Without a picture there is nothing to compare.
    row = 0;
    while (row < rows().rowCount() && !at(row).images.isEmpty())
        ++row;
    goTo(row);
    QTRY_VERIFY2_WITH_TIMEOUT(said() == u"No evidence against it"_s, qPrintable(said()), Patience);
    // That it has none is a fact, and stands among facts.
    QVERIFY(window().findChild<QLabel*>(u"factsHeading"_s));
}

void TestReviewCounts::theOutboxSaysWhatWaits()
{
    const auto said = [this] { return textOf("outboxWords"); };
    QVERIFY(!the<QAbstractButton>("sendNowButton").isEnabled());
    QVERIFY(!the<QAbstractButton>("undoButton").isEnabled());
    approve();
    approve();
    reject();
    QVERIFY2(said().contains(u"3 waiting"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"until you send"_s), qPrintable(said()));
    QVERIFY(the<QAbstractButton>("undoButton").isEnabled());
    click("undoButton");
    QVERIFY2(said().contains(u"2 waiting"_s), qPrintable(said()));
    QCOMPARE(queue().counts().rejections, 0);
    click("pauseButton");
    QVERIFY(queue().isPaused());
    QVERIFY2(said().contains(u"paused"_s), qPrintable(said()));
    QCOMPARE(the<QAbstractButton>("pauseButton").text(), u"Go on sending"_s);
    click("pauseButton");
    QVERIFY(!queue().isPaused());
    QVERIFY2(!said().contains(u"paused"_s), qPrintable(said()));
    QCOMPARE(posts("/approve/"), 0);
    click("sendNowButton");
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 2, Patience);
    QCOMPARE(posts("/reject/"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!the<QAbstractButton>("undoButton").isEnabled(), Patience);
}

void TestReviewCounts::whatPaysByItselfSaysSo()
{
    window().go<CampaignsPage>();
    click("quickJobButton");
    type("linkEdit", u"https://youtu.be/x"_s);
    click("haveReadBox");
    click("createJobButton");
    QVERIFY(wait<QAbstractButton>("creationReviewButton"));
    const CampaignId made = truth().campaigns.first().id;
    click("creationReviewButton");
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), made, Patience);
    QVERIFY(qobject_cast<ReviewPage*>(window().currentPage()));
    QTRY_VERIFY2_WITH_TIMEOUT(header().contains(u"Pays by itself in 50 more"_s), qPrintable(header()),
                              Patience);
    QVERIFY2(header().contains(u"$0.05 a job"_s), qPrintable(header()));
    // Nothing is pending there, so there is nothing to approve.
    QTRY_VERIFY_WITH_TIMEOUT(!the<QAbstractButton>("approveAllButton").isEnabled(), Patience);
}

void TestReviewCounts::anotherCampaignBeginsAnew()
{
    const CampaignId first = rows().campaign();
    CampaignId second;
    for (const Campaign& campaign : truth().campaigns) {
        if (campaign.id != first && campaign.pendingSubmissions.value_or(0) > 0)
            second = campaign.id;
    }
    QVERIFY(!second.isNull());
    box(u"Not seen yet"_s).setChecked(true);
    key(Qt::Key_T);
    bench().openReview(second);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0, Patience);
    QCOMPARE(rows().campaign(), second);
    QVERIFY(!box(u"Not seen yet"_s).isChecked()); // a filter of before would hide what waits here
    QCOMPARE(rows().rowCount(), int(*truth().campaign(second)->pendingSubmissions));
    QVERIFY(find<QAbstractItemView>("submissionsGrid"));
    QVERIFY2(header().contains(truth().campaign(second)->title), qPrintable(header()));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId one = current().id;
    key(Qt::Key_A);
    QCOMPARE(queue().open().first().request.key, (SubmissionKey{second, one}));
    // Undone from the campaign of before, that one is not decided on either.
    bench().openReview(first);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0 && proofIsShown(), Patience);
    auto* table = find<QAbstractItemView>("submissionsTable"); // as it was looked at
    QVERIFY(table);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(queue().counts().waiting, 0);
}

void TestReviewCounts::goesToWhatIsAskedFor()
{
    const CampaignId first = rows().campaign();
    approve();
    const SubmissionId decided = queue().open().first().request.key.submission;
    CampaignId second;
    for (const Campaign& campaign : truth().campaigns) {
        if (campaign.id != first && campaign.pendingSubmissions.value_or(0) > 0)
            second = campaign.id;
    }
    bench().openReview(second);
    QTRY_VERIFY_WITH_TIMEOUT(rows().campaign() == second && rows().rowCount() > 0, Patience);
    key(Qt::Key_Q);
    auto* list = wait<QAbstractItemView>("outboxView");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    buttonNamed(the<QDialog>("outboxPanel"), u"Show"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), first, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0 && current().id == decided, Patience);
}

QTEST_MAIN(TestReviewCounts)
#include "tst_reviewcounts.moc"
