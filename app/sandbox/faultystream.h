// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxmessage.h"

#include <httplib.h>

namespace proofdesk {

/// A connection that can be told to lose what is written to it.
class FaultyStream final : public httplib::Stream
{
public:
    explicit FaultyStream(socket_t socket);

    /// For the next answer, whose body has that size.
    void setDelivery(SandboxDelivery delivery, qsizetype bodySize);
    /// Whether there is something to read before that time is over.
    [[nodiscard]] bool waitReadable(int milliseconds) const;

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char* data, size_t size) override;
    ssize_t write(const char* data, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }
    /// Whether an answer was broken off: nothing more goes over this connection.
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    ssize_t deliver(const char* data, size_t size);
    ssize_t send(const char* data, size_t size) const;
    ssize_t drip(const char* data, size_t size) const;

    socket_t m_socket;
    SandboxDelivery m_delivery = SandboxDelivery::Whole;
    qsizetype m_bodySize = 0;
    bool m_headSent = false;
    bool m_broken = false;
};

} // namespace proofdesk
