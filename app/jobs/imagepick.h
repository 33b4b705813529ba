// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <QString>

#include <tl/expected.hpp>

namespace proofdesk {

/// Why a chosen file can't be the picture of a campaign. The interface words it.
enum class ImagePickError { NotAFile, Unreadable, TooLarge, NotAnImage, TooManyPixels };

/// Files larger than this are refused before they are read, in bytes.
inline constexpr qint64 LargestCampaignImage = 5LL * 1024 * 1024;

/// Reads a picture that was chosen or dropped: PNG, JPEG, GIF or WebP by its content, whatever its name says.
/// The bytes are sent as they are; the name is reduced to a safe base name.
[[nodiscard]] tl::expected<CampaignImage, ImagePickError> pickImage(const QString& path);

} // namespace proofdesk
