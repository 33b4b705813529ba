// SPDX-License-Identifier: MIT
// What nearly every file of the window reads. Only for speed: each file includes what it uses.
#pragma once

#include "precompiled_core.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
