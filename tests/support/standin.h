// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include "support/callsite.h"
#include <type_traits>

namespace proofdesk {

template <typename T> struct StandInFor
{
    using Type = T;
};
template <> struct StandInFor<QAbstractButton>
{
    using Type = QPushButton;
};
template <> struct StandInFor<QAbstractItemView>
{
    using Type = QListWidget;
};

/// What was found. Where nothing was, the test has failed, and says what was missing; it goes on with an
/// empty one of that kind, so that the others of its program run, too.
template <typename T> T& orFail(T* found, const char* name, CallSite where)
{
    if (found)
        return *found;
    const QString words = QStringLiteral("\"%1\" is not there").arg(QString::fromUtf8(name));
    QTest::qFail(qPrintable(words), where.file, where.line);
    if constexpr (std::is_default_constructible_v<typename StandInFor<T>::Type>)
        return *new typename StandInFor<T>::Type(); // for as long as the program that failed runs
    else
        qFatal("%s, and nothing can stand in for it", qPrintable(words));
}

/// A part of a window by its name, in sight or not.
template <typename T> T& part(const QObject& whole, const char* name, CallSite where = CallSite::here())
{
    return orFail(whole.findChild<T*>(QLatin1String(name)), name, where);
}

} // namespace proofdesk
