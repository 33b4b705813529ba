// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "account/profile.h"
#include "domain/clock.h"
#include "session/databasewords.h"
#include "session/session.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

/// An account whose file can't be used: what a person is told, and that nothing of it was touched.
class TestDatabaseWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachProblemHasWords_data();
    void eachProblemHasWords();
    void anUnusableFileIsLeftAlone_data();
    void anUnusableFileIsLeftAlone();
};

void TestDatabaseWords::eachProblemHasWords_data()
{
    QTest::addColumn<DatabaseProblem>("problem");
    QTest::addColumn<QString>("words");
    QTest::newRow("damaged") << DatabaseProblem::Damaged << QStringLiteral("is damaged. It was not changed.");
    QTest::newRow("incomplete") << DatabaseProblem::Incomplete
                                << QStringLiteral(
                                       "is not whole: the reason, which belongs to it, is missing.");
    QTest::newRow("newer") << DatabaseProblem::Newer
                           << QStringLiteral("newer Proofdesk. It was not changed.");
    QTest::newRow("read-only") << DatabaseProblem::ReadOnly << QStringLiteral("can't be written.");
    QTest::newRow("full") << DatabaseProblem::DiskFull << QStringLiteral("The disk is full");
    QTest::newRow("busy") << DatabaseProblem::Busy << QStringLiteral("Another program holds");
    QTest::newRow("can't be opened") << DatabaseProblem::CannotOpen << QStringLiteral("the reason");
    QTest::newRow("failed") << DatabaseProblem::Failed << QStringLiteral("the reason");
}

void TestDatabaseWords::eachProblemHasWords()
{
    QFETCH(DatabaseProblem, problem);
    QFETCH(QString, words);
    const QString said =
        databaseWords({problem, QStringLiteral("the reason")}, QStringLiteral("/there/a.db"));
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("/there/a.db")), qPrintable(said));
}

void TestDatabaseWords::anUnusableFileIsLeftAlone_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("damaged") << true;
    QTest::newRow("newer") << false;
}

void TestDatabaseWords::anUnusableFileIsLeftAlone()
{
    QFETCH(bool, damaged);
    QTemporaryDir folder;
    SystemClock clock;
    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    const SessionOptions options{QUrl(QStringLiteral("http://127.0.0.1:9")), "key-0123456789",
                                 QStringLiteral("anna"), true, 1};
    const QString fileName = profile->databaseFile(options.origin, options.accountName);
    if (damaged) {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8'192, 'z'));
    } else {
        const auto database = Database::open(fileName);
        QVERIFY(database);
        QVERIFY((*database)->exec(QStringLiteral("PRAGMA user_version = 4711")));
    }
    const auto contentOf = [&fileName] {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = contentOf();
    const auto session = Session::open(options, *profile, clock);
    QVERIFY(!session);
    QVERIFY2(session.error().words.contains(QFileInfo(fileName).fileName()),
             qPrintable(session.error().words));
    QVERIFY2(session.error().words.contains(QStringLiteral("It was not changed.")),
             qPrintable(session.error().words));
    QCOMPARE(contentOf(), before);
}

QTEST_GUILESS_MAIN(TestDatabaseWords)
#include "tst_databasewords.moc"
