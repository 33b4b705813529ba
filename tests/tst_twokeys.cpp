// SPDX-License-Identifier: MIT
// Keys of two accounts under one name, as of the environment's variable: each finds what is its own.
#include "account/accountfiles.h"
#include "account/database.h"
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
    void whatNobodyCanSayChangesNothing();
    void aDamagedFileIsNotPassedOver();

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
                const auto database = Database::open(file(at + 1));
                if (!campaigns.at(at).isEmpty())
                    (void)(*database)->exec(u"INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"_s,
                                            {campaigns.at(at)});
            }
        }
        QString file(int number) const { return profile.databaseFile(origin, name, number); }
        AccountFiles::Choice choose(const std::optional<ShownCampaigns>& shown) const
        {
            return AccountFiles(profile, origin, name).choose(shown);
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
    QCOMPARE(Files({}).choose(showing({One})), (Choice{1, false}));
    QCOMPARE(Files({One}).choose(showing({Two, One})), (Choice{1, false}));
    QCOMPARE(Files({One}).choose(showing({Two})), (Choice{2, true}));
    QCOMPARE(Files({One, Two}).choose(showing({Two})), (Choice{2, false}));
    QCOMPARE(Files({One, Two}).choose(showing({Three})), (Choice{3, true}));
    // A file that has nothing to do with any campaign is nobody's yet.
    QCOMPARE(Files({QString()}).choose(showing({One})), (Choice{1, false}));
    QCOMPARE(Files({One, QString()}).choose(showing({Two})), (Choice{2, false}));
    // A list of none proves nothing: what waits in the file of before is not left behind for it.
    QCOMPARE(Files({One}).choose(showing({})), (Choice{1, false}));
    // Others are never written for it.
    Files files({One});
    (void)files.choose(showing({Two}));
    QVERIFY(!QFile::exists(files.file(2)));
}

void TestTwoKeys::whatNobodyCanSayChangesNothing()
{
    Files files({One, Two});
    for (const int last : {1, 2}) {
        {
            const auto database = Database::open(files.file(last));
            QVERIFY((*database)->exec(u"DELETE FROM budget"_s));
        }
        QFile file(files.file(3 - last));
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFile::FileModificationTime));
        file.close();
        QFile used(files.file(last));
        QVERIFY(used.open(QFile::ReadWrite));
        QVERIFY(used.setFileTime(QDateTime::currentDateTimeUtc(), QFile::FileModificationTime));
        used.close();
        QCOMPARE(files.choose(std::nullopt), (Choice{last, false}));
        // Of a part of the list nothing follows.
        QCOMPARE(files.choose(showing({Three}, false)), (Choice{last, false}));
    }
}

void TestTwoKeys::aDamagedFileIsNotPassedOver()
{
    Files files({One});
    QVERIFY(QFile::resize(files.file(1), 0));
    QCOMPARE(files.choose(showing({Two})), (Choice{1, false}));
    const auto second = Database::open(files.file(2));
    QVERIFY((*second)->exec(u"INSERT INTO seen (campaign, submission, at) VALUES (?, 1, 1)"_s, {Two}));
    QCOMPARE(files.choose(showing({Two})), (Choice{2, false}));
}

QTEST_MAIN(TestTwoKeys)
#include "tst_twokeys.moc"
