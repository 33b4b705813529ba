// SPDX-License-Identifier: MIT
#include "net/uploadoncedevice.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace proofdesk {

UploadOnceDevice::UploadOnceDevice(QByteArray body, QObject* parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    Q_ASSERT(!m_body.isEmpty());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool UploadOnceDevice::seek(qint64 position)
{
    return position == pos() && position == m_taken;
}

qint64 UploadOnceDevice::readData(char* data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_body.size() - m_taken);
    if (count <= 0)
        return maxSize == 0 ? 0 : -1;
    std::memcpy(data, m_body.constData() + m_taken, size_t(count));
    m_taken += count;
    return count;
}

qint64 UploadOnceDevice::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace proofdesk
