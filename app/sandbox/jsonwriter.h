// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringView>

namespace proofdesk {

/// Writes JSON with its keys in the order of the API text, which QJsonObject would sort; and quickly, as a
/// page has 1,000 rows.
class JsonWriter
{
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(const char* name);

    JsonWriter& value(QStringView text);
    JsonWriter& value(qint64 number);
    JsonWriter& value(bool truth);
    JsonWriter& value(const QDateTime& time); ///< "2025-01-15T10:30:00Z"
    JsonWriter& value(const WorkerId& id); ///< in the JSON type it has
    JsonWriter& null();

    template <typename T> JsonWriter& field(const char* name, const T& content)
    {
        key(name);
        return value(content);
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_out; }

private:
    void separate();

    QByteArray m_out;
    bool m_first = true; ///< nothing stands before in this object or array
};

} // namespace proofdesk
