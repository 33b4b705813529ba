// SPDX-License-Identifier: MIT
#include "sandbox/sandboxfault.h"

#include <QLatin1String>

#include <array>

namespace proofdesk {

namespace {

struct Row
{
    SandboxFault fault;
    QLatin1String name;
};

constexpr std::array faultTable{
    Row{SandboxFault::DropBefore, QLatin1String("drop-before")},
    Row{SandboxFault::DropAfter, QLatin1String("drop-after")},
    Row{SandboxFault::LateCommit, QLatin1String("late-commit")},
    Row{SandboxFault::CutBody, QLatin1String("cut-body")},
    Row{SandboxFault::Slow, QLatin1String("slow")},
    Row{SandboxFault::Drip, QLatin1String("drip")},
    Row{SandboxFault::Hang, QLatin1String("hang")},
    Row{SandboxFault::CaptivePortal, QLatin1String("html")},
    Row{SandboxFault::ServerError, QLatin1String("error-500")},
    Row{SandboxFault::ErrorAfter, QLatin1String("error-500-after")},
    Row{SandboxFault::TooMany, QLatin1String("limit-429")},
    Row{SandboxFault::Unauthorized, QLatin1String("error-401")},
    Row{SandboxFault::Redirect, QLatin1String("redirect")},
    Row{SandboxFault::SuccessFalse, QLatin1String("success-false")},
    Row{SandboxFault::SnakeCase, QLatin1String("snake-case")},
    Row{SandboxFault::ResultsList, QLatin1String("results-list")},
    Row{SandboxFault::PagedList, QLatin1String("paged-list")},
    Row{SandboxFault::HugeIds, QLatin1String("huge-ids")},
    Row{SandboxFault::NullStatistics, QLatin1String("null-statistics")},
    Row{SandboxFault::WrongTypes, QLatin1String("wrong-types")},
    Row{SandboxFault::ExtraFields, QLatin1String("extra-fields")},
    Row{SandboxFault::MissingId, QLatin1String("missing-id")},
    Row{SandboxFault::ArrivalBeforeBulk, QLatin1String("arrival-before-bulk")},
};

} // namespace

std::optional<SandboxFault> sandboxFault(QStringView name)
{
    for (const Row& row : faultTable) {
        if (row.name == name)
            return row.fault;
    }
    return std::nullopt;
}

QString sandboxFaultName(SandboxFault fault)
{
    for (const Row& row : faultTable) {
        if (row.fault == fault)
            return row.name;
    }
    return {};
}

QStringList sandboxFaultNames()
{
    QStringList names;
    for (const Row& row : faultTable)
        names.append(row.name);
    return names;
}

} // namespace proofdesk
