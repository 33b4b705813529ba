// SPDX-License-Identifier: MIT
#include "models/textarena.h"

#include <algorithm>
#include <cstring>

namespace proofdesk {

TextArena::Ref TextArena::append(QByteArrayView blob)
{
    const auto length = quint32(blob.size());
    const qsizetype needed = qsizetype(sizeof length) + blob.size();
    if (m_blocks.empty() || m_blocks.back().size - m_blocks.back().used < needed) {
        // A blob larger than a block gets one of its own.
        const qsizetype size = std::max(BlockBytes, needed);
        m_blocks.push_back({std::unique_ptr<char[]>(new char[size_t(size)]), 0, size});
        m_bytes += size;
    }
    Block& block = m_blocks.back();
    const Ref ref{quint32(m_blocks.size() - 1), quint32(block.used)};
    char* to = block.bytes.get() + block.used;
    std::memcpy(to, &length, sizeof length);
    if (!blob.isEmpty())
        std::memcpy(to + sizeof length, blob.data(), size_t(blob.size()));
    block.used += needed;
    return ref;
}

TextArena::Ref TextArena::replace(Ref old, QByteArrayView blob)
{
    if (blob.size() > at(old).size())
        return append(blob);
    const auto length = quint32(blob.size());
    char* to = m_blocks[old.block].bytes.get() + old.offset;
    std::memcpy(to, &length, sizeof length);
    if (!blob.isEmpty())
        std::memcpy(to + sizeof length, blob.data(), size_t(blob.size()));
    return old;
}

QByteArrayView TextArena::at(Ref ref) const
{
    const char* from = m_blocks[ref.block].bytes.get() + ref.offset;
    quint32 length = 0;
    std::memcpy(&length, from, sizeof length);
    return {from + sizeof length, qsizetype(length)};
}

} // namespace proofdesk
