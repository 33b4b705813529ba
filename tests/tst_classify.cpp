// SPDX-License-Identifier: MIT
#include "net/classify.h"

#include <QTest>

using namespace proofdesk;

namespace {

WireReply answered(const QByteArray& body, const QByteArray& type = "application/json")
{
    WireReply reply;
    reply.status = 200;
    reply.body = body;
    reply.contentType = type;
    reply.contentLength = body.size();
    return reply;
}

const QDateTime Now({2025, 1, 16}, {15, 0}, Qt::UTC);

} // namespace

/// Answers at the edges of what can be told from them.
class TestClassify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void targetsOfRedirectsAreTold();
    void emptyAnswersAreWhole();
    void pagesInAnyClothes();
    void conflictsAreRefusals();
    void hugeErrorsHaveNoWords();
};

void TestClassify::targetsOfRedirectsAreTold()
{
    WireReply reply = answered("{}");
    reply.status = 302;
    reply.location = "https://portal.example/" + QByteArray(1'000, 'x');
    const QString told = classify(reply, Effect::Reads, Now).error().detail;
    QVERIFY2(told.contains(QStringLiteral("HTTP 302, to https://portal.example/xxxxxxxxxx")),
             qPrintable(told));
    QVERIFY(told.size() < 400);
}

void TestClassify::emptyAnswersAreWhole()
{
    // An empty answer of success is whole; whether it makes sense is for the decoder to say.
    WireReply reply = answered({});
    reply.contentLength.reset();
    QVERIFY(classify(reply, Effect::Reads, Now));
    // So is one of the length that was announced.
    QVERIFY(classify(answered(R"({"a": )"), Effect::Reads, Now));
}

void TestClassify::pagesInAnyClothes()
{
    // Blanks in front do not make a page an answer.
    QCOMPARE(classify(answered(" \n <html></html>"), Effect::Reads, Now).error().kind, ErrorKind::NotTheApi);
    QCOMPARE(classify(answered("Please sign in", "text/html"), Effect::Reads, Now).error().kind,
             ErrorKind::NotTheApi);
    // Nor does a wrong name make an answer a page.
    QVERIFY(classify(answered(R"( {"balance": "1.00"})", "text/html; charset=utf-8"), Effect::Reads, Now));
    QVERIFY(classify(answered("[]", "text/html"), Effect::Reads, Now));
}

void TestClassify::conflictsAreRefusals()
{
    for (const int status : {400, 409, 410, 412, 422, 423}) {
        WireReply reply = answered("{\"error\": \"Already caf\xFF\"}");
        reply.status = status;
        const auto refused = classify(reply, Effect::Decides, Now);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!refused.error().mayHaveHappened());
        QVERIFY(refused.error().serviceMessage.startsWith(QStringLiteral("Already caf")));
    }
}

void TestClassify::hugeErrorsHaveNoWords()
{
    // Words that no service needs are not even read.
    WireReply reply = answered(R"({"error": "x", "more": ")" + QByteArray(300'000, 'x') + "\"}");
    reply.status = 400;
    QCOMPARE(classify(reply, Effect::Reads, Now).error().serviceMessage, QString());
}

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
