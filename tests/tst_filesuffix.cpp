// SPDX-License-Identifier: MIT
#include "proofs/filesuffix.h"

#include <QTest>

using namespace proofdesk;

/// What the name of a saved picture ends in, whatever its address says.
class TestFileSuffix final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreCalledByTheirBytes();
};

void TestFileSuffix::filesAreCalledByTheirBytes()
{
    QCOMPARE(suffixFor(QByteArray("\x89PNG\r\n\x1a\n", 8)), QStringLiteral("png"));
    QCOMPARE(suffixFor("\xFF\xD8\xFF"), QStringLiteral("jpg"));
    QCOMPARE(suffixFor("GIF89a"), QStringLiteral("gif"));
    QCOMPARE(suffixFor("RIFF....WEBP"), QStringLiteral("webp"));
    QCOMPARE(suffixFor("RIFF....WAVE"), QStringLiteral("image"));
    const auto led = [](const char* brand) {
        return QByteArray("\0\0\0\x10"
                          "ftyp",
                          8)
            + brand + QByteArray(4, '\0');
    };
    QCOMPARE(suffixFor(led("heic")), QStringLiteral("heic"));
    QCOMPARE(suffixFor(led("avif")), QStringLiteral("avif"));
    QCOMPARE(suffixFor("<html>"), QStringLiteral("image"));
}

QTEST_GUILESS_MAIN(TestFileSuffix)
#include "tst_filesuffix.moc"
