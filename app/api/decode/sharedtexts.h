// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

namespace proofdesk {

/// Makes equal texts of one page share one buffer: its thousand rows name the same campaign, a few dozen
/// countries and three states.
class SharedTexts
{
public:
    [[nodiscard]] QString operator()(const QString& text)
    {
        if (text.isEmpty())
            return {};
        return *m_texts.insert(text);
    }

private:
    QSet<QString> m_texts;
};

} // namespace proofdesk
