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

Reasons::Reasons(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
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
    const QList<Reason> ofAll = over(defaults(), changed({}));
    return campaign.isNull() ? ofAll : over(ofAll, changed(campaign));
}

Reasons::Changed Reasons::changed(const CampaignId& campaign) const
{
    Changed found;
    const auto rows = m_database.exec(
        QStringLiteral("SELECT slot, title, text FROM reasons WHERE campaign = ?"), {campaign.toString()});
    if (!rows)
        return found;
    for (const Database::Row& row : *rows) {
        const int slot = row[0].toInt();
        if (slot >= 0 && slot < Count)
            found[size_t(slot)] = {row[1].toString(), slot == Written ? QString() : row[2].toString()};
    }
    return found;
}

QList<Reason> Reasons::over(QList<Reason> below, const Changed& changed)
{
    for (int slot = 0; slot < Count; ++slot) {
        if (const auto& one = changed[size_t(slot)])
            below[slot] = *one;
    }
    return below;
}

std::optional<Reasons::Problem> Reasons::problem(int slot, const Reason& reason)
{
    if (reason.name.trimmed().isEmpty())
        return Problem::NoName;
    if (reason.name.trimmed().size() > MaxName)
        return Problem::LongName;
    if (slot == Written)
        return std::nullopt;
    // A name alone is no reason, and of somebody without one nothing would be left.
    if (filled(reason.text, {}, {}).trimmed().isEmpty())
        return Problem::NoText;
    if (reason.text.trimmed().size() > MaxText)
        return Problem::LongText;
    return std::nullopt;
}

DatabaseResult<void> Reasons::save(const Changed& ofAll, const CampaignId& campaign,
                                   const Changed& ofCampaign)
{
    const std::array before = {of({}), of(campaign)};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (auto done = write({}, ofAll); !done)
        return done;
    if (!campaign.isNull()) {
        if (auto done = write(campaign, ofCampaign); !done)
            return done;
    }
    if (auto done = rewordLast(before, campaign); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    Q_EMIT edited();
    return {};
}

DatabaseResult<void> Reasons::write(const CampaignId& campaign, const Changed& changed)
{
    auto done =
        m_database.exec(QStringLiteral("DELETE FROM reasons WHERE campaign = ?"), {campaign.toString()});
    for (int slot = 0; done && slot < Count; ++slot) {
        const auto& one = changed[size_t(slot)];
        if (!one)
            continue;
        const QString text = slot == Written ? QString() : one->text.trimmed();
        done = m_database.exec(
            QStringLiteral("INSERT INTO reasons (campaign, slot, title, text) VALUES (?, ?, ?, ?)"),
            {campaign.toString(), slot, one->name.trimmed(), text.isNull() ? QStringLiteral("") : text});
    }
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

/// Enter repeats what was given last: where that was one of the nine, in the words that it has now.
DatabaseResult<void> Reasons::rewordLast(const std::array<QList<Reason>, 2>& before,
                                         const CampaignId& campaign)
{
    const std::array after = {of({}), of(campaign)};
    for (const size_t scope : {size_t(1), size_t(0)}) {
        if (scope == 1 && campaign.isNull())
            continue;
        for (int slot = 0; slot < Written; ++slot) {
            const QString& old = before[scope][slot].text;
            const QString& now = after[scope][slot].text;
            if (old == now)
                continue;
            // For all: in those campaigns that have no reason of their own there.
            const QString where = scope == 1
                ? QStringLiteral("campaign = ?")
                : QStringLiteral("campaign <> ? AND campaign NOT IN"
                                 " (SELECT campaign FROM reasons WHERE slot = ?)");
            QVariantList values = {now, old, campaign.toString()};
            if (scope == 0)
                values.append(slot);
            const auto done = m_database.exec(
                QStringLiteral("UPDATE last_reasons SET text = ? WHERE text = ? AND ") + where, values);
            if (!done)
                return tl::make_unexpected(done.error());
        }
    }
    return {};
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
