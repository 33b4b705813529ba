// SPDX-License-Identifier: MIT
#include "models/picturesweep.h"

#include "models/submissionmodel.h"
#include "proofs/proofstore.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

PictureSweep::PictureSweep(const SubmissionModel& model, ProofStore& proofs, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_proofs(proofs)
{
    connect(&model, &SubmissionModel::modelReset, this, [this] {
        m_wanted.clear();
        m_proofs.want(this, {}); // of another campaign, or of none any more
        orderChanged();
    });
    connect(&model, &SubmissionModel::rowsInserted, this, &PictureSweep::orderChanged);
    connect(&model, &SubmissionModel::layoutChanged, this, &PictureSweep::orderChanged);
    connect(&model, &SubmissionModel::arrivalsChanged, this, &PictureSweep::orderChanged);
    connect(&proofs, &ProofStore::changed, this, &PictureSweep::lookSoon);
    lookSoon();
}

void PictureSweep::orderChanged()
{
    m_orderIsOld = true;
    lookSoon();
}

/// From the event loop: once for a page of rows, and when everybody else heard of what changed.
void PictureSweep::lookSoon()
{
    if (!std::exchange(m_lookIsDue, true))
        QMetaObject::invokeMethod(this, &PictureSweep::look, Qt::QueuedConnection);
}

void PictureSweep::look()
{
    m_lookIsDue = false;
    if (std::exchange(m_orderIsOld, false)) {
        m_order = m_model.inOrder();
        m_next = 0;
    }
    QList<ProofRequest> wanted;
    for (size_t at = m_next; at < m_order.size() && wanted.size() < AtATime; ++at) {
        const QList<ProofImage> images = m_model.uncompared(m_order[at]);
        if (images.isEmpty() && at == m_next)
            ++m_next;
        for (const ProofImage& image : images)
            wanted.append({m_model.campaign(), image, ProofSize::Thumbnail});
    }
    wanted.resize(std::min(wanted.size(), AtATime));
    if (std::exchange(m_wanted, wanted) != wanted)
        m_proofs.want(this, {}, {}, wanted);
}

} // namespace proofdesk
