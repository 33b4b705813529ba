// SPDX-License-Identifier: MIT
#include "sandbox/faultystream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>

namespace proofdesk {

namespace {

constexpr int readMilliseconds = 10'000;
constexpr size_t dripBytes = 16;
constexpr int dripMilliseconds = 200;
constexpr int lateMilliseconds = 1500;

bool waitFor(socket_t socket, short events, int milliseconds)
{
    pollfd watched{socket, events, 0};
    return ::poll(&watched, 1, milliseconds) > 0;
}

} // namespace

FaultyStream::FaultyStream(socket_t socket)
    : m_socket(socket)
{
}

void FaultyStream::setDelivery(SandboxDelivery delivery, qsizetype bodySize)
{
    m_delivery = delivery;
    m_bodySize = bodySize;
    m_headSent = false;
}

bool FaultyStream::waitReadable(int milliseconds) const
{
    return waitFor(m_socket, POLLIN, milliseconds);
}

bool FaultyStream::is_readable() const
{
    return waitFor(m_socket, POLLIN, readMilliseconds);
}

bool FaultyStream::is_writable() const
{
    return waitFor(m_socket, POLLOUT, readMilliseconds);
}

ssize_t FaultyStream::read(char* data, size_t size)
{
    return is_readable() ? ::recv(m_socket, data, size, 0) : -1;
}

ssize_t FaultyStream::write(const char* data, size_t size)
{
    const ssize_t written = deliver(data, size);
    m_broken = m_broken || written < 0;
    return written;
}

ssize_t FaultyStream::deliver(const char* data, size_t size)
{
    switch (m_delivery) {
    case SandboxDelivery::Whole:
        return send(data, size);
    case SandboxDelivery::Dropped:
        return -1; // the connection is closed for it
    case SandboxDelivery::Cut:
        if (!m_headSent) { // the head of an answer is written in one piece
            m_headSent = true;
            return send(data, size);
        }
        (void)send(data, size_t(std::min<qsizetype>(m_bodySize / 2, qsizetype(size))));
        return -1;
    case SandboxDelivery::Late:
        m_delivery = SandboxDelivery::Whole;
        if (waitFor(m_socket, POLLRDHUP, lateMilliseconds)) // they have left meanwhile
            return -1;
        return send(data, size);
    case SandboxDelivery::Dripping:
        return drip(data, size);
    case SandboxDelivery::Silent:
        (void)waitFor(m_socket, POLLRDHUP, -1); // until the other side, or stop(), ends it
        return -1;
    }
    return -1;
}

ssize_t FaultyStream::send(const char* data, size_t size) const
{
    size_t sent = 0;
    while (sent < size) {
        const ssize_t now = ::send(m_socket, data + sent, size - sent, MSG_NOSIGNAL);
        if (now <= 0)
            return -1;
        sent += size_t(now);
    }
    return ssize_t(size);
}

ssize_t FaultyStream::drip(const char* data, size_t size) const
{
    for (size_t sent = 0; sent < size; sent += dripBytes) {
        if (send(data + sent, std::min(dripBytes, size - sent)) < 0)
            return -1;
        if (waitFor(m_socket, POLLRDHUP, dripMilliseconds)) // the pause ends early where they have left
            return -1;
    }
    return ssize_t(size);
}

void FaultyStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void FaultyStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace proofdesk
