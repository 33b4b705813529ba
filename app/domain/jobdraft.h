// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "domain/prefilledkind.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace proofdesk {

/// A field of a draft, for pointing at what is wrong with it.
enum class JobField {
    Title,
    Description,
    Category,
    SubCategory,
    Image,
    ProofRequired,
    Pay,
    Quantity,
    Countries,
    Kind,
    Link
};

/// Why a draft can't be sent as it stands. The interface words it.
enum class JobProblem { Missing, NotANumber, NotPositive, TooLarge, BelowMinimum, NotALink, UnknownHost };

struct JobIssue
{
    JobField field;
    JobProblem problem;

    friend bool operator==(const JobIssue&, const JobIssue&) = default;
};

/// The picture of a campaign, as it will be sent.
struct CampaignImage
{
    QString fileName; ///< base name only
    QByteArray mediaType; ///< "image/png"
    QByteArray bytes;

    friend bool operator==(const CampaignImage&, const CampaignImage&) = default;
};

/// All that `/jobs/add` (operation 1) takes.
struct CustomJobDraft
{
    QString title;
    QString description;
    std::optional<Money> pay; ///< for one job
    qint64 totalAvailabilities = 0;
    QString proofRequired;
    QString category;
    QString subCategory; ///< optional
    std::optional<CampaignImage> image; ///< optional
    QStringList countries; ///< ISO 3166-1 alpha-2, upper case; empty: all countries
    bool approveOnceFull = false;

    /// In the order of the fields; empty when it can be sent.
    [[nodiscard]] QList<JobIssue> issues() const;
    /// Pay × availabilities, without any fee; nullopt where either is missing.
    [[nodiscard]] std::optional<Money> payTotal() const;

    friend bool operator==(const CustomJobDraft&, const CustomJobDraft&) = default;
};

/// All that a prefilled job (operations 12 to 21) takes.
struct PrefilledJobDraft
{
    const PrefilledKind* kind = nullptr; ///< a row of the table, never owned
    QString link;
    qint64 quantity = 0;
    QStringList countries; ///< as above

    /// UnknownHost among them is a warning that the user may overrule.
    [[nodiscard]] QList<JobIssue> issues() const;
    /// $0.05 × quantity.
    [[nodiscard]] std::optional<Money> payTotal() const;

    friend bool operator==(const PrefilledJobDraft&, const PrefilledJobDraft&) = default;
};

} // namespace proofdesk
