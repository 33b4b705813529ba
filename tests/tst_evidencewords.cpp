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
    void saysWhatItWasComparedWith();
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
    QTRY_VERIFY_WITH_TIMEOUT(rowWithACopy() >= 0, Patience);
    const int row = rowWithACopy();
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

/// What is long paid is not in the list: nothing found is said with where it was looked for.
void TestEvidenceWords::saysWhatItWasComparedWith()
{
    int row = 0;
    const auto plainOne = [&] {
        for (row = 0; row < rows().rowCount(); ++row) {
            const SubmissionId id = at(row).id;
            const ComparedCount compared = rows().comparedWith(id);
            if (rows().flags(id).isEmpty() && compared.all > 1 && compared.isWhole())
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(plainOne(), Patience);
    goTo(row);
    const int others = rows().comparedWith(current().id).all;
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(u"compared with the %1 other pictures read here"_s.arg(others)),
                              qPrintable(said()), Patience);
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
