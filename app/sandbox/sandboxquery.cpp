// SPDX-License-Identifier: MIT
#include "sandbox/sandboxquery.h"

#include "sandbox/sandboxstate.h"

#include <QUrlQuery>

namespace proofdesk {

namespace {

QUrlQuery queryOf(const SandboxRequest& request)
{
    const qsizetype mark = request.target.indexOf('?');
    // In a query a plus stands for a space; QUrlQuery leaves it alone.
    return mark < 0
        ? QUrlQuery()
        : QUrlQuery(QString::fromUtf8(request.target.mid(mark + 1)).replace(u'+', QStringLiteral("%20")));
}

/// nullopt where it is there and no positive number.
std::optional<qint64> positive(const SandboxRequest& request, const QString& name, qint64 otherwise)
{
    const QString text = queryValue(request, name);
    if (text.isEmpty())
        return otherwise;
    bool isNumber = false;
    const qint64 number = text.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

QString queryValue(const SandboxRequest& request, const QString& name)
{
    return queryOf(request).queryItemValue(name, QUrl::FullyDecoded);
}

QString pageAddress(const SandboxRequest& request, qint64 page)
{
    QUrlQuery query = queryOf(request);
    query.removeQueryItem(QStringLiteral("page"));
    query.addQueryItem(QStringLiteral("page"), QString::number(page));
    return QStringLiteral("http://%1%2?%3")
        .arg(QString::fromLatin1(request.header("Host")), QString::fromLatin1(request.path()),
             query.toString(QUrl::FullyEncoded));
}

std::optional<SubmissionQuery> SubmissionQuery::parse(const SandboxRequest& request)
{
    SubmissionQuery query;
    const QString status = queryValue(request, QStringLiteral("status"));
    if (!status.isEmpty()) {
        query.status = submissionStatusFromWire(status);
        if (query.status == SubmissionStatus::Other)
            return std::nullopt;
    }
    query.search = queryValue(request, QStringLiteral("search"));
    const auto page = positive(request, QStringLiteral("page"), 1);
    const auto rows = positive(request, QStringLiteral("rowsPerPage"), MaxRows);
    if (!page || !rows)
        return std::nullopt;
    query.page = *page;
    query.rowsPerPage = std::min(*rows, MaxRows);
    return query;
}

std::vector<qint32> SubmissionQuery::matching(const SandboxState& state, qint32 campaign) const
{
    const std::vector<qint32>& all = state.campaigns()[size_t(campaign)].submissions;
    std::vector<qint32> rows;
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        const SandboxSubmission& row = state.submissions()[size_t(*each)];
        if (status && row.status != *status)
            continue;
        if (!search.isEmpty()
            && !state.workers()[size_t(row.worker)].name.contains(search, Qt::CaseInsensitive))
            continue;
        rows.push_back(*each);
    }
    return rows;
}

} // namespace proofdesk
