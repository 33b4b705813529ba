// SPDX-License-Identifier: MIT
#include "jobs/mofile.h"

#include <QtEndian>

namespace proofdesk {

namespace {

constexpr quint32 Magic = 0x950412de;
constexpr qsizetype HeaderSize = 20;
constexpr quint32 MostMessages = 100'000;

class Reader
{
public:
    Reader(const QByteArray& bytes, bool bigEndian)
        : m_bytes(bytes)
        , m_bigEndian(bigEndian)
    {
    }

    [[nodiscard]] std::optional<quint32> number(qint64 at) const
    {
        if (at < 0 || at + qint64(sizeof(quint32)) > m_bytes.size())
            return std::nullopt;
        const char* from = m_bytes.constData() + at;
        return m_bigEndian ? qFromBigEndian<quint32>(from) : qFromLittleEndian<quint32>(from);
    }

    /// The text that row `index` of a table of (length, offset) describes.
    [[nodiscard]] std::optional<QString> text(quint32 table, quint32 index) const
    {
        const qint64 row = qint64(table) + 8 * qint64(index);
        const auto length = number(row);
        const auto offset = number(row + 4);
        if (!length || !offset || qint64(*offset) + *length > m_bytes.size())
            return std::nullopt;
        return QString::fromUtf8(m_bytes.constData() + *offset, qsizetype(*length));
    }

private:
    const QByteArray& m_bytes;
    bool m_bigEndian;
};

} // namespace

std::optional<MoFile> MoFile::parse(const QByteArray& bytes)
{
    if (bytes.size() < HeaderSize)
        return std::nullopt;
    const bool bigEndian = qFromBigEndian<quint32>(bytes.constData()) == Magic;
    if (!bigEndian && qFromLittleEndian<quint32>(bytes.constData()) != Magic)
        return std::nullopt;

    const Reader reader(bytes, bigEndian);
    const quint32 count = std::min(reader.number(8).value_or(0), MostMessages);
    const quint32 originals = reader.number(12).value_or(0);
    const quint32 translations = reader.number(16).value_or(0);
    MoFile file;
    for (quint32 i = 0; i < count; ++i) {
        const auto original = reader.text(originals, i);
        const auto translation = reader.text(translations, i);
        // The message of no characters is the header of the catalogue.
        if (original && translation && !original->isEmpty() && !translation->isEmpty())
            file.m_translations.insert(*original, *translation);
    }
    return file;
}

} // namespace proofdesk
