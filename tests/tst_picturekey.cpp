// SPDX-License-Identifier: MIT
// Which addresses are one picture: a signature changes nothing of it, all else may.
#include "proofs/picturekey.h"

#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestPictureKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignatureIsNoPartOfThePicture_data();
    void aSignatureIsNoPartOfThePicture();
    void whatMayNameAPictureTellsThemApart_data();
    void whatMayNameAPictureTellsThemApart();
    void onlyThePicturesOfOneSubmissionAreCompared();
    void aThumbnailIsNeverThePicture();

private:
    static ProofImage at(const QString& query, const QString& id = u"img_1"_s, quint32 submission = 1)
    {
        return {id, u"https://files.example/proofs/show"_s + query, {}, SubmissionId(submission)};
    }
};

void TestPictureKey::aSignatureIsNoPartOfThePicture_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Amazon") << u"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F1&X-Amz-Date=1"
                               "&X-Amz-Expires=900&X-Amz-Security-Token=a&X-Amz-SignedHeaders=host"
                               "&X-Amz-Signature=aa&versionId=7"_s
                            << u"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F2&X-Amz-Date=2"
                               "&X-Amz-Expires=899&X-Amz-Security-Token=b&X-Amz-SignedHeaders=host"
                               "&X-Amz-Signature=bb&versionId=7"_s;
    QTest::newRow("Amazon, of old") << u"?AWSAccessKeyId=A&Signature=aa&Expires=1&id=1"_s
                                    << u"?AWSAccessKeyId=B&Signature=bb&Expires=2&id=1"_s;
    QTest::newRow("CloudFront") << u"?Expires=1&Signature=a&Key-Pair-Id=K&Policy=p"_s
                                << u"?Expires=2&Signature=b&Key-Pair-Id=K&Policy=q"_s;
    QTest::newRow("Google") << u"?X-Goog-Date=1&X-Goog-Expires=9&X-Goog-Credential=c&X-Goog-Signature=a"_s
                            << u"?X-Goog-Date=2&X-Goog-Expires=8&X-Goog-Credential=d&X-Goog-Signature=b"_s;
    QTest::newRow("Azure") << u"?sv=1&st=a&se=b&sr=b&sp=r&sig=aa"_s << u"?sv=2&st=c&se=d&sr=b&sp=r&sig=bb"_s;
    QTest::newRow("Alibaba") << u"?OSSAccessKeyId=a&Expires=1&Signature=a&security-token=a&x-oss-process=w"_s
                             << u"?OSSAccessKeyId=a&Expires=2&Signature=b&security-token=b&x-oss-process=w"_s;
    QTest::newRow("Tencent") << u"?q-ak=a&q-sign-time=1&q-key-time=1&q-signature=a"_s
                             << u"?q-ak=a&q-sign-time=2&q-key-time=2&q-signature=b"_s;
    QTest::newRow("a token that runs out") << u"?token=a&expires=1"_s << u"?token=b&expires=2"_s;
    QTest::newRow("in any case, encoded")
        << u"?id=1&SIGNATURE=a&X%2DAmz%2DDate=1"_s << u"?id=1&signature=b"_s;
}

void TestPictureKey::aSignatureIsNoPartOfThePicture()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QCOMPARE(pictureKey(at(one)), pictureKey(at(other)));
    QVERIFY(samePictures({at(one)}, {at(other)}));
}

void TestPictureKey::whatMayNameAPictureTellsThemApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("a number") << u"?id=1"_s << u"?id=2"_s;
    QTest::newRow("a number, signed") << u"?id=1&X-Amz-Signature=a"_s << u"?id=2&X-Amz-Signature=a"_s;
    QTest::newRow("a number behind it") << u"?Signature=a&id=1"_s << u"?Signature=b&id=2"_s;
    QTest::newRow("a size") << u"?x-oss-process=w_90&Signature=a"_s << u"?x-oss-process=w_900&Signature=a"_s;
    QTest::newRow("Azure's short names elsewhere") << u"?sp=1&se=1"_s << u"?sp=2&se=2"_s;
    QTest::newRow("a token alone") << u"?token=a"_s << u"?token=b"_s;
    QTest::newRow("a policy alone") << u"?policy=a"_s << u"?policy=b"_s;
    QTest::newRow("one name twice") << u"?id=1&id=2"_s << u"?id=2&id=1"_s;
}

void TestPictureKey::whatMayNameAPictureTellsThemApart()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(pictureKey(at(one)) != pictureKey(at(other)));
    QVERIFY(!samePictures({at(one)}, {at(other)}));
}

void TestPictureKey::onlyThePicturesOfOneSubmissionAreCompared()
{
    const QString one = u"?Signature=a"_s;
    const QString other = u"?Signature=b"_s;
    QVERIFY(pictureKey(at(one)) != pictureKey(at(one, u"img_1"_s, 2)));
    QVERIFY(pictureKey(at(one)) != pictureKey(at(one, u"img_2"_s)));
    // Where nobody says whose it is or which, the signature may be all that tells.
    QVERIFY(pictureKey(at(one, {})) != pictureKey(at(other, {})));
}

void TestPictureKey::aThumbnailIsNeverThePicture()
{
    // Even where the two differ in nothing but what was signed.
    ProofImage image = at(u"?Signature=large"_s);
    image.thumbnailUrl = at(u"?Signature=small"_s).url;
    QVERIFY(thumbnailKey(image) != pictureKey(image));
    image.thumbnailUrl = image.url;
    QCOMPARE(thumbnailKey(image), pictureKey(image));
}

QTEST_GUILESS_MAIN(TestPictureKey)
#include "tst_picturekey.moc"
