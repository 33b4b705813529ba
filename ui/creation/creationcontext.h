// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace proofdesk {

class AccountStatus;
class Confirm;
class Countries;
class JobBatch;
class JobCreation;
class JobDraftStore;
class RequestBudget;

/// What both forms that make campaigns work with. Everything outlives them.
struct CreationContext
{
    const Countries& countries;
    JobDraftStore& drafts;
    JobCreation& creation;
    JobBatch& batch;
    const RequestBudget& budget;
    AccountStatus& status;
    Confirm& confirm;
    QStringList knownCategories; ///< of the requester's own campaigns
    bool sandbox = false;
};

} // namespace proofdesk
