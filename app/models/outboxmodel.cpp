// SPDX-License-Identifier: MIT
#include "models/outboxmodel.h"

#include "domain/clock.h"
#include "models/errortext.h"
#include "models/statewords.h"
#include "models/submissionwords.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>
#include <iterator>

namespace proofdesk {

QString decisionErrorText(const Decision& decision)
{
    if (!decision.error)
        return {};
    const bool reject = decision.request.kind == DecisionKind::Reject;
    QString words = errorText(*decision.error, reject ? Attempt::Reject : Attempt::Approve);
    // The service has one refusal for "decided already" and "too little money": what was read after it tells.
    const std::optional<Money> pay = decision.request.pay;
    if (!decision.balance || !pay || *decision.balance >= *pay)
        return words;
    return words + u' '
        + OutboxModel::tr("The balance is %1, and this approval pays %2. Add money, then try again.")
              .arg(decision.balance->toText(), pay->toText());
}

QString outboxRemark(const Decision& decision)
{
    switch (decision.state) {
    case DecisionState::Failed:
        return decision.error ? SubmissionWords::cell(decisionErrorText(decision)) : QString();
    case DecisionState::Unknown:
        return OutboxModel::tr("The answer was lost; the service is being read");
    case DecisionState::Conflict:
        return OutboxModel::tr("The service holds it as “%1”")
            .arg(SubmissionWords::cell(decision.actualStatus));
    default:
        return SubmissionWords::cell(decision.request.note);
    }
}

OutboxModel::OutboxModel(DecisionQueue& queue, Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
    , m_clock(clock)
{
    connect(&queue, &DecisionQueue::changed, this, &OutboxModel::reload);
    connect(&queue, &DecisionQueue::countsChanged, this, &OutboxModel::reload);
}

void OutboxModel::setLive(bool live)
{
    m_live = live;
    reload();
}

int OutboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

const Decision* OutboxModel::decision(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

void OutboxModel::setTitles(const QHash<CampaignId, QString>& titles)
{
    m_titles = titles;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// One worker may have sent several: the id tells them apart.
QString OutboxModel::which(const Decision& decision) const
{
    const SubmissionKey& key = decision.request.key;
    const QString id = tr("#%1", "the id of a submission").arg(key.submission.toString());
    const QString title = m_ofSeveral ? SubmissionWords::cell(m_titles.value(key.campaign)) : QString();
    return title.isEmpty() ? id : tr("%1 · %2", "the id of a submission, and its campaign").arg(id, title);
}

QString OutboxModel::words(const Decision& decision) const
{
    const QString state = StateWords::of({}, decision, true, m_clock.now());
    const QString name = tr("%1 %2", "a worker's name, and which of their submissions")
                             .arg(SubmissionWords::cell(decision.request.workerName), which(decision));
    const QString remark = outboxRemark(decision);
    return remark.isEmpty() ? tr("%1, %2", "a worker's name and a state").arg(name, state)
                            : tr("%1, %2, %3", "a name, a state, a remark").arg(name, state, remark);
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    const Decision* decision = this->decision(index.row());
    if (!decision)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(*decision);
    case DecisionRole:
        return QVariant::fromValue(*decision);
    case WhichRole:
        return which(*decision);
    default:
        return {};
    }
}

void OutboxModel::reload()
{
    if (!m_live)
        return;
    // What is on hold is on its way nowhere: the filter of that name shows it.
    QList<Decision> now = m_queue.open();
    now.removeIf([](const Decision& one) { return one.request.kind == DecisionKind::Hold; });
    m_ofSeveral = std::any_of(now.begin(), now.end(), [&now](const Decision& one) {
        return one.request.key.campaign != now.first().request.key.campaign;
    });
    const auto same = [](const Decision& a, const Decision& b) { return a.sequence == b.sequence; };
    // Mostly one was added at the end, or the first went: rows that stay keep their selection.
    const auto [oldEnd, newEnd] = std::mismatch(m_rows.begin(), m_rows.end(), now.begin(), now.end(), same);
    const int before = int(oldEnd - m_rows.begin());
    const auto [oldStart, newStart] = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldEnd),
                                                    now.rbegin(), std::make_reverse_iterator(newEnd), same);
    const int after = int(oldStart - m_rows.rbegin());
    if (const int gone = int(m_rows.size()) - before - after; gone > 0) {
        beginRemoveRows({}, before, before + gone - 1);
        m_rows.remove(before, gone);
        endRemoveRows();
    }
    if (const int added = int(now.size()) - before - after; added > 0) {
        beginInsertRows({}, before, before + added - 1);
        m_rows = now;
        endInsertRows();
    }
    m_rows = std::move(now);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace proofdesk
