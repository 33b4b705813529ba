// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"

#include <QTest>

using namespace proofdesk;

class TestLaunchOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatIsDocumented();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void demoTouchesNoRealAccount();
    void shortFormsMeanTheSame();
};

void TestLaunchOptions::takesWhatIsDocumented()
{
    const auto options =
        LaunchOptions::parse({QStringLiteral("--base-url"), QStringLiteral("http://127.0.0.1:8080"),
                              QStringLiteral("--data-dir=/tmp/x"), QStringLiteral("--campaign"),
                              QStringLiteral("123e4567-e89b-12d3-a456-426614174000"),
                              QStringLiteral("--tour"), QStringLiteral("shots")},
                             "a-key-of-the-environment\n");
    QVERIFY2(options.has_value(), options ? "" : qPrintable(options.error()));
    QCOMPARE(options->baseUrl, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QCOMPARE(options->dataDir, QStringLiteral("/tmp/x"));
    QVERIFY(options->campaign.has_value());
    QCOMPARE(options->tourDir, QStringLiteral("shots"));
    QCOMPARE(options->key, QByteArray("a-key-of-the-environment"));
}

void TestLaunchOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("plain http elsewhere") << "--base-url http://example.com" << QByteArray();
    QTest::newRow("a host in disguise") << "--base-url https://api.rapidworkers.io@evil.com" << QByteArray();
    QTest::newRow("a file") << "--base-url file:///etc" << QByteArray();
    QTest::newRow("no campaign id") << "--campaign ../.." << QByteArray();
    QTest::newRow("value missing") << "--data-dir" << QByteArray();
    QTest::newRow("unknown") << "--frobnicate" << QByteArray();
    QTest::newRow("tour on the real service") << "--tour shots" << QByteArray();
    QTest::newRow("demo elsewhere") << "--demo --base-url https://example.com" << QByteArray();
    QTest::newRow("demo in a folder") << "--demo --data-dir /tmp/x" << QByteArray();
    QTest::newRow("looks like an option") << "--campaigns" << QByteArray();
    QTest::newRow("longer name") << "--data-directory=/tmp/x" << QByteArray();
    QTest::newRow("short key") << "" << QByteArray("abcdefg");
    QTest::newRow("key with a second header") << "" << QByteArray("abcdefgh\r\nX-Evil: 1");
}

void TestLaunchOptions::saysWhatIsWrong()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, key);
    const auto options = LaunchOptions::parse(arguments.split(u' ', Qt::SkipEmptyParts), key);
    QVERIFY(!options.has_value());
    QVERIFY(!options.error().isEmpty());
    QVERIFY2(!options.error().contains(u'\n'), "one line");
    QVERIFY2(!options.error().contains(QStringLiteral("abcdefgh")), "never the key");
}

void TestLaunchOptions::demoTouchesNoRealAccount()
{
    const auto options = LaunchOptions::parse({QStringLiteral("--demo")}, "a-key-of-the-environment");
    QVERIFY(options.has_value());
    QVERIFY(options->key.isEmpty());
}

void TestLaunchOptions::shortFormsMeanTheSame()
{
    for (const auto& text : {QStringLiteral("--help"), QStringLiteral("-h")}) {
        const auto options = LaunchOptions::parse({text}, {});
        QVERIFY(options && options->help);
    }
    for (const auto& text : {QStringLiteral("--version"), QStringLiteral("-v")}) {
        const auto options = LaunchOptions::parse({text}, {});
        QVERIFY(options && options->version);
    }
    QVERIFY(
        LaunchOptions::parse({QStringLiteral("--demo"), QStringLiteral("--tour"), QStringLiteral("x")}, {})
            .has_value());
    const auto none = LaunchOptions::parse({}, {});
    QVERIFY(none && !none->demo && !none->help && !none->version && !none->baseUrl && none->key.isEmpty());
}

QTEST_GUILESS_MAIN(TestLaunchOptions)
#include "tst_launchoptions.moc"
