// SPDX-License-Identifier: MIT
#include "models/errortext.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    static QString lead(const ApiError& error, Attempt what);
    static QString cause(const ApiError& error, Attempt what);
    static QString money(const ApiError& error, Attempt what);
    static QString next(const ApiError& error, Attempt what);
    static QString saying(const ApiError& error);
    static QString refusal(Attempt what);
};

bool isSpending(Attempt what)
{
    return what == Attempt::ApproveAll || what == Attempt::CreateCampaign || what == Attempt::CreateQuickJob;
}

bool isDeciding(Attempt what)
{
    return what == Attempt::Approve || what == Attempt::Reject;
}

QString Words::lead(const ApiError& error, Attempt what)
{
    // "It did not go through" would be a guess.
    if (error.mayHaveHappened())
        return tr("No clear answer came.");
    switch (what) {
    case Attempt::SignIn:
        return tr("Signing in did not work.");
    case Attempt::ReadBalance:
        return tr("The balance could not be read.");
    case Attempt::ReadCampaigns:
        return tr("The campaigns could not be read.");
    case Attempt::ReadCampaign:
        return tr("The campaign could not be read.");
    case Attempt::ReadSubmissions:
        return tr("The submissions could not be read.");
    case Attempt::ReadBlocked:
        return tr("The blocked workers could not be read.");
    case Attempt::Approve:
        return tr("The approval did not go through.");
    case Attempt::Reject:
        return tr("The rejection did not go through.");
    case Attempt::ApproveAll:
        return tr("Approving all did not go through.");
    case Attempt::Block:
        return tr("The worker was not blocked.");
    case Attempt::Unblock:
        return tr("The worker was not unblocked.");
    case Attempt::CreateCampaign:
        return tr("The campaign was not created.");
    case Attempt::CreateQuickJob:
        return tr("The quick job was not created.");
    }
    return {};
}

/// "The service says: “…”.", or nothing where it said nothing.
QString Words::saying(const ApiError& error)
{
    QString message = error.serviceMessage.simplified();
    if (message.endsWith(u'.'))
        message.chop(1);
    return message.isEmpty() ? QString() : tr("The service says: “%1”.").arg(message);
}

QString Words::refusal(Attempt what)
{
    switch (what) {
    case Attempt::Approve:
        return tr("The submission was decided already, or the balance is too low.");
    case Attempt::Reject:
        return tr("The submission was decided already, or the reason is missing.");
    case Attempt::Block:
        return tr("The worker is blocked already, or it is your own account.");
    case Attempt::Unblock:
        return tr("The worker is not blocked.");
    case Attempt::CreateCampaign:
    case Attempt::CreateQuickJob:
        return tr("Something in the form is not accepted, or the balance is too low.");
    default:
        return tr("The service did not accept the request.");
    }
}

QString Words::cause(const ApiError& error, Attempt what)
{
    QString said = saying(error);
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return tr("It was cancelled.");
    case ErrorKind::NotSent:
        return tr("The service can't be reached: there is no connection, or its address is wrong.");
    case ErrorKind::NoAnswer:
        return tr("The connection broke before a complete answer came.");
    case ErrorKind::TimedOut:
        return tr("No answer came in time.");
    case ErrorKind::TooLarge:
        return tr("The answer was larger than Proofdesk takes.");
    case ErrorKind::Redirected:
        return tr("The service points to another address. Proofdesk does not follow, to keep your key safe.");
    case ErrorKind::NotTheApi:
        return tr("What answered is not the service: perhaps the sign-in page of this network.");
    case ErrorKind::Unreadable: // or it says by itself that it failed
        return said.isEmpty() ? tr("The answer can't be understood.") : said;
    case ErrorKind::Refused:
        return said.isEmpty() ? refusal(what) : said;
    case ErrorKind::Unauthorized:
        return tr("The API key is not accepted.") + (said.isEmpty() ? QString() : u' ' + said);
    case ErrorKind::Forbidden:
        if (what == Attempt::CreateCampaign || what == Attempt::CreateQuickJob)
            return tr("It was rejected by the service's legitimacy check.")
                + (said.isEmpty() ? QString() : u' ' + said);
        return tr("This key may not do that: the campaign belongs to another account.")
            + (said.isEmpty() ? QString() : u' ' + said);
    case ErrorKind::NotFound:
        if (what == Attempt::ApproveAll && said.isEmpty())
            return tr("Nothing is pending any more.");
        return said.isEmpty() ? tr("The service does not know it.") : said;
    case ErrorKind::RateLimited:
        return tr("The limit of requests of this hour is reached.");
    case ErrorKind::ServerFault:
        return tr("The service has a fault of its own (status %1).").arg(error.httpStatus)
            + (said.isEmpty() ? QString() : u' ' + said);
    case ErrorKind::Unexpected:
        return tr("The service gave an answer that is not documented (status %1).").arg(error.httpStatus)
            + (said.isEmpty() ? QString() : u' ' + said);
    }
    return said;
}

QString Words::money(const ApiError& error, Attempt what)
{
    if (!isSpending(what) && !isDeciding(what))
        return {};
    if (!error.mayHaveHappened())
        return what == Attempt::Reject ? tr("Nothing was decided.") : tr("Nothing was paid.");
    switch (what) {
    case Attempt::Approve:
        return tr("It is not known yet whether the worker was paid.");
    case Attempt::Reject:
        return tr("It is not known yet whether the rejection counts.");
    case Attempt::ApproveAll:
        return tr("It is not known yet which submissions were paid.");
    default:
        return tr("It is not known yet whether money was taken.");
    }
}

QString Words::next(const ApiError& error, Attempt what)
{
    if (error.mayHaveHappened() && isSpending(what))
        return tr("Proofdesk reads what the service holds and will not send it again by itself.");
    if (error.mayHaveHappened())
        return tr("Proofdesk reads what the service holds before anything is sent again.");
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::NotSent:
        return isDeciding(what) ? tr("You can go on deciding; it is sent when the connection is back.")
                                : tr("Check the connection and try again.");
    case ErrorKind::NoAnswer:
    case ErrorKind::TimedOut:
    case ErrorKind::Unreadable:
    case ErrorKind::TooLarge:
    case ErrorKind::Unexpected:
        return tr("Try again.");
    case ErrorKind::Redirected:
        return tr("Check the address that was given with --base-url.");
    case ErrorKind::NotTheApi:
        return tr("Sign in to the network in a browser, then try again.");
    case ErrorKind::Refused:
        if (what == Attempt::CreateCampaign || what == Attempt::CreateQuickJob)
            return tr("Your input is kept: correct it and try again.");
        return {};
    case ErrorKind::Unauthorized:
        return tr("Sign in again with a valid key.");
    case ErrorKind::Forbidden:
        if (what == Attempt::CreateCampaign || what == Attempt::CreateQuickJob)
            return tr("Your input is kept: change the text and try again.");
        return tr("Check which account you are signed in to.");
    case ErrorKind::NotFound:
        return what == Attempt::Block || what == Attempt::Unblock ? tr("Check the worker ID.")
                                                                  : tr("Refresh the list.");
    case ErrorKind::RateLimited:
        return isSpending(what) ? tr("Wait until the countdown below ends, then try again.")
                                : tr("It goes on by itself when the countdown below ends.");
    case ErrorKind::ServerFault:
        return tr("Try again in a few minutes.");
    }
    return {};
}

QString joined(std::initializer_list<QString> sentences)
{
    QStringList some;
    for (const QString& sentence : sentences) {
        if (!sentence.isEmpty())
            some << sentence;
    }
    return some.join(u' ');
}

} // namespace

QString ErrorWords::body() const
{
    return joined({cause, money, next});
}

QString ErrorWords::all() const
{
    return joined({lead, cause, money, next});
}

ErrorWords errorWords(const ApiError& error, Attempt what)
{
    return {Words::lead(error, what), Words::cause(error, what), Words::money(error, what),
            Words::next(error, what)};
}

QString errorText(const ApiError& error, Attempt what)
{
    return errorWords(error, what).all();
}

} // namespace proofdesk
