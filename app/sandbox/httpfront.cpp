// SPDX-License-Identifier: MIT
#include "sandbox/httpfront.h"

#include "sandbox/connectionthreads.h"
#include "sandbox/faultystream.h"

#include <sys/socket.h>
#include <unistd.h>

namespace proofdesk {

namespace {

constexpr int idleSeconds = 30;
constexpr size_t largestBody = 32UL * 1024 * 1024;

/// cpp-httplib takes multipart bodies apart by itself; under another name the header lets them through whole.
constexpr const char* originalType = "X-Sandbox-Content-Type";

/// The stream of the connection that this thread serves: a handler is not told.
thread_local FaultyStream* currentStream = nullptr;

void keepBodyWhole(httplib::Request& request)
{
    if (const auto type = request.headers.find("Content-Type"); type != request.headers.end()) {
        request.headers.emplace(originalType, type->second);
        request.headers.erase("Content-Type");
    }
    // A POST that names no length has no body; cpp-httplib would wait for one.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        request.headers.emplace("Content-Length", "0");
    // Answers go out as they are, so that a cut is a cut of what was meant.
    request.headers.erase("Accept-Encoding");
    request.headers.erase("Range");
    request.ranges.clear();
}

SandboxRequest toSandbox(const httplib::Request& request)
{
    SandboxRequest result;
    result.method = QByteArray::fromStdString(request.method);
    result.target = QByteArray::fromStdString(request.target);
    result.body = QByteArray::fromStdString(request.body);
    for (const auto& [name, value] : request.headers)
        result.headers.append(
            {name == originalType ? QByteArrayLiteral("Content-Type") : QByteArray::fromStdString(name),
             QByteArray::fromStdString(value)});
    return result;
}

} // namespace

HttpFront::HttpFront(Handler handler)
    : m_handler(std::move(handler))
{
    const auto serve = [this](const httplib::Request& request, httplib::Response& response) {
        answer(request, response);
    };
    Get(".*", serve);
    Post(".*", serve);
    Put(".*", serve);
    Patch(".*", serve);
    Delete(".*", serve);
    set_payload_max_length(largestBody);
    set_tcp_nodelay(true);
    set_keep_alive_timeout(idleSeconds);
    set_keep_alive_max_count(10'000);
    new_task_queue = [] { return new ConnectionThreads; }; // owned and deleted by the base
    set_socket_options([](socket_t socket) {
        const int yes = 1; // but not SO_REUSEPORT, which would let two sandboxes share a port
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
}

HttpFront::~HttpFront()
{
    stop();
}

bool HttpFront::start(quint16 port)
{
    const int bound = port == 0 ? bind_to_any_port("127.0.0.1") : bind_to_port("127.0.0.1", port) ? port : -1;
    if (bound <= 0)
        return false;
    m_port = quint16(bound);
    // The socket listens already: what connects before the thread runs waits in the backlog.
    m_thread = std::thread([this] { (void)listen_after_bind(); });
    while (!is_running())
        std::this_thread::yield();
    return true;
}

void HttpFront::stop()
{
    if (!m_thread.joinable())
        return;
    m_stopping = true;
    httplib::Server::stop();
    {
        const std::scoped_lock lock(m_mutex);
        for (const socket_t socket : m_open)
            ::shutdown(socket, SHUT_RDWR); // wakes whoever waits on it
    }
    m_thread.join();
}

bool HttpFront::process_and_close_socket(socket_t socket)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_open.insert(socket);
        if (m_stopping)
            ::shutdown(socket, SHUT_RDWR);
    }
    FaultyStream stream(socket);
    currentStream = &stream;
    bool closed = false;
    while (!m_stopping && !closed && stream.waitReadable(idleSeconds * 1000)) {
        // cpp-httplib does not look at what writing the head returned: a drop must not wait out the idle
        // time.
        if (!process_request(stream, false, closed, keepBodyWhole) || stream.isBroken())
            break;
    }
    currentStream = nullptr;
    const std::scoped_lock lock(m_mutex);
    m_open.erase(socket);
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return true;
}

void HttpFront::answer(const httplib::Request& request, httplib::Response& response)
{
    const SandboxAnswer answer = m_handler(toSandbox(request));
    currentStream->setDelivery(answer.delivery, answer.body.size());
    response.status = answer.status == 0 ? 200 : answer.status;
    for (const auto& [name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

} // namespace proofdesk
