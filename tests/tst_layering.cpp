// SPDX-License-Identifier: MIT
// Holds every #include to the direction in which the rooms may know each other. The compiler refuses most
// wrong ones, as a room sees only what it links; this says the arrows once more, compares them with CMake's,
// and holds what the compiler can't.

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Arrows = QMap<QString, QSet<QString>>;

struct Include
{
    QString file; ///< from the root of the project
    QString target; ///< as written
    int line = 0;
};

/// What each room links. It may include from these, and from what they may include from.
constexpr auto Table = R"(
app/domain:
app/net: app/domain
app/api: app/net
app/account: app/api
app/review: app/account
app/proofs: app/domain
app/jobs: app/account
app/sandbox: app/domain
app/session: app/review app/proofs app/jobs app/sandbox
app/models: app/review app/proofs app/jobs

ui/theme:
ui/common: ui/theme app/domain
ui/window: ui/common
ui/account: ui/window app/account
ui/activity: ui/window app/models
ui/campaigns: ui/window app/models
ui/workers: ui/window app/models
ui/creation: ui/window app/models app/session
ui/review/words: ui/common app/models
ui/review/keys: ui/common
ui/review/desk: ui/common app/models
ui/review/proof: ui/review/desk ui/review/keys ui/review/words
ui/review/ask: ui/review/desk
ui/review/lists: ui/review/proof
ui/review/outbox: ui/review/desk ui/review/keys ui/review/words
ui/review/bulk: ui/review/desk ui/review/words
ui/review/compare: ui/review/proof ui/review/keys
ui/review/inspector: ui/review/ask ui/review/desk ui/review/keys ui/review/words
ui/review: ui/window ui/review/ask ui/review/bulk ui/review/compare ui/review/inspector ui/review/lists ui/review/outbox
ui/program: ui/account ui/activity ui/campaigns ui/creation ui/review ui/workers app/session
ui/tour: ui/program
)";

/// What the window may know of the wire and of the files: values, no machinery.
const QSet<QString> PlainValues{
    QStringLiteral("net/apierror.h"),     QStringLiteral("net/requestbudget.h"),
    QStringLiteral("account/settings.h"), QStringLiteral("account/activitylog.h"),
    QStringLiteral("account/profile.h"),  QStringLiteral("account/instancelock.h")};
/// The tour asks the service itself what it holds.
const QSet<QString> ForTheTour{QStringLiteral("net/call.h"), QStringLiteral("api/rapidworkersapi.h")};

const QDir Root(QStringLiteral(PROOFDESK_SOURCE_DIR));

/// All that can be reached along the arrows, each room itself too.
Arrows reach(const Arrows& direct)
{
    Arrows all = direct;
    for (auto room = all.begin(); room != all.end(); ++room) {
        QStringList open(room->begin(), room->end());
        while (!open.isEmpty()) {
            for (const QString& next : direct.value(open.takeFirst())) {
                if (!room->contains(next)) {
                    room->insert(next);
                    open.append(next);
                }
            }
        }
        room->insert(room.key());
    }
    return all;
}

const Arrows& arrows()
{
    static const Arrows all = [] {
        Arrows direct;
        for (const QString& line : QString::fromLatin1(Table).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList links = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
            direct.insert(line.section(u':', 0, 0), QSet<QString>(links.begin(), links.end()));
        }
        return reach(direct);
    }();
    return all;
}

/// The rooms of the pages, which ui/CMakeLists.txt lists for whoever makes them.
QStringList pageTargets()
{
    static const QRegularExpression list(QStringLiteral("set\\(PROOFDESK_PAGES ([^)]*)\\)"));
    QFile file(Root.filePath(QStringLiteral("ui/CMakeLists.txt")));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList targets =
        list.match(QString::fromUtf8(file.readAll())).captured(1).split(u' ', Qt::SkipEmptyParts);
    for (QString& page : targets)
        page.prepend(QStringLiteral("proofdesk_ui_"));
    return targets;
}

/// The same as CMake has it: a target is named after the folder of its room.
Arrows arrowsOfCMake()
{
    QHash<QString, QString> roomOfTarget;
    for (const QString& room : arrows().keys()) {
        QString name = room.startsWith(u"app/") ? room.mid(4) : room;
        roomOfTarget.insert(QStringLiteral("proofdesk_") + name.replace(u'/', u'_'), room);
    }
    static const QRegularExpression call(QStringLiteral("^proofdesk_room\\((.*?)\\)"),
                                         QRegularExpression::DotMatchesEverythingOption
                                             | QRegularExpression::MultilineOption);
    Arrows direct;
    for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator files(Root.filePath(top), {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
                continue;
            const auto match = call.match(QString::fromUtf8(file.readAll()));
            if (!match.hasMatch())
                continue;
            QSet<QString> links;
            static const QRegularExpression blanks(QStringLiteral("\\s+"));
            QStringList linked = match.captured(1).section(QStringLiteral("LINKS"), 1).split(blanks);
            if (linked.removeAll(QStringLiteral("${PROOFDESK_PAGE_ROOMS}")) > 0)
                linked += pageTargets();
            for (const QString& word : std::as_const(linked)) {
                if (word.startsWith(u"proofdesk_"))
                    links.insert(roomOfTarget.value(word, word));
            }
            direct.insert(Root.relativeFilePath(QFileInfo(file).path()), links);
        }
    }
    return reach(direct);
}

QList<Include> includesUnder(const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QList<Include> found;
    QDirIterator files(Root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
            continue;
        int line = 0;
        while (!file.atEnd()) {
            ++line;
            const auto match = pattern.match(QString::fromUtf8(file.readLine()));
            if (match.hasMatch())
                found.append({Root.relativeFilePath(file.fileName()), match.captured(1), line});
        }
    }
    return found;
}

/// The room that a file stands in, the innermost one; empty for what wires everything together.
QString roomOf(const QString& file)
{
    QString folder = file;
    while (folder.contains(u'/')) {
        folder = folder.section(u'/', 0, -2);
        if (arrows().contains(folder))
            return folder;
    }
    return {};
}

/// The file of the project that an include names; empty for libraries.
QString fileOf(const QString& target)
{
    for (const QString& path : {target, QStringLiteral("app/") + target}) {
        if (target.contains(u'/') && !roomOf(path).isEmpty())
            return path;
    }
    return {};
}

bool isOfQt(const QString& target, const char* module)
{
    const QString folder = QString::fromLatin1(module);
    return target.startsWith(folder + u'/')
        || QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + folder + u'/' + target);
}

/// Why that file may not include that; empty where it may.
QString objection(const QString& file, const QString& target)
{
    const QString from = roomOf(file);
    const QString other = fileOf(target);
    const QString to = roomOf(other);
    if (target.contains(u"..") || (target.endsWith(u".cpp") && !target.startsWith(u"moc_")))
        return QStringLiteral("climbs, or includes code");
    if (target.startsWith(u"support/") || target.startsWith(u"tests/") || isOfQt(target, "QtTest"))
        return QStringLiteral("is for tests");
    if (from.isEmpty())
        return {};
    if (!to.isEmpty() && !arrows().value(from).contains(to))
        return QStringLiteral("is no room that %1 links").arg(from);
    if (from.startsWith(u"app/")) {
        return isOfQt(target, "QtWidgets") ? QStringLiteral("is a widget") : QString();
    }
    if (isOfQt(target, "QtNetwork") || isOfQt(target, "QtSql") || target.startsWith(u"QJson")
        || target.startsWith(u"QtCore/QJson"))
        return QStringLiteral("is the wire's, or the disk's");
    const bool machinery = to == u"app/net" || to == u"app/api" || to == u"app/account";
    if (machinery && !PlainValues.contains(target) && !(from == u"ui/tour" && ForTheTour.contains(target)))
        return QStringLiteral("is no plain value");
    return {};
}

QStringList words(const Arrows& all)
{
    QStringList lines;
    for (auto room = all.begin(); room != all.end(); ++room) {
        QStringList links(room->begin(), room->end());
        links.sort();
        lines.append(room.key() + QStringLiteral(": ") + links.join(u' '));
    }
    return lines;
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongIncludesAreSeen_data();
    void wrongIncludesAreSeen();
    void includesFollowTheArrows();
    void everyFolderIsARoom();
    void theArrowsAreCMakes();
    void noTwoHeadersIncludeEachOther();
};

void TestLayering::wrongIncludesAreSeen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* file, const char* target, bool allowed) {
        QTest::addRow("%s in %s", target, file)
            << QString::fromLatin1(file) << QString::fromLatin1(target) << allowed;
    };
    row("ui/theme/theme.cpp", "ui/review/reviewpage.h", false);
    row("ui/common/chip.cpp", "ui/program/workbench.h", false);
    row("ui/common/chip.cpp", "models/campaignmodel.h", false);
    row("ui/workers/workerspage.cpp", "ui/review/reviewpage.h", false);
    row("ui/review/desk/reviewdesk.cpp", "ui/review/reviewpage.h", false);
    row("ui/review/reviewpage.cpp", "net/exchange.h", false);
    row("ui/program/launcher.cpp", "account/database.h", false);
    row("ui/program/launcher.cpp", "api/decode/decoders.h", false);
    row("ui/review/reviewpage.cpp", "QTcpSocket", false);
    row("ui/review/reviewpage.cpp", "QSqlQuery", false);
    row("ui/review/reviewpage.cpp", "QJsonObject", false);
    row("app/net/call.cpp", "QMenu", false);
    row("app/net/call.cpp", "QtWidgets/QLabel", false);
    row("app/models/campaignmodel.cpp", "session/session.h", false);
    row("app/proofs/proofstore.cpp", "account/settings.h", false);
    row("app/models/campaignmodel.cpp", "sandbox/sandbox.h", false);
    row("app/net/call.cpp", "../api/answers.h", false);
    row("app/net/call.cpp", "support/manualclock.h", false);

    row("app/net/call.cpp", "net/request.h", true);
    row("app/net/call.cpp", "QNetworkReply", true);
    row("app/net/call.cpp", "utility", true);
    row("app/session/session.cpp", "sandbox/sandboxserver.h", true);
    row("ui/review/reviewpage.cpp", "ui/review/desk/reviewdesk.h", true);
    row("ui/review/reviewpage.cpp", "QMenu", true);
    row("ui/workers/workerspage.cpp", "net/apierror.h", true);
    row("app/main.cpp", "ui/program/launcher.h", true);
}

void TestLayering::wrongIncludesAreSeen()
{
    QFETCH(const QString, file);
    QFETCH(const QString, target);
    QFETCH(const bool, allowed);
    const QString why = objection(file, target);
    QVERIFY2(why.isEmpty() == allowed, qPrintable(why));
}

void TestLayering::includesFollowTheArrows()
{
    QStringList wrong;
    int seen = 0;
    for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const Include& include : includesUnder(top)) {
            ++seen;
            const QString why = objection(include.file, include.target);
            if (!why.isEmpty()) {
                wrong.append(QStringLiteral("%1:%2 includes %3, which %4")
                                 .arg(include.file, QString::number(include.line), include.target, why));
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(seen > 1'000); // a check that looks at nothing proves nothing
}

void TestLayering::everyFolderIsARoom()
{
    QStringList wrong;
    for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        const QDir folder(Root.filePath(top));
        for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!arrows().contains(top + u'/' + name))
                wrong.append(QStringLiteral("%1/%2 is a room without arrows").arg(top, name));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayering::theArrowsAreCMakes()
{
    QCOMPARE(words(arrowsOfCMake()).join(u'\n'), words(arrows()).join(u'\n'));
}

void TestLayering::noTwoHeadersIncludeEachOther()
{
    QHash<QString, QStringList> included;
    for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const Include& include : includesUnder(top)) {
            const QString other = fileOf(include.target);
            if (include.file.endsWith(u".h") && !other.isEmpty())
                included[include.file].append(other);
        }
    }
    // From each header along the includes: nobody comes back to where he started.
    QStringList wrong;
    for (auto header = included.cbegin(); header != included.cend(); ++header) {
        QSet<QString> visited;
        QStringList open = header.value();
        while (!open.isEmpty()) {
            const QString next = open.takeLast();
            if (next == header.key()) {
                wrong.append(header.key());
                break;
            }
            if (!visited.contains(next)) {
                visited.insert(next);
                open.append(included.value(next));
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("round in a circle: ") + wrong.join(u' ')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
