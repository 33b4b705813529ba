// SPDX-License-Identifier: MIT
// A profile that can't be used: what a person is told in a window, and that one button leads on.
#include "account/database.h"
#include "account/profile.h"
#include "domain/clock.h"
#include "sandbox/sandboxserver.h"
#include "ui/common/confirm.h"
#include "ui/program/launcher.h"
#include "ui/program/workbench.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace proofdesk;

namespace {

struct Asked final : Confirm
{
    void ask(const Question& question, QObject*, Answered answered) override
    {
        questions.append(question.words);
        answered({.yes = yes});
    }
    QStringList questions;
    bool yes = false;
};

} // namespace

class TestStartFailure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void whatLacksItsOtherHalfIsSetAside();
    void leftAloneItStaysAsItWas();
    void aProfileThatIsHeldIsNamed();
    void aFolderThatCannotBeMadeIsNamed();
    void onceMoreGoesOn();

private:
    [[nodiscard]] std::unique_ptr<Launcher> launcher()
    {
        LaunchOptions options;
        options.baseUrl = m_server.baseUrl();
        options.dataDir = m_folder->path();
        options.key = SandboxServer::demoKey().toLatin1();
        return std::make_unique<Launcher>(options, m_clock, &m_asked);
    }
    [[nodiscard]] QString databaseFile() const
    {
        return Profile::in(m_folder->path())
            .databaseFile(m_server.baseUrl(), QStringLiteral("PROOFDESK_API_KEY"));
    }

    SandboxServer m_server;
    SystemClock m_clock;
    Asked m_asked;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStartFailure::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_asked.questions.clear();
    m_asked.yes = false;
    QVERIFY(!m_server.baseUrl().isEmpty() || m_server.start());
}

void TestStartFailure::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("rubbish") << QByteArray(8'192, 'z');
    QTest::newRow("empty") << QByteArray();
}

void TestStartFailure::aDamagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    QFile file(databaseFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    m_asked.yes = true;
    const auto program = launcher();
    QVERIFY(!program->prepare());
    program->start();
    QTRY_VERIFY_WITH_TIMEOUT(program->workbench(), 15'000);
    QCOMPARE(m_asked.questions.size(), 1);
    QVERIFY(m_asked.questions.first().contains(file.fileName()));
    const QStringList kept = QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")});
    QCOMPARE(kept.size(), 1);
    QFile old(m_folder->filePath(kept.first()));
    QVERIFY(old.open(QFile::ReadOnly));
    QCOMPARE(old.readAll(), content);
}

void TestStartFailure::whatLacksItsOtherHalfIsSetAside()
{
    // As a backup leaves it that copied the one file of two.
    const QTemporaryDir elsewhere;
    const QString whole = elsewhere.filePath(QStringLiteral("whole.db"));
    const auto database = Database::open(whole).value();
    QVERIFY(database->exec(QStringLiteral("INSERT INTO budget (at) VALUES (1)")));
    QVERIFY(QFile::copy(whole, databaseFile()));
    QFile half(databaseFile());
    QVERIFY(half.open(QFile::ReadOnly));
    const QByteArray before = half.readAll();
    const auto kept = [this] { return QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}); };
    // Refused, nothing is begun in its place.
    auto program = launcher();
    QVERIFY(!program->prepare());
    program->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_asked.questions.size(), 1, 15'000);
    const QString said = m_asked.questions.first();
    QVERIFY2(said.contains(databaseFile() + QStringLiteral("-wal")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("is not whole")), qPrintable(said));
    QVERIFY(!program->workbench());
    QVERIFY(kept().isEmpty());
    // Wanted, it is set aside as it was.
    program.reset();
    m_asked.yes = true;
    program = launcher();
    QVERIFY(!program->prepare());
    program->start();
    QTRY_VERIFY_WITH_TIMEOUT(program->workbench(), 15'000);
    QCOMPARE(kept().size(), 1);
    QFile old(m_folder->filePath(kept().first()));
    QVERIFY(old.open(QFile::ReadOnly));
    QCOMPARE(old.readAll(), before);
}

void TestStartFailure::leftAloneItStaysAsItWas()
{
    QFile file(databaseFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(8'192, 'z'));
    file.close();
    const auto program = launcher();
    QVERIFY(!program->prepare());
    program->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_asked.questions.size(), 1, 15'000);
    QVERIFY(!program->workbench());
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).isEmpty());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8'192, 'z'));
}

void TestStartFailure::aProfileThatIsHeldIsNamed()
{
    const auto first = launcher();
    QVERIFY(!first->prepare());
    const auto second = launcher();
    const auto why = second->prepare();
    QVERIFY(why);
    QVERIFY(second->handedOver()); // it answers: it comes to the front
}

void TestStartFailure::aFolderThatCannotBeMadeIsNamed()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("taken")));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    LaunchOptions options;
    options.dataDir = inTheWay.fileName();
    Launcher program(options, m_clock, &m_asked);
    const auto why = program.prepare();
    QVERIFY(why);
    QVERIFY2(why->contains(inTheWay.fileName()), qPrintable(*why));
    QVERIFY(!program.handedOver());
    // Made way for, the same start goes on.
    inTheWay.remove();
    QVERIFY(!program.prepare());
}

void TestStartFailure::onceMoreGoesOn()
{
    // The person reads why in a window, and says what next.
    const auto press = [](const char* button, QString* said) {
        QTimer::singleShot(0, qApp, [button, said] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                *said += label->text();
            dialog->findChild<QPushButton*>(QLatin1String(button))->click();
        });
    };
    QString said;
    press("confirmYes", &said);
    QVERIFY(Launcher::asksToTryAgain(QStringLiteral("The disk is <b>full</b>")));
    QVERIFY2(said.contains(QStringLiteral("The disk is <b>full</b>")), qPrintable(said));
    press("confirmNo", &said);
    QVERIFY(!Launcher::asksToTryAgain(QStringLiteral("The disk is full")));
}

QTEST_MAIN(TestStartFailure)
#include "tst_startfailure.moc"
