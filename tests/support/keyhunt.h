// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

namespace proofdesk {

/// Looks for a key where none may be: for any ten letters of it in a row, so that half of one is found too.
class KeyHunt
{
public:
    explicit KeyHunt(const QByteArray& key)
    {
        for (qsizetype at = 0; at + Letters <= key.size(); ++at)
            m_pieces.append(key.mid(at, Letters));
    }

    /// As a program writes it, and as Qt keeps its strings.
    [[nodiscard]] bool isIn(const QByteArray& content) const
    {
        for (const QByteArray& piece : m_pieces) {
            const QString wide = QString::fromLatin1(piece);
            if (content.contains(piece)
                || content.contains(QByteArray(reinterpret_cast<const char*>(wide.utf16()), 2 * wide.size())))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isIn(const QString& words) const { return isIn(words.toUtf8()); }
    [[nodiscard]] QStringList filesWithIt(const QString& folder) const
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly) && isIn(file.readAll()))
                found.append(file.fileName());
        }
        return found;
    }

private:
    static constexpr qsizetype Letters = 10;
    QList<QByteArray> m_pieces;
};

} // namespace proofdesk
