// SPDX-License-Identifier: MIT
#include "ui/common/digitkeys.h"

#include <QKeyEvent>

namespace proofdesk {

namespace {

/// X11 and Wayland number the keys of the top row alike, whatever they write: 1 is 10, 9 is 18.
constexpr quint32 PlaceOfOne = 10;
constexpr quint32 PlaceOfNine = 18;

bool isLatinLetter(const QString& text)
{
    return text.size() == 1 && text.at(0).unicode() < 0x80 && text.at(0).isLetter();
}

} // namespace

int digitOf(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return 0;
    if (key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9)
        return key.key() - Qt::Key_1 + 1;
    // A far desktop may number its keys otherwise: no letter is ever taken for a digit.
    const quint32 place = key.nativeScanCode();
    if (place < PlaceOfOne || place > PlaceOfNine || isLatinLetter(key.text()))
        return 0;
    return int(place - PlaceOfOne) + 1;
}

} // namespace proofdesk
