// SPDX-License-Identifier: MIT
#include "domain/timetext.h"

#include <QLocale>

namespace proofdesk {

namespace {

/// Some languages put seconds into their short form.
QString toTheMinute(QString format)
{
    return format.remove(QStringLiteral(":ss"));
}

} // namespace

QString timeText(QTime time)
{
    const QLocale locale;
    return locale.toString(time, toTheMinute(locale.timeFormat(QLocale::ShortFormat)));
}

QString dateTimeText(const QDateTime& local)
{
    const QLocale locale;
    return locale.toString(local, toTheMinute(locale.dateTimeFormat(QLocale::ShortFormat)));
}

QString exactTimeText(const QDateTime& local)
{
    const QLocale locale;
    return locale.toString(local.date(), QLocale::ShortFormat) + u' '
        + locale.toString(local.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace proofdesk
