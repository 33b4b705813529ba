// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobdraftstore.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace proofdesk {

/// Drafts as the database keeps them: JSON, with the bytes of the picture beside it.
namespace draftjson {

[[nodiscard]] QString formOf(const JobDraft& draft); ///< "custom" or "prefilled"
[[nodiscard]] QString contentOf(const JobDraft& draft);
/// A null array where there is no picture.
[[nodiscard]] QByteArray imageOf(const JobDraft& draft);
/// nullopt for what contentOf() never wrote.
[[nodiscard]] std::optional<JobDraft> draftFrom(const QString& form, const QString& content,
                                                const QByteArray& image);

[[nodiscard]] QString countriesText(const QStringList& countries);
[[nodiscard]] QStringList countriesFrom(const QString& text);

} // namespace draftjson
} // namespace proofdesk
