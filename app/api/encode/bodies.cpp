// SPDX-License-Identifier: MIT
#include "api/encode/bodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofdesk::encode {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray emptyObject()
{
    return QByteArrayLiteral("{}");
}

QByteArray notes(const QString& notes)
{
    if (notes.trimmed().isEmpty())
        return emptyObject();
    return compact({{QStringLiteral("notes"), notes}});
}

QByteArray worker(const WorkerId& worker)
{
    return compact({{QStringLiteral("worker_id"),
                     worker.isNumber() ? QJsonValue(worker.number()) : QJsonValue(worker.toString())}});
}

MultipartForm customJob(const CustomJobDraft& draft)
{
    MultipartForm form;
    form.addText("title", draft.title);
    form.addText("description", draft.description);
    form.addText("pay_rate", draft.pay.value_or(Money()).toPlainString());
    form.addText("total_availabilities", QString::number(draft.totalAvailabilities));
    form.addText("proof_required_description", draft.proofRequired);
    form.addText("category", draft.category);
    if (!draft.subCategory.trimmed().isEmpty())
        form.addText("sub_category", draft.subCategory);
    if (draft.image)
        form.addFile("campaign_image", draft.image->fileName, draft.image->mediaType, draft.image->bytes);
    if (!draft.countries.isEmpty()) {
        const QJsonDocument countries(QJsonArray::fromStringList(draft.countries));
        form.addText("countries", QString::fromUtf8(countries.toJson(QJsonDocument::Compact)));
    }
    form.addText("approve_once_full",
                 draft.approveOnceFull ? QStringLiteral("true") : QStringLiteral("false"));
    return form;
}

QByteArray prefilledJob(const PrefilledJobDraft& draft, const QString& language)
{
    QJsonObject object{{QStringLiteral("link"), draft.link.trimmed()},
                       {QStringLiteral("quantity"), draft.quantity}};
    if (!draft.countries.isEmpty())
        object[QStringLiteral("countries")] = QJsonArray::fromStringList(draft.countries);
    if (!language.isEmpty())
        object[QStringLiteral("language")] = language;
    return compact(object);
}

} // namespace proofdesk::encode
