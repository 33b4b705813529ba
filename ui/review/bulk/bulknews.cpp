// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulknews.h"

#include "ui/common/announcer.h"

namespace proofdesk {

BulkNews::BulkNews(QWidget* parent)
    : PartsLabel(parent)
    , m_announcer(new Announcer(parent))
{
    setObjectName(QStringLiteral("bulkNews"));
    setIconName(QStringLiteral("warn"), Colour::Caution);
    setWrapping();
    hide();
}

void BulkNews::tell(const QString& words)
{
    setParts({{words, true}});
    setVisible(!words.isEmpty());
    if (!words.isEmpty())
        m_announcer->say(words);
}

} // namespace proofdesk
