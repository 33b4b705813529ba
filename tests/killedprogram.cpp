// SPDX-License-Identifier: MIT
// A program that decides and sends until it is killed: tst_killed starts it, kills it at a random moment, and
// looks at what is left.
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "review/decisions/decisionqueue.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUrl>

#include <cstdio>

using namespace proofdesk;

/// killedprogram DATABASE ORIGIN KEY CAMPAIGN ID…: every third id is rejected, the others are approved. Says
/// "taken ID" once a decision is taken.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 6)
        return 2;
    auto database = Database::open(arguments.at(1));
    const auto campaign = CampaignId::parse(arguments.at(4));
    if (!database || !campaign)
        return 1;
    SystemClock clock;
    RequestBudget budget(clock);
    Dispatcher dispatcher(QUrl(arguments.at(2)), arguments.at(3).toLatin1(), clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(**database, api, budget, clock);
    for (qsizetype i = 5; i < arguments.size(); ++i) {
        DecisionRequest request;
        request.key = {*campaign, SubmissionId(arguments.at(i).toLongLong())};
        request.kind = i % 3 == 0 ? DecisionKind::Reject : DecisionKind::Approve;
        request.note = QStringLiteral("said");
        if (!queue.decide({request}))
            return 1;
        std::printf("taken %s\n", qPrintable(arguments.at(i)));
        std::fflush(stdout);
        queue.sendNow();
    }
    return QCoreApplication::exec();
}
