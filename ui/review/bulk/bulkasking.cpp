// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkasking.h"

#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "review/bulk/bulkapproval.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/words/reviewwords.h"

namespace proofdesk {

BulkAsking::BulkAsking(BulkApproval& bulk, SubmissionModel& model, SubmissionLoader& loader,
                       const ReviewDesk& desk, bool sandbox, QWidget* page)
    : QObject(page)
    , m_bulk(bulk)
    , m_model(model)
    , m_loader(loader)
    , m_desk(desk)
    , m_sandbox(sandbox)
    , m_page(page)
{
    // Each reading counts anew, and so does what is said beside it.
    connect(&bulk, &BulkApproval::phaseChanged, this, [this](BulkApproval::Phase phase) {
        if (phase == BulkApproval::Phase::Reading || phase == BulkApproval::Phase::ReadingAgain)
            m_bulk.renewQuestion(question());
    });
    connect(&bulk, &BulkApproval::questionWanted, this, [this] { m_bulk.renewQuestion(question()); });
    connect(&model, &SubmissionModel::countsChanged, &bulk, &BulkApproval::renewSoon);
    connect(&bulk, &BulkApproval::finished, this, [this](const BulkOutcome& outcome) {
        if (m_bulk.plan().question.campaign == m_model.campaign())
            markApproved(outcome.approved);
        markFromJournal();
    });
}

BulkQuestion BulkAsking::question() const
{
    const Campaign& campaign = m_desk.campaign().campaign;
    BulkQuestion question;
    question.campaign = campaign.id;
    question.title = campaign.title;
    question.pay = campaign.pay;
    question.counts = campaign;
    question.approvesOnceFull = m_desk.campaign().approvesOnceFull;
    const ComparedCount compared = m_model.compared();
    question.compared = compared.done;
    question.comparable = compared.all;
    for (const SubmissionId id : m_model.allIds()) {
        question.known.insert(id);
        QStringList names;
        for (const SubmissionFlag flag : m_model.flags(id)) {
            if (!isQuiet(flag))
                names.append(reviewwords::flagName(flag));
        }
        if (!names.isEmpty())
            question.flagged.insert(id, names);
    }
    return question;
}

void BulkAsking::ask()
{
    auto* dialog = new BulkApprovalDialog(m_bulk, question(), m_sandbox, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkApprovalDialog::showWanted, this, &BulkAsking::showWanted);
    connect(dialog, &BulkApprovalDialog::approvedUnseenWanted, this, &BulkAsking::approvedUnseenWanted);
    connect(dialog, &BulkApprovalDialog::queued, this, [this](int count, std::optional<Money> pay) {
        const QString what = tr("%Ln submission(s)", nullptr, count);
        Q_EMIT told(tr("Waiting in the outbox: %1")
                        .arg(pay ? tr("%1, %2", "a count, and a sum").arg(what, pay->toText()) : what),
                    false);
    });
    connect(dialog, &QDialog::finished, this, [this] { m_loader.refresh(); });
    dialog->open();
}

/// As the service said, so that nobody has to look in its other lists for what is pending no more.
void BulkAsking::markApproved(const QList<SubmissionId>& ids)
{
    QList<Submission> rows;
    for (const SubmissionId id : ids) {
        auto row = m_model.submission(id);
        if (!row || row->status == SubmissionStatus::Approved)
            continue;
        row->status = SubmissionStatus::Approved;
        row->statusText = toWire(SubmissionStatus::Approved);
        rows.append(*row);
    }
    m_model.merge(rows, false);
}

void BulkAsking::markFromJournal()
{
    const CampaignId& campaign = m_desk.campaign().campaign.id;
    m_model.setApprovedInBulk(m_bulk.approved(campaign));
    QSet<SubmissionId> unseen;
    for (const ApprovedUnseen& one : m_bulk.approvedUnseen(campaign))
        unseen.insert(one.key.submission);
    m_model.setApprovedUnseen(unseen);
}

} // namespace proofdesk
