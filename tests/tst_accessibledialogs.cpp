// SPDX-License-Identifier: MIT
// The dialogs that a person meets by keyboard, as a screen reader gets them from the program itself over the
// accessibility bus: everything that can have the focus says what it is, nothing is empty, one thing has the
// focus, what is a choice of one is told as that, and a field of a form by its label. And what the service
// refuses once it was sent is read aloud.
#include "domain/money.h"
#include "support/busworld.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int Settles = 20'000; // milliseconds, with some hundred questions over the bus

/// What something that takes the focus may be.
bool isSensible(BusRole role)
{
    constexpr BusRole all[] = {BusRole::CheckBox,     BusRole::ComboBox,    BusRole::List,
                               BusRole::ListItem,     BusRole::Panel,       BusRole::PushButton,
                               BusRole::PasswordText, BusRole::RadioButton, BusRole::SpinButton,
                               BusRole::Table,        BusRole::TableCell,   BusRole::Text};
    return std::find(std::begin(all), std::end(all), role) != std::end(all);
}

bool isField(BusRole role)
{
    return role == BusRole::Text || role == BusRole::PasswordText || role == BusRole::ComboBox
        || role == BusRole::SpinButton;
}

} // namespace

class TestAccessibleDialogs : public QObject, private BusWorld
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { endProgram(); }
    void reasonsAndNotes();
    void editingTheReasons();
    void blocking();
    void approvingAll();
    void theKeys();
    void theOutbox();
    void theCampaignForm();
    void theQuickJob();
    void closing();
    void signingInAgain();
    void whatIsRefusedLateIsReadAloud();

private:
    enum class Kind { Question, Form };
    /// Waits for the dialog of that name and looks at all that is in it. Where it is a form, each field has
    /// to have its label beside it.
    void lookAt(const QString& dialog, Kind kind = Kind::Question);
    [[nodiscard]] QStringList faultsOf(const QList<BusObject>& inside, Kind kind) const;
    [[nodiscard]] QList<BusObject> focusedIn(const BusObject& dialog) const;
    [[nodiscard]] QString faultOf(const BusObject& one) const;
    BusObject m_focused; ///< in the dialog that was looked at last
    void activate(BusRole role, const QString& name);
    void tabTo(const QString& dialog, const QString& name);
    void closeWith(int key, const QString& dialog);
    [[nodiscard]] qsizetype count(BusRole role, const QString& start) const;
    void waitFor(BusRole role, const QString& name)
    {
        QVERIFY2(soon([&] { return m_reader->find(role, name).has_value(); }),
                 qPrintable(name + u" is not there, but"_s + lines(m_reader->inSight())));
    }
    void begin()
    {
        startProgram();
        openReview();
    }
};

QString TestAccessibleDialogs::faultOf(const BusObject& one) const
{
    const bool takesFocus = one.is(BusState::Focusable) && one.is(BusState::Enabled);
    const bool isNameless = one.name.trimmed().isEmpty();
    if (isNameless && (needsName(one.role) || takesFocus))
        return u"has no name"_s;
    if (takesFocus && !isSensible(one.role))
        return u"takes the focus, and is none of what does"_s;
    if (one.role == BusRole::ToggleButton || (one.role == BusRole::PushButton && one.is(BusState::Checked)))
        return u"is a choice, and no radio button"_s;
    const bool holdsRows = one.role == BusRole::List || one.role == BusRole::Table;
    if (holdsRows && m_reader->inSight(one.ref).isEmpty())
        return u"holds nothing"_s;
    return {};
}

QStringList TestAccessibleDialogs::faultsOf(const QList<BusObject>& inside, Kind kind) const
{
    QStringList faults;
    for (const BusObject& one : inside) {
        if (const QString fault = faultOf(one); !fault.isEmpty())
            faults << one.words() + u' ' + fault;
        const bool hasLabel = std::any_of(inside.begin(), inside.end(), [&](const BusObject& other) {
            return other.role == BusRole::Label && other.name == one.name;
        });
        if (kind == Kind::Form && isField(one.role) && !hasLabel)
            faults << one.words() + u" has not the name of its label"_s;
    }
    return faults;
}

/// What has the focus in it, or it itself. Qt tells so of the current cell of a table that lies behind too.
QList<BusObject> TestAccessibleDialogs::focusedIn(const BusObject& dialog) const
{
    QList<BusObject> all = m_reader->focused();
    const QList<BusObject> inside = m_reader->focused(dialog.ref);
    all.removeIf([&](const BusObject& one) {
        return one.role == BusRole::TableCell
            && std::none_of(inside.begin(), inside.end(),
                            [&](const BusObject& other) { return other.ref == one.ref; });
    });
    return all;
}

void TestAccessibleDialogs::lookAt(const QString& dialog, Kind kind)
{
    QStringList faults;
    QList<BusObject> inside;
    // What is on its way, such as the focus or a row, comes soon.
    const bool isWell = soon(
        [&] {
            const auto found = m_reader->find(BusRole::Dialog, dialog);
            inside = found ? m_reader->inSight(found->ref) : QList<BusObject>();
            faults = found ? faultsOf(inside, kind) : QStringList(u"it is not there"_s);
            const QList<BusObject> focused = found ? focusedIn(*found) : QList<BusObject>();
            inside.prepend(found.value_or(BusObject()));
            const bool isInside = focused.size() == 1
                && std::any_of(inside.begin(), inside.end(),
                               [&](const BusObject& one) { return one.ref == focused.first().ref; });
            if (!isInside)
                faults << u"the focus is on"_s + lines(focused);
            m_focused = focused.value(0);
            return faults.isEmpty();
        },
        Settles);
    QVERIFY2(isWell, qPrintable(dialog + u":\n  "_s + faults.join(u"\n  "_s) + u"\namong"_s + lines(inside)));
}

void TestAccessibleDialogs::activate(BusRole role, const QString& name)
{
    waitFor(role, name);
    if (const auto found = m_reader->find(role, name))
        m_reader->activate(*found);
}

void TestAccessibleDialogs::tabTo(const QString& dialog, const QString& name)
{
    constexpr int MostStops = 40;
    for (int stop = 0; stop < MostStops; ++stop) {
        const auto top = m_reader->find(BusRole::Dialog, dialog);
        QVERIFY2(top, qPrintable(dialog));
        const QList<BusObject> before = focusedIn(*top);
        if (!before.isEmpty() && before.first().name.startsWith(name))
            return;
        m_reader->pressKey(Key::Tab);
        QVERIFY(soon([&] {
            const QList<BusObject> now = focusedIn(*top);
            return now.size() == 1 && (before.isEmpty() || now.first().ref != before.first().ref);
        }));
    }
    QFAIL(qPrintable(u"Tab does not come to "_s + name));
}

void TestAccessibleDialogs::closeWith(int key, const QString& dialog)
{
    m_reader->pressKey(key);
    QVERIFY(soon([&] { return !m_reader->find(BusRole::Dialog, dialog); }));
}

qsizetype TestAccessibleDialogs::count(BusRole role, const QString& start) const
{
    const QList<BusObject> all = m_reader->inSight();
    return std::count_if(all.begin(), all.end(), [&](const BusObject& one) {
        return one.role == role && one.name.startsWith(start);
    });
}

void TestAccessibleDialogs::reasonsAndNotes()
{
    begin();
    m_reader->pressKey('r');
    lookAt(u"Reason"_s);
    for (const QString& reason : {u"1, Wrong screen"_s, u"3, Not readable"_s})
        waitFor(BusRole::RadioButton, reason);
    // A letter begins words of one's own.
    m_reader->pressKey('n');
    waitFor(BusRole::Text, u"Reason in your own words"_s);
    lookAt(u"Reason"_s);
    QCOMPARE(m_focused.name, u"Reason in your own words"_s);
    closeWith(Key::Escape, u"Reason"_s);
    m_reader->pressKey('A');
    lookAt(u"Approve arif_bd2 with a note"_s);
    QCOMPARE(m_focused.name, u"Note"_s);
    closeWith(Key::Escape, u"Approve arif_bd2 with a note"_s);
}

void TestAccessibleDialogs::editingTheReasons()
{
    begin();
    activate(BusRole::PushButton, u"Edit the reasons for rejections…"_s);
    lookAt(u"Reasons for rejections"_s);
    waitFor(BusRole::RadioButton, u"This campaign only"_s);
    const auto all = m_reader->find(BusRole::RadioButton, u"All campaigns"_s);
    QVERIFY(all && all->is(BusState::Checked));
    QCOMPARE(count(BusRole::Text, u"Name of reason "_s), 9);
    QCOMPARE(count(BusRole::Text, u"Text of reason "_s), 8);
}

void TestAccessibleDialogs::blocking()
{
    begin();
    m_reader->pressKey('b');
    lookAt(u"Block worker"_s);
    activate(BusRole::CheckBox, u"and reject their "_s);
    waitFor(BusRole::ComboBox, u"Reason"_s);
    lookAt(u"Block worker"_s);
    closeWith(Key::Escape, u"Block worker"_s);
}

void TestAccessibleDialogs::approvingAll()
{
    const QString dialog = u"Approve all pending"_s;
    begin();
    activate(BusRole::PushButton, dialog);
    const auto whole = u"Approve all 118 in one request"_s;
    waitFor(BusRole::RadioButton, whole);
    const auto seen = m_reader->find(BusRole::RadioButton, u"Approve the "_s);
    QVERIFY(seen && seen->is(BusState::Checked));
    lookAt(dialog);
    activate(BusRole::RadioButton, whole);
    tabTo(dialog, u"How many will be approved, to allow it"_s);
    lookAt(dialog);
    m_reader->type(u"118"_s);
    activate(BusRole::PushButton, u"Approve 118 submissions"_s);
    QVERIFY(soon([this] { return arrived("bulk_action") == 1; }));
    waitFor(BusRole::PushButton, u"Look at the "_s);
    lookAt(dialog);
    closeWith(Key::Escape, dialog);
}

void TestAccessibleDialogs::theKeys()
{
    begin();
    m_reader->pressKey(Key::F1);
    lookAt(u"All keys"_s);
    activate(BusRole::PushButton, u"Change keys…"_s);
    lookAt(u"Change keys"_s);
    closeWith(Key::Escape, u"Change keys"_s);
}

void TestAccessibleDialogs::theOutbox()
{
    begin();
    m_reader->pressKey('a');
    HEARD(BusRole::Notification, u"Will be approved: arif_bd2"_s);
    m_reader->pressKey('q');
    lookAt(u"Outbox"_s);
    waitFor(BusRole::ListItem, u"arif_bd2"_s);
    closeWith(Key::Escape, u"Outbox"_s);
}

void TestAccessibleDialogs::theCampaignForm()
{
    const QString form = u"New campaign"_s;
    startProgram();
    signIn();
    HEARD(BusRole::TableCell, u"Install Fernleaf"_s);
    activate(BusRole::PushButton, form);
    lookAt(form, Kind::Form);
    for (const auto& [field, words] : {std::pair(u"Title"_s, u"Walk"_s),
                                       {u"Description"_s, u"Do it."_s},
                                       {u"Category"_s, u"Local check"_s}}) {
        tabTo(form, field);
        m_reader->type(words);
    }
    activate(BusRole::PushButton, u"Next"_s);
    waitFor(BusRole::Text, u"Proof required"_s);
    lookAt(form, Kind::Form);
    tabTo(form, u"Proof required"_s);
    m_reader->type(u"A screenshot"_s);
    activate(BusRole::PushButton, u"Next"_s);
    waitFor(BusRole::Text, u"Pay per job"_s);
    lookAt(form, Kind::Form);
    waitFor(BusRole::CheckBox, u"Approve automatically when full"_s);
    tabTo(form, u"Pay per job"_s);
    m_reader->type(u"0.50"_s);
    tabTo(form, u"Number of jobs"_s);
    m_reader->type(u"10"_s);
    activate(BusRole::PushButton, u"Next"_s);
    waitFor(BusRole::RadioButton, u"All countries"_s);
    waitFor(BusRole::RadioButton, u"Only these:"_s);
    lookAt(form);
    activate(BusRole::PushButton, u"Next"_s);
    waitFor(BusRole::PushButton, u"Create campaign"_s);
    lookAt(form);
    activate(BusRole::PushButton, u"Start over"_s);
    lookAt(u"Start over?"_s);
    closeWith(Key::Escape, u"Start over?"_s);
}

void TestAccessibleDialogs::theQuickJob()
{
    startProgram();
    signIn();
    HEARD(BusRole::TableCell, u"Install Fernleaf"_s);
    activate(BusRole::PushButton, u"Quick job…"_s);
    lookAt(u"Quick job"_s, Kind::Form);
    QVERIFY2(count(BusRole::RadioButton, QString()) == 10, qPrintable(lines(m_reader->inSight())));
}

void TestAccessibleDialogs::closing()
{
    begin();
    m_reader->pressKey('a');
    HEARD(BusRole::Notification, u"Will be approved: arif_bd2"_s);
    m_reader->pressControlAnd('q');
    const QString question = u"1 decision is not sent yet"_s;
    lookAt(question);
    for (const QString& button :
         {u"Stay"_s, u"Keep them and close"_s, u"Discard them and close"_s, u"Send them and close"_s})
        waitFor(BusRole::PushButton, button);
    QCOMPARE(m_focused.name, u"Stay"_s);
    closeWith(Key::Escape, question);
}

void TestAccessibleDialogs::signingInAgain()
{
    begin();
    m_server->sandbox().arm(SandboxFault::Unauthorized, -1);
    m_reader->pressControlAnd('r');
    lookAt(u"Sign in"_s, Kind::Form);
    QCOMPARE(m_focused.name, u"API key"_s);
}

void TestAccessibleDialogs::whatIsRefusedLateIsReadAloud()
{
    SandboxOptions options;
    options.payOnApproval = true;
    startProgram(options);
    openReview();
    m_reader->pressKey('a');
    HEARD(BusRole::Notification, u"Will be approved: arif_bd2"_s);
    m_server->sandbox().setBalance(Money::fromCents(1));
    activate(BusRole::PushButton, u"Send now"_s);
    HEARD(BusRole::Notification, u"arif_bd2: Failed. "_s);
}

QTEST_GUILESS_MAIN(TestAccessibleDialogs)
#include "tst_accessibledialogs.moc"
