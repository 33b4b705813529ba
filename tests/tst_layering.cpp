// SPDX-License-Identifier: MIT
// Holds every #include to the direction in which the rooms may know each other.

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

struct Include
{
    QString file; ///< from the root of the project
    QString target; ///< as written
    int line = 0;
};

const QDir Root(QStringLiteral(PROOFDESK_SOURCE_DIR));

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

/// What each room of app/ may include, besides itself.
const QHash<QString, QSet<QString>>& arrows()
{
    static const QHash<QString, QSet<QString>> table = [] {
        const auto set = [](const char* words) {
            const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
            return QSet<QString>(list.begin(), list.end());
        };
        return QHash<QString, QSet<QString>>{
            {QStringLiteral("domain"), set("")},
            {QStringLiteral("net"), set("domain")},
            {QStringLiteral("api"), set("domain net")},
            {QStringLiteral("account"), set("domain net api")},
            {QStringLiteral("review"), set("domain net api account")},
            {QStringLiteral("proofs"), set("domain")},
            {QStringLiteral("jobs"), set("domain net api account")},
            {QStringLiteral("sandbox"), set("domain")},
            {QStringLiteral("session"), set("domain net api account review proofs jobs sandbox")},
            {QStringLiteral("models"), set("domain net api account review proofs jobs")},
        };
    }();
    return table;
}

/// The room that an include names; empty for libraries and neighbours. "app/net/call.h" counts as well.
QString roomOf(QString target)
{
    if (target.startsWith(u"app/"))
        target.remove(0, 4);
    const QString first = target.section(u'/', 0, 0);
    return target.contains(u'/') && arrows().contains(first) ? first : QString();
}

QString place(const Include& include)
{
    return QStringLiteral("%1:%2 includes %3").arg(include.file).arg(include.line).arg(include.target);
}

/// Whether a header belongs to Qt Widgets, by the folder that Qt keeps it in or by its name.
bool isWidgets(const QString& target)
{
    static const QSet<QString> names{QStringLiteral("QApplication"),
                                     QStringLiteral("QStyle"),
                                     QStringLiteral("QLayout"),
                                     QStringLiteral("QAction"),
                                     QStringLiteral("QMessageBox"),
                                     QStringLiteral("QLabel"),
                                     QStringLiteral("QDialog"),
                                     QStringLiteral("QListView"),
                                     QStringLiteral("QTableView"),
                                     QStringLiteral("QMainWindow"),
                                     QStringLiteral("QStyledItemDelegate")};
    return target.startsWith(u"QtWidgets") || target.contains(u"Widget") || names.contains(target);
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCheckSees();
    void roomsKnowOnlyWhatStandsLeft();
    void everyRoomHasItsArrows();
    void appHasNoWidgets();
    void uiStaysAwayFromTheWire();
    void theSandboxIsKnownToFew();
    void nobodyClimbs();
    void testsSupportIsForTests();

private:
    static void check(const QStringList& wrong) { QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n'))); }
};

void TestLayering::theCheckSees()
{
    // A check that finds nothing at all proves nothing.
    QCOMPARE(roomOf(QStringLiteral("net/call.h")), QStringLiteral("net"));
    QCOMPARE(roomOf(QStringLiteral("app/net/call.h")), QStringLiteral("net"));
    QCOMPARE(roomOf(QStringLiteral("QtCore/QObject")), QString());
    QCOMPARE(roomOf(QStringLiteral("ui/account/signinform.h")), QString());
    QVERIFY(isWidgets(QStringLiteral("QWidget")));
    QVERIFY(isWidgets(QStringLiteral("QtWidgets/QLabel")));
    QVERIFY(!isWidgets(QStringLiteral("QNetworkReply")));
    const auto includes = includesUnder(QStringLiteral("app/net"));
    QVERIFY(std::any_of(includes.begin(), includes.end(), [](const Include& include) {
        return include.file == u"app/net/call.h" && include.target == u"net/request.h";
    }));
}

void TestLayering::roomsKnowOnlyWhatStandsLeft()
{
    QStringList wrong;
    for (const Include& include : includesUnder(QStringLiteral("app"))) {
        const QString from = roomOf(include.file);
        const QString to = roomOf(include.target);
        if (!from.isEmpty() && !to.isEmpty() && from != to && !arrows().value(from).contains(to))
            wrong.append(place(include));
        if (include.target.startsWith(u"ui/") && !from.isEmpty())
            wrong.append(place(include));
    }
    check(wrong);
}

void TestLayering::everyRoomHasItsArrows()
{
    QStringList wrong;
    const QDir app(Root.filePath(QStringLiteral("app")));
    for (const QString& room : app.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!arrows().contains(room))
            wrong.append(QStringLiteral("app/%1 is a room without arrows").arg(room));
    }
    check(wrong);
}

void TestLayering::appHasNoWidgets()
{
    QStringList wrong;
    for (const Include& include : includesUnder(QStringLiteral("app"))) {
        // Only what wires everything together stands outside the rooms.
        if (!roomOf(include.file).isEmpty() && isWidgets(include.target))
            wrong.append(place(include));
    }
    check(wrong);
}

void TestLayering::uiStaysAwayFromTheWire()
{
    QStringList wrong;
    for (const Include& include : includesUnder(QStringLiteral("ui"))) {
        const QString& target = include.target;
        const QString name = target.section(u'/', -1);
        if (target.contains(u"net/dispatcher") || target.contains(u"api/decode")
            || target.startsWith(u"QtNetwork") || name.startsWith(u"QNetwork") || name.startsWith(u"QJson"))
            wrong.append(place(include));
    }
    check(wrong);
}

void TestLayering::theSandboxIsKnownToFew()
{
    QStringList wrong;
    for (const QString& folder : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const Include& include : includesUnder(folder)) {
            const QString from = roomOf(include.file);
            const bool wires = include.file.startsWith(u"app/") && from.isEmpty();
            if (roomOf(include.target) == u"sandbox" && from != u"sandbox" && from != u"session" && !wires)
                wrong.append(place(include));
        }
    }
    check(wrong);
}

void TestLayering::nobodyClimbs()
{
    QStringList wrong;
    for (const QString& folder : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const Include& include : includesUnder(folder)) {
            if (include.target.contains(u"..")
                || (include.target.endsWith(u".cpp") && !include.target.startsWith(u"moc_")))
                wrong.append(place(include));
        }
    }
    check(wrong);
}

void TestLayering::testsSupportIsForTests()
{
    QStringList wrong;
    for (const QString& folder : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const Include& include : includesUnder(folder)) {
            if (include.target.startsWith(u"support/") || include.target.startsWith(u"tests/")
                || include.target.contains(u"QTest"))
                wrong.append(place(include));
        }
    }
    check(wrong);
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
