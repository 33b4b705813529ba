// SPDX-License-Identifier: MIT
#include "models/submissiontexts.h"

#include <algorithm>

namespace proofdesk {

void TextWriter::addNumber(quint32 number)
{
    // Seven bits a byte, the lowest first; the top bit says that more follows.
    while (number >= 0x80) {
        m_bytes.append(char((number & 0x7F) | 0x80));
        number >>= 7;
    }
    m_bytes.append(char(number));
}

void TextWriter::addRaw(QByteArrayView bytes)
{
    addNumber(quint32(bytes.size()));
    m_bytes.append(bytes.data(), bytes.size());
}

void TextWriter::add(QStringView text)
{
    addRaw(text.toUtf8());
}

void TextWriter::addAfter(QByteArrayView previous, QByteArrayView text)
{
    const auto [same, end] = std::mismatch(previous.begin(), previous.end(), text.begin(), text.end());
    const auto shared = same - previous.begin();
    addNumber(quint32(shared));
    addRaw(text.sliced(shared));
}

void TextWriter::addImages(const QList<ProofImage>& images)
{
    addNumber(quint32(images.size()));
    QByteArray previous;
    for (const ProofImage& image : images) {
        const QByteArray url = image.url.toUtf8();
        add(image.id);
        addAfter(previous, url);
        addAfter(url, image.thumbnailUrl.toUtf8());
        previous = url;
    }
}

quint32 TextReader::number()
{
    quint32 number = 0;
    int shift = 0;
    while (!m_left.isEmpty()) {
        const auto byte = quint8(m_left.front());
        m_left = m_left.sliced(1);
        number |= quint32(byte & 0x7F) << shift;
        shift += 7;
        if (byte < 0x80)
            break;
    }
    return number;
}

QByteArrayView TextReader::raw()
{
    const auto size = qsizetype(number());
    const QByteArrayView bytes = m_left.first(size);
    m_left = m_left.sliced(size);
    return bytes;
}

QByteArray TextReader::textAfter(QByteArrayView previous)
{
    QByteArray text = previous.first(qsizetype(number())).toByteArray();
    const QByteArrayView rest = raw();
    text.append(rest.data(), rest.size());
    return text;
}

QList<ProofImage> TextReader::images(SubmissionId submission)
{
    const quint32 count = number();
    QList<ProofImage> images(qsizetype{count});
    QByteArray previous;
    for (ProofImage& image : images) {
        image.id = text();
        const QByteArray url = textAfter(previous);
        image.url = QString::fromUtf8(url);
        image.thumbnailUrl = QString::fromUtf8(textAfter(url));
        image.submission = submission;
        previous = url;
    }
    return images;
}

} // namespace proofdesk
