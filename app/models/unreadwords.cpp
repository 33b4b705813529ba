// SPDX-License-Identifier: MIT
#include "models/unreadwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofdesk {

namespace {

/// The words of this file carry this name for translators.
class UnreadWords
{
    Q_DECLARE_TR_FUNCTIONS(UnreadWords)
public:
    static QString reason(const ListEnd& end)
    {
        using Why = ListEnd::Why;
        switch (end.why) {
        case Why::OutsideOrigin:
            return tr("The service says that its list goes on at another address. Your key is never sent "
                      "there, so the rest is not read.");
        case Why::BudgetShare:
            return tr("The list is very long. Reading it stopped where it would have taken the requests that "
                      "your decisions need.");
        case Why::NothingNew:
        case Why::RepeatedAddress:
            return tr("The service says that its list goes on, but names only what was read already.");
        case Why::PastTheEnd:
            return tr("The service says that its list goes on, but has no further page of it.");
        case Why::Stopped:
            return tr("You stopped reading it.");
        case Why::LastPage:
        case Why::AllCounted:
            break;
        }
        return tr("The service counts more than it lists.");
    }

    static QString count(const ListEnd& end)
    {
        return tr("%Ln of %1 were read.", nullptr, int(end.read)).arg(QLocale().toString(*end.stated));
    }
};

} // namespace

QString unreadWords(const ListEnd& end)
{
    if (end.isWhole())
        return {};
    const QString reason = UnreadWords::reason(end);
    return end.leftUnread() > 0 ? reason + u' ' + UnreadWords::count(end) : reason;
}

} // namespace proofdesk
