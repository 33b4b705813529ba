// SPDX-License-Identifier: MIT
#include "api/encode/bodies.h"
#include "api/operations.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace proofdesk;

namespace {

struct Part
{
    QByteArray headers;
    QByteArray content;
};

/// Takes a body apart by the boundary alone, as a server does.
QList<Part> partsOf(const MultipartForm& form)
{
    const QByteArray type = form.contentType();
    const QByteArray boundary = type.mid(type.indexOf("boundary=") + 9);
    const QByteArray body = form.body();
    const QByteArray first = "--" + boundary + "\r\n";
    const QByteArray last = "\r\n--" + boundary + "--\r\n";
    if (!body.startsWith(first) || !body.endsWith(last))
        return {};
    QList<Part> parts;
    QByteArray rest = body.mid(first.size()).chopped(last.size());
    while (true) {
        const qsizetype end = rest.indexOf("\r\n" + first);
        const QByteArray part = end < 0 ? rest : rest.left(end);
        const qsizetype headEnd = part.indexOf("\r\n\r\n");
        parts.append({part.left(headEnd), part.mid(headEnd + 4)});
        if (end < 0)
            return parts;
        rest.remove(0, end + 2 + first.size());
    }
}

CustomJobDraft smallJob()
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("T");
    draft.description = QStringLiteral("D");
    draft.pay = Money::fromUnits(525);
    draft.totalAvailabilities = 10;
    draft.proofRequired = QStringLiteral("P");
    draft.category = QStringLiteral("C");
    return draft;
}

} // namespace

class TestEncode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyFieldsAreLeftOut();
    void valuesPassUnchanged_data();
    void valuesPassUnchanged();
    void fileNamesCantEndTheHeader_data();
    void fileNamesCantEndTheHeader();
    void mediaTypesAreChecked();
    void randomBytesSurvive();
    void boundaryIsNeverInTheContent();
    void workerKeepsItsType();
    void blankNotesAreLeftOut();
    void prefilledLeavesOutWhatIsEmpty();
    void onlyBulkAndCreationsSpend();
    void operationsWaitLongEnough();
    void sumsAreWrittenForTheService();
};

void TestEncode::emptyFieldsAreLeftOut()
{
    QStringList names;
    for (const Part& part : partsOf(encode::customJob(smallJob())))
        names.append(QString::fromLatin1(part.headers));
    QCOMPARE(names,
             (QStringList{QStringLiteral("Content-Disposition: form-data; name=\"title\""),
                          QStringLiteral("Content-Disposition: form-data; name=\"description\""),
                          QStringLiteral("Content-Disposition: form-data; name=\"pay_rate\""),
                          QStringLiteral("Content-Disposition: form-data; name=\"total_availabilities\""),
                          QStringLiteral("Content-Disposition: form-data;"
                                         " name=\"proof_required_description\""),
                          QStringLiteral("Content-Disposition: form-data; name=\"category\""),
                          QStringLiteral("Content-Disposition: form-data; name=\"approve_once_full\"")}));
    QCOMPARE(partsOf(encode::customJob(smallJob())).at(2).content, QByteArray("0.0525"));
    QCOMPARE(partsOf(encode::customJob(smallJob())).last().content, QByteArray("false"));
}

void TestEncode::valuesPassUnchanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("say \"hello\"; name=\"x\"");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\nc\r\n\r\nd");
    QTest::newRow("a part of its own")
        << QStringLiteral("\r\n--proofdesk\r\nContent-Disposition: form-data\r\n\r\n");
    QTest::newRow("scripts") << QStringLiteral("ünïcödé 日本語 🙂 \u202E");
    QTest::newRow("spaces") << QStringLiteral("  both ends  ");
}

void TestEncode::valuesPassUnchanged()
{
    QFETCH(const QString, text);
    CustomJobDraft draft = smallJob();
    draft.description = text;
    const QList<Part> parts = partsOf(encode::customJob(draft));
    QCOMPARE(parts.size(), 7);
    QCOMPARE(parts.at(1).content, text.toUtf8());
}

void TestEncode::fileNamesCantEndTheHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QStringLiteral("a b.png") << QByteArray("\"a b.png\"");
    QTest::newRow("quote") << QStringLiteral("a\"; x=\".png") << QByteArray("\"a%22; x=%22.png\"");
    QTest::newRow("lines") << QStringLiteral("a\r\nX-Evil: 1\r\n\r\n.png")
                           << QByteArray("\"a%0D%0AX-Evil: 1%0D%0A%0D%0A.png\"");
    QTest::newRow("nul") << QStringLiteral("a%1.png").arg(QChar(0)) << QByteArray("\"a%00.png\"");
    QTest::newRow("scripts") << QStringLiteral("Brot für 日本.png") << QByteArray("\"Brot für 日本.png\"");
}

void TestEncode::fileNamesCantEndTheHeader()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, quoted);
    CustomJobDraft draft = smallJob();
    draft.image = CampaignImage{name, "image/png", "bytes"};
    const QList<Part> parts = partsOf(encode::customJob(draft));
    QCOMPARE(parts.size(), 8);
    QCOMPARE(parts.at(6).headers,
             "Content-Disposition: form-data; name=\"campaign_image\"; filename=" + quoted
                 + "\r\nContent-Type: image/png");
    QCOMPARE(parts.at(6).content, QByteArray("bytes"));
}

void TestEncode::mediaTypesAreChecked()
{
    for (const QByteArray& type : {QByteArray("image/png\r\nX-Evil: 1"), QByteArray("image"), QByteArray(""),
                                   QByteArray("/png"), QByteArray("image/")}) {
        MultipartForm form;
        form.addFile("f", QStringLiteral("n"), type, "x");
        QVERIFY(partsOf(form).first().headers.endsWith("\r\nContent-Type: application/octet-stream"));
    }
}

void TestEncode::randomBytesSurvive()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        QByteArray bytes(random.bounded(1, 5'000), '\0');
        for (char& byte : bytes)
            byte = char(random.bounded(256));
        MultipartForm form;
        form.addFile("f", QStringLiteral("n.bin"), "image/webp", bytes);
        form.addText("after", QStringLiteral("still here"));
        const QList<Part> parts = partsOf(form);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.at(0).content, bytes);
        QCOMPARE(parts.at(1).content, QByteArray("still here"));
    }
}

void TestEncode::boundaryIsNeverInTheContent()
{
    // Nothing can hold its own hash, so the first candidate is made known by an equal form.
    MultipartForm form;
    form.addText("a", QStringLiteral("b"));
    const QByteArray type = form.contentType();
    QCOMPARE(form.contentType(), type); // the same for the same content: head and body agree
    MultipartForm other;
    other.addText("a", QString::fromLatin1(type));
    QVERIFY(other.contentType() != type);
    QCOMPARE(partsOf(other).size(), 1);
    QCOMPARE(partsOf(other).first().content, type);
}

void TestEncode::workerKeepsItsType()
{
    const QByteArray number = encode::worker(WorkerId::fromNumber(9'007'199'254'740'993));
    QCOMPARE(number, QByteArray("{\"worker_id\":9007199254740993}"));
    const QByteArray text = encode::worker(WorkerId::fromText(QStringLiteral("12345")));
    QCOMPARE(text, QByteArray("{\"worker_id\":\"12345\"}"));
}

void TestEncode::blankNotesAreLeftOut()
{
    QCOMPARE(encode::notes({}), QByteArray("{}"));
    QCOMPARE(encode::notes(QStringLiteral(" \n")), QByteArray("{}"));
    const QString text = QStringLiteral("\"quoted\" \\ back, line\nnext ü");
    const QJsonObject sent = QJsonDocument::fromJson(encode::notes(text)).object();
    QCOMPARE(sent.value(QLatin1String("notes")).toString(), text);
}

void TestEncode::prefilledLeavesOutWhatIsEmpty()
{
    const PrefilledJobDraft draft{
        prefilledKind(u"9gag-upvotes"), QStringLiteral(" https://9gag.com/gag/a "), 6, {}};
    QCOMPARE(encode::prefilledJob(draft, {}),
             QByteArray("{\"link\":\"https://9gag.com/gag/a\",\"quantity\":6}"));
}

void TestEncode::onlyBulkAndCreationsSpend()
{
    using namespace operations;
    for (const Operation& each : {CreateJob, ApproveAll, CreatePrefilledJob})
        QCOMPARE(each.effect, Effect::Spends);
    for (const Operation& each : {Approve, Reject, Block, Unblock})
        QCOMPARE(each.effect, Effect::Decides);
    for (const Operation& each :
         {Balance, Campaigns, CampaignDetail, Submissions, operations::BlockedWorkers})
        QCOMPARE(each.effect, Effect::Reads);
}

void TestEncode::operationsWaitLongEnough()
{
    using namespace operations;
    using namespace std::chrono_literals;
    QCOMPARE(CreateJob.deadline, 120s); // with a picture
    QCOMPARE(ApproveAll.deadline, 180s); // many payments at once
    for (const Operation& each :
         {Approve, Reject, Block, Unblock, CreatePrefilledJob, Campaigns, Submissions})
        QCOMPARE(each.deadline, 60s);
    for (const Operation& each : {Approve, Reject, ApproveAll, Block, Unblock})
        QCOMPARE(each.lane, Lane::Decision);
    for (const Operation& each : {CreateJob, CreatePrefilledJob, Block})
        QCOMPARE(each.success, 201);
    for (const Operation& each : {Approve, Reject, ApproveAll, Unblock, Balance})
        QCOMPARE(each.success, 200);
}

void TestEncode::sumsAreWrittenForTheService()
{
    // As the service reads them, whatever is written here; and every one of the jobs.
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CustomJobDraft draft = smallJob();
    draft.pay = Money::fromCents(123'450);
    draft.totalAvailabilities = 5'000'000'000;
    draft.subCategory = QStringLiteral("  ");
    draft.approveOnceFull = true;
    const QList<Part> parts = partsOf(encode::customJob(draft));
    QLocale::setDefault(before);
    QCOMPARE(parts.size(), 7);
    QCOMPARE(parts.at(2).content, QByteArray("1234.50"));
    QCOMPARE(parts.at(3).content, QByteArray("5000000000"));
    QCOMPARE(parts.last().content, QByteArray("true"));
}

QTEST_GUILESS_MAIN(TestEncode)
#include "tst_encode.moc"
