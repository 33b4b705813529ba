// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace proofdesk {

class Settings;

/// The language and the theme that the settings name, for the whole application: the language as it was at
/// the start, the theme as it is.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(const Settings& settings, QObject* parent = nullptr);

private:
    void speak();
    void load(const QLocale& locale, const QString& name, const QString& folder);
    void dress();

    const Settings& m_settings;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace proofdesk
