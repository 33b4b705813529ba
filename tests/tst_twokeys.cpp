// SPDX-License-Identifier: MIT
// Keys of two accounts under one name, as of the environment's variable: each finds what is its own.
#include "account/accountfiles.h"
#include "account/database.h"
#include "account/keymarks.h"
#include "support/reviewwindow.h"
#include "ui/common/notice.h"

#include <QDir>

using namespace proofdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTwoKeys : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void whatWaitsStaysWithItsAccount();
    void choosesByWhatTheKeyShows();
    void aKeyIsKnownAgain();
    void whatNobodyCanSayOpensNothing();
    void theLastUsedOneOfSeveral();
    void whateverSomebodyDidIsTheirs_data();
    void whateverSomebodyDidIsTheirs();
    void aDamagedFileIsNotPassedOver();
    void noKeyIsInItsFile();
    void offlineTheOtherKeyOpensNothing();
    void allPagesTellWhoseItIs();

private:
    static constexpr Answer Keep{.yes = false, .remember = false, .other = 0};

    /// The same address answers another account now.
    void answerAs(quint32 account)
    {
        SandboxOptions options;
        options.seed = account;
        options.port = quint16(m_server->baseUrl().port());
        m_server.reset();
        m_server = std::make_unique<SandboxServer>(options);
        QVERIFY(m_server->start());
    }
    void leave()
    {
        m_yes.answer = Keep;
        window().close();
        QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), Patience);
        m_launcher.reset();
    }
    void startOffline(const QUrl& service, const QByteArray& key)
    {
        LaunchOptions options;
        options.baseUrl = service;
        options.dataDir = m_folder->path();
        options.key = key;
        m_launcher = std::make_unique<Launcher>(options, m_clock, &m_yes);
        QVERIFY(!m_launcher->prepare());
        m_launcher->start();
    }
    QString noticeWords()
    {
        auto* notice = find<Notice>("windowNotice");
        return notice ? notice->words() : QString();
    }

    /// A profile with files that have to do with these campaigns; "" is a file that knows none.
    struct Files
    {
        explicit Files(const QStringList& campaigns)
        {
            for (int at = 0; at < campaigns.size(); ++at) {
                if (campaigns.at(at).isEmpty())
                    write(at + 1, u"DELETE FROM budget"_s);
                else
                    write(at + 1, u"INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"_s,
                          {campaigns.at(at)});
            }
        }
        QString file(int number) const { return profile.databaseFile(origin, name, number); }
        void write(int number, const QString& sql, const QVariantList& values = {}) const
        {
            const auto database = Database::open(file(number));
            QVERIFY((*database)->exec(sql, values));
        }
        void use(int number, const QByteArray& key) const
        {
            const auto database = Database::open(file(number));
            QVERIFY(KeyMarks(**database).add(key, QDateTime::currentDateTimeUtc()));
        }
        /// As if that one had been used last.
        void touch(int last, int other) const
        {
            for (const auto& [number, days] : {std::pair(other, -1), std::pair(last, 0)}) {
                QFile used(file(number));
                QVERIFY(used.open(QFile::ReadWrite));
                QVERIFY(used.setFileTime(QDateTime::currentDateTimeUtc().addDays(days),
                                         QFile::FileModificationTime));
            }
        }
        std::optional<AccountFiles::Choice> choose(const std::optional<ShownCampaigns>& shown,
                                                   const QByteArray& key = "some-key-of-somebody") const
        {
            return AccountFiles(profile, origin, name).choose(shown, key);
        }

        QTemporaryDir folder;
        Profile profile = *Profile::open(folder.path());
        const QUrl origin{u"https://api.example"_s};
        const QString name = u"PROOFDESK_API_KEY"_s;
    };
    const QString One = u"123e4567-e89b-12d3-a456-426614174001"_s;
    const QString Two = u"123e4567-e89b-12d3-a456-426614174002"_s;
    const QString Three = u"123e4567-e89b-12d3-a456-426614174003"_s;

    static ShownCampaigns showing(const QStringList& ids, bool isWhole = true)
    {
        ShownCampaigns shown{{}, isWhole};
        for (const QString& id : ids)
            shown.ids.insert(*CampaignId::parse(id));
        return shown;
    }
    using Choice = AccountFiles::Choice;
    using NewFor = AccountFiles::NewFor;
};

void TestTwoKeys::whatWaitsStaysWithItsAccount()
{
    openWindow();
    openReview();
    queue().setUndoWindow(60s);
    goTo(0);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    const SubmissionKey decided{rows().campaign(), at(0).id};
    leave();

    answerAs(2);
    startProgram();
    QVERIFY(!truth().campaign(decided.campaign)); // or the two were one account
    QCOMPARE(queue().counts().waiting, 0);
    QVERIFY(!queue().isPaused());
    QVERIFY2(noticeWords().contains(u"belongs to another account"_s), qPrintable(noticeWords()));
    QVERIFY2(noticeWords().contains(u"a file of its own"_s), qPrintable(noticeWords()));
    // What it decides goes on its own way.
    openReview();
    queue().setUndoWindow(60s);
    goTo(0);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    const SubmissionKey other{rows().campaign(), at(0).id};
    leave();
    QCOMPARE(posts("/approve/"), 0);

    for (const quint32 account : {1U, 2U}) {
        answerAs(account);
        startProgram();
        const SubmissionKey& own = account == 1 ? decided : other;
        QCOMPARE(queue().counts().waiting, 1);
        QCOMPARE(queue().counts().failed, 0);
        QVERIFY(queue().find(own));
        QVERIFY(!noticeWords().contains(u"a file of its own"_s));
        queue().setPaused(false);
        sendAll();
        QCOMPARE(queue().counts().failed, 0);
        QCOMPARE(sent("approve"), QList<SubmissionId>{own.submission});
        leave();
    }
}

void TestTwoKeys::choosesByWhatTheKeyShows()
{
    QCOMPARE(Files({}).choose(showing({One})), (Choice{1}));
    QCOMPARE(Files({One}).choose(showing({Two, One})), (Choice{1}));
    QCOMPARE(Files({One}).choose(showing({Two})), (Choice{2, NewFor::AnotherAccount}));
    QCOMPARE(Files({One, Two}).choose(showing({Two})), (Choice{2}));
    QCOMPARE(Files({One, Two}).choose(showing({Three})), (Choice{3, NewFor::AnotherAccount}));
    // A file that has nothing to do with any campaign is nobody's yet.
    QCOMPARE(Files({QString()}).choose(showing({One})), (Choice{1}));
    QCOMPARE(Files({One, QString()}).choose(showing({Two})), (Choice{2}));
    // A list of none says nothing of whose the file is: another key's is left alone.
    QCOMPARE(Files({One}).choose(showing({})), (Choice{2, NewFor::UnknownAccount}));
    QCOMPARE(Files({One}).choose(showing({Three}, false)), (Choice{2, NewFor::UnknownAccount}));
    // Others are never written for it.
    Files files({One});
    (void)files.choose(showing({Two}));
    QVERIFY(!QFile::exists(files.file(2)));
}

void TestTwoKeys::aKeyIsKnownAgain()
{
    Files files({One, Two});
    files.use(1, "first-key-0123");
    files.use(2, "second-key-0123");
    for (const auto& [key, number] : {std::pair("first-key-0123", 1), std::pair("second-key-0123", 2)}) {
        files.touch(3 - number, number); // the other one was used last
        for (const auto& shown : {std::optional<ShownCampaigns>(), std::optional(showing({})),
                                  std::optional(showing({Three}, false))})
            QCOMPARE(files.choose(shown, key), (Choice{number}));
    }
    // A new key of an account is known by its campaigns, and a key that shows others alone has them.
    QCOMPARE(files.choose(showing({Two}), "third-key-0123"), (Choice{2}));
    QCOMPARE(files.choose(showing({Three}), "first-key-0123"), (Choice{3, NewFor::AnotherAccount}));
}

void TestTwoKeys::whatNobodyCanSayOpensNothing()
{
    Files files({One});
    QCOMPARE(files.choose(std::nullopt), std::nullopt);
    files.use(1, "first-key-0123");
    QCOMPARE(files.choose(std::nullopt), std::nullopt);
    QCOMPARE(files.choose(std::nullopt, "first-key-0123"), (Choice{1}));
    // Where nothing is anybody's, nothing can be shown to the wrong one.
    QCOMPARE(Files({}).choose(std::nullopt), (Choice{1}));
    QCOMPARE(Files({QString()}).choose(std::nullopt), (Choice{1}));
}

void TestTwoKeys::theLastUsedOneOfSeveral()
{
    Files files({One, One});
    for (const int last : {1, 2}) {
        files.touch(last, 3 - last);
        QCOMPARE(files.choose(showing({One})), (Choice{last}));
    }
    files.use(1, "first-key-0123");
    files.touch(2, 1);
    QCOMPARE(files.choose(showing({One}), "first-key-0123"), (Choice{1}));
}

void TestTwoKeys::whateverSomebodyDidIsTheirs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("creation") << u"INSERT INTO creations (form, state, draft, snapshot, intended_at)"
                                 " VALUES ('custom', 'sent', '{}', '{}', 1)"_s;
    QTest::newRow("batch") << u"INSERT INTO batches (begun_at) VALUES (1)"_s;
    QTest::newRow("block") << u"INSERT INTO worker_actions (worker, worker_name, block, intended_at)"
                              " VALUES ('1', 'a', 1, 1)"_s;
    QTest::newRow("draft") << u"INSERT INTO drafts (form, content, saved_at) VALUES ('custom', '{}', 1)"_s;
    QTest::newRow("reason")
        << u"INSERT INTO reasons (campaign, slot, title, text) VALUES ('', 1, 'a', 'b')"_s;
    QTest::newRow("activity")
        << u"INSERT INTO activity (at, operation, outcome, campaign, worker, subject, sent, answer)"
           " VALUES (1, 'create', 'done', '', '', '', '', '')"_s;
}

void TestTwoKeys::whateverSomebodyDidIsTheirs()
{
    QFETCH(const QString, sql);
    Files files({QString()});
    files.write(1, sql);
    QCOMPARE(files.choose(showing({One})), (Choice{2, NewFor::AnotherAccount}));
    QCOMPARE(files.choose(std::nullopt), std::nullopt);
    files.use(1, "first-key-0123");
    QCOMPARE(files.choose(showing({One}), "first-key-0123"), (Choice{1}));
}

void TestTwoKeys::aDamagedFileIsNotPassedOver()
{
    Files files({One});
    QVERIFY(QFile::resize(files.file(1), 0));
    QCOMPARE(files.choose(showing({Two})), (Choice{1}));
    const auto second = Database::open(files.file(2));
    QVERIFY((*second)->exec(u"INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"_s, {Two}));
    QCOMPARE(files.choose(showing({Two})), (Choice{2}));
}

void TestTwoKeys::noKeyIsInItsFile()
{
    Files files({One});
    files.use(1, "first-key-0123");
    files.use(1, "first-key-0123");
    const auto database = Database::open(files.file(1));
    const auto rows = (*database)->exec(u"SELECT salt, mark FROM key_marks"_s);
    QCOMPARE(rows->size(), qsizetype(1));
    QVERIFY(KeyMarks(**database).has("first-key-0123"));
    QVERIFY(!KeyMarks(**database).has("first-key-0124"));
    for (const QVariant& value : rows->first())
        QVERIFY(!value.toByteArray().contains("key"));
    // Two files of one key show nobody that they are.
    files.use(2, "first-key-0123");
    const auto second = Database::open(files.file(2));
    QVERIFY((*second)->exec(u"SELECT mark FROM key_marks"_s)->first().first() != rows->first().at(1));
}

void TestTwoKeys::offlineTheOtherKeyOpensNothing()
{
    openWindow();
    openReview();
    queue().setUndoWindow(60s);
    goTo(0);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    leave();
    const QUrl gone = m_server->baseUrl();
    m_server.reset(); // nobody answers
    startOffline(gone, "another-key-0123456789");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("signInError"), Patience);
    const QString why = the<QWidget>("signInError").accessibleName();
    QVERIFY2(why.contains(u"not used on this computer before"_s), qPrintable(why));
    QVERIFY(!m_launcher->workbench());
    leave();
    // Its own key opens it, offline too.
    startOffline(gone, SandboxServer::demoKey().toLatin1());
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->workbench(), Patience);
    QCOMPARE(queue().counts().waiting, 1);
    leave();
}

void TestTwoKeys::allPagesTellWhoseItIs()
{
    openWindow();
    const SandboxSnapshot service = truth();
    leave();
    const Profile profile = *Profile::open(m_folder->path());
    const auto file = [&](int number) {
        return profile.databaseFile(m_server->baseUrl(), u"PROOFDESK_API_KEY"_s, number);
    };
    m_server->sandbox().arm(SandboxFault::PagedList); // two a page
    for (int at = 0; at < 3; ++at) { // one of three at least is not on the first page
        {
            // A file of that campaign, by a key that nobody knows any more.
            const auto database = Database::open(file(1));
            QVERIFY((*database)->exec(u"DELETE FROM key_marks"_s));
            QVERIFY((*database)->exec(u"DELETE FROM seen"_s));
            QVERIFY((*database)->exec(u"INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"_s,
                                      {service.campaigns.at(at).id.toString()}));
        }
        startProgram();
        QVERIFY2(!noticeWords().contains(u"a file of its own"_s), qPrintable(noticeWords()));
        leave();
        QVERIFY(!QFile::exists(file(2)));
    }
}

QTEST_MAIN(TestTwoKeys)
#include "tst_twokeys.moc"
