// SPDX-License-Identifier: MIT
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

const auto Service = u"org.freedesktop.portal.Desktop"_s;
const auto Path = u"/org/freedesktop/portal/desktop"_s;
const auto Interface = u"org.freedesktop.portal.Settings"_s;
const auto Group = u"org.freedesktop.appearance"_s;
const auto SchemeKey = u"color-scheme"_s;
constexpr int PatienceMs = 5'000;

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent)
{
}

void SystemScheme::watch()
{
    if (std::exchange(m_watching, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    question << Group << SchemeKey;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question, PatienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            take(reply.value().variant());
        answer->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == Group && key == SchemeKey)
        take(value.variant());
}

void SystemScheme::take(const QVariant& value)
{
    // Read wraps the value in one more variant than the signal does.
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const uint preference = inner.toUInt(); // 0 none, 1 dark, 2 light
    const auto scheme = preference == 1 ? std::optional(Scheme::Dark)
        : preference == 2               ? std::optional(Scheme::Light)
                                        : std::nullopt;
    if (std::exchange(m_scheme, scheme) != scheme)
        Q_EMIT changed();
}

} // namespace proofdesk
