// SPDX-License-Identifier: MIT
#include "support/operationcalls.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace proofdesk;

namespace {

/// One exchange, written by hand from the API text: tests/data/golden/NN-name.txt.
struct Golden
{
    QByteArray requestLine;
    QList<QByteArray> headers;
    QByteArray body; ///< lines end with LF
    int status = 0;
    QByteArray answer;
    QString decoded;
};

Golden readGolden(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    const QByteArray text = file.readAll();
    const qsizetype answerAt = text.indexOf("=== answer\n");
    const qsizetype decodedAt = text.indexOf("=== decoded\n");
    const auto cutHead = [](const QByteArray& part, QByteArray& body) {
        const qsizetype end = part.indexOf("\n\n");
        body = part.mid(end + 2).chopped(part.size() > end + 2 ? 1 : 0);
        return part.left(end).split('\n');
    };
    Golden golden;
    golden.headers = cutHead(text.left(answerAt), golden.body);
    golden.requestLine = golden.headers.takeFirst();
    const qsizetype from = answerAt + qsizetype(qstrlen("=== answer\n"));
    golden.status =
        cutHead(text.mid(from, decodedAt - from), golden.answer).first().split(' ').value(1).toInt();
    golden.decoded = QString::fromUtf8(text.mid(decodedAt + qsizetype(qstrlen("=== decoded\n")))).chopped(1);
    return golden;
}

QByteArray boundaryOf(const RawServer::Request& request)
{
    const QByteArray type = request.header("Content-Type");
    const qsizetype at = type.indexOf("boundary=");
    return at < 0 ? QByteArray() : type.mid(at + qsizetype(qstrlen("boundary=")));
}

int countOf(const RawServer::Request& request, const QByteArray& header)
{
    return int(request.head.toLower().count('\n' + header.toLower() + ':'));
}

} // namespace

/// What stands on the wire, and what is made of the answer, for each of the 21 operations.
class TestGolden final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exchange_data();
    void exchange();
    void everyKindHasAnExchange();
};

void TestGolden::exchange_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PROOFDESK_TEST_DATA "/golden"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")});
    QCOMPARE(names.size(), 21);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name.chopped(4))) << folder.filePath(name);
}

void TestGolden::exchange()
{
    QFETCH(const QString, path);
    const Golden golden = readGolden(path);
    RawServer server([&golden](const auto&) {
        return RawServer::reply(golden.status, "application/json", golden.answer);
    });
    ApiWorld world(server.url({}));

    const QString name = QFileInfo(path).completeBaseName().mid(3);
    const AnyOutcome outcome = operationCall(name)(world);

    QVERIFY(outcome.settled);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(outcome.decoded, golden.decoded);

    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request& request = server.requests().first();
    QCOMPARE(request.head.left(request.head.indexOf('\r')), golden.requestLine);
    const QByteArray boundary = boundaryOf(request);
    for (const QByteArray& header : golden.headers) {
        const QByteArray headerName = header.left(header.indexOf(':'));
        QByteArray value = request.header(headerName);
        if (!boundary.isEmpty())
            value.replace(boundary, "BOUNDARY");
        QCOMPARE(headerName + ": " + value, header);
        QCOMPARE(countOf(request, headerName), 1);
    }
    if (golden.requestLine.startsWith("GET")) {
        QVERIFY(request.body.isEmpty());
    } else if (!boundary.isEmpty()) {
        QByteArray body = request.body;
        body.replace(boundary, "BOUNDARY").replace("\r\n", "\n");
        QCOMPARE(body, golden.body + '\n');
    } else {
        QCOMPARE(QJsonDocument::fromJson(request.body), QJsonDocument::fromJson(golden.body));
        QVERIFY(!QJsonDocument::fromJson(request.body).isNull());
    }
}

void TestGolden::everyKindHasAnExchange()
{
    const QDir folder(QStringLiteral(PROOFDESK_TEST_DATA "/golden"));
    QCOMPARE(prefilledKinds().size(), std::size_t(10));
    for (const PrefilledKind& kind : prefilledKinds()) {
        const QStringList found =
            folder.entryList({QStringLiteral("*-") + kind.slug + QStringLiteral(".txt")});
        QVERIFY2(found.size() == 1, kind.slug.data());
    }
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
