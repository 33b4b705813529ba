// SPDX-License-Identifier: MIT
#include "models/errortext.h"

#include <QTest>

using namespace proofdesk;

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errorsSayWhatTheyMeanForTheMoney_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<Attempt>("what");
        QTest::addColumn<QString>("text");
        ApiError offline;
        offline.kind = ErrorKind::NotSent;
        QTest::newRow("offline approval")
            << offline << Attempt::Approve
            << QStringLiteral("The approval did not go through. The service can't be reached: there is no "
                              "connection, or its address is wrong. Nothing was paid. You can go on "
                              "deciding; it is sent when the connection is back.");
        ApiError lost;
        lost.kind = ErrorKind::NoAnswer;
        lost.effect = EffectMayHaveHappened::Yes;
        QTest::newRow("lost creation")
            << lost << Attempt::CreateCampaign
            << QStringLiteral("No clear answer came. The connection broke before a complete answer "
                              "came. It is not known yet whether money was taken. Proofdesk reads what the "
                              "service holds and will not send it again by itself.");
        ApiError refused;
        refused.kind = ErrorKind::Refused;
        refused.httpStatus = 400;
        refused.serviceMessage = QStringLiteral("Worker already blocked");
        QTest::newRow("already blocked")
            << refused << Attempt::Block
            << QString::fromUtf8("The worker was not blocked. The service says: “Worker already blocked”.");
    }
    void errorsSayWhatTheyMeanForTheMoney()
    {
        QFETCH(ApiError, error);
        QFETCH(Attempt, what);
        QTEST(errorText(error, what), "text");
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
