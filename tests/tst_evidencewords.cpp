// SPDX-License-Identifier: MIT
// What the inspector says of evidence: which of two came first, and facts apart from what speaks against one.
#include "support/reviewwindow.h"
#include "ui/review/inspector/flagssection.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestEvidenceWords : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        openWindow();
        openReview();
    }
    void cleanup() { closeWindow(); }
    void saysWhichOfTwoCameFirst();
    void factsStandApart();

private:
    QString said()
    {
        const auto* section = window().findChild<FlagsSection*>();
        return section ? words(*section) : QString();
    }
};

void TestEvidenceWords::saysWhichOfTwoCameFirst()
{
    int row = -1;
    const auto hasCopy = [&] {
        for (row = 0; row < rows().rowCount(); ++row) {
            if (!rows().sameFile(at(row).id).isEmpty())
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasCopy(), Patience);
    const Submission one = at(row);
    const Submission other = *rows().submission(rows().sameFile(one.id).first());
    QVERIFY(std::abs(one.submittedAt.secsTo(other.submittedAt)) >= 60);
    const bool first = one.submittedAt < other.submittedAt;
    const QString thisOne = u"This one came first, "_s;
    const QString theOther = u"The other came first, "_s;
    goTo(row);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(first ? thisOne : theOther), qPrintable(said()), Patience);
    goTo(rows().rowOf(other.id));
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(first ? theOther : thisOne), qPrintable(said()), Patience);
}

void TestEvidenceWords::factsStandApart()
{
    int row = 0;
    const auto hasOneFact = [&] {
        for (row = 0; row < rows().rowCount(); ++row) {
            const auto flags = rows().flags(at(row).id);
            if (flags == QList{SubmissionFlag::NewAccount} || flags == QList{SubmissionFlag::NoText})
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasOneFact(), Patience);
    const QString fact =
        rows().flags(at(row).id).first() == SubmissionFlag::NoText ? u"No text"_s : u"New account"_s;
    goTo(row);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(fact), qPrintable(said()), Patience);
    const qsizetype evidence = said().indexOf(u"No evidence"_s);
    const qsizetype facts = said().indexOf(u"Facts"_s);
    QVERIFY2(evidence >= 0 && evidence < facts && facts < said().indexOf(fact), qPrintable(said()));
}

QTEST_MAIN(TestEvidenceWords)
#include "tst_evidencewords.moc"
