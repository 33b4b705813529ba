// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace proofdesk {

/// Reads JSON without turning decimals into binary floats.
///
/// QJsonDocument makes a double of 2.50 and of what lies beyond 64 bits, and money must not be one. So every
/// such number is handed to it as text: its own digits behind a mark, U+FDD0, a code point that Unicode
/// reserves for use inside programs. Other integers stay numbers, and QJsonValue keeps those exactly.
/// Not JSON, bad UTF-8, or nested deeper than Qt goes: a reason in English.
[[nodiscard]] tl::expected<QJsonValue, QString> readExactJson(const QByteArray& text);

/// The digits of a number that readExactJson() marked; nullopt for any other value.
[[nodiscard]] std::optional<QString> markedNumber(const QJsonValue& value);

} // namespace proofdesk
