// SPDX-License-Identifier: MIT
#include "account/diskroom.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace proofdesk {

bool diskIsFull(const QString& fileName)
{
    constexpr qint64 tooLittle = 256 * 1024; // bytes: SQLite's index of the WAL alone takes 32 KiB
    const QStorageInfo storage(QFileInfo(fileName).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < tooLittle;
}

} // namespace proofdesk
