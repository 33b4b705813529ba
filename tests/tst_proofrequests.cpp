// SPDX-License-Identifier: MIT
#include "support/proofstoreworld.h"

using namespace proofdesk;

/// Which proofs are fetched, and which of them first: what is in sight, for as long as somebody asks for it.
class TestProofRequests : public QObject, private ProofStoreWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWorld(); }
    void asksForWhatIsVisibleFirst();
    void dropsWhatScrolledAway();
    void endsWithItsAsker();
    void refusesLoopbackWhereTheServiceIsElsewhere();
    void hasNothingToAskFor();
};

void TestProofRequests::asksForWhatIsVisibleFirst()
{
    const auto proofs = store(1);
    QObject stage;
    m_server->hold(true);
    proofs->want(this, requestsFor(10, 13), requestsFor(20, 22));
    QTRY_COMPARE(m_server->raw().heldCount(), 1);
    proofs->want(&stage, {requestFor(m_server->image(1), ProofSize::Full)},
                 {requestFor(m_server->image(2), ProofSize::Full)});
    m_server->hold(false);
    m_server->raw().release();
    QCOMPARE(settle(*proofs, m_server->image(21)), ProofState::Ready);
    const QList<QByteArray> paths = m_server->raw().paths();
    // The first was under way; then what the newest asker shows, then the grid, then what may come next.
    QCOMPARE(paths.first(), QByteArray("/t10.jpg"));
    QVERIFY(paths.indexOf("/1.png") < paths.indexOf("/t11.jpg"));
    QVERIFY(paths.indexOf("/t12.jpg") < paths.indexOf("/2.png"));
    QVERIFY(paths.indexOf("/2.png") < paths.indexOf("/t20.jpg"));
}

void TestProofRequests::dropsWhatScrolledAway()
{
    const auto proofs = store(4);
    m_server->hold(true);
    proofs->want(this, requestsFor(0, 100));
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    m_server->hold(false);
    proofs->want(this, requestsFor(200, 203));
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    for (int i = 200; i < 203; ++i)
        QCOMPARE(settle(*proofs, m_server->image(i)), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 7);
    QCOMPARE(proofs->state(m_server->image(0), ProofSize::Thumbnail), ProofState::NotAsked);
}

void TestProofRequests::endsWithItsAsker()
{
    const auto proofs = store(4);
    m_server->hold(true);
    auto asker = std::make_unique<QObject>();
    proofs->want(asker.get(), requestsFor(0, 10));
    proofs->request(requestFor(m_server->image(50)));
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    m_server->hold(false);
    asker.reset();
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    QCOMPARE(settle(*proofs, m_server->image(50)), ProofState::Ready); // requested: whoever looks
    QCOMPARE(m_server->raw().requests().size(), 5);
}

void TestProofRequests::refusesLoopbackWhereTheServiceIsElsewhere()
{
    ProofStore::Options options;
    ProofStore proofs(options, *m_clock);
    const ProofImage image = m_server->image(1);
    proofs.want(this, {requestFor(image)});
    QCOMPARE(settle(proofs, image), ProofState::Failed);
    QCOMPARE(proofs.error(image, ProofSize::Thumbnail)->kind, ProofErrorKind::AddressRefused);
    QCOMPARE(m_server->raw().connectionCount(), 0);
}

void TestProofRequests::hasNothingToAskFor()
{
    const auto proofs = store();
    proofs->want(this, {requestFor({})});
    QCOMPARE(proofs->state({}, ProofSize::Thumbnail), ProofState::Failed);
    QCOMPARE(proofs->error({}, ProofSize::Full)->kind, ProofErrorKind::NoAddress);
    // A thumbnail alone is better than nothing, at both sizes.
    ProofImage thumbnailOnly = m_server->image(1);
    thumbnailOnly.url.clear();
    proofs->want(this, {requestFor(thumbnailOnly), requestFor(thumbnailOnly, ProofSize::Full)});
    QCOMPARE(settle(*proofs, thumbnailOnly), ProofState::Ready);
    QCOMPARE(settle(*proofs, thumbnailOnly, ProofSize::Full), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestProofRequests)
#include "tst_proofrequests.moc"
