// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>

#include <span>

namespace proofdesk {

class Confirm;
class Page;
class Session;
class Settings;
struct SessionModels;

/// What pages are made of.
struct PageParts
{
    Session& session;
    SessionModels& models;
    Settings& settings;
    Confirm& confirm;
};

/// A page of the window: how it is reached, and how it is made.
struct PlaceRow
{
    const char* words; ///< of the context "Places"
    const char* icon;
    QKeyCombination keys;
    bool atFoot;
    Page* (*make)(const PageParts& parts);
};

/// The table of places, in the order of the navigation. A page that is added here is in the window.
[[nodiscard]] std::span<const PlaceRow> places();

} // namespace proofdesk
