// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace proofdesk {

/// Keeps many small blobs in few large blocks: no allocation, and no reference count, for each. Blobs never
/// move and are never freed one by one; what nobody refers to any more is dropped with the arena. A view of
/// one holds until that one is replaced.
class TextArena
{
public:
    struct Ref
    {
        quint32 block = 0;
        quint32 offset = 0;
    };

    [[nodiscard]] Ref append(QByteArrayView blob);
    /// In the place of the old one where it fits there, else appended.
    [[nodiscard]] Ref replace(Ref old, QByteArrayView blob);
    [[nodiscard]] QByteArrayView at(Ref ref) const;

    [[nodiscard]] qsizetype bytesHeld() const { return m_bytes; }

private:
    static constexpr qsizetype BlockBytes = 256 * 1024;

    struct Block
    {
        std::unique_ptr<char[]> bytes;
        qsizetype used = 0;
        qsizetype size = 0;
    };
    std::vector<Block> m_blocks;
    qsizetype m_bytes = 0;
};

} // namespace proofdesk
