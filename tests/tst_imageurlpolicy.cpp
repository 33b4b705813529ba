// SPDX-License-Identifier: MIT
#include "proofs/imageurlpolicy.h"

#include <QTest>

using namespace proofdesk;
using Scope = ImageUrlPolicy::Scope;

class TestImageUrlPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void publicPeers_data();
    void publicPeers();
    void reservedBlocks_data();
    void reservedBlocks();
    void aNameThatLeadsInside();
    void aVeryLongAddress();
};

void TestImageUrlPolicy::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("everywhere");
    QTest::addColumn<bool>("inSandbox");
    const auto row = [](const char* url, bool everywhere, bool inSandbox) {
        QTest::newRow(url) << QString::fromUtf8(url) << everywhere << inSandbox;
    };
    row("https://images.example.com/a.png", true, true);
    row("https://images.example.com:8443/a.png?x=1", true, true);
    row("https://8.8.8.8/a.png", true, true);
    row("https://[2606:4700::1111]/a.png", true, true);
    row("HTTPS://IMAGES.EXAMPLE.COM/a.png", true, true);
    row("https://bücher.example/a.png", true, true);

    row("http://images.example.com/a.png", false, false);
    row("http://8.8.8.8/a.png", false, false);
    row("ftp://images.example.com/a.png", false, false);
    row("file:///etc/passwd", false, false);
    row("file://images.example.com/etc/passwd", false, false);
    row("qrc:/icons/check.svg", false, false);
    row("data:image/png;base64,iVBORw0KGgo=", false, false);
    row("javascript:alert(1)", false, false);
    row("//images.example.com/a.png", false, false);
    row("/etc/passwd", false, false);
    row("a.png", false, false);
    row("", false, false);
    row("https://", false, false);
    row("https:///a.png", false, false);
    row("https://anna@images.example.com/a.png", false, false);
    row("https://api.rapidworkers.io@evil.example/a.png", false, false);
    row("https://anna:secret@images.example.com/a.png", false, false);

    row("https://10.0.0.1/a.png", false, false);
    row("https://172.16.0.1/a.png", false, false);
    row("https://172.31.255.255/a.png", false, false);
    row("https://172.32.0.1/a.png", true, true);
    row("https://192.168.1.1/a.png", false, false);
    row("https://169.254.169.254/latest/meta-data/", false, false);
    row("https://100.64.0.1/a.png", false, false);
    row("https://100.128.0.1/a.png", true, true);
    row("https://0.0.0.0/a.png", false, false);
    row("https://224.0.0.1/a.png", false, false);
    row("https://255.255.255.255/a.png", false, false);
    row("https://198.18.0.1/a.png", false, false);
    row("https://[fe80::1]/a.png", false, false);
    row("https://[fc00::1]/a.png", false, false);
    row("https://[fd12:3456::1]/a.png", false, false);
    row("https://[ff02::1]/a.png", false, false);
    row("https://[::]/a.png", false, false);
    row("https://[::ffff:10.0.0.1]/a.png", false, false);
    row("https://[::ffff:8.8.8.8]/a.png", false, false);
    row("https://[2002:0a00:0001::1]/a.png", false, false);
    row("https://[64:ff9b::10.0.0.1]/a.png", false, false);
    row("https://[2001:db8::1]/a.png", false, false);

    row("https://127.0.0.1/a.png", false, true);
    row("http://127.0.0.1:8080/a.png", false, true);
    row("http://127.8.9.10/a.png", false, true);
    row("http://localhost:8080/a.png", false, true);
    row("http://LOCALHOST./a.png", false, true);
    row("http://[::1]:8080/a.png", false, true);
    row("http://anna@127.0.0.1/a.png", false, false);
    row("http://[::ffff:127.0.0.1]:8080/a.png", false, false);
    row("https://[::ffff:127.0.0.1]/a.png", false, false);
    row("http://2130706433/a.png", false, true); // 127.0.0.1 as one number
    row("https://0x0a.1/a.png", false, false); // 10.0.0.1
    row("http://0.0.0.0:8080/a.png", false, false);
    row("http://localhost.evil.example/a.png", false, false);
}

void TestImageUrlPolicy::addresses()
{
    QFETCH(QString, url);
    QFETCH(bool, everywhere);
    QFETCH(bool, inSandbox);
    QCOMPARE(ImageUrlPolicy(Scope::PublicOnly).allows(QUrl(url)), everywhere);
    QCOMPARE(ImageUrlPolicy(Scope::LoopbackToo).allows(QUrl(url)), inSandbox);
}

void TestImageUrlPolicy::publicPeers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    for (const char* address :
         {"1.1.1.1", "2001:200::1", "2001:db9::1", "2003::1", "3ffe::1", "3fff:1000::1", "9.255.255.255",
          "11.0.0.0", "100.63.255.255", "126.255.255.255", "169.253.0.1", "192.167.0.1", "198.17.0.1",
          "198.20.0.1", "223.255.255.255", "2606:4700::1", "2a00:1450::1", "64:ff9b::808:808"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char* address : {"0.1.2.3",
                                "10.255.255.255",
                                "127.0.0.53",
                                "192.0.0.1",
                                "192.0.2.1",
                                "192.88.99.1",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.1",
                                "239.255.255.255",
                                "240.0.0.1",
                                "::1",
                                "::ffff:1.1.1.1",
                                "fe80::1%eth0",
                                "febf::1",
                                "fec0::1",
                                "fdff::1",
                                "2001::1",
                                "2002:808:808::1",
                                "64:ff9b::7f00:1",
                                "3fff::1",
                                "ff0e::1",
                                "2606:4700::1%eth0",
                                "2001:1ff::1",
                                "2001:db8:ffff::1",
                                "2002:ffff::1",
                                "3fff:fff::1",
                                "64:ff9b:0:0:1::808:808",
                                "64:ff9b:1::808:808",
                                "1fff::1",
                                "4000::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestImageUrlPolicy::publicPeers()
{
    QFETCH(QString, address);
    QFETCH(bool, isPublic);
    const QHostAddress peer(address);
    QVERIFY(!peer.isNull());
    QCOMPARE(ImageUrlPolicy::isPublic(peer), isPublic);
}

void TestImageUrlPolicy::reservedBlocks_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* first, const char* last) {
        QTest::newRow(first) << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row("0.0.0.0", "0.255.255.255");
    row("10.0.0.0", "10.255.255.255");
    row("100.64.0.0", "100.127.255.255");
    row("127.0.0.0", "127.255.255.255");
    row("169.254.0.0", "169.254.255.255");
    row("172.16.0.0", "172.31.255.255");
    row("192.0.0.0", "192.0.0.255");
    row("192.0.2.0", "192.0.2.255");
    row("192.88.99.0", "192.88.99.255");
    row("192.168.0.0", "192.168.255.255");
    row("198.18.0.0", "198.19.255.255");
    row("198.51.100.0", "198.51.100.255");
    row("203.0.113.0", "203.0.113.255");
    row("224.0.0.0", "255.255.255.255"); // multicast, and what follows it
}

void TestImageUrlPolicy::reservedBlocks()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const quint32 from = QHostAddress(first).toIPv4Address();
    const quint32 to = QHostAddress(last).toIPv4Address();
    QVERIFY(!ImageUrlPolicy::isPublic(QHostAddress(from)));
    QVERIFY(!ImageUrlPolicy::isPublic(QHostAddress(from + (to - from) / 2 + 1)));
    QVERIFY(!ImageUrlPolicy::isPublic(QHostAddress(to)));
    // The block ends there: its neighbours are everybody's.
    if (from > 0)
        QVERIFY(ImageUrlPolicy::isPublic(QHostAddress(from - 1)));
    if (to < 0xFFFFFFFF)
        QVERIFY(ImageUrlPolicy::isPublic(QHostAddress(to + 1)));
}

void TestImageUrlPolicy::aNameThatLeadsInside()
{
    const QUrl named(QStringLiteral("https://images.example.com/a.png"));
    const QUrl local(QStringLiteral("http://localhost/a.png"));
    const QHostAddress loopback(QHostAddress::LocalHost);
    const QHostAddress outside(QStringLiteral("1.1.1.1"));
    for (const Scope scope : {Scope::PublicOnly, Scope::LoopbackToo}) {
        const ImageUrlPolicy policy(scope);
        QVERIFY(policy.allows(named, outside));
        QVERIFY(!policy.allows(named, loopback));
        QVERIFY(!policy.allows(named, QHostAddress(QStringLiteral("192.168.0.7"))));
        QVERIFY(!policy.allows(local, outside));
    }
    QVERIFY(ImageUrlPolicy(Scope::LoopbackToo).allows(local, loopback));
    QVERIFY(!ImageUrlPolicy(Scope::PublicOnly).allows(local, loopback));
}

void TestImageUrlPolicy::aVeryLongAddress()
{
    const QString start = QStringLiteral("https://images.example.com/");
    const ImageUrlPolicy policy(Scope::PublicOnly);
    QVERIFY(policy.allows(QUrl(start + QString(8'192 - start.size(), u'a'))));
    QVERIFY(!policy.allows(QUrl(start + QString(8'193 - start.size(), u'a'))));
}

QTEST_GUILESS_MAIN(TestImageUrlPolicy)
#include "tst_imageurlpolicy.moc"
