// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/panel.h"

class QHBoxLayout;

namespace proofdesk {

class FlowLayout;

/// The foot of a dialog or wizard: a line above, something quiet on the leading side, buttons on the other.
/// Where they don't fit side by side they stand in several rows.
class DialogFoot final : public Panel
{
    Q_OBJECT
public:
    explicit DialogFoot(QWidget* parent = nullptr, Colour background = Colour::Raised);

    /// On the leading side: "Cancel" of a wizard, a link.
    void addLeading(QWidget* widget);
    /// On the trailing side, in reading order: words about what the main button will do, then buttons, of
    /// which the main one comes last.
    void addTrailing(QWidget* widget);

private:
    QHBoxLayout* m_leading;
    FlowLayout* m_trailing;
};

} // namespace proofdesk
