// SPDX-License-Identifier: MIT
// What is shown of a campaign and in which order, in the real window: what a filter lets through and counts,
// the orders, and what Blind hides.
#include "support/widereview.h"
#include "ui/common/plaintext.h"

#include <QDeadlineTimer>
#include <QSet>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestReviewFilters : public QObject, private WideReview
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWideReview(); }
    void cleanup() { closeWindow(); }
    void eachFilterShowsWhatItSays();
    void decidedOnesAreReadWhenAskedFor();
    void whatWasNotReadIsNotCounted();
    void whatItIsNarrowedToIsCounted();
    void whatIsDecidedNeedsNoLook();
    void theServiceIsAskedByNameNoMore();
    void openedAgainItShowsAll();
    void aFilterTakesNothingAway();
    void anotherCampaignBeginsAnew();
    void theOrderSaidIsTheOrder();
    void randomIsAnotherEachTime();
    void blindHidesUntilDecided();
    void blindHidesInEveryView();

private:
    /// The number that stands beside a filter.
    QString count(const QString& name);
};

void TestReviewFilters::eachFilterShowsWhatItSays()
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

void TestReviewFilters::decidedOnesAreReadWhenAskedFor()
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

QString TestReviewFilters::count(const QString& name)
{
    const QCheckBox& of = box(name);
    const QList<QLabel*> labels = pane().findChildren<QLabel*>();
    const int middle = of.mapTo(&pane(), of.rect().center()).y();
    for (const QLabel* label : labels) {
        const QRect place(label->mapTo(&pane(), QPoint()), label->size());
        if (label->isVisible() && place.top() <= middle && place.bottom() >= middle && place.left() > of.x())
            return label->text();
    }
    return u"?"_s;
}

void TestReviewFilters::whatWasNotReadIsNotCounted()
{
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

/// While one worker is looked at, the numbers are of theirs: they say what a tick would show.
void TestReviewFilters::whatItIsNarrowedToIsCounted()
{
    int row = 0;
    while (rows().ofWorker(at(row).worker).size() < 2)
        ++row;
    const Submission one = at(row);
    const auto theirs = int(rows().ofWorker(one.worker).size());
    QVERIFY(theirs < rows().totalCount());
    QTRY_COMPARE_WITH_TIMEOUT(count(u"Undecided"_s), QLocale().toString(rows().totalCount()), Patience);
    goTo(row);
    key(Qt::Key_W);
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), theirs, Patience);
    QTRY_COMPARE(count(u"Undecided"_s), QLocale().toString(theirs));
    // Whose they are is said, and taken away by the same box.
    box(shownLine(one.workerName)).click();
    QTRY_COMPARE(count(u"Undecided"_s), QLocale().toString(rows().totalCount()));
    QCOMPARE(rows().rowCount(), rows().totalCount());
}

void TestReviewFilters::whatIsDecidedNeedsNoLook()
{
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
    const int last = rows().rowCount() - 1;
    QVERIFY(!isSeen(last));
    const auto unseen = [this] { return QLocale().toInt(count(u"Not seen yet"_s)); };
    const int before = rows().countUnseen();
    QTRY_COMPARE(unseen(), before);
    DecisionRequest request;
    request.key = {rows().campaign(), at(last).id};
    request.kind = DecisionKind::Approve;
    QVERIFY(queue().decide({request}));
    QTRY_COMPARE(unseen(), before - 1);
    const SubmissionId decided = at(last).id;
    box(u"Not seen yet"_s).click();
    QTRY_COMPARE(rows().rowCount(), before - 1);
    QVERIFY(rows().rowOf(decided) < 0);
}

/// Enter in the search asks the service by that name: the list is whole again once the name is gone.
void TestReviewFilters::theServiceIsAskedByNameNoMore()
{
    const QString name = at(0).workerName;
    auto* search = wait<QLineEdit>("filterSearch");
    QVERIFY(search);
    search->setFocus();
    QTest::keyClicks(search, name);
    QTest::keyClick(search, Qt::Key_Return);
    const auto askedByName = [this] { return m_server->sandbox().requestCount("search=") > 0; };
    QTRY_VERIFY_WITH_TIMEOUT(askedByName(), Patience);
    click("clearFiltersButton");
    QTRY_COMPARE(rows().rowCount(), rows().totalCount());
    letArrive();
    m_server->sandbox().resetLog();
    key(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->sandbox().requestCount("status=Pending") > 0, Patience);
    QVERIFY(!askedByName());
}

void TestReviewFilters::openedAgainItShowsAll()
{
    goTo(0);
    key(Qt::Key_W);
    QTRY_VERIFY(rows().rowCount() < rows().totalCount());
    box(u"Undecided"_s).click();
    bench().openReview(lesson().id);
    QTRY_COMPARE(rows().rowCount(), rows().totalCount());
    QVERIFY(box(u"Undecided"_s).isChecked()); // what the person chose among the filters stays
}

void TestReviewFilters::aFilterTakesNothingAway()
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

void TestReviewFilters::anotherCampaignBeginsAnew()
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

void TestReviewFilters::theOrderSaidIsTheOrder()
{
    auto* combo = &part<QComboBox>(window(), "sortCombo");
    QCOMPARE(combo->currentText(), u"Oldest first"_s);
    rows().sort(SubmissionModel::Rate, Qt::DescendingOrder); // as a click on the heading does
    QCOMPARE(combo->currentIndex(), -1);
    QVERIFY2(combo->placeholderText().contains(u"rate"_s), qPrintable(combo->placeholderText()));
    combo->setCurrentIndex(1);
    Q_EMIT combo->activated(1);
    QCOMPARE(combo->currentText(), u"Newest first"_s);
    QCOMPARE(rows().sortColumn(), -1);
}

void TestReviewFilters::randomIsAnotherEachTime()
{
    auto* combo = &part<QComboBox>(window(), "sortCombo");
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

void TestReviewFilters::blindHidesUntilDecided()
{
    const Submission one = current();
    const auto name = [this] { return part<QLabel>(window(), "workerName").text(); };
    QCOMPARE(name(), one.workerName);
    box(u"Blind: hide names until decided"_s).setChecked(true);
    QCOMPARE(name(), u"Hidden until decided"_s);
    const auto& panel = part<QWidget>(window(), "workerPanel");
    QVERIFY2(one.country.isEmpty() || !words(panel).contains(one.country), qPrintable(words(panel)));
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

void TestReviewFilters::blindHidesInEveryView()
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

QTEST_MAIN(TestReviewFilters)
#include "tst_reviewfilters.moc"
