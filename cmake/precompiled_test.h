// SPDX-License-Identifier: MIT
// What nearly every test reads. Only for speed: each file includes what it uses.
#pragma once

#include "precompiled_core.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
