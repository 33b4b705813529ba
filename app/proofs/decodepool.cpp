// SPDX-License-Identifier: MIT
#include "proofs/decodepool.h"

#include <algorithm>

namespace proofdesk {

DecodePool::DecodePool(int threads)
    : m_allowed(std::max(1, threads))
{
}

DecodePool::~DecodePool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void DecodePool::setThreads(int threads)
{
    {
        const std::lock_guard lock(m_mutex);
        m_allowed = std::max(1, threads);
    }
    m_changed.notify_all();
}

void DecodePool::start(int rank, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.emplace(rank, std::move(work));
        if (static_cast<int>(m_threads.size()) < m_allowed)
            m_threads.emplace_back([this] { this->work(); });
    }
    m_changed.notify_one();
}

void DecodePool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || (!m_waiting.empty() && m_running < m_allowed); });
        if (m_stopping)
            return;
        auto next = m_waiting.extract(m_waiting.begin());
        ++m_running;
        lock.unlock();
        next.mapped()();
        next = {}; // what it holds goes before the next is waited for
        lock.lock();
        --m_running;
        m_changed.notify_one(); // one that was held back by the limit
    }
}

} // namespace proofdesk
