// SPDX-License-Identifier: MIT
#include "jobs/draftjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace proofdesk::draftjson {

namespace {

constexpr QLatin1String Custom("custom");
constexpr QLatin1String Prefilled("prefilled");

QJsonValue moneyText(const std::optional<Money>& money)
{
    return money ? QJsonValue(money->toPlainString()) : QJsonValue();
}

QJsonObject objectOf(const CustomJobDraft& draft)
{
    QJsonObject object{
        {QStringLiteral("title"), draft.title},
        {QStringLiteral("description"), draft.description},
        {QStringLiteral("pay"), moneyText(draft.pay)},
        {QStringLiteral("availabilities"), draft.totalAvailabilities},
        {QStringLiteral("proofRequired"), draft.proofRequired},
        {QStringLiteral("category"), draft.category},
        {QStringLiteral("subCategory"), draft.subCategory},
        {QStringLiteral("countries"), QJsonArray::fromStringList(draft.countries)},
        {QStringLiteral("approveOnceFull"), draft.approveOnceFull},
    };
    if (draft.image) {
        object[QStringLiteral("imageName")] = draft.image->fileName;
        object[QStringLiteral("imageType")] = QString::fromLatin1(draft.image->mediaType);
    }
    return object;
}

QJsonObject objectOf(const PrefilledJobDraft& draft)
{
    return {
        {QStringLiteral("kind"), draft.kind ? QString(draft.kind->slug) : QString()},
        {QStringLiteral("link"), draft.link},
        {QStringLiteral("quantity"), draft.quantity},
        {QStringLiteral("countries"), QJsonArray::fromStringList(draft.countries)},
    };
}

QStringList countriesIn(const QJsonObject& object)
{
    return object.value(QLatin1String("countries")).toVariant().toStringList();
}

CustomJobDraft customFrom(const QJsonObject& object, const QByteArray& image)
{
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    CustomJobDraft draft;
    draft.title = text("title");
    draft.description = text("description");
    draft.pay = Money::parse(text("pay"));
    draft.totalAvailabilities = object.value(QLatin1String("availabilities")).toInteger();
    draft.proofRequired = text("proofRequired");
    draft.category = text("category");
    draft.subCategory = text("subCategory");
    draft.countries = countriesIn(object);
    draft.approveOnceFull = object.value(QLatin1String("approveOnceFull")).toBool();
    if (!image.isEmpty() && object.contains(QLatin1String("imageName")))
        draft.image = CampaignImage{text("imageName"), text("imageType").toLatin1(), image};
    return draft;
}

PrefilledJobDraft prefilledFrom(const QJsonObject& object)
{
    return {.kind = prefilledKind(object.value(QLatin1String("kind")).toString()),
            .link = object.value(QLatin1String("link")).toString(),
            .quantity = object.value(QLatin1String("quantity")).toInteger(),
            .countries = countriesIn(object)};
}

} // namespace

QString formOf(const JobDraft& draft)
{
    return std::holds_alternative<CustomJobDraft>(draft) ? Custom : Prefilled;
}

QString contentOf(const JobDraft& draft)
{
    const QJsonObject object = std::visit([](const auto& each) { return objectOf(each); }, draft);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray imageOf(const JobDraft& draft)
{
    const auto* custom = std::get_if<CustomJobDraft>(&draft);
    return custom && custom->image ? custom->image->bytes : QByteArray();
}

std::optional<JobDraft> draftFrom(const QString& form, const QString& content, const QByteArray& image)
{
    const QJsonDocument document = QJsonDocument::fromJson(content.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    if (form == Custom)
        return customFrom(document.object(), image);
    if (form == Prefilled)
        return prefilledFrom(document.object());
    return std::nullopt;
}

QString countriesText(const QStringList& countries)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(countries)).toJson(QJsonDocument::Compact));
}

QStringList countriesFrom(const QString& text)
{
    return QVariant(QJsonDocument::fromJson(text.toUtf8()).array().toVariantList()).toStringList();
}

} // namespace proofdesk::draftjson
