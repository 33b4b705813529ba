// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/proofrequest.h"

#include <QList>
#include <QObject>

#include <vector>

namespace proofdesk {

class ProofStore;
class SubmissionModel;

/// Has every picture of the campaign in the model compared, whether anybody scrolls to it or not: a few at a
/// time, in the order of the list, while nothing that is shown is missing. It ends with the campaign, and
/// goes on where it was when the campaign is opened again.
class PictureSweep final : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive it.
    PictureSweep(const SubmissionModel& model, ProofStore& proofs, QObject* parent = nullptr);

    static constexpr qsizetype AtATime = 4;

private:
    void orderChanged();
    void lookSoon();
    void look();

    const SubmissionModel& m_model;
    ProofStore& m_proofs;
    std::vector<quint32> m_order; ///< the model's items
    size_t m_next = 0; ///< the first of them that is not through
    QList<ProofRequest> m_wanted;
    bool m_orderIsOld = true;
    bool m_lookIsDue = false;
};

} // namespace proofdesk
