// SPDX-License-Identifier: MIT
#include "sandbox/answermangler.h"

#include "sandbox/sandboxquery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace proofdesk {

namespace {

QString snake(const QString& key)
{
    QString result;
    for (const QChar c : key) {
        if (c.isUpper())
            result += u'_';
        result += c.toLower();
    }
    return result;
}

using ObjectChange = std::function<void(QJsonObject&)>;

/// Every object in it, the innermost first.
QJsonValue changed(const QJsonValue& value, const ObjectChange& change)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue each : value.toArray())
            array.append(changed(each, change));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject before = value.toObject();
    for (auto each = before.begin(); each != before.end(); ++each)
        object.insert(each.key(), changed(each.value(), change));
    change(object);
    return object;
}

void toSnakeCase(QJsonObject& object)
{
    QJsonObject renamed;
    for (auto each = object.begin(); each != object.end(); ++each)
        renamed.insert(snake(each.key()), each.value());
    object = renamed;
}

void toWrongTypes(QJsonObject& object)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString key = each.key();
        if (each.value().isDouble() && !key.endsWith(u"id", Qt::CaseInsensitive))
            each.value() = QString::number(each.value().toInteger());
        else if (key == u"jobPay" || key == u"balance" || key == u"amount_paid")
            each.value() = each.value().toString().toDouble();
        else if (key.endsWith(u"Rate"))
            each.value() = each.value().toString().chopped(1).toInt();
    }
}

void toHugeIds(QJsonObject& object)
{
    if (object.contains(u"submissionId"))
        object[u"submissionId"] = object[u"submissionId"].toInteger() + hugeIdOffset;
    else if (object.contains(u"user") && object[u"id"].isDouble())
        object[u"id"] = object[u"id"].toInteger() + hugeIdOffset;
}

void toNullStatistics(QJsonObject& object)
{
    for (const char* key : {"workerAccountAgeDays", "workerApprovalRate", "workerTotalCompleted",
                            "jobSuccessRate", "jobInstancesCompleted"}) {
        if (object.contains(QLatin1String(key)))
            object[QLatin1String(key)] = QJsonValue::Null;
    }
}

void toExtraFields(QJsonObject& object)
{
    object[QStringLiteral("futureField")] = QJsonObject{{QStringLiteral("depth"), QJsonArray{1, 2}}};
    if (object.contains(u"jobStatus"))
        object[u"jobStatus"] = QStringLiteral("Paused");
    if (object.value(u"status") == QStringLiteral("Rejected") && object.contains(u"submissionId"))
        object[u"status"] = QStringLiteral("Disputed");
}

void withoutFirstId(QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray rows = value.toArray();
        QJsonObject first = rows.first().toObject();
        for (const char* key : {"jobId", "submissionId", "worker_id"})
            first.remove(QLatin1String(key));
        if (!rows.isEmpty())
            rows[0] = first;
        value = rows;
    } else if (QJsonObject object = value.toObject(); object[u"results"].isObject()) {
        QJsonObject results = object[u"results"].toObject();
        QJsonValue rows = results[u"submissions"];
        withoutFirstId(rows);
        results[u"submissions"] = rows;
        object[u"results"] = results;
        value = object;
    }
}

QJsonObject page(const QJsonArray& rows, const SandboxRequest& request)
{
    constexpr int size = 2;
    const int number = std::max(1, queryValue(request, QStringLiteral("page")).toInt());
    QJsonArray some;
    for (int row = (number - 1) * size; row < std::min<int>(number * size, int(rows.size())); ++row)
        some.append(rows[row]);
    QJsonObject object{{QStringLiteral("count"), rows.size()}, {QStringLiteral("results"), some}};
    object[u"next"] =
        number * size < rows.size() ? QJsonValue(pageAddress(request, number + 1)) : QJsonValue();
    object[u"previous"] = number > 1 ? QJsonValue(pageAddress(request, number - 1)) : QJsonValue();
    return object;
}

QJsonValue mangled(const QJsonValue& value, SandboxFault fault, const SandboxRequest& request)
{
    switch (fault) {
    case SandboxFault::SnakeCase:
        return changed(value, toSnakeCase);
    case SandboxFault::WrongTypes:
        return changed(value, toWrongTypes);
    case SandboxFault::HugeIds:
        return changed(value, toHugeIds);
    case SandboxFault::NullStatistics:
        return changed(value, toNullStatistics);
    case SandboxFault::ExtraFields:
        return changed(value, toExtraFields);
    case SandboxFault::SuccessFalse: {
        QJsonObject object = value.toObject();
        if (object.contains(u"success"))
            object[u"success"] = false;
        return value.isObject() ? QJsonValue(object) : value;
    }
    case SandboxFault::ResultsList:
        return value.isArray() ? QJsonValue(QJsonObject{{QStringLiteral("results"), value}}) : value;
    case SandboxFault::PagedList:
        return value.isArray() ? QJsonValue(page(value.toArray(), request)) : value;
    case SandboxFault::MissingId: {
        QJsonValue result = value;
        withoutFirstId(result);
        return result;
    }
    default:
        return value;
    }
}

} // namespace

void mangleAnswer(SandboxAnswer& answer, SandboxFault fault, const SandboxRequest& request)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QJsonValue before =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue after = mangled(before, fault, request);
    answer.body = after.isArray() ? QJsonDocument(after.toArray()).toJson(QJsonDocument::Compact)
                                  : QJsonDocument(after.toObject()).toJson(QJsonDocument::Compact);
}

QByteArray withoutHugeIds(const QByteArray& target)
{
    QByteArrayList parts = target.split('/');
    for (QByteArray& part : parts) {
        bool isNumber = false;
        const qint64 number = part.toLongLong(&isNumber);
        if (isNumber && number > hugeIdOffset)
            part = QByteArray::number(number - hugeIdOffset);
    }
    return parts.join('/');
}

} // namespace proofdesk
