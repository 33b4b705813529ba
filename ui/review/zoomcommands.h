// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace proofdesk {

class ProofStage;
class ReviewTools;
class ReviewViews;

/// What the keys do to the proof in front: its scale, its turn, and the lock. Where nothing can be seen of
/// it, they say why.
class ZoomCommands final : public QObject
{
    Q_OBJECT
public:
    ZoomCommands(ReviewViews& views, ReviewTools& tools, QObject* parent);

    /// In the grid there is nothing to zoom: the key leads to where there is.
    void zoom(void (ProofStage::*how)());
    void turn();
    /// The next proof is looked at as this one is, or whole again.
    void lock();

Q_SIGNALS:
    void told(const QString& words, bool refused);

private:
    /// nullptr, and on the way to one, where none is in front.
    [[nodiscard]] ProofStage* stage();

    ReviewViews& m_views;
    ReviewTools& m_tools;
};

} // namespace proofdesk
