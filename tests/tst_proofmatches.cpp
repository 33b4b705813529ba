// SPDX-License-Identifier: MIT
#include "domain/clock.h"
#include "models/proofmatches.h"
#include "models/submissionmodel.h"
#include "models/submissionstore.h"
#include "proofs/printregistry.h"
#include "proofs/proofstore.h"
#include "support/rawserver.h"
#include "support/testimages.h"

#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

const CampaignId Campaign1 = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");

} // namespace

class TestProofMatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flagsTheSameFileOfAnotherWorker()
    {
        // /1 to /3 are one file, /4 is another picture.
        RawServer server([](const RawServer::Request& request) {
            return RawServer::reply(200, "image/png",
                                    encoded(blocks(request.path == "/4.png" ? 9 : 1), "png"));
        });
        SystemClock clock;
        ProofStore::Options options;
        options.loopbackAllowed = true;
        ProofStore proofs(options, clock);
        SubmissionModel model(clock);
        model.setCampaign(Campaign1);
        model.setSources(nullptr, &proofs, nullptr);
        const QStringList workers{QStringLiteral("anna"), QStringLiteral("bert"), QStringLiteral("bert"),
                                  QStringLiteral("carl")};
        QList<Submission> rows;
        for (int i = 1; i <= 4; ++i) {
            Submission s;
            s.id = SubmissionId(i);
            s.worker = WorkerId::fromText(workers[i - 1]);
            s.workerName = workers[i - 1];
            s.status = SubmissionStatus::Pending;
            s.proofText = QStringLiteral("done");
            s.images = {{QString(), server.url(QStringLiteral("/%1.png").arg(i)).toString(), QString()}};
            rows << s;
        }
        model.merge(rows, true);
        // The one that is like none comes first: it was looked at when the others are told to be alike.
        const auto isThere = [&proofs](const Submission& row) {
            return proofs.state(row.images.first(), ProofSize::Full) == ProofState::Ready;
        };
        proofs.request({Campaign1, rows[3].images.first(), ProofSize::Full});
        QTRY_VERIFY(isThere(rows[3]));
        for (const Submission& row : rows.first(3))
            proofs.request({Campaign1, row.images.first(), ProofSize::Full});

        const auto same = QList{SubmissionFlag::SameFile};
        QTRY_COMPARE(model.countOf(SubmissionFlag::SameFile), 3); // in whatever order they come
        QCOMPARE(model.flags(SubmissionId(1)), same);
        QCOMPARE(model.flags(SubmissionId(2)), same);
        QVERIFY(model.flags(SubmissionId(4)).isEmpty());
        // Two of one worker are between those two: only the other worker's counts.
        QCOMPARE(model.matches(SubmissionId(2)), QList{SubmissionId(1)});
        QCOMPARE(model.matches(SubmissionId(1)), (QList{SubmissionId(2), SubmissionId(3)}));
        QVERIFY(model.index(model.rowOf(SubmissionId(1)), 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("same file as 2 other(s)")));
    }

    void oneAddressInManyRowsIsNoWalkOverPairs()
    {
        SystemClock clock;
        ProofStore proofs({}, clock);
        // As the model asks: each row is learned and marked when it comes, and all when the picture is there.
        const auto stepsFor = [&](int count) {
            SubmissionStore store;
            ProofMatches matches(store, proofs);
            matches.setCampaign(Campaign1);
            const auto mark = [&](SubmissionStore::Index row, int expected) {
                QCOMPARE(matches.sameFileCount(row), expected);
                QVERIFY(matches.alike(row).empty());
            };
            for (int i = 0; i < count; ++i) {
                Submission s;
                s.id = SubmissionId(i + 1);
                s.worker = WorkerId::fromText(QStringLiteral("w%1").arg(i));
                s.workerName = s.worker.toString();
                s.status = SubmissionStatus::Pending;
                s.images = {{QString(), QStringLiteral("https://images.example/one.png"), QString()}};
                const auto put = store.put(s);
                matches.learn(put.index);
                mark(put.index, i);
            }
            for (const auto row : matches.decoded({QStringLiteral("https://images.example/one.png")}))
                mark(row, count - 1);
            [&] { QCOMPARE(matches.sameFile(0).size(), ProofMatches::MostListed); }();
            return matches.steps();
        };
        const qint64 few = stepsFor(1'000);
        const qint64 many = stepsFor(4'000);
        QVERIFY2(many < 6 * few, qPrintable(QStringLiteral("%1, %2").arg(few).arg(many)));
    }

    void oneFileAtManyAddressesIsNoWalkEither()
    {
        PrintRegistry registry;
        const Fingerprint print{QByteArray(32, 'x'), 0x1234'5678'9ABC'DEF0};
        for (int i = 0; i < 3'000; ++i)
            registry.add(Campaign1, QString::number(i), ProofSize::Full, print);
        const QList<ProofMatch> found = registry.matches(Campaign1, QStringLiteral("7"), 50);
        QCOMPARE(found.size(), 50);
        QVERIFY(
            std::all_of(found.begin(), found.end(), [](const ProofMatch& match) { return match.sameFile; }));
        // What is counted ends somewhere, or each of the rows would walk over all.
        QCOMPARE(registry.copies(Campaign1, QStringLiteral("7"), 50).size(), 50);
    }

    void aCommonLikenessMeansNothing()
    {
        QCOMPARE(ProofMatches::mostAlike(20), 2);
        QCOMPARE(ProofMatches::mostAlike(1'000), 50);
    }
};

QTEST_GUILESS_MAIN(TestProofMatches)
#include "tst_proofmatches.moc"
