// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace proofdesk {

/// Reads on in a box of HEIC or AVIF; beyond its end there are zeros.
class BoxReader
{
public:
    explicit BoxReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    /// Big-endian, of 0 to 8 bytes.
    quint64 number(int bytes)
    {
        quint64 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | (m_left.isEmpty() ? 0 : quint8(m_left.front()));
            skip(1);
        }
        return value;
    }
    void skip(qsizetype bytes) { m_left = m_left.sliced(std::min(bytes, m_left.size())); }
    QByteArrayView take(quint64 bytes)
    {
        const QByteArrayView taken =
            m_left.first(qsizetype(std::min<quint64>(bytes, quint64(m_left.size()))));
        skip(taken.size());
        return taken;
    }
    [[nodiscard]] bool atEnd() const { return m_left.isEmpty(); }

    /// The next box: its name and content. False where there is none that is sound.
    bool nextBox(QByteArray& name, QByteArrayView& content)
    {
        if (m_left.size() < 8)
            return false;
        quint64 size = qFromBigEndian<quint32>(m_left.data());
        qsizetype head = 8;
        name = m_left.sliced(4, 4).toByteArray();
        if (size == 1 && m_left.size() >= 16) {
            size = qFromBigEndian<quint64>(m_left.data() + 8);
            head = 16;
        } else if (size == 0) {
            size = quint64(m_left.size()); // up to the end of the file
        }
        if (size < quint64(head))
            return false;
        const QByteArrayView whole = take(size);
        content = whole.sliced(std::min(head, whole.size()));
        return true;
    }

private:
    QByteArrayView m_left;
};

} // namespace proofdesk
