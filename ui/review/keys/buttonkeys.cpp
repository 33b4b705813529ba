// SPDX-License-Identifier: MIT
#include "ui/review/keys/buttonkeys.h"

#include "ui/theme/buttonrole.h"

#include <QCoreApplication>
#include <QPushButton>

namespace proofdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ButtonKeys)
};

} // namespace

void ButtonKeys::add(QPushButton* button, ReviewAction action)
{
    m_entries.push_back({button, action, {}});
}

void ButtonKeys::show(const ShortcutTable& keys)
{
    for (Entry& entry : m_entries) {
        entry.key = keys.keyText(entry.action);
        entry.button->setToolTip(entry.key.isEmpty() ? QString() : Words::tr("Key: %1").arg(entry.key));
    }
}

void ButtonKeys::arrange(const std::function<bool()>& fits) const
{
    for (const Entry& entry : m_entries)
        setButtonKey(entry.button, entry.key);
    if (!fits())
        takeOff();
}

void ButtonKeys::takeOff() const
{
    for (const Entry& entry : m_entries)
        setButtonKey(entry.button, {});
}

} // namespace proofdesk
