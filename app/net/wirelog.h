// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace proofdesk {

/// One request as it went over the wire. Neither the key nor a body is in it.
struct WireEntry
{
    quint64 number = 0; ///< counts up from 1 in one run of the program
    QDateTime at; ///< when it was sent, UTC
    QString operation;
    Verb verb = Verb::Get;
    Lane lane = Lane::Interactive;
    QString path; ///< without the query
    int attempt = 1; ///< how many times this call has been sent
    int status = 0; ///< 0 where no answer came
    qint64 bytesSent = 0; ///< of the body
    qint64 bytesReceived = 0; ///< of the body, decompressed
    std::chrono::milliseconds duration{0};
    std::optional<ErrorKind> error;
    QString words; ///< the service's own, foreign text, or the technical detail; clamped to 500 characters
};

/// The last exchanges with the service, oldest first, for the activity page.
class WireLog final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Capacity = 500;

    explicit WireLog(QObject* parent = nullptr);

    [[nodiscard]] const QList<WireEntry>& entries() const { return m_entries; }
    /// Returns the number that it was given.
    quint64 append(WireEntry entry);
    /// What came was no answer after all: its content does not decode.
    void amend(quint64 number, ErrorKind error, const QString& words);

Q_SIGNALS:
    /// The last of entries() is new; the first was dropped where it was full.
    void appended();
    /// The entry at this place of entries() has changed.
    void amended(int place);

private:
    QList<WireEntry> m_entries;
    quint64 m_count = 0;
};

} // namespace proofdesk
