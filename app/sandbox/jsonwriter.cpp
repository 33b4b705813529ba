// SPDX-License-Identifier: MIT
#include "sandbox/jsonwriter.h"

namespace proofdesk {

void JsonWriter::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

JsonWriter& JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    m_out += '}';
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::beginArray()
{
    separate();
    m_out += '[';
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::endArray()
{
    m_out += ']';
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::key(const char* name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\": ";
    m_first = true; // no comma between a key and its value
    return *this;
}

JsonWriter& JsonWriter::value(QStringView text)
{
    separate();
    m_out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                m_out += "\\u00" + QByteArray(1, c).toHex();
            else
                m_out += c;
        }
    }
    m_out += '"';
    return *this;
}

JsonWriter& JsonWriter::value(qint64 number)
{
    separate();
    m_out += QByteArray::number(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth)
{
    separate();
    m_out += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::value(const QDateTime& time)
{
    return value(time.toUTC().toString(Qt::ISODate));
}

JsonWriter& JsonWriter::value(const WorkerId& id)
{
    return id.isNumber() ? value(id.number()) : value(id.toString());
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

} // namespace proofdesk
