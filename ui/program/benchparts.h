// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

class Confirm;
class MainWindow;
class Session;
class Settings;

/// What everything on screen for one session stands on. Whoever is made by the workbench gets all of it, so
/// that a setting is at hand wherever one is to be obeyed.
struct BenchParts
{
    Session& session;
    MainWindow& window;
    Settings& settings;
    Confirm& confirm;
};

} // namespace proofdesk
