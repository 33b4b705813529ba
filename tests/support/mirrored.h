// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

namespace proofdesk {

/// All words in Arabic letters, about as long as before, with what is filled in left as it is: not for
/// reading, but for a window that really is written from right to left.
class Mirrored final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        static const QString letters = QStringLiteral("ابتثجحخدذرزسشصضطظعغفقكلمنه");
        QString words = QString::fromUtf8(source);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words.at(i) == u'%')
                ++i; // %1 and %n
            else if (const QChar letter = words.at(i).toLower(); letter >= u'a' && letter <= u'z')
                words[i] = letters.at(letter.unicode() - u'a');
        }
        return words;
    }
};

} // namespace proofdesk
