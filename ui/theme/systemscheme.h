// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QObject>

#include <optional>

class QDBusVariant;

namespace proofdesk {

/// Whether the desktop prefers light or dark, as its portal says (org.freedesktop.appearance,
/// color-scheme). Asks without waiting: until an answer is there, or where there is no portal, unknown.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    /// Asks once and follows from then on; further calls do nothing.
    void watch();
    [[nodiscard]] std::optional<Scheme> scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);

    std::optional<Scheme> m_scheme;
    bool m_watching = false;
};

} // namespace proofdesk
