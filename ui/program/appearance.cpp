// SPDX-License-Identifier: MIT
#include "ui/program/appearance.h"

#include "account/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace proofdesk {

namespace {

ThemeChoice themeOf(const QString& word)
{
    if (word == u"light")
        return ThemeChoice::Light;
    return word == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace

Appearance::Appearance(const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    speak();
    Theme::instance().install(*qApp);
    dress();
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Theme)
            dress();
    });
}

void Appearance::speak()
{
    const QString chosen = m_settings.value(Setting::Language);
    QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    // A language that there is no translation for: English words, and then its numbers and direction too.
    // Half of each would be read wrongly, sums first of all.
    if (locale.language() != QLocale::English && locale.language() != QLocale::C
        && !QTranslator().load(locale, QStringLiteral("proofdesk"), QStringLiteral("_"),
                               QStringLiteral(":/i18n")))
        locale = QLocale(QLocale::English, locale.territory());
    QLocale::setDefault(locale);
    load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(locale, QStringLiteral("proofdesk"), QStringLiteral(":/i18n"));
    QApplication::setLayoutDirection(locale.textDirection());
}

void Appearance::load(const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
        // English is the language of the source; its file holds the plural forms.
        if (name != u"proofdesk" || !translator->load(name + QStringLiteral("_en"), folder))
            return;
    }
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Appearance::dress()
{
    Theme::instance().setChoice(themeOf(m_settings.value(Setting::Theme)));
}

} // namespace proofdesk
