// SPDX-License-Identifier: MIT
#include "api/decode/decoders.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

const QUrl& origin()
{
    static const QUrl url(QStringLiteral("https://api.rapidworkers.io"));
    return url;
}

HttpAnswer answer(const QByteArray& body)
{
    return {200, body, "application/json"};
}

/// Every decoder on the same bytes: none may crash, and each either decodes or says why not.
bool survives(const QByteArray& body)
{
    const HttpAnswer given = answer(body);
    const auto fine = [](const auto& result) { return result || !result.error().detail.isEmpty(); };
    return fine(decode::balance(given)) && fine(decode::campaigns(given, origin()))
        && fine(decode::campaign(given)) && fine(decode::submissions(given, 1))
        && fine(decode::approval(given)) && fine(decode::rejection(given))
        && fine(decode::bulkApproval(given)) && fine(decode::block(given))
        && fine(decode::blockedWorkers(given, origin())) && fine(decode::createdJob(given))
        && fine(decode::createdPrefilledJob(given));
}

QList<QByteArray> goldenAnswers()
{
    QList<QByteArray> bodies;
    const QDir folder(QStringLiteral(PROOFDESK_TEST_DATA "/golden"));
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const qsizetype from = text.indexOf("\n\n", text.indexOf("=== answer")) + 2;
        bodies.append(text.mid(from, text.indexOf("=== decoded") - from));
    }
    return bodies;
}

} // namespace

/// What says that something went wrong, and what says nothing that can be read.
class TestDecodeFailures final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failuresKeepTheirWords_data();
    void failuresKeepTheirWords();
    void wordsOfAFailureAreNoBook();
    void unreadable_data();
    void unreadable();
    void cutAndBentAnswersNeverCrash();
};

void TestDecodeFailures::failuresKeepTheirWords_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char* body :
         {R"({"success": false, "message": "Out of money"})",
          R"({"success": false, "error": "Out of money"})", R"({"success": false, "detail": "Out of money"})",
          R"({"success": false, "error": {"code": 7, "message": "Out of money"}})",
          R"({"success": false, "errors": ["Out of money"]})", R"({"error": {"message": "Out of money"}})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestDecodeFailures::failuresKeepTheirWords()
{
    QFETCH(const QByteArray, body);
    const auto approval = decode::approval(answer(body));
    QVERIFY(!approval);
    QVERIFY2(approval.error().serviceMessage.contains(u"Out of money"_s),
             qPrintable(approval.error().serviceMessage));
}

void TestDecodeFailures::wordsOfAFailureAreNoBook()
{
    QByteArray words = R"("message": "WORDS")";
    words.replace("WORDS", QByteArray("Out of money. ").repeated(10'000));
    const auto approval = decode::approval(answer(R"({"success": false, )" + words + '}'));
    const auto created = decode::createdPrefilledJob(answer('{' + words + '}')); // no id in it
    QVERIFY(!approval && !created);
    for (const QString& kept : {approval.error().serviceMessage, created.error().serviceMessage}) {
        QVERIFY(kept.startsWith(u"Out of money"_s));
        QVERIFY(kept.size() <= 2'000);
    }
}

void TestDecodeFailures::unreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("spaces") << QByteArray(" \n ");
    QTest::newRow("text") << QByteArray("OK");
    QTest::newRow("string") << QByteArray("\"OK\"");
    QTest::newRow("number") << QByteArray("2.50");
    QTest::newRow("cut") << QByteArray(R"({"results": [{"jobId": "123e)");
    QTest::newRow("cut in a number") << QByteArray(R"({"balance": 12.)");
    QTest::newRow("bad number") << QByteArray(R"({"balance": 01.5})");
    QTest::newRow("bad UTF-8") << QByteArray("{\"balance\": \"\xC3\x28\"}");
    QTest::newRow("deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("two documents") << QByteArray("{} {}");
    QTest::newRow("nul") << QByteArray("{\"balance\"\0: 1}", 15);
}

void TestDecodeFailures::unreadable()
{
    QFETCH(const QByteArray, body);
    const auto list = decode::campaigns(answer(body), origin());
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Unreadable);
    QVERIFY(!list.error().detail.isEmpty());
    QVERIFY(!decode::balance(answer(body)));
    QVERIFY(survives(body));
}

void TestDecodeFailures::cutAndBentAnswersNeverCrash()
{
    const QList<QByteArray> bodies = goldenAnswers();
    QCOMPARE(bodies.size(), 21);
    for (const QByteArray& body : bodies) {
        for (qsizetype size = 0; size < body.size(); size += 3)
            QVERIFY(survives(body.first(size)));
    }
    QRandomGenerator random(20'250'116);
    constexpr QByteArrayView spice("{}[]\",:\\0123456789.eE+-ntf \xEF\xB7\x90\xFF");
    for (int round = 0; round < 2'000; ++round) {
        QByteArray body = bodies.at(random.bounded(bodies.size()));
        const int changes = random.bounded(1, 8);
        for (int change = 0; change < changes; ++change) {
            const qsizetype at = random.bounded(body.size());
            const char byte = spice.at(random.bounded(spice.size()));
            switch (random.bounded(3)) {
            case 0:
                body[at] = byte;
                break;
            case 1:
                body.insert(at, byte);
                break;
            default:
                body.remove(at, random.bounded(1, 20));
                break;
            }
            if (body.isEmpty())
                body = "x";
        }
        QVERIFY2(survives(body), body.constData());
    }
}

QTEST_GUILESS_MAIN(TestDecodeFailures)
#include "tst_decodefailures.moc"
