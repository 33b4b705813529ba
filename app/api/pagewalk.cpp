// SPDX-License-Identifier: MIT
#include "api/pagewalk.h"

#include "net/requestbudget.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

/// The share of one reading in what is left: so many readings could go on beside each other.
constexpr int Sharing = 4;

QString addressOf(const QString& path, const QUrlQuery& query)
{
    return path + u'?' + query.toString(QUrl::FullyEncoded);
}

QString addressOf(const QUrl& url)
{
    return addressOf(url.path(QUrl::FullyDecoded), QUrlQuery(url.query(QUrl::FullyEncoded)));
}

} // namespace

bool ListEnd::isWhole() const
{
    switch (why) {
    case Why::LastPage:
    case Why::AllCounted:
    case Why::PastTheEnd:
    case Why::RepeatedAddress: // every page that any page names was read
        return leftUnread() == 0;
    case Why::NothingNew:
    case Why::OutsideOrigin:
    case Why::BudgetShare:
    case Why::Stopped:
        break;
    }
    return false;
}

qint64 ListEnd::leftUnread() const
{
    return stated ? std::max<qint64>(*stated - read, 0) : 0;
}

ApiError ListEnd::asError() const
{
    const auto reason = [this] {
        switch (why) {
        case Why::NothingNew:
            return QStringLiteral("its last page brought nothing new and named a further one");
        case Why::RepeatedAddress:
            return QStringLiteral("its further page is one that was read already");
        case Why::OutsideOrigin:
            return QStringLiteral("it goes on outside the API origin");
        case Why::BudgetShare:
            return QStringLiteral("it would take too many requests of the hour");
        case Why::Stopped:
            return QStringLiteral("a person stopped it");
        case Why::LastPage:
        case Why::AllCounted:
            return QStringLiteral("the service counts more than it lists");
        case Why::PastTheEnd:
            break;
        }
        return QStringLiteral("its further page does not exist");
    };
    ApiError error;
    error.kind = ErrorKind::Unreadable;
    error.detail =
        QStringLiteral("the list was not read to its end: %1 (%2 rows were read)").arg(reason()).arg(read);
    return error;
}

std::optional<PageAddress> PageWalk::takeNext(int underWay)
{
    if (!m_failed.empty())
        return std::nullopt;
    if (!m_again.empty()) {
        const PageAddress again = m_again.front();
        m_again.pop_front();
        return again;
    }
    const bool isKnown = m_lastPage.has_value();
    if ((isKnown && m_nextPage > *m_lastPage) || (!isKnown && underWay > 0))
        return std::nullopt;
    if (!hasShareLeft()) {
        endAt(m_nextPage - 1, ListEnd::Why::BudgetShare);
        return std::nullopt;
    }
    return PageAddress{m_nextPage++, std::exchange(m_nextUrl, std::nullopt)};
}

bool PageWalk::hasShareLeft() const
{
    const int asked = m_nextPage - 1;
    const int share = (m_budget.leftBesideDecisions() + asked) / Sharing;
    // In the other lanes the budget itself keeps what belongs to decisions.
    return asked < std::max(share, m_lane == Lane::Decision ? 1 : AlwaysRead);
}

void PageWalk::markAsked(const HttpRequest& request)
{
    m_asked.insert(addressOf(request.path, request.query));
}

void PageWalk::arrived(const PageAddress& address, const PageFacts& facts)
{
    ++m_counts.pages;
    m_counts.read += facts.fresh;
    // A number that this page alone exceeds counts something else.
    m_counts.stated = facts.stated && *facts.stated >= facts.rows ? facts.stated : std::nullopt;
    m_furthest = std::max(m_furthest, address.number);

    if (const auto why = endAfter(address, facts))
        return endAt(address.number, *why);
    // The list may grow or shrink while it is read: the newest page that says where it ends is believed.
    m_why.reset();
    if (!facts.isNumbered) {
        m_nextUrl = facts.next;
        m_lastPage = address.number + 1;
    } else if (facts.pageCount) {
        m_lastPage = std::max(*facts.pageCount, address.number + 1);
    }
}

std::optional<ListEnd::Why> PageWalk::endAfter(const PageAddress& address, const PageFacts& facts) const
{
    using Why = ListEnd::Why;
    if (!facts.namesNext)
        return Why::LastPage;
    if (!facts.isNumbered && !facts.next)
        return Why::OutsideOrigin;
    if (m_counts.stated && m_counts.read >= *m_counts.stated)
        return Why::AllCounted;
    if (facts.next && m_asked.contains(addressOf(*facts.next)))
        return Why::RepeatedAddress;
    if (facts.freshIds == 0 && address.number == m_furthest)
        return Why::NothingNew;
    return std::nullopt;
}

bool PageWalk::endsWith(const PageAddress& address, const ApiError& error)
{
    if (error.kind != ErrorKind::NotFound || address.number == 1) {
        m_failed.push_back(address);
        return false;
    }
    endAt(address.number - 1, ListEnd::Why::PastTheEnd);
    return true;
}

void PageWalk::endAt(int lastPage, ListEnd::Why why)
{
    m_lastPage = lastPage;
    m_nextUrl.reset();
    m_why = why;
}

void PageWalk::retry()
{
    m_again.insert(m_again.end(), m_failed.begin(), m_failed.end());
    m_failed.clear();
}

bool PageWalk::isOver(int underWay) const
{
    return underWay == 0 && m_failed.empty() && m_again.empty() && m_lastPage && m_nextPage > *m_lastPage;
}

ListEnd PageWalk::end() const
{
    ListEnd end = m_counts;
    end.why = m_why.value_or(ListEnd::Why::LastPage);
    return end;
}

} // namespace proofdesk
