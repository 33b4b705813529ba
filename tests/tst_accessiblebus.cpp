// SPDX-License-Identifier: MIT
// The main job as somebody does it who does not see the window: the program itself on a display, keys, and
// what a screen reader gets over the accessibility bus. What counts is what it reads aloud.
#include "support/busworld.h"

#include <QRegularExpression>

#include <algorithm>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestAccessibleBus : public QObject, private BusWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { startProgram(); }
    void cleanup() { endProgram(); }
    void signsInAndOpensTheReview();
    void theDemoOpens();
    void saysWhyTheKeyIsNotTaken();
    void eachCardIsReadOnce();
    void aDecisionIsReadAloud();
    void reasonsAreOneChoice();
    void everyViewReadsWhoIsNext();
    void everythingHasItsName();
    void aPictureThatFailedSaysSo();

private:
    void lookAround(const QString& where);
};

void TestAccessibleBus::signsInAndOpensTheReview()
{
    signIn();
    HEARD(BusRole::TableCell, u"Install Fernleaf and finish lesson one, Active, 118 waiting for you"_s);
    // Nothing that comes later cuts it short.
    QCOMPARE(m_reader->heard().last().role, BusRole::TableCell);
    m_reader->pressKey(Key::Return);
    HEARD(BusRole::ListItem, u"arif_bd2, 1 of 118, pending, 87 percent of 112"_s);
    QCOMPARE(m_reader->heard().last().role, BusRole::ListItem);
}

void TestAccessibleBus::theDemoOpens()
{
    HEARD(BusRole::PushButton, u"Open the demo"_s);
    m_reader->pressKey(Key::Return);
    HEARD(BusRole::TableCell, u"Install Fernleaf and finish lesson one, Active, 118 waiting for you"_s);
    QCOMPARE(m_reader->heard().last().role, BusRole::TableCell);
}

void TestAccessibleBus::saysWhyTheKeyIsNotTaken()
{
    m_server->sandbox().arm(SandboxFault::Unauthorized);
    HEARD(BusRole::PushButton, u"Open the demo"_s);
    m_reader->pressKey(Key::Tab);
    HEARD(BusRole::PasswordText, u"API key"_s);
    m_reader->type(u"no-such-key"_s);
    m_reader->pressKey(Key::Return);
    HEARD(BusRole::Notification, u"Signing in did not work. The API key is not accepted."_s);
    // Nothing that comes later cuts it short, and nothing else is read meanwhile.
    QVERIFY2(m_reader->heard().size() == 3 && m_reader->heard().last().role == BusRole::Notification,
             qPrintable(lines(m_reader->heard())));
}

void TestAccessibleBus::eachCardIsReadOnce()
{
    openReview();
    const QRegularExpression card(u"^\\S+, (\\d+) of 118, pending, "_s);
    for (int place = 2; place <= 4; ++place) {
        m_reader->pressKey(Key::Right);
        QVERIFY(soon([this, place] {
            const QList<BusObject> now = m_reader->focused();
            return now.size() == 1 && now.first().name.contains(u", %1 of 118,"_s.arg(place));
        }));
        const BusObject now = m_reader->focused().first();
        QVERIFY(m_reader->listen(BusRole::ListItem, now.name.section(u',', 0, 1)));
        const QList<BusObject>& heard = m_reader->heard();
        QVERIFY2(heard.size() == 1, qPrintable(lines(heard)));
        QVERIFY2(card.match(heard.first().name).hasMatch(), qPrintable(lines(heard)));
    }
    m_reader->pressKey(Key::Left);
    HEARD(BusRole::ListItem, u"ravi.kp2, 3 of 118"_s);
    QVERIFY(soon([this] { return m_reader->find(BusRole::PushButton, u"Approve ravi.kp2, $0.50"_s); }));
    for (const QString& name :
         {u"Approve ravi.kp2 with a note, $0.50"_s, u"Reject ravi.kp2…"_s, u"Hold ravi.kp2"_s})
        QVERIFY2(m_reader->find(BusRole::PushButton, name), qPrintable(name));
}

void TestAccessibleBus::aDecisionIsReadAloud()
{
    openReview();
    m_reader->pressKey('a');
    // With whom it goes on to, of whom it would else cut short what the list says.
    HEARD(BusRole::Notification, u"Will be approved: arif_bd2. samir.k3, 2 of 118, pending"_s);
    QCOMPARE(m_reader->heard().last().role, BusRole::Notification);
    // The same person's next act is not taken for the one before.
    m_reader->pressControlAnd('z');
    HEARD(BusRole::Notification, u"Undone: Approve, arif_bd2. arif_bd2, 1 of 118, pending"_s);
    m_reader->pressKey('a');
    HEARD(BusRole::Notification, u"Will be approved: arif_bd2"_s);
    QCOMPARE(arrived("approve"), 0);
    const auto send = m_reader->find(BusRole::PushButton, u"Send now"_s);
    QVERIFY(send);
    m_reader->activate(*send);
    QVERIFY(soon([this] { return arrived("approve") == 1; }));
}

void TestAccessibleBus::reasonsAreOneChoice()
{
    openReview();
    m_reader->pressKey('r');
    HEARD(BusRole::Dialog, u"Reason"_s);
    QList<BusObject> choices = m_reader->inSight();
    choices.removeIf(
        [](const BusObject& one) { return one.role != BusRole::RadioButton || !one.name.contains(u", "_s); });
    QVERIFY2(choices.size() == 9, qPrintable(lines(choices)));
    for (qsizetype i = 0; i < choices.size(); ++i)
        QVERIFY2(!choices.at(i).is(BusState::Checked), qPrintable(lines(choices))); // by nobody yet
    QVERIFY(choices.first().description.startsWith(u"Thank you for your work."_s));
    m_reader->pressKey(Key::Down);
    HEARD(BusRole::RadioButton, u"1, Wrong screen"_s);
    m_reader->pressKey(Key::Down);
    HEARD(BusRole::RadioButton, u"3, Not readable"_s);
    m_reader->pressKey(Key::Escape);
    HEARD(BusRole::ListItem, u"arif_bd2, 1 of 118, pending"_s);
    m_reader->pressKey('r');
    HEARD(BusRole::Dialog, u"Reason"_s);
    m_reader->pressKey('3');
    HEARD(BusRole::Notification, u"Will be rejected: arif_bd2. samir.k3, 2 of 118"_s);
    const auto send = m_reader->find(BusRole::PushButton, u"Send now"_s);
    QVERIFY(send);
    m_reader->activate(*send);
    QVERIFY(soon([this] { return arrived("reject") == 1; }));
}

void TestAccessibleBus::everyViewReadsWhoIsNext()
{
    openReview();
    const std::pair<int, BusRole> views[] = {
        {'e', BusRole::ListItem}, {'t', BusRole::TableCell}, {'c', BusRole::Notification}};
    int place = 1;
    for (const auto& [view, role] : views) {
        m_reader->pressKey(view);
        QVERIFY(soon([this] { return m_reader->focused().size() == 1; }));
        m_reader->pressKey(role == BusRole::TableCell ? Key::Down : Key::Right);
        ++place;
        const bool isRead = soon([&, role = role] {
            const QList<BusObject>& heard = m_reader->heard();
            return std::any_of(heard.begin(), heard.end(), [&](const BusObject& one) {
                return one.role == role && one.name.contains(u", %1 of 118, "_s.arg(place));
            });
        });
        QVERIFY2(isRead, qPrintable(QString(QChar(view))));
    }
}

void TestAccessibleBus::lookAround(const QString& where)
{
    const QList<BusObject> all = m_reader->inSight();
    QVERIFY2(nameless(all).isEmpty(), qPrintable(where + lines(nameless(all)) + u"\namong"_s + lines(all)));
    const QList<BusObject> focused = m_reader->focused();
    QVERIFY2(focused.size() == 1, qPrintable(where + lines(focused)));
}

void TestAccessibleBus::everythingHasItsName()
{
    HEARD(BusRole::PushButton, u"Open the demo"_s);
    lookAround(u"welcome"_s);
    openReview();
    lookAround(u"grid"_s);
    const auto grid = m_reader->find(BusRole::RadioButton, u"Grid"_s);
    QVERIFY(grid && grid->is(BusState::Checked));
    for (const auto& [key, name] :
         {std::pair(int('e'), u"Single"_s), {'c', u"Compare"_s}, {'t', u"Table"_s}}) {
        m_reader->pressKey(key);
        QVERIFY(soon([this, name = name] {
            const auto choice = m_reader->find(BusRole::RadioButton, name);
            return choice && choice->is(BusState::Checked) && m_reader->focused().size() == 1;
        }));
        lookAround(name);
    }
    for (const auto& [key, name] : {std::pair(int('1'), u"Campaigns"_s),
                                    {'3', u"Workers"_s},
                                    {'4', u"Activity"_s},
                                    {',', u"Settings"_s}}) {
        m_reader->pressControlAnd(key);
        QVERIFY2(soon([this, name = name] {
                     const auto place = m_reader->find(BusRole::ListItem, name);
                     return place && place->is(BusState::Selected) && m_reader->focused().size() == 1;
                 }),
                 qPrintable(name + lines(m_reader->inSight())));
        lookAround(name);
    }
}

void TestAccessibleBus::aPictureThatFailedSaysSo()
{
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "/proofs/");
    signIn();
    HEARD(BusRole::TableCell, u"Install Fernleaf"_s);
    m_reader->pressKey(Key::Return);
    HEARD(BusRole::ListItem, u"arif_bd2, 1 of 118"_s);
    const QString why = u"The picture could not be loaded"_s;
    QVERIFY(soon([&] {
        const auto card = m_reader->find(BusRole::ListItem, u"samir.k3"_s);
        return card && card->name.contains(why);
    }));
    m_reader->pressKey(Key::Right);
    HEARD(BusRole::ListItem, u"samir.k3, 2 of 118"_s);
    QVERIFY(m_reader->heard().last().name.contains(why));
    m_reader->pressKey('e');
    QVERIFY(soon([&] {
        const auto proof = m_reader->find(BusRole::Image, u"Proof, samir.k3"_s);
        return proof && proof->name.contains(why);
    }));
}

QTEST_GUILESS_MAIN(TestAccessibleBus)
#include "tst_accessiblebus.moc"
