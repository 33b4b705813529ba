// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"

#include "net/dispatcher.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

QString optionText(const char* words)
{
    return QCoreApplication::translate("LaunchOptions", words);
}

/// The value of `--name VALUE` or `--name=VALUE`; takes it from the arguments.
std::optional<QString> valueOf(const QString& argument, const QString& name, QStringList& rest)
{
    if (argument.startsWith(name + u'='))
        return argument.mid(name.size() + 1);
    if (argument == name && !rest.isEmpty())
        return rest.takeFirst();
    return std::nullopt;
}

} // namespace

tl::expected<LaunchOptions, QString> LaunchOptions::parse(const QStringList& arguments,
                                                          const QByteArray& keyInEnvironment)
{
    LaunchOptions options;
    QStringList rest = arguments;
    const auto wrong = [](const QString& why) { return tl::make_unexpected(why); };
    while (!rest.isEmpty()) {
        const QString argument = rest.takeFirst();
        if (argument == u"--demo") {
            options.demo = true;
        } else if (argument == u"--help" || argument == u"-h") {
            options.help = true;
        } else if (argument == u"--version" || argument == u"-v") {
            options.version = true;
        } else if (const auto url = valueOf(argument, QStringLiteral("--base-url"), rest)) {
            QString why;
            options.baseUrl = Dispatcher::checkedOrigin(*url, &why);
            if (!options.baseUrl)
                return wrong(QStringLiteral("--base-url %1: %2").arg(*url, why));
        } else if (const auto folder = valueOf(argument, QStringLiteral("--data-dir"), rest)) {
            options.dataDir = *folder;
        } else if (const auto id = valueOf(argument, QStringLiteral("--campaign"), rest)) {
            options.campaign = CampaignId::parse(*id);
            if (!options.campaign)
                return wrong(optionText("--campaign %1: not the id of a campaign").arg(*id));
        } else if (const auto folder2 = valueOf(argument, QStringLiteral("--tour"), rest)) {
            options.tourDir = *folder2;
        } else if (argument == u"--base-url" || argument == u"--data-dir" || argument == u"--campaign"
                   || argument == u"--tour") {
            return wrong(optionText("%1 needs a value").arg(argument));
        } else {
            return wrong(optionText("unknown argument %1; see --help").arg(argument));
        }
    }
    if (options.demo && options.baseUrl)
        return wrong(optionText("--demo brings its own service: leave out --base-url"));
    if (options.demo && !options.dataDir.isEmpty())
        return wrong(optionText("--demo brings a profile of its own: leave out --data-dir"));
    if (!options.tourDir.isEmpty() && !options.demo && !options.baseUrl)
        return wrong(optionText("--tour spends money: it needs --demo, or --base-url of a sandbox"));
    if (!keyInEnvironment.isEmpty() && !options.demo) {
        const auto key = Dispatcher::checkedKey(QString::fromUtf8(keyInEnvironment));
        if (!key)
            return wrong(
                optionText("PROOFDESK_API_KEY does not have the form of a key: 8 to 512 visible characters"));
        options.key = *key;
    }
    return options;
}

QString LaunchOptions::helpText()
{
    return optionText(
        "Usage: proofdesk [options]\n"
        "  --demo            the built-in sandbox with drawn data; no real account, no real money\n"
        "  --base-url URL    another origin: https, or http on a loopback address\n"
        "  --data-dir DIR    keep everything of this profile in DIR\n"
        "  --campaign ID     open the review of that campaign\n"
        "  --tour DIR        with --demo or --base-url: walk the main job, leave pictures in DIR\n"
        "  --version, --help\n"
        "PROOFDESK_API_KEY in the environment is the key for this run; it is never stored.\n");
}

} // namespace proofdesk
