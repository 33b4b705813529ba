// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxmessage.h"

#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

#include <httplib.h>

namespace proofdesk {

/// One HTTP origin on 127.0.0.1: hands each request to a function and sends what comes back in the way it
/// says. cpp-httplib reads and writes the messages; the connections are ours, as it can't close one without
/// an answer.
class HttpFront final : private httplib::Server
{
public:
    using Handler = std::function<SandboxAnswer(const SandboxRequest&)>;

    explicit HttpFront(Handler handler);
    ~HttpFront() override; ///< stops
    Q_DISABLE_COPY_MOVE(HttpFront)

    /// 0: any free port. Returns once requests are answered; false where the port can't be had.
    [[nodiscard]] bool start(quint16 port);
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    bool process_and_close_socket(socket_t socket) override;
    void answer(const httplib::Request& request, httplib::Response& response);

    Handler m_handler;
    std::thread m_thread;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    std::atomic<bool> m_stopping = false;
    quint16 m_port = 0;
};

} // namespace proofdesk
