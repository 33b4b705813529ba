// SPDX-License-Identifier: MIT
// Gives a target each file of a folder once, where there is no libFuzzer.
#include "fuzzing.h"

#include <QDir>
#include <QFile>

int main(int count, char** arguments)
{
    const QDir folder(count == 2 ? QString::fromLocal8Bit(arguments[1]) : QString());
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return EXIT_FAILURE;
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
    }
    return names.isEmpty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
