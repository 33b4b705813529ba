// SPDX-License-Identifier: MIT
#include "ui/common/digitkeys.h"

#include <QKeyEvent>

namespace proofdesk {

namespace {

/// X11 and Wayland number the keys of the top row alike, whatever they write: 1 is 10, 9 is 18.
constexpr quint32 PlaceOfOne = 10;
constexpr quint32 PlaceOfNine = 18;

/// The letters that keyboards with their digits under Shift write on these keys, from 1 to 9. On others the
/// same letters stand elsewhere in that row, and are letters.
constexpr QStringView LettersOfDigits[] = {
    {},        u"\u00e9\u011b\u013e", u"\u0161", u"\u010d",       u"\u0159\u0165", // é ě ľ, š, č, ř ť
    u"\u017e", u"\u00e8\u00fd",       u"\u00e1", u"\u00e7\u00ed", // ž, è ý, á, ç í
};

/// Whether it is what such a key writes without Shift. A far desktop may number its keys otherwise, and some
/// keyboards write letters there: those begin words.
bool isOfDigitKey(const QString& text, quint32 place)
{
    if (text.size() != 1)
        return false;
    const QChar written = text.at(0).toLower(); // with Caps Lock
    return !written.isLetter() || LettersOfDigits[place - PlaceOfOne].contains(written);
}

} // namespace

int digitOf(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return 0;
    if (key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9)
        return key.key() - Qt::Key_1 + 1;
    // With Shift it is a digit by what it writes alone: elsewhere that is what begins a sentence.
    const quint32 place = key.nativeScanCode();
    if (key.modifiers() & Qt::ShiftModifier || place < PlaceOfOne || place > PlaceOfNine
        || !isOfDigitKey(key.text(), place))
        return 0;
    return int(place - PlaceOfOne) + 1;
}

} // namespace proofdesk
