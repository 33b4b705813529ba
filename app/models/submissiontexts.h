// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace proofdesk {

/// Writes texts one after another as UTF-8, each after its length. Addresses are written as what differs
/// from the address before: a proof's own, its thumbnail's and its neighbours' share most of theirs.
class TextWriter
{
public:
    void add(QStringView text);
    void addAfter(QByteArrayView previous, QByteArrayView text);
    void addNumber(quint32 number);
    void addImages(const QList<ProofImage>& images);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void addRaw(QByteArrayView bytes);

    QByteArray m_bytes;
};

/// Reads what TextWriter wrote, in the same order.
class TextReader
{
public:
    explicit TextReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }
    [[nodiscard]] QByteArrayView raw();
    [[nodiscard]] QString text() { return QString::fromUtf8(raw()); }
    [[nodiscard]] QByteArray textAfter(QByteArrayView previous);
    [[nodiscard]] quint32 number();
    [[nodiscard]] QList<ProofImage> images(SubmissionId submission);

private:
    QByteArrayView m_left;
};

} // namespace proofdesk
