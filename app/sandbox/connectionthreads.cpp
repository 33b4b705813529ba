// SPDX-License-Identifier: MIT
#include "sandbox/connectionthreads.h"

namespace proofdesk {

void ConnectionThreads::enqueue(std::function<void()> task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle)
        m_threads.emplace_back([this] { run(); });
    m_wake.notify_one();
}

void ConnectionThreads::shutdown()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ConnectionThreads::run()
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            ++m_idle;
            m_wake.wait(lock, [this] { return !m_tasks.empty() || m_ending; });
            --m_idle;
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace proofdesk
