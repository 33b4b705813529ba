// SPDX-License-Identifier: MIT
#include "net/origin.h"

#include <QTest>
#include <QUrl>

using namespace proofdesk;

class TestOrigin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameOriginMeansAllOfIt();
};

void TestOrigin::sameOriginMeansAllOfIt()
{
    const auto same = [](const char* a, const char* b) {
        return isSameOrigin(QUrl(QString::fromLatin1(a)), QUrl(QString::fromLatin1(b)));
    };
    QVERIFY(same("https://a.example/x", "https://a.example:443/y"));
    QVERIFY(same("http://a.example/x", "http://a.example:80/y"));
    QVERIFY(!same("http://a.example:443/", "https://a.example:443/"));
    QVERIFY(!same("http://a.example", "http://a.example:443"));
    QVERIFY(!same("https://a.example", "https://b.example"));
    QVERIFY(!same("https://a.example", "https://a.example:8443"));
    QVERIFY(!same("", ""));
    QVERIFY(!isLoopback(QUrl(QStringLiteral("https://192.168.1.1"))));
    QVERIFY(isLoopback(QUrl(QStringLiteral("https://127.0.0.2"))));
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
