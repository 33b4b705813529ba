// SPDX-License-Identifier: MIT
#pragma once

#include "account/settingstable.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

class QSettings;

namespace proofdesk {

/// What the user chose, in one INI file of the profile. The key is never among it.
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString& fileName, QObject* parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString fileName() const;
    /// As the table writes it: one of its choices, or the fallback.
    [[nodiscard]] QString value(Setting setting) const;
    void setValue(Setting setting, const QString& value);

    /// How long a decision waits before it is sent; nullopt: until the user sends.
    [[nodiscard]] std::optional<std::chrono::seconds> undoWindow() const;
    void setUndoWindow(std::optional<std::chrono::seconds> window);

    [[nodiscard]] QString accountName() const;
    void setAccountName(const QString& name);
    /// As QWidget::saveGeometry wrote it.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Keys of the review that differ from the defaults, by the id of the action.
    [[nodiscard]] std::map<QString, QString> shortcuts() const;
    /// False where the file can't be written: they are in force until the program ends.
    bool setShortcuts(const std::map<QString, QString>& shortcuts);

Q_SIGNALS:
    void changed(proofdesk::Setting setting);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace proofdesk
