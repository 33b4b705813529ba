// SPDX-License-Identifier: MIT
#include "jobs/jobdraftstore.h"

#include "account/storedvalues.h"
#include "jobs/draftjson.h"

#include <tuple>

namespace proofdesk {

namespace {

// The time a draft was saved matters to nobody but who looks into the file: SQLite may say it.
constexpr const char* SaveDraft =
    "INSERT INTO drafts (form, content, image, saved_at)"
    " VALUES (?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER) * 1000)"
    " ON CONFLICT (form) DO UPDATE SET"
    " content = excluded.content, image = excluded.image, saved_at = excluded.saved_at";

constexpr const char* SaveCreated =
    "INSERT INTO created_campaigns (campaign, category, proof_required, approve_once_full, countries,"
    " image_name, pay, total_deducted, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (campaign) DO UPDATE SET category = excluded.category,"
    " proof_required = excluded.proof_required, approve_once_full = excluded.approve_once_full,"
    " countries = excluded.countries, image_name = excluded.image_name, pay = excluded.pay,"
    " total_deducted = excluded.total_deducted, created_at = excluded.created_at";

const QString CustomForm = QStringLiteral("custom");
const QString PrefilledForm = QStringLiteral("prefilled");

} // namespace

JobDraftStore::JobDraftStore(Database& database)
    : m_database(database)
{
}

DatabaseResult<QList<QVariantList>> JobDraftStore::run(const QString& sql, const QVariantList& bindings) const
{
    auto rows = m_database.exec(sql, bindings);
    m_lastError = rows ? QString() : rows.error().detail;
    return rows;
}

bool JobDraftStore::saveContent(const QString& form, const QString& content, const QVariant& image)
{
    return run(QLatin1String(SaveDraft), {form, content, image}).has_value();
}

bool JobDraftStore::saveDraft(const CustomJobDraft& draft)
{
    return saveContent(CustomForm, draftjson::contentOf(draft), draftjson::imageOf(draft));
}

bool JobDraftStore::saveDraft(const PrefilledJobDraft& draft)
{
    return saveContent(PrefilledForm, draftjson::contentOf(draft), QByteArray());
}

std::optional<JobDraft> JobDraftStore::draft(const QString& form) const
{
    const auto rows = run(QStringLiteral("SELECT content, image FROM drafts WHERE form = ?"), {form});
    if (!rows || rows->isEmpty())
        return std::nullopt;
    auto found = draftjson::draftFrom(form, rows->first()[0].toString(), rows->first()[1].toByteArray());
    if (!found) {
        // What can't be read may still be worth something to its writer: the next draft must not replace it.
        run(QStringLiteral("UPDATE drafts SET form = form || '.unreadable.' || saved_at || '.'"
                           " || (SELECT COUNT(*) FROM drafts) WHERE form = ?"),
            {form});
        m_lastError = QStringLiteral("the %1 draft can't be read; it was put aside").arg(form);
    }
    return found;
}

std::optional<CustomJobDraft> JobDraftStore::customDraft() const
{
    const auto found = draft(CustomForm);
    return found ? std::optional(std::get<CustomJobDraft>(*found)) : std::nullopt;
}

std::optional<PrefilledJobDraft> JobDraftStore::prefilledDraft() const
{
    const auto found = draft(PrefilledForm);
    return found ? std::optional(std::get<PrefilledJobDraft>(*found)) : std::nullopt;
}

void JobDraftStore::discard(const QString& form)
{
    std::ignore = run(QStringLiteral("DELETE FROM drafts WHERE form = ?"), {form});
}

void JobDraftStore::discardCustomDraft()
{
    discard(CustomForm);
}

void JobDraftStore::discardPrefilledDraft()
{
    discard(PrefilledForm);
}

std::optional<FeeSeen> JobDraftStore::feeSeen() const
{
    const auto rows = run(QStringLiteral("SELECT total_cost, commission, at FROM fee_seen WHERE id = 1"));
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const QVariantList& row = rows->first();
    return FeeSeen{Money::fromUnits(row[0].toLongLong()), Money::fromUnits(row[1].toLongLong()),
                   timeFromStored(row[2])};
}

void JobDraftStore::saveFee(const FeeSeen& fee)
{
    std::ignore = run(QStringLiteral("INSERT INTO fee_seen (id, total_cost, commission, at)"
                                     " VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                     " total_cost = excluded.total_cost,"
                                     " commission = excluded.commission, at = excluded.at"),
                      {fee.totalCost.units(), fee.commission.units(), toStored(fee.at)});
}

void JobDraftStore::saveCreated(const CreatedHere& created)
{
    std::ignore =
        run(QLatin1String(SaveCreated),
            {created.id.toString(), notNull(created.category), notNull(created.proofRequired),
             created.approveOnceFull, draftjson::countriesText(created.countries), notNull(created.imageName),
             toStored(created.pay), toStored(created.totalDeducted), toStored(created.createdAt)});
}

std::optional<CreatedHere> JobDraftStore::createdHere(const CampaignId& id) const
{
    const auto rows = run(QStringLiteral("SELECT category, proof_required, approve_once_full, countries,"
                                         " image_name, pay, total_deducted, created_at"
                                         " FROM created_campaigns WHERE campaign = ?"),
                          {id.toString()});
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const QVariantList& row = rows->first();
    return CreatedHere{.id = id,
                       .proofRequired = row[1].toString(),
                       .approveOnceFull = row[2].toBool(),
                       .countries = draftjson::countriesFrom(row[3].toString()),
                       .imageName = row[4].toString(),
                       .createdAt = timeFromStored(row[7]),
                       .totalDeducted = moneyFromStored(row[6]),
                       .category = row[0].toString(),
                       .pay = moneyFromStored(row[5])};
}

void JobDraftStore::noteProofRequired(const CampaignId& id, const QString& text)
{
    std::ignore = run(QStringLiteral("INSERT INTO created_campaigns (campaign, proof_required) VALUES (?, ?)"
                                     " ON CONFLICT (campaign) DO UPDATE SET"
                                     " proof_required = excluded.proof_required"),
                      {id.toString(), notNull(text)});
}

std::optional<std::pair<Money, Money>> JobDraftStore::payRange(const QString& category) const
{
    const auto rows = run(QStringLiteral("SELECT MIN(pay), MAX(pay) FROM created_campaigns"
                                         " WHERE category = ? COLLATE NOCASE AND pay IS NOT NULL"),
                          {category.trimmed()});
    if (!rows || rows->isEmpty() || rows->first()[0].isNull() || category.trimmed().isEmpty())
        return std::nullopt;
    return std::pair(Money::fromUnits(rows->first()[0].toLongLong()),
                     Money::fromUnits(rows->first()[1].toLongLong()));
}

} // namespace proofdesk
