// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"

#include <QSet>
#include <QString>
#include <QUrl>

#include <deque>
#include <optional>

namespace proofdesk {

class RequestBudget;

/// Where one page of a list is.
struct PageAddress
{
    int number = 1; ///< in the order of reading, from 1
    std::optional<QUrl> url; ///< of lists whose pages name the address of the next; not of the first page
};

/// What one page says about the list that it is of.
struct PageFacts
{
    qsizetype rows = 0; ///< in it, with and without a usable id
    qsizetype fresh = 0; ///< of these, rows that no page before had, and those without a usable id
    qsizetype freshIds = 0; ///< of these, those with an id
    bool namesNext = false; ///< it says that there is a further page
    bool isNumbered = true; ///< further pages are asked for by their number, else by `next`
    std::optional<QUrl> next; ///< inside the API origin; nullopt where it leads elsewhere
    std::optional<qint64> stated; ///< how many rows the service says there are
    std::optional<int> pageCount; ///< how many pages the service says there are
};

/// How the reading of a list ended, and what it left unread.
struct ListEnd
{
    enum class Why {
        LastPage, ///< the service named no further page; it may have counted more than it listed
        AllCounted, ///< as many rows were read as the service says there are
        PastTheEnd, ///< the page after those that were read does not exist
        NothingNew, ///< a page brought nothing that was not read before, and named a further one
        RepeatedAddress, ///< the further page is one that was read already
        OutsideOrigin, ///< the further page is not at the API origin, where the key never goes
        BudgetShare, ///< it would have taken more of the hour's requests than one reading may
        Stopped ///< a person stopped it
    };
    Why why = Why::LastPage;
    int pages = 0;
    qint64 read = 0; ///< rows, each counted once
    std::optional<qint64> stated; ///< how many the service says there are

    /// Read to where the list ends by the service's own word.
    [[nodiscard]] bool isWhole() const;
    /// How many rows the service says there are beyond those that were read; 0 where it does not say.
    [[nodiscard]] qint64 leftUnread() const;
    /// Why there is no whole list, for who can do nothing with half of one.
    [[nodiscard]] ApiError asError() const;

    friend bool operator==(const ListEnd&, const ListEnd&) = default;
};

/// The rules by which every list is walked from page to page, and where each walk ends.
///
/// A walk takes at most a quarter of what the hour has left beside the requests that are kept for decisions,
/// in whichever lane it is read: a list without an end then costs a share, and no decision waits for it.
class PageWalk
{
public:
    /// So many pages are always read of what waits for its turn outside the decisions' lane.
    static constexpr int AlwaysRead = 10;

    PageWalk(const RequestBudget& budget, Lane lane)
        : m_budget(budget)
        , m_lane(lane)
    {
    }

    /// The page to ask for now, if there is one; it counts as asked for. How many pages there are is known
    /// from the first one: until then, and where the service does not say, one after another.
    [[nodiscard]] std::optional<PageAddress> takeNext(int underWay);
    /// The request for a page, so that the same address is not asked for twice.
    void markAsked(const HttpRequest& request);
    void arrived(const PageAddress& address, const PageFacts& facts);
    /// True where the failure only says that the list has no such page. Otherwise no further page is asked
    /// for until retry().
    [[nodiscard]] bool endsWith(const PageAddress& address, const ApiError& error);
    /// What failed is asked for again.
    void retry();

    [[nodiscard]] bool isOver(int underWay) const;
    [[nodiscard]] ListEnd end() const;

private:
    [[nodiscard]] std::optional<ListEnd::Why> endAfter(const PageAddress& address,
                                                       const PageFacts& facts) const;
    [[nodiscard]] bool hasShareLeft() const;
    void endAt(int lastPage, ListEnd::Why why);

    const RequestBudget& m_budget;
    Lane m_lane;
    int m_nextPage = 1; ///< all before were asked for
    int m_furthest = 0; ///< that arrived
    std::optional<int> m_lastPage; ///< as far as is known
    std::optional<QUrl> m_nextUrl;
    std::optional<ListEnd::Why> m_why;
    QSet<QString> m_asked;
    std::deque<PageAddress> m_failed;
    std::deque<PageAddress> m_again;
    ListEnd m_counts;
};

} // namespace proofdesk
