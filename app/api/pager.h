// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "api/pagewalk.h"
#include "api/rapidworkersapi.h"
#include "net/call.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace proofdesk {

[[nodiscard]] PageFacts factsOf(const SubmissionPage& page);
[[nodiscard]] PageFacts factsOf(const CampaignList& page);
[[nodiscard]] PageFacts factsOf(const BlockedWorkers& page);

/// Asks for one page, with the effect and in the lane that its list is read with.
template <typename Page> using PageAsker = std::function<Call<Page>*(const PageAddress& address)>;

[[nodiscard]] PageAsker<SubmissionPage> submissionPages(RapidWorkersApi& api, const CampaignId& campaign,
                                                        const SubmissionQuery& query, Lane lane);
[[nodiscard]] PageAsker<CampaignList> campaignPages(RapidWorkersApi& api, Lane lane);
[[nodiscard]] PageAsker<BlockedWorkers> blockedWorkerPages(RapidWorkersApi& api, Lane lane);

/// Reads a list page by page, by the rules of PageWalk: the one way in which lists are read. Like a
/// ScopedCall it cancels what still runs when it is stopped, started anew or destroyed, and is silent then;
/// its listeners may do any of that.
template <typename Page> class Pager
{
public:
    using PageListener = std::function<void(const Page& page)>;
    /// The end of the list, or why a page failed: resume() goes on from there.
    using EndListener = std::function<void(const Result<ListEnd>& end)>;

    explicit Pager(const RapidWorkersApi& api)
        : m_api(api)
    {
    }
    ~Pager() { stop(); }
    Q_DISABLE_COPY_MOVE(Pager)

    /// `lane`: that of the pages. `atOnce`: how many pages are under way beside each other, where the service
    /// says how many there are.
    void start(Lane lane, PageAsker<Page> ask, PageListener onPage, EndListener onEnd, int atOnce = 1)
    {
        stop();
        m_reading = std::make_shared<Reading>(PageWalk(m_api.budget(), lane), std::move(ask),
                                              std::move(onPage), std::move(onEnd), atOnce);
        m_reading->pump();
    }
    /// After a failure: asks again for what failed, and goes on.
    void resume()
    {
        if (!m_reading)
            return;
        m_reading->walk.retry();
        m_reading->pump();
    }
    void stop()
    {
        if (const auto reading = std::exchange(m_reading, nullptr))
            reading->stop();
    }

private:
    using Id = decltype(std::declval<Page>().rows.first().id);

    /// One reading. It stays while one of its listeners is told something.
    struct Reading : std::enable_shared_from_this<Reading>
    {
        Reading(PageWalk aWalk, PageAsker<Page> anAsker, PageListener pageListener, EndListener endListener,
                int pagesAtOnce)
            : walk(std::move(aWalk))
            , ask(std::move(anAsker))
            , onPage(std::move(pageListener))
            , onEnd(std::move(endListener))
            , atOnce(pagesAtOnce)
        {
        }

        void stop()
        {
            isStopped = true;
            calls.clear();
        }

        void pump()
        {
            while (int(calls.size()) < atOnce) {
                const auto address = walk.takeNext(int(calls.size()));
                if (!address)
                    return;
                Call<Page>* call = ask(*address);
                walk.markAsked(call->request());
                calls[address->number] = call;
                call->then(&context, [this, at = *address](const Result<Page>& answer) {
                    const auto stays = this->shared_from_this();
                    arrived(at, answer);
                });
            }
        }

        void arrived(const PageAddress& address, const Result<Page>& answer)
        {
            calls.erase(address.number);
            if (answer) {
                PageFacts facts = factsOf(*answer);
                const qsizetype before = ids.size();
                for (const auto& row : answer->rows)
                    ids.insert(row.id);
                facts.freshIds = ids.size() - before;
                facts.fresh = facts.freshIds + answer->setAside;
                walk.arrived(address, facts);
                pump(); // asked for before this page is told of: the service works meanwhile
                onPage(*answer);
            } else if (!walk.endsWith(address, answer.error())) {
                onEnd(tl::make_unexpected(answer.error()));
                return;
            }
            if (!isStopped && walk.isOver(int(calls.size()))) {
                isStopped = true;
                onEnd(walk.end());
            }
        }

        QObject context;
        PageWalk walk;
        PageAsker<Page> ask;
        PageListener onPage;
        EndListener onEnd;
        int atOnce;
        std::map<int, ScopedCall> calls; ///< by the number of the page
        QSet<Id> ids;
        bool isStopped = false; ///< or over
    };

    const RapidWorkersApi& m_api;
    std::shared_ptr<Reading> m_reading;
};

} // namespace proofdesk
