// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace proofdesk {

/// The body of a POST that can be read once and never again.
///
/// QNetworkAccessManager repeats a POST by itself when the connection closes before the answer, whatever the
/// verb, provided that it can rewind the body. This one can't be rewound: reset() fails and seek() never goes
/// back. (A QBuffer will not do, not even a subclass: Qt knows it and goes around it.)
///
/// It also remembers how much was read: nothing read means that the request was surely not carried out.
class UploadOnceDevice final : public QIODevice
{
    Q_OBJECT
public:
    /// `body` must not be empty: Qt would send it without asking the device, and so could send it twice.
    explicit UploadOnceDevice(QByteArray body, QObject* parent = nullptr);

    [[nodiscard]] qint64 bytesTaken() const { return m_taken; }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_taken = 0;
};

} // namespace proofdesk
