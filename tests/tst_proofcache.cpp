// SPDX-License-Identifier: MIT
#include "proofs/proofcache.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

QStringList filesIn(const QString& directory)
{
    QStringList files;
    for (QDirIterator it(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    return files;
}

/// Sets when every file was last used.
void age(const QString& directory, int days)
{
    for (const QString& path : filesIn(directory)) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(file.fileTime(QFile::FileModificationTime).addDays(-days),
                                 QFile::FileModificationTime));
    }
}

} // namespace

class TestProofCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsOverARestart();
    void isForTheUserAlone();
    void dropsWhatWasDamaged_data();
    void dropsWhatWasDamaged();
    void staysWithinItsCap();
    void countsWhatIsOnDisk();
    void forgetsAll();
    void whatWasUnderWayStaysForgotten();
    void worksWithoutADirectory();

private:
    [[nodiscard]] QString path() const { return m_parent->filePath(QStringLiteral("data/proofs")); }

    std::unique_ptr<QTemporaryDir> m_parent;
    const CampaignId m_one = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    const CampaignId m_two = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
    const QString m_url = QStringLiteral("https://images.example/../../a.png");
};

void TestProofCache::init()
{
    m_parent = std::make_unique<QTemporaryDir>();
}

void TestProofCache::keepsOverARestart()
{
    const QByteArray content(5000, 'x');
    {
        ProofCache cache(path(), 1 << 20);
        QVERIFY(!cache.contains(m_one, m_url));
        cache.write(m_one, m_url, content, cache.epoch());
    }
    ProofCache cache(path(), 1 << 20);
    QVERIFY(cache.contains(m_one, m_url));
    QCOMPARE(cache.read(m_one, m_url), content);
    QVERIFY(!cache.contains(m_two, m_url));
    QVERIFY(!cache.read(m_one, QStringLiteral("https://images.example/b.png")));
    // The address, which comes from a stranger, names nothing on this disk.
    QCOMPARE(filesIn(m_parent->path()).size(), 1);
    QVERIFY(filesIn(path()).first().startsWith(path() + u'/' + m_one.toString()));
}

void TestProofCache::isForTheUserAlone()
{
    QDir().mkpath(path());
    QFile::setPermissions(path(), QFile::Permissions(0x7777)); // as somebody's umask had left it
    ProofCache cache(path(), 1 << 20);
    cache.write(m_one, m_url, "content", cache.epoch());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (const QString& each : {path(), path() + u'/' + m_one.toString(), filesIn(path()).first()})
        QVERIFY2(!(QFile::permissions(each) & others), qPrintable(each));
}

void TestProofCache::dropsWhatWasDamaged_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("in the header") << 2;
    QTest::newRow("in the hash") << 20;
    QTest::newRow("in the content") << 600;
    QTest::newRow("cut") << -1;
}

void TestProofCache::dropsWhatWasDamaged()
{
    QFETCH(int, at);
    ProofCache cache(path(), 1 << 20);
    cache.write(m_one, m_url, QByteArray(1000, 'x'), cache.epoch());
    QFile file(filesIn(path()).first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (at < 0) {
        QVERIFY(file.resize(500));
    } else {
        file.seek(at);
        file.write("!");
    }
    file.close();
    QVERIFY(!cache.read(m_one, m_url));
    QVERIFY(filesIn(path()).isEmpty());
}

void TestProofCache::staysWithinItsCap()
{
    ProofCache cache(path(), 10'000);
    const auto url = [](int i) { return QStringLiteral("https://images.example/%1.png").arg(i); };
    for (int i = 0; i < 8; ++i) {
        cache.write(m_one, url(i), QByteArray(1000, 'x'), cache.epoch());
        age(path(), 1);
    }
    QVERIFY(cache.read(m_one, url(0)).has_value()); // used just now, so it stays
    for (int i = 8; i < 12; ++i)
        cache.write(m_two, url(i), QByteArray(1000, 'x'), cache.epoch());
    qint64 onDisk = 0;
    for (const QString& file : filesIn(path()))
        onDisk += QFileInfo(file).size();
    QVERIFY(onDisk <= 10'000 && onDisk > 5'000);
    QCOMPARE(cache.size(), onDisk);
    QVERIFY(cache.contains(m_one, url(0)));
    QVERIFY(!cache.contains(m_one, url(1)));
    QVERIFY(cache.contains(m_two, url(11)));
    // One that is larger than all must not empty the cache.
    cache.write(m_one, url(99), QByteArray(20'000, 'x'), cache.epoch());
    QVERIFY(!cache.contains(m_one, url(99)));
    QVERIFY(cache.contains(m_two, url(11)));
}

void TestProofCache::countsWhatIsOnDisk()
{
    ProofCache cache(path(), 1 << 20);
    const auto onDisk = [this] {
        qint64 bytes = 0;
        for (const QString& file : filesIn(path()))
            bytes += QFileInfo(file).size();
        return bytes;
    };
    cache.write(m_one, m_url, QByteArray(1000, 'x'), cache.epoch());
    cache.write(m_two, m_url, QByteArray(3000, 'x'), cache.epoch());
    QCOMPARE(cache.size(), onDisk());
    cache.write(m_one, m_url, QByteArray(2000, 'y'), cache.epoch()); // in place of the one before
    QCOMPARE(filesIn(path()).size(), 2);
    QCOMPARE(cache.size(), onDisk());
    cache.remove(m_two, m_url);
    QVERIFY(!cache.contains(m_two, m_url));
    QCOMPARE(cache.size(), onDisk());
    cache.remove(m_one, m_url);
    QCOMPARE(cache.size(), 0);
}

void TestProofCache::forgetsAll()
{
    ProofCache cache(path(), 1 << 20);
    for (const CampaignId& campaign : {m_one, m_two, CampaignId()})
        cache.write(campaign, m_url, "content", cache.epoch());
    QCOMPARE(filesIn(path()).size(), 3);
    cache.purgeAll();
    QVERIFY(!cache.contains(m_two, m_url));
    QVERIFY(!QFileInfo::exists(path()));
    QCOMPARE(cache.size(), 0);
    cache.write(m_one, m_url, "content", cache.epoch());
    QVERIFY(cache.contains(m_one, m_url));
}

void TestProofCache::whatWasUnderWayStaysForgotten()
{
    ProofCache cache(path(), 1 << 20);
    const quint64 asked = cache.epoch();
    cache.purgeAll();
    cache.write(m_one, m_url, "content", asked);
    QVERIFY(filesIn(m_parent->path()).isEmpty());
}

void TestProofCache::worksWithoutADirectory()
{
    ProofCache cache({}, 1 << 20);
    cache.write(m_one, m_url, "content", cache.epoch());
    QVERIFY(!cache.contains(m_one, m_url));
    QVERIFY(!cache.read(m_one, m_url));
    cache.purgeAll();
    QCOMPARE(cache.size(), 0);
}

QTEST_GUILESS_MAIN(TestProofCache)
#include "tst_proofcache.moc"
