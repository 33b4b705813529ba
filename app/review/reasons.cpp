// SPDX-License-Identifier: MIT
#include "review/reasons.h"

#include "account/database.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("Reasons", words);
}

} // namespace

Reasons::Reasons(Database& database)
    : m_database(database)
{
}

QList<Reason> Reasons::defaults()
{
    return {
        {say(QT_TRANSLATE_NOOP("Reasons", "Wrong screen")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "Thank you for your work. The screenshot shows another screen than the one "
                               "that was asked for, so it can't be accepted."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Not finished")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "Thank you for starting. The screenshot shows that the task was not finished "
                               "yet, so it can't be accepted."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Not readable")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "The screenshot is too small, cut off or blurred to be read. Please send a "
                               "whole and sharp one next time."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Same as another")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "The same picture was sent with another submission. Each submission needs a "
                               "screenshot of its own."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Wrong account")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "The screenshot shows another account than the one that was asked for."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Too old")),
         say(QT_TRANSLATE_NOOP(
             "Reasons",
             "The screenshot was made before this task began. Please send one that was made "
             "while doing it."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "No picture")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "There is no screenshot with your submission, or it can't be opened."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Other app")),
         say(QT_TRANSLATE_NOOP("Reasons",
                               "The screenshot shows another app or page than the one of this task."))},
        {say(QT_TRANSLATE_NOOP("Reasons", "Other…")), QString()},
    };
}

QList<Reason> Reasons::of(const CampaignId& campaign) const
{
    QList<Reason> reasons = defaults();
    const auto rows = m_database.exec(
        QStringLiteral("SELECT slot, title, text FROM reasons WHERE campaign = ?"), {campaign.toString()});
    if (!rows)
        return reasons;
    for (const Database::Row& row : *rows) {
        const int slot = row[0].toInt();
        if (slot >= 0 && slot < Count)
            reasons[slot] = {row[1].toString(), row[2].toString()};
    }
    return reasons;
}

bool Reasons::setReason(const CampaignId& campaign, int slot, const Reason& reason)
{
    if (slot < 0 || slot >= Count || reason.name.trimmed().isEmpty())
        return false;
    const auto done = m_database.exec(
        QStringLiteral(
            "INSERT INTO reasons (campaign, slot, title, text) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (campaign, slot) DO UPDATE SET title = excluded.title, text = excluded.text"),
        {campaign.toString(), slot, reason.name.trimmed(),
         reason.text.isNull() ? QStringLiteral("") : reason.text.trimmed()});
    return done.has_value();
}

void Reasons::restoreDefaults(const CampaignId& campaign)
{
    (void)m_database.exec(QStringLiteral("DELETE FROM reasons WHERE campaign = ?"), {campaign.toString()});
}

QString Reasons::last(const CampaignId& campaign) const
{
    const auto rows = m_database.exec(QStringLiteral("SELECT text FROM last_reasons WHERE campaign = ?"),
                                      {campaign.toString()});
    return rows && !rows->isEmpty() ? rows->first()[0].toString() : QString();
}

void Reasons::setLast(const CampaignId& campaign, const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    (void)m_database.exec(QStringLiteral("INSERT INTO last_reasons (campaign, text) VALUES (?, ?)"
                                         " ON CONFLICT (campaign) DO UPDATE SET text = excluded.text"),
                          {campaign.toString(), text});
}

QString Reasons::filled(const QString& text, const QString& worker, const QString& campaign)
{
    // In one pass, so that a worker called "{campaign}" stays called that.
    QString filled;
    filled.reserve(text.size() + worker.size() + campaign.size());
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).mid(at);
        if (rest.startsWith(u"{worker}")) {
            filled += worker;
            at += 8;
        } else if (rest.startsWith(u"{campaign}")) {
            filled += campaign;
            at += 10;
        } else {
            filled += text[at++];
        }
    }
    return filled;
}

} // namespace proofdesk
