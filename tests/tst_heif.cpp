// SPDX-License-Identifier: MIT
// HEIC and AVIF: opened by libheif where it is there, within the limits of all others.
#include "proofs/heiflibrary.h"
#include "proofs/heifstructure.h"
#include "proofs/imagedecoder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestHeif : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data();
    void opens();
    void seesThrough();
    void saysWhatIsMissing();
    void promisesAreNotBelieved();
    void tilesAreCountedTogether();
    void readsWhatTheCodecSays();
    void whatAnyPartOfItSaysCounts_data();
    void whatAnyPartOfItSaysCounts();
    void whatIsBeyondCountingIsRefused_data();
    void whatIsBeyondCountingIsRefused();
    void theLibraryHasALimitToo();
    void endsWhenNobodyWantsIt();
    void whatIsCutIsDamaged();
    void otherFilesOfThatKindAreNone_data();
    void otherFilesOfThatKindAreNone();

private:
    static QByteArray file(const QString& name)
    {
        QFile picture(QStringLiteral(PROOFDESK_TEST_DATA "/pictures/") + name);
        if (!picture.open(QFile::ReadOnly))
            qFatal("no %s", qPrintable(name));
        return picture.readAll();
    }
    static QByteArray box(const QByteArray& name, const QByteArray& content)
    {
        QByteArray size(4, 0);
        qToBigEndian(quint32(content.size() + 8), size.data());
        return size + name + content;
    }
    static QByteArray number(quint32 value)
    {
        QByteArray bytes(4, 0);
        qToBigEndian(value, bytes.data());
        return bytes;
    }
    /// The same file with another size in its properties.
    static QByteArray promising(QByteArray bytes, quint32 width, quint32 height)
    {
        const qsizetype at = bytes.indexOf("ispe") + 8;
        return bytes.replace(at, 8, number(width) + number(height));
    }
    static QByteArray number16(quint16 value) { return number(value).right(2); }
    /// A row of bits, filled up to whole bytes.
    struct Bits
    {
        QByteArray bytes;
        int count = 0;

        Bits& put(quint32 value, int bits)
        {
            for (int bit = bits - 1; bit >= 0; --bit, ++count) {
                if (count % 8 == 0)
                    bytes += '\0';
                bytes.back() = char(bytes.back() | (value >> bit & 1) << (7 - count % 8));
            }
            return *this;
        }
        Bits& putExponential(quint32 value)
        {
            const int bits = 31 - int(qCountLeadingZeroBits(value + 1));
            return put(0, bits).put(value + 1, bits + 1);
        }
    };
    /// The unit of HEVC that states a size, of one with sub-layers where they are wanted.
    static QByteArray hevcParameters(quint32 width, quint32 height, int layersBeside = 0)
    {
        Bits bits;
        bits.put(0, 4).put(quint32(layersBeside), 3).put(1, 1);
        bits.put(1, 32).put(1, 32).put(1, 32); // its profile, with ones that an encoder has to escape
        for (int layer = 0; layer < layersBeside; ++layer)
            bits.put(3, 2);
        if (layersBeside > 0)
            bits.put(0, 2 * (8 - layersBeside));
        for (int layer = 0; layer < layersBeside; ++layer)
            bits.put(1, 32).put(1, 32).put(1, 32);
        bits.putExponential(0).putExponential(3).put(0, 1).putExponential(width).putExponential(height);
        QByteArray escaped;
        for (const char byte : std::as_const(bits.bytes)) {
            if (escaped.endsWith(QByteArray(2, '\0')) && quint8(byte) <= 3)
                escaped += '\3';
            escaped += byte;
        }
        return QByteArray("\x42\x01", 2) + escaped;
    }
    /// The header of AV1 that states a size, as short as it gets or with all that may stand before it.
    static QByteArray av1Header(quint32 width, quint32 height, bool isReduced)
    {
        Bits bits;
        bits.put(0, 3).put(1, 1).put(isReduced, 1);
        if (isReduced) {
            bits.put(4, 5);
        } else {
            bits.put(1, 1).put(1, 32).put(1, 32).put(1, 1).putExponential(7); // timing
            bits.put(1, 1).put(9, 5).put(1, 32).put(3, 5).put(3, 5); // a model of the decoder
            bits.put(1, 1).put(1, 5); // two operating points
            for (const quint32 level : {8U, 4U}) {
                bits.put(0, 12).put(level, 5);
                if (level > 7)
                    bits.put(1, 1);
                bits.put(1, 1).put(1, 10).put(1, 10).put(1, 1).put(1, 1).put(5, 4);
            }
        }
        bits.put(15, 4).put(15, 4).put(width - 1, 16).put(height - 1, 16);
        return bits.bytes;
    }
    static QByteArray infe(quint16 item, const QByteArray& kind)
    {
        return box("infe", number(0x02000000) + number16(item) + number16(0) + kind + '\0');
    }
    /// One item of that kind with those bytes and properties, said to be 64 × 40.
    static QByteArray withItem(const QByteArray& kind, const QByteArray& bytes,
                               const QByteArray& property = box("free", {}))
    {
        const QByteArray size = box("ispe", number(0) + number(64) + number(40));
        const QByteArray association = number(0) + number(1) + number16(1) + "\2\1\2";
        // In the box beside the places: one part, from its beginning.
        const QByteArray place = number(0x01000000) + number16(0x4400) + number16(1) + number16(1)
            + number16(1) + number16(0) + number16(1) + number(0) + number(quint32(bytes.size()));
        return box("ftyp", "heic" + number(0) + "mif1heic")
            + box("meta",
                  number(0) + box("iinf", number(0) + number16(1) + infe(1, kind)) + box("iloc", place)
                      + box("idat", bytes)
                      + box("iprp", box("ipco", size + property) + box("ipma", association)));
    }
    static std::optional<ProofErrorKind> refused(const QByteArray& bytes)
    {
        const auto opened = imagedecoder::decode(bytes, 0);
        return opened ? std::nullopt : std::optional(opened.error().kind);
    }
};

void TestHeif::opens_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("HEIC") << u"tiny.heic"_s << QByteArray("heic");
    QTest::newRow("AVIF") << u"tiny.avif"_s << QByteArray("avif");
}

void TestHeif::opens()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, format);
    const QByteArray bytes = file(name);
    QCOMPARE(imagedecoder::sniff(bytes), format);
    const auto whole = imagedecoder::decode(bytes, 0);
    QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().detail));
    QCOMPARE(whole->info.pixelSize, QSize(64, 40));
    QCOMPARE(whole->info.format, format);
    QCOMPARE(whole->info.fileBytes, bytes.size());
    QVERIFY(!whole->info.animated && !whole->info.damaged);
    QCOMPARE(whole->image.size(), QSize(64, 40));
    const QColor top = whole->image.pixelColor(32, 1);
    const QColor bottom = whole->image.pixelColor(32, 38);
    QVERIFY2(top.red() > 200 && top.blue() < 60, qPrintable(top.name()));
    QVERIFY2(bottom.blue() > 200 && bottom.red() < 60, qPrintable(bottom.name()));
    const auto small = imagedecoder::decode(bytes, 32);
    QVERIFY(small);
    QCOMPARE(small->image.size(), QSize(32, 20));
    QCOMPARE(small->info.pixelSize, QSize(64, 40));
}

void TestHeif::seesThrough()
{
    const auto opened = imagedecoder::decode(file(u"holes.avif"_s), 0);
    QVERIFY(opened);
    QVERIFY(opened->image.hasAlphaChannel());
    QVERIFY(opened->image.pixelColor(60, 20).alpha() < 20);
    QVERIFY(opened->image.pixelColor(5, 20).alpha() > 90);
}

void TestHeif::saysWhatIsMissing()
{
    const HeifLibrary none(u"proofdesk-has-no-such-library"_s);
    QVERIFY(!none.isLoaded());
    const auto refusal = imagedecoder::decode(file(u"tiny.heic"_s), 0, true, DecodeBudget(), &none);
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ProofErrorKind::LibraryMissing);
    QCOMPARE(refusal.error().detail, u"libheif1"_s);
}

void TestHeif::promisesAreNotBelieved()
{
    QElapsedTimer time;
    time.start();
    QCOMPARE(refused(promising(file(u"tiny.heic"_s), 60'000, 60'000)), ProofErrorKind::TooManyPixels);
    QCOMPARE(refused(promising(file(u"tiny.avif"_s), 0, 0)), ProofErrorKind::Damaged);
    QCOMPARE(refused(promising(file(u"tiny.avif"_s), 0xFFFFFFFF, 0xFFFFFFFF)), ProofErrorKind::TooManyPixels);
    QVERIFY(time.elapsed() < 2'000);
}

void TestHeif::tilesAreCountedTogether()
{
    // Each of its items is an honest 40 million pixels; a hundred of them are not.
    const auto made = [](quint32 items) {
        QByteArray each;
        for (quint32 item = 1; item <= items; ++item)
            each += QByteArray("\0", 1) + char(item) + '\1' + '\1';
        const QByteArray properties = box("ipco", box("ispe", number(0) + number(8'000) + number(5'000)))
            + box("ipma", number(0) + number(items) + each);
        return box("ftyp", "heic" + number(0) + "mif1heic")
            + box("meta", number(0) + box("iprp", properties));
    };
    QCOMPARE(HeifStructure::of(made(2)).pixels, qint64(80'000'000));
    QCOMPARE(HeifStructure::of(made(2)).largest, QSize(8'000, 5'000));
    QCOMPARE(refused(made(2)), ProofErrorKind::Damaged); // there is nothing in it
    QCOMPARE(refused(made(100)), ProofErrorKind::TooManyPixels);
}

void TestHeif::readsWhatTheCodecSays()
{
    // Its own size, whatever the boxes promise.
    QCOMPARE(HeifStructure::of(promising(file(u"tiny.heic"_s), 8, 8)).largest,
             QSize(64, 64)); // in whole blocks
    QCOMPARE(HeifStructure::of(promising(file(u"tiny.avif"_s), 8, 8)).largest, QSize(64, 40));
}

void TestHeif::whatAnyPartOfItSaysCounts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    const QByteArray shortCanvas = number16(30'000) + number16(20'000);
    const QByteArray longCanvas = number(50'000) + number(40'000);
    const QByteArray colour(8, '\7');
    const QByteArray hevc = hevcParameters(16'384, 16'000);
    const QByteArray layered = hevcParameters(16'384, 16'000, 3);
    const QByteArray shortAv1 = av1Header(40'000, 30'000, true);
    const QByteArray longAv1 = av1Header(40'000, 30'000, false);
    const auto led = [](const QByteArray& unit) { return number(quint32(unit.size())) + unit; };
    const auto obu = [](const QByteArray& unit) {
        return QByteArray("\x12\0\x0A", 3) + char(unit.size()) + unit;
    };
    const auto row = [](const char* name, const QByteArray& bytes, QSize size) {
        QTest::newRow(name) << bytes << size;
    };
    row("grid", withItem("grid", QByteArray("\0\0\1\1", 4) + shortCanvas), {30'000, 20'000});
    row("large grid", withItem("grid", QByteArray("\0\1\1\1", 4) + longCanvas), {50'000, 40'000});
    row("overlay", withItem("iovl", QByteArray("\0\0", 2) + colour + shortCanvas), {30'000, 20'000});
    row("large overlay", withItem("iovl", QByteArray("\0\1", 2) + colour + longCanvas), {50'000, 40'000});
    row("HEVC", withItem("hvc1", led("\x40\x01\x01") + led(hevc)), {16'384, 16'000});
    row("HEVC in layers", withItem("hvc1", led(layered)), {16'384, 16'000});
    const QByteArray configuration =
        QByteArray(22, '\1') + '\1' + '\x21' + number16(1) + number16(quint16(hevc.size())) + hevc;
    row("HEVC, by its properties", withItem("hvc1", {}, box("hvcC", configuration)), {16'384, 16'000});
    row("AV1", withItem("av01", obu(shortAv1)), {40'000, 30'000});
    row("AV1, all that may be", withItem("av01", obu(longAv1)), {40'000, 30'000});
    row("AV1 up to the end", withItem("av01", "\x0C" + QByteArray(1, '\0') + shortAv1), {40'000, 30'000});
    row("AV1, by its properties", withItem("av01", {}, box("av1C", number(1) + obu(shortAv1))),
        {40'000, 30'000});
}

void TestHeif::whatAnyPartOfItSaysCounts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QSize, size);
    QCOMPARE(HeifStructure::of(bytes).largest, size);
    QCOMPARE(refused(bytes), ProofErrorKind::TooManyPixels);
}

void TestHeif::whatIsBeyondCountingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = withItem("hvc1", {});
    QCOMPARE(refused(whole), ProofErrorKind::Damaged); // what is added to it makes the difference
    const auto within = [](QByteArray bytes, QList<QByteArray> boxes, const QByteArray& added) {
        for (const QByteArray& name : std::as_const(boxes)) {
            const qsizetype at = bytes.indexOf(name) - 4;
            const quint32 size = qFromBigEndian<quint32>(bytes.constData() + at);
            bytes.replace(at, 4, number(size + quint32(added.size())));
        }
        const qsizetype last = bytes.indexOf(boxes.last()) - 4;
        return bytes.insert(
            last + qsizetype(qFromBigEndian<quint32>(bytes.constData() + last)) - added.size(), added);
    };
    const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
    const QByteArray large = box("ispe", number(0) + number(60'000) + number(60'000));
    row("properties", within(whole, {"meta", "iprp", "ipco"}, box("free", {}).repeated(4'000)));
    row("second properties", within(whole, {"meta", "iprp"}, box("ipco", large)));
    row("second associations", within(whole, {"meta", "iprp"}, box("ipma", number(0) + number(0))));
    row("second box of both", within(whole, {"meta"}, box("iprp", box("ipco", large))));
    row("second meta", whole + box("meta", number(0)));
    row("second places", within(whole, {"meta"}, box("iloc", number(0))));
    row("second kinds", within(whole, {"meta"}, box("iinf", number(0) + number16(0))));
    row("second data", within(whole, {"meta"}, box("idat", {})));
    row("kinds",
        within(
            whole, {"meta", "iinf"}, infe(2, "grid") + [] {
                QByteArray all;
                for (quint16 item = 3; item < 4'010; ++item)
                    all += infe(item, "hvc1");
                return all;
            }()));
    QByteArray many = whole;
    row("associations", many.replace("ipma" + number(0) + number(1), "ipma" + number(0) + number(4'001)));
    // Each item is the whole file.
    QByteArray places = number(0x01000000) + number16(0x4400) + number16(4'000);
    for (quint16 item = 1; item <= 4'000; ++item)
        places += number16(item) + number16(0) + number16(0) + number16(1) + number(0) + number(0);
    row("overlapping",
        box("ftyp", "heic" + number(0) + "mif1heic") + box("meta", number(0) + box("iloc", places)));
}

void TestHeif::whatIsBeyondCountingIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(refused(bytes), ProofErrorKind::TooManyPixels);
}

void TestHeif::theLibraryHasALimitToo()
{
    const auto library = HeifLibrary::installed();
    for (const QString& name : {u"tiny.heic"_s, u"tiny.avif"_s}) {
        const auto open = [&](const HeifLibrary::Limits& limits) {
            return library->open(file(name), DecodeBudget(), limits);
        };
        const HeifLibrary::Opened whole = open({64, 64 * 40});
        QVERIFY2(!whole.image.isNull(), qPrintable(name + whole.problem));
        for (const HeifLibrary::Limits& limits : {HeifLibrary::Limits{60, 64 * 40}, {64, 64 * 40 - 1}}) {
            const HeifLibrary::Opened opened = open(limits);
            QVERIFY(opened.image.isNull());
            QVERIFY2(opened.tooLarge, qPrintable(opened.problem));
        }
    }
}

void TestHeif::endsWhenNobodyWantsIt()
{
    const auto cancelled = std::make_shared<const std::atomic_bool>(true);
    const auto refusal =
        imagedecoder::decode(file(u"tiny.heic"_s), 0, true, DecodeBudget(DecodeBudget::Longest, cancelled));
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ProofErrorKind::TooSlow);
}

void TestHeif::whatIsCutIsDamaged()
{
    for (const QString& name : {u"tiny.heic"_s, u"tiny.avif"_s}) {
        const QByteArray whole = file(name);
        for (qsizetype length = 0; length < whole.size() - 30; length += 7)
            QVERIFY2(refused(whole.left(length)), qPrintable(u"%1 bytes of %2"_s.arg(length).arg(name)));
    }
}

void TestHeif::otherFilesOfThatKindAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("film") << box("ftyp", "isom" + number(0) + "isomavc1mp41");
    QTest::newRow("brand beyond the box") << box("ftyp", "isom" + number(0)) + "heic";
    QTest::newRow("no size") << QByteArray("\0\0\0\0ftypheic", 12).replace(0, 4, number(4));
}

void TestHeif::otherFilesOfThatKindAreNone()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(imagedecoder::sniff(bytes), QByteArray());
    QCOMPARE(refused(bytes), ProofErrorKind::NotAnImage);
}

QTEST_GUILESS_MAIN(TestHeif)
#include "tst_heif.moc"
