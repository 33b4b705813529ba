// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"
#include "ui/review/keys/shortcuttable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace proofdesk;

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(PROOFDESK_SOURCE_DIR) + u'/' + name;
}

/// Empty where there is none: each test that reads checks for it.
QString textOf(const QString& name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The anchors that a heading of Markdown gets: small letters, blanks as hyphens, nothing else.
QStringList anchorsOf(const QString& markdown)
{
    QStringList anchors;
    static const QRegularExpression heading(QStringLiteral("^#+ (.+)$"), QRegularExpression::MultilineOption);
    static const QRegularExpression other(QStringLiteral("[^a-z0-9 -]"));
    for (auto found = heading.globalMatch(markdown); found.hasNext();)
        anchors << found.next().captured(1).toLower().remove(other).replace(u' ', u'-');
    return anchors;
}

} // namespace

class TestDocs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void everyKeyIsInTheManual_data();
    void everyKeyIsInTheManual();
    void everyActionCanBeNamedInTheSettings();
    void everyOptionIsWrittenDown_data();
    void everyOptionIsWrittenDown();
    void packagesAreListedOnce_data();
    void packagesAreListedOnce();
};

void TestDocs::linksLeadSomewhere_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "resources/manual.md"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestDocs::linksLeadSomewhere()
{
    QFETCH(QString, page);
    const QString text = textOf(page);
    QVERIFY2(!text.isEmpty(), "the page is missing or empty");
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const QString target = found.next().captured(1);
        if (target.startsWith(u"https://"))
            continue;
        const QString file = target.section(u'#', 0, 0);
        const QString anchor = target.section(u'#', 1);
        const QString other = file.isEmpty() ? page : QDir::cleanPath(QFileInfo(page).path() + u'/' + file);
        QVERIFY2(QFileInfo::exists(pathOf(other)), qPrintable(target));
        if (!anchor.isEmpty())
            QVERIFY2(anchorsOf(textOf(other)).contains(anchor), qPrintable(target));
    }
}

void TestDocs::everyKeyIsInTheManual_data()
{
    QTest::addColumn<QString>("line");
    for (const ShortcutRow& row : ShortcutTable::rows()) {
        QStringList keys;
        for (const QKeySequence& key :
             QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText))
            keys << u'`' + key.toString(QKeySequence::PortableText) + u'`';
        QTest::newRow(row.id)
            << QStringLiteral("| %1 | %2 |").arg(keys.join(u' '), QString::fromUtf8(row.text));
    }
}

void TestDocs::everyKeyIsInTheManual()
{
    QFETCH(QString, line);
    QVERIFY2(textOf(QStringLiteral("resources/manual.md")).contains(u'\n' + line + u'\n'), qPrintable(line));
}

void TestDocs::everyActionCanBeNamedInTheSettings()
{
    const QString manual = textOf(QStringLiteral("resources/manual.md"));
    const qsizetype names = manual.indexOf(QStringLiteral("The names:"));
    QVERIFY(names > 0);
    const QString list = manual.mid(names, manual.indexOf(QStringLiteral("\n## "), names) - names);
    for (const ShortcutRow& row : ShortcutTable::rows()) {
        // F5 belongs to the window: what the settings say of it would be without effect.
        const bool own = row.action != ReviewAction::Refresh;
        QVERIFY2(list.contains(u'`' + QString::fromLatin1(row.id) + u'`') == own, row.id);
    }
}

void TestDocs::everyOptionIsWrittenDown_data()
{
    QTest::addColumn<QString>("option");
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]*"));
    for (auto found = option.globalMatch(LaunchOptions::helpText()); found.hasNext();) {
        const QString name = found.next().captured();
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestDocs::everyOptionIsWrittenDown()
{
    QFETCH(QString, option);
    QVERIFY(textOf(QStringLiteral("resources/manual.md")).contains(u'`' + option));
    const QString page =
        textOf(QStringLiteral("packaging/proofdesk.1")).replace(QStringLiteral("\\-"), QStringLiteral("-"));
    QVERIFY(page.contains(QRegularExpression(QStringLiteral("^\\.BI? \"?%1|^\\.BR %1").arg(option),
                                             QRegularExpression::MultilineOption)));
}

void TestDocs::packagesAreListedOnce_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "resources/manual.md", "packaging/install-missing",
          "packaging/run", "packaging/lint", "tests/run", ".ci/run"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestDocs::packagesAreListedOnce()
{
    QFETCH(QString, file);
    static const QRegularExpression remark(QStringLiteral("#.*"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList packages =
        textOf(QStringLiteral("packaging/packages.txt")).remove(remark).split(blanks, Qt::SkipEmptyParts);
    QVERIFY(packages.size() > 5);
    const QString text = textOf(file);
    QVERIFY(!text.isEmpty());
    for (const QString& package : packages) {
        if (package == u"cmake" || package == u"g++") // commands and compilers are named by everybody
            continue;
        QVERIFY2(!text.contains(package), qPrintable(package));
    }
}

QTEST_GUILESS_MAIN(TestDocs)
#include "tst_docs.moc"
