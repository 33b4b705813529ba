// SPDX-License-Identifier: MIT
// Proof screenshots to files of 256 pixels, two threads, the whole process, against vipsthumbnail.
#include "proofs/imagedecoder.h"
#include "support/bench.h"
#include "support/largecampaign.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace proofdesk;
using namespace proofdesk::bench;

namespace {

constexpr int Rounds = 5;
constexpr int Files = 60; ///< of each format
constexpr int Pixels = 256;
constexpr int Threads = 2;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the measured process does.
int convert(const QString& from, const QString& to)
{
    std::atomic<int> failed = 0;
    {
        const QStringList names = QDir(from).entryList(QDir::Files);
        std::atomic<qsizetype> next = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&] {
                for (qsizetype at = next++; at < names.size(); at = next++) {
                    const QString& name = names.at(at);
                    const auto small = imagedecoder::decode(contentOf(from + u'/' + name), Pixels);
                    failed +=
                        !small || !small->image.save(to + u'/' + name + QStringLiteral(".jpg"), "jpeg", 75);
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
    }
    return failed == 0 ? 0 : 1;
}

/// Writes the proofs of one format as files; false where there are too few.
bool writeProofs(const QString& ending, const QString& folder)
{
    LargeCampaign campaign;
    int written = 0;
    for (const Submission& row : campaign.page(1)) {
        for (const ProofImage& image : row.images) {
            const QString path = QUrl(image.url).path();
            if (!path.endsWith(ending) || written == Files)
                continue;
            const QByteArray bytes = campaign.imageFile(path.toLatin1());
            QFile file(folder + QStringLiteral("/%1%2").arg(written).arg(ending));
            written +=
                !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        }
    }
    return written == Files;
}

bool measure(const QString& number, const QString& name, const QString& ending, double target)
{
    const QTemporaryDir proofs;
    const QTemporaryDir small;
    if (!writeProofs(ending, proofs.path()))
        return false;
    const QString vips = QStandardPaths::findExecutable(QStringLiteral("vipsthumbnail"));
    bool fine = true;
    const auto ours = [&] {
        return timed([&] {
            fine = fine
                && QProcess::execute(QCoreApplication::applicationFilePath(),
                                     {QStringLiteral("--convert"), proofs.path(), small.path()})
                    == 0;
        });
    };
    const auto peer = [&] {
        if (vips.isEmpty())
            return 0.0;
        const QString command =
            QStringLiteral("ls '%1'/* | xargs -P2 -n 8 '%2' --vips-concurrency=1 --size %3 -o "
                           "'%4/v%s.jpg[Q=75]'")
                .arg(proofs.path(), vips, QString::number(Pixels), small.path());
        return timed([&] {
            fine = fine && QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}) == 0;
        });
    };
    const auto result = duel(Rounds, ours, peer);
    Row row{.number = number,
            .name = name,
            .ours = median(result.ours) / Files,
            .peer = {},
            .peerName = QStringLiteral("no vipsthumbnail here"),
            .unit = QStringLiteral("ms"),
            .ratio = {},
            .target = QStringLiteral("≤ %1 ×").arg(target),
            .held = {},
            .remark = {}};
    if (!vips.isEmpty()) {
        row.peer = median(result.peer) / Files;
        row.peerName = QStringLiteral("vipsthumbnail");
        row.ratio = result.ratio();
        row.held = result.ratio() <= target;
    }
    if (fine)
        report(row);
    return fine;
}

} // namespace

int main(int argc, char** argv)
{
    useDiskForTemporaries(argv[0]);
    if (argc == 4 && QByteArray(argv[1]) == "--convert") {
        QCoreApplication app(argc, argv);
        return convert(QFile::decodeName(argv[2]), QFile::decodeName(argv[3]));
    }
    QGuiApplication app(argc, argv);
    if (measure(QStringLiteral("16"), QStringLiteral("JPEG proof to a 256 px file, two threads, each"),
                QStringLiteral(".jpg"), 0.36)
        && measure(QStringLiteral("17"), QStringLiteral("PNG proof to a 256 px file, two threads, each"),
                   QStringLiteral(".png"), 0.65))
        return 0;
    std::fprintf(stderr, "bench_proofs: proofs can't be made small\n");
    return 1;
}
