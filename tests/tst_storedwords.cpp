// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "account/schema.h"
#include "account/storederror.h"
#include "jobs/batchstore.h"
#include "review/decisions/decisionjournal.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace proofdesk;

namespace {

constexpr int Kinds = int(ErrorKind::Unexpected) + 1;
/// Before this step of the schema, kinds of errors stood as numbers.
constexpr int StepsWithNumbers = 4;

void runRaw(const QString& fileName, const QStringList& statements)
{
    {
        auto raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(fileName);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        for (const QString& statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

/// An open decision with this error, as an earlier program wrote it.
QString decisionWith(int submission, const QString& errorColumn, const QString& error)
{
    return QStringLiteral("INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                          " worker_name, pays_by_itself, decided_at, %1, http_status, service_message,"
                          " error_detail, may_have_happened) VALUES (1,"
                          " '123e4567-e89b-12d3-a456-426614174000', %2, 'approve', 'failed', '', '', '', 0,"
                          " 0, %3, 400, 'no', 'detail', %4)")
        .arg(errorColumn)
        .arg(submission)
        .arg(error)
        .arg(submission % 2);
}

QString batchItemWith(const QString& errorColumn, const QString& error)
{
    return QStringLiteral("INSERT INTO batch_items (batch, draft, state, %1, http_status, service_message,"
                          " error_detail, may_have_happened) VALUES (1, '{}', 'refused', %2, 400, 'no',"
                          " 'detail', 0)")
        .arg(errorColumn, error);
}

} // namespace

/// What stands in the database as a word keeps its meaning, whatever happens to the program's own lists.
class TestStoredWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAWordOfItsOwn();
    void numbersOfAnEarlierProgramKeepTheirMeaning();
    void anUnknownWordMayHaveHappened();
};

void TestStoredWords::everyKindHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (int i = 0; i < Kinds; ++i) {
        ApiError error;
        error.kind = static_cast<ErrorKind>(i);
        error.effect = i % 2 ? EffectMayHaveHappened::Yes : EffectMayHaveHappened::No;
        words.insert(toWord(error.kind));
        const QVariantList stored = toStored(error);
        QCOMPARE(stored.first().typeId(), int(QMetaType::QString));
        QCOMPARE(errorFromStored(stored, 0), error);
    }
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.size(), Kinds);
    QVERIFY(!errorFromStored(toStored(std::optional<ApiError>()), 0));
    // Some of them by letter: a word that was written once is never another.
    QCOMPARE(toWord(ErrorKind::Refused), QStringLiteral("refused"));
    QCOMPARE(toWord(ErrorKind::NotSent), QStringLiteral("not sent"));
    QCOMPARE(toWord(ErrorKind::NoAnswer), QStringLiteral("no answer"));
}

void TestStoredWords::numbersOfAnEarlierProgramKeepTheirMeaning()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("old.db"));
    QStringList statements;
    for (int step = 0; step < StepsWithNumbers; ++step)
        statements += schema::migrations().at(step);
    statements += QStringLiteral("PRAGMA user_version = %1").arg(StepsWithNumbers);
    statements += QStringLiteral("INSERT INTO batches (begun_at) VALUES (0)");
    for (int i = 0; i < Kinds; ++i) {
        statements += decisionWith(i + 1, QStringLiteral("error_kind"), QString::number(i));
        statements += batchItemWith(QStringLiteral("error_kind"), QString::number(i));
    }
    statements += decisionWith(Kinds + 1, QStringLiteral("error_kind"), QStringLiteral("NULL"));
    statements += decisionWith(Kinds + 3, QStringLiteral("error_kind"), QStringLiteral("99"));
    runRaw(file, statements);

    const auto database = std::move(*Database::open(file));
    const auto decisions = DecisionJournal(*database).loadOpen();
    QVERIFY(decisions);
    QCOMPARE(decisions->size(), Kinds + 2);
    const auto batch = BatchStore(*database).open();
    QVERIFY(batch);
    QCOMPARE(batch->items.size(), Kinds);
    for (int i = 0; i < Kinds; ++i) {
        const auto& error = decisions->at(i).error;
        QVERIFY(error);
        QCOMPARE(error->kind, static_cast<ErrorKind>(i));
        QCOMPARE(error->httpStatus, 400);
        QCOMPARE(error->serviceMessage, QStringLiteral("no"));
        QCOMPARE(error->detail, QStringLiteral("detail"));
        QCOMPARE(error->mayHaveHappened(), (i + 1) % 2 == 1);
        QVERIFY(batch->items.at(i).error);
        QCOMPARE(batch->items.at(i).error->kind, static_cast<ErrorKind>(i));
    }
    QVERIFY(!decisions->at(Kinds).error);
    QCOMPARE(decisions->at(Kinds + 1).error->kind, ErrorKind::Unexpected);
    QVERIFY(decisions->at(Kinds + 1).error->mayHaveHappened());
}

void TestStoredWords::anUnknownWordMayHaveHappened()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("later.db"));
    {
        const auto made = std::move(*Database::open(file));
    }
    const QString word = QStringLiteral("'eaten by a fish'");
    runRaw(file,
           {QStringLiteral("INSERT INTO batches (begun_at) VALUES (0)"),
            decisionWith(2, QStringLiteral("error"), word), batchItemWith(QStringLiteral("error"), word)});
    const auto database = std::move(*Database::open(file));
    const auto decisions = DecisionJournal(*database).loadOpen();
    QCOMPARE(decisions->size(), 1);
    QCOMPARE(decisions->first().error->kind, ErrorKind::Unexpected);
    QVERIFY(decisions->first().error->mayHaveHappened());
    const auto batch = BatchStore(*database).open();
    QCOMPARE(batch->items.size(), 1);
    QCOMPARE(batch->items.first().error->kind, ErrorKind::Unexpected);
    QVERIFY(batch->items.first().error->mayHaveHappened());
}

QTEST_GUILESS_MAIN(TestStoredWords)
#include "tst_storedwords.moc"
