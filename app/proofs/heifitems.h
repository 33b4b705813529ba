// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QSize>

namespace proofdesk {

/// What the items of a HEIC or AVIF hold: their kinds and where their bytes are.
class HeifItems
{
public:
    /// Honest pictures have one for each tile of 512 × 512, and a few more.
    static constexpr int Most = 4'000;

    /// `meta`: the content of that box, after version and flags. `file`: all of it.
    HeifItems(QByteArrayView file, QByteArrayView meta);

    /// The largest size that an item's own bytes state, by its number: the canvas of a grid or an overlay, or
    /// what its codec will make room for.
    [[nodiscard]] const QHash<quint64, QSize>& sizes() const { return m_sizes; }
    /// There are more of them, or more bytes in them, than were looked at.
    [[nodiscard]] bool isBeyondCounting() const { return m_beyondCounting; }

private:
    void readKinds(QByteArrayView box);
    void readPlaces(QByteArrayView box);
    void readItem(quint64 item, const QByteArray& bytes);

    bool m_beyondCounting = false; // before what is read on the way
    QByteArrayView m_file;
    QByteArrayView m_data; ///< of the box that holds items beside their places
    QHash<quint64, QByteArray> m_kinds;
    QHash<quint64, QSize> m_sizes;
    qsizetype m_bytesLeft; ///< that may still be looked at
};

/// The content of the first such box; empty where there is none. `again`, where given, is set where there
/// is another one.
[[nodiscard]] QByteArrayView heifBox(QByteArrayView bytes, QByteArrayView wanted, bool* again = nullptr);

} // namespace proofdesk
