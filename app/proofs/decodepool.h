// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace proofdesk {

/// A few threads for decoding, started when there is work; what matters most goes first. Of standard parts,
/// so that ThreadSanitizer sees how work is handed over, which it doesn't inside Qt's pool.
class DecodePool
{
public:
    explicit DecodePool(int threads);
    /// Runs nothing more, and waits for what runs.
    ~DecodePool();
    DecodePool(const DecodePool&) = delete;
    DecodePool& operator=(const DecodePool&) = delete;

    /// How many may run from now on; what runs already ends in peace.
    void setThreads(int threads);
    /// `rank` 0 goes before 1, and within a rank the earlier before the later.
    void start(int rank, std::function<void()> work);

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<int, std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    int m_allowed;
    int m_running = 0;
    bool m_stopping = false;
};

} // namespace proofdesk
