// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QPixmap>

namespace proofdesk {

/// What `Draw` makes of `key`, drawn once and kept. With `Most` of one kind kept all are forgotten, and begun
/// anew: what is on screen is drawn again at once. Pictures are gone before the application is that draws
/// them. The reference holds until the next call for this kind.
template <typename Key, QPixmap (*Draw)(const Key&), qsizetype Most> const QPixmap& keptPixmap(const Key& key)
{
    static QHash<Key, QPixmap> pixmaps;
    static const bool registered = [] {
        qAddPostRoutine([] { pixmaps.clear(); });
        return true;
    }();
    Q_UNUSED(registered)
    auto found = pixmaps.constFind(key);
    if (found == pixmaps.cend()) {
        if (pixmaps.size() >= Most)
            pixmaps.clear();
        found = pixmaps.insert(key, Draw(key));
    }
    return *found;
}

} // namespace proofdesk
