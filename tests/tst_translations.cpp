// SPDX-License-Identifier: MIT
#include "support/screenshot.h"
#include "ui/account/settingspage.h"
#include "ui/account/welcomepage.h"
#include "ui/review/words/reviewwords.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< one, or one for each plural form
    bool plural = false;
    bool finished = true;

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

const auto English = u"en"_s;
const auto German = u"de"_s;

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.plural) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& language)
{
    QFile file(QStringLiteral(PROOFDESK_TEST_DATA "/../../translations/proofdesk_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// "%1", "%Ln" and their like, each once: a language may say one twice, but may not lose one.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%L?[1-9n]"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

QByteArray describe(const Message& message)
{
    return (message.key() + u" → "_s + message.forms.join(u" / "_s)).toUtf8();
}

QString say(const char* context, const char* words, int count = -1)
{
    return QCoreApplication::translate(context, words, nullptr, count);
}

/// All that a person reads on it.
QStringList wordsOn(const QWidget& widget)
{
    QStringList words;
    for (const auto* label : widget.findChildren<QLabel*>())
        words.append(label->text());
    for (const auto* button : widget.findChildren<QAbstractButton*>())
        words.append(button->text());
    for (const auto* combo : widget.findChildren<QComboBox*>())
        for (int i = 0; i < combo->count(); ++i)
            words.append(combo->itemText(i));
    for (const auto* any : widget.findChildren<QWidget*>())
        words.append(any->accessibleName());
    return words;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { proofdesk::testing::dress(); }
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }
    void isFinished_data();
    void isFinished();
    void keepsThePlaceholders_data() { isFinished_data(); }
    void keepsThePlaceholders();
    void hasEveryPluralInBoth();
    void leavesNoBracketedPlural_data() { isFinished_data(); }
    void leavesNoBracketedPlural();
    void keepsTheEdgesOfFragments();
    void countsInEnglish();
    void speaksGerman();
    void dressesPagesInGerman();

private:
    bool speak(const QString& language)
    {
        return m_translator.load(u"proofdesk_"_s + language, u":/i18n"_s)
            && QCoreApplication::installTranslator(&m_translator);
    }

    QTranslator m_translator;
};

void TestTranslations::isFinished_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << German;
    QTest::newRow("English") << English;
}

void TestTranslations::isFinished()
{
    QFETCH(const QString, language);
    const QList<Message> messages = readMessages(language);
    QVERIFY(messages.size() > (language == German ? 1000 : 40));
    for (const Message& message : messages) {
        QVERIFY2(message.finished, describe(message));
        QVERIFY2(message.forms.size() == (message.plural ? 2 : 1), describe(message));
        for (const QString& form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty() || message.source.trimmed().isEmpty(), describe(message));
    }
}

void TestTranslations::keepsThePlaceholders()
{
    QFETCH(const QString, language);
    for (const Message& message : readMessages(language)) {
        const QStringList wanted = placeholders(message.source);
        // A form for exactly one may say so in a word; the form for many needs them all.
        QVERIFY2(placeholders(message.forms.last()) == wanted, describe(message));
        if (!message.plural)
            continue;
        QStringList one = placeholders(message.forms.first());
        QStringList but = wanted;
        one.removeAll(u"%Ln"_s);
        but.removeAll(u"%Ln"_s);
        QVERIFY2(one == but, describe(message));
    }
}

void TestTranslations::hasEveryPluralInBoth()
{
    QSet<QString> english;
    for (const Message& message : readMessages(English)) {
        QVERIFY2(message.plural, describe(message));
        english.insert(message.key());
    }
    QSet<QString> german;
    for (const Message& message : readMessages(German)) {
        // A count has the language's separators, however small it usually is.
        QVERIFY2(!message.source.contains(u"%n"), describe(message));
        QVERIFY2(message.plural == message.source.contains(u"%Ln"), describe(message));
        if (message.plural)
            german.insert(message.key());
    }
    QCOMPARE(english, german);
}

void TestTranslations::leavesNoBracketedPlural()
{
    QFETCH(const QString, language);
    static const QRegularExpression bracketed(u"\\w\\((s|es|e|en|n)\\)"_s);
    for (const Message& message : readMessages(language))
        for (const QString& form : message.forms)
            QVERIFY2(!form.contains(bracketed), describe(message));
}

/// Words that are put together from parts keep the blanks and dots that hold them apart.
void TestTranslations::keepsTheEdgesOfFragments()
{
    for (const Message& message : readMessages(German)) {
        for (const QString& form : message.forms) {
            QVERIFY2(form.startsWith(u' ') == message.source.startsWith(u' '), describe(message));
            QVERIFY2(form.endsWith(u' ') == message.source.endsWith(u' '), describe(message));
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), describe(message));
            QVERIFY2(form.count(u'„') == message.source.count(u'“')
                         || message.source.contains(u"API Management") || message.source.contains(u"page"),
                     describe(message));
        }
    }
}

void TestTranslations::countsInEnglish()
{
    QVERIFY(speak(English));
    QCOMPARE(say("SubmissionWords", "%Ln day(s)", 1), u"1 day"_s);
    QCOMPARE(say("SubmissionWords", "%Ln day(s)", 2), u"2 days"_s);
    QCOMPARE(say("proofdesk::BulkApprovalDialog", "Approve %Ln submission(s)", 1), u"Approve 1 submission"_s);
    QCOMPARE(say("proofdesk::BulkApprovalDialog", "Approve %Ln submission(s)", 112),
             u"Approve 112 submissions"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(say("proofdesk::BulkApprovalDialog", "Approve %Ln submission(s)", 99'960),
             u"Approve 99,960 submissions"_s);
    QCOMPARE(say("BulkApproval", "%Ln is on hold.", 3), u"3 are on hold."_s);
    QCOMPARE(say("StateWords", "On hold"), u"On hold"_s);
    // A single one is counted as one, and what is counted is named.
    QCOMPARE(say("CampaignWords", "Pays by itself after %Ln more submissions", 1),
             u"Pays by itself after 1 more submission"_s);
    QCOMPARE(say("proofdesk::WorkerPanel", "Their %Ln pending", 1), u"Their pending one"_s);
    QCOMPARE(say("proofdesk::WorkerPanel", "Their %Ln pending", 2), u"Their 2 pending"_s);
    QCOMPARE(reviewwords::flag(SubmissionFlag::SameFile, 1), u"Same file as 1 other"_s);
    QCOMPARE(reviewwords::flag(SubmissionFlag::SameFile, 2), u"Same file as 2 others"_s);
}

void TestTranslations::speaksGerman()
{
    QVERIFY(speak(German));
    QCOMPARE(m_translator.language(), u"de_DE"_s);
    QCOMPARE(say("StateWords", "Rejected"), u"Abgelehnt"_s);
    QCOMPARE(say("SubmissionWords", "%Ln day(s)", 1), u"1 Tag"_s);
    QCOMPARE(say("SubmissionWords", "%Ln day(s)", 2), u"2 Tage"_s);
    QCOMPARE(say("SubmissionWords", "%Ln day(s)", 0), u"0 Tage"_s);
    QCOMPARE(say("CampaignWords", "Pays by itself after %Ln more submissions", 1),
             u"Zahlt von selbst nach 1 weiteren Einsendung"_s);
    QCOMPARE(say("proofdesk::WorkerPanel", "Their %Ln pending", 1), u"Die eine offene"_s);
    QCOMPARE(reviewwords::flag(SubmissionFlag::SameFile, 1), u"Gleiche Datei wie 1 andere"_s);
}

void TestTranslations::dressesPagesInGerman()
{
    QTemporaryDir folder;
    QStringList english;
    {
        const WelcomePage welcome;
        Settings kept(folder.filePath(u"proofdesk.ini"_s));
        const SettingsPage settings(kept);
        english = wordsOn(welcome) + wordsOn(settings);
    }
    QVERIFY(english.contains(u"Try the demo"_s));
    QVERIFY(english.contains(u"Sign out"_s));

    QVERIFY(speak(German));
    WelcomePage welcome;
    Settings kept(folder.filePath(u"proofdesk.ini"_s));
    SettingsPage settings(kept);
    welcome.setDemoSize(1, u"$945.00"_s);
    const QStringList german = wordsOn(welcome) + wordsOn(settings);
    QVERIFY(german.contains(u"Demo ausprobieren"_s));
    QVERIFY(german.contains(u"Abmelden"_s));
    // Names are the same in both; all other words differ.
    const QSet<QString> names{u"English"_s, u"Deutsch"_s, u"AB"_s};
    for (const QString& words : german) {
        if (words.contains(u' ') && !names.contains(words))
            QVERIFY2(!english.contains(words), words.toUtf8());
    }
    for (const char* left :
         {"Try the demo", "Open the demo", "Sign out", "Settings", "Language", "Light", "Dark"})
        QVERIFY2(!german.contains(QString::fromLatin1(left)), left);
    const QString all = german.join(u'\n');
    QVERIFY2(all.contains(u"1 gezeichnete Einsendung,"), all.toUtf8());
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
