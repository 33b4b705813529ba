// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodebudget.h"

#include <QByteArray>
#include <QImage>
#include <QLibrary>
#include <QString>

#include <memory>

namespace proofdesk {

/// libheif, which opens HEIC and AVIF, loaded when the first such picture comes: the program runs without it.
class HeifLibrary
{
public:
    struct Opened
    {
        QImage image; ///< upright; null where it can't be opened
        QString problem; ///< technical, English
        bool tooLarge = false; ///< the problem is its size
    };

    /// What the picture, and each of what it is made of, may have.
    struct Limits
    {
        int side = 0; ///< the longer one
        qint64 pixels = 0;
    };

    /// By another name for the tests.
    explicit HeifLibrary(const QString& name = QStringLiteral("heif"));
    ~HeifLibrary();
    Q_DISABLE_COPY_MOVE(HeifLibrary)

    /// The one of this computer. Looked for again where it was not there: it may have been installed since.
    [[nodiscard]] static std::shared_ptr<const HeifLibrary> installed();
    /// The Debian package that has it.
    static constexpr const char* Package = "libheif1";

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// The main picture. It ends at the next tile when the budget is spent. Any thread.
    [[nodiscard]] Opened open(const QByteArray& bytes, const DecodeBudget& budget,
                              const Limits& limits) const;

private:
    struct Functions;

    bool resolve();

    QLibrary m_library;
    std::unique_ptr<Functions> m_functions;
    bool m_loaded = false;
};

} // namespace proofdesk
