// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QString>

#include <span>

namespace proofdesk {

/// What a drawn proof shows.
enum class ProofScene : quint8 {
    LessonComplete, ///< what the learning app was asked for
    LessonQuestion, ///< the lesson, not finished
    StorePage, ///< the app's page in a store
    AppInfo, ///< the app's page in the settings
    HomeScreen, ///< a home screen
    Chat, ///< the screenshot as sent in a chat
    Garden, ///< another page of the app
    Signs, ///< twenty street signs labelled
    ThankYou, ///< the last page of a survey, or of anything else
    Liked, ///< a video with its thumb pressed
    Blank ///< nothing at all
};

/// What became of the picture on its way.
enum class ProofTreatment : quint8 {
    Plain,
    Cropped, ///< only its upper part, the important half is missing
    Photographed ///< the phone on a table, taken with another
};

/// Everything a drawn proof follows from: the same spec gives the same bytes.
struct ProofSpec
{
    ProofScene scene = ProofScene::LessonComplete;
    ProofTreatment treatment = ProofTreatment::Plain;
    quint8 theme = 0; ///< below proofThemeCount
    quint8 language = 0; ///< below proofLanguageCount
    quint8 device = 0; ///< an index into proofDevices()
    bool jpeg = false; ///< else PNG
    bool moves = false; ///< a recording that begins with that scene and goes on: a PNG of several frames
    quint32 variant = 0; ///< the clock in the status bar, the score, the stars
    QString caption; ///< a title, where the scene shows one

    friend bool operator==(const ProofSpec&, const ProofSpec&) = default;
};

inline constexpr int proofThemeCount = 8;
inline constexpr int proofLanguageCount = 7;

struct ProofDevice
{
    QSize pixels;
    bool desktop;
};

/// Phones first.
[[nodiscard]] std::span<const ProofDevice> proofDevices();
inline constexpr int proofPhoneCount = 5;

/// The size of the finished picture.
[[nodiscard]] QSize proofSize(const ProofSpec& spec);

} // namespace proofdesk
