// SPDX-License-Identifier: MIT
#include "support/screenreader.h"

#include "support/waiting.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr char Accessible[] = "org.a11y.atspi.Accessible";
const QString Connection = u"screen reader"_s;

const BusRef Registry{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/registry"_s)};
const BusRef Desktop{Registry.service, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
const BusRef Keyboard{Registry.service, QDBusObjectPath(u"/org/a11y/atspi/registry/deviceeventcontroller"_s)};

// How a key is given to the keyboard (at-spi2-core, AtspiKeySynthType).
constexpr uint Press = 0;
constexpr uint Release = 1;
constexpr uint ByKeysym = 3;
constexpr uint ByWords = 4;
constexpr int ControlKey = 37; // its code on every keyboard of X

constexpr uint OnScreen = 0;

} // namespace

QDBusArgument& operator<<(QDBusArgument& argument, const BusRef& ref)
{
    argument.beginStructure();
    argument << ref.service << ref.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, BusRef& ref)
{
    argument.beginStructure();
    argument >> ref.service >> ref.path;
    argument.endStructure();
    return argument;
}

QString BusObject::words() const
{
    QString more;
    for (const auto& [state, word] : {std::pair(BusState::Focused, " focused"),
                                      {BusState::Selected, " selected"},
                                      {BusState::Checked, " checked"}}) {
        if (is(state))
            more += QLatin1String(word);
    }
    return u"%1 “%2”%3"_s.arg(roleName, name, more);
}

ScreenReader::ScreenReader(const QString& sessionBus)
    : m_sessionBus(sessionBus)
    , m_bus(QString())
{
    qDBusRegisterMetaType<BusRef>();
    qDBusRegisterMetaType<QList<BusRef>>();
}

ScreenReader::~ScreenReader()
{
    QDBusConnection::disconnectFromBus(Connection);
}

QString ScreenReader::connectToBus()
{
    const QString session = u"session of the test"_s;
    QDBusMessage wanted = QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s,
                                                         u"org.a11y.Bus"_s, u"GetAddress"_s);
    const QDBusReply<QString> address =
        QDBusConnection::connectToBus(m_sessionBus, session).call(wanted, QDBus::Block, LongEnough);
    QDBusConnection::disconnectFromBus(session);
    if (!address.isValid())
        return u"at-spi2-core does not start its bus: "_s + address.error().message();
    m_bus = QDBusConnection::connectToBus(address.value(), Connection);
    if (!m_bus.connect(QString(), QString(), u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this,
                       SLOT(hear(QDBusMessage))))
        return u"the accessibility bus does not let listen: "_s + m_bus.lastError().message();
    // A program tells nothing that nobody asked for.
    for (const char* event : {"object:state-changed:focused", "object:state-changed:showing"}) {
        const QDBusMessage answer = ask(Registry, "org.a11y.atspi.Registry", "RegisterEvent",
                                        {QLatin1String(event), QStringList(), QString()});
        if (answer.type() != QDBusMessage::ReplyMessage)
            return u"the registry does not let listen: "_s + answer.errorMessage();
    }
    return {};
}

bool ScreenReader::waitForProgram()
{
    return soon([this] {
        m_program = children(Desktop).value(0);
        const BusRef window = m_program.service.isEmpty() ? BusRef() : children(m_program).value(0);
        if (window.service.isEmpty())
            return false;
        const BusObject now = object(window);
        // A click gives it the focus once it is there, where no window manager does: on its very edge, where
        // nothing is.
        if (now.is(BusState::Showing) && !now.is(BusState::Active))
            clickCorner(window);
        return now.is(BusState::Active);
    });
}

void ScreenReader::clickCorner(const BusRef& window) const
{
    const QVariantList corner =
        ask(window, "org.a11y.atspi.Component", "GetPosition", {OnScreen}).arguments();
    (void)ask(Keyboard, "org.a11y.atspi.DeviceEventController", "GenerateMouseEvent",
              {corner.value(0).toInt() + 1, corner.value(1).toInt() + 1, u"b1c"_s});
}

QDBusMessage ScreenReader::ask(const BusRef& ref, const char* interface, const char* method,
                               const QVariantList& arguments) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(ref.service, ref.path.path(),
                                                           QLatin1String(interface), QLatin1String(method));
    question.setArguments(arguments);
    return m_bus.call(question, QDBus::Block, LongEnough);
}

QString ScreenReader::property(const BusRef& ref, const char* name) const
{
    const QDBusReply<QDBusVariant> value =
        ask(ref, "org.freedesktop.DBus.Properties", "Get", {QLatin1String(Accessible), QLatin1String(name)});
    return value.value().variant().toString();
}

BusObject ScreenReader::object(const BusRef& ref) const
{
    const QDBusReply<uint> role = ask(ref, Accessible, "GetRole");
    const QDBusReply<QString> roleName = ask(ref, Accessible, "GetRoleName");
    const QDBusReply<QList<uint>> states = ask(ref, Accessible, "GetState");
    return {ref,
            BusRole(role.value()),
            roleName.value(),
            property(ref, "Name"),
            property(ref, "Description"),
            quint64(states.value().value(0)) | quint64(states.value().value(1)) << 32};
}

QList<BusRef> ScreenReader::children(const BusRef& parent) const
{
    const QDBusReply<QList<BusRef>> refs = ask(parent, Accessible, "GetChildren");
    return refs.value();
}

QList<BusObject> ScreenReader::inSight(const BusRef& top) const
{
    QList<BusObject> found;
    for (const BusRef& ref : children(top)) {
        const BusObject child = object(ref);
        if (!child.is(BusState::Showing))
            continue;
        found.append(child);
        found += inSight(ref);
    }
    return found;
}

QList<BusObject> ScreenReader::focused(const BusRef& top) const
{
    QList<BusObject> found;
    for (const BusRef& ref : children(top)) {
        const BusObject child = object(ref);
        if (!child.is(BusState::Showing))
            continue;
        QList<BusObject> inside = focused(ref);
        // What an edit or an area scrolls in says that it has the focus as well.
        if (child.is(BusState::Focused) && child.role != BusRole::Filler)
            inside.removeIf([](const BusObject& one) { return one.role == BusRole::Filler; });
        found += inside;
        if (inside.isEmpty() && child.is(BusState::Focused))
            found.append(child);
    }
    return found;
}

QList<BusObject> ScreenReader::focused() const
{
    return focused(m_program);
}

std::optional<BusObject> ScreenReader::find(BusRole role, const QString& name) const
{
    for (const BusObject& one : inSight()) {
        if (one.role == role && one.name.startsWith(name))
            return one;
    }
    return std::nullopt;
}

std::optional<BusObject> ScreenReader::listen(BusRole role, const QString& name)
{
    std::optional<BusObject> found;
    (void)soon([&] {
        for (const BusObject& one : std::as_const(m_heard)) {
            if (one.role == role && one.name.startsWith(name))
                found = one;
        }
        return found.has_value();
    });
    catchUp();
    return found;
}

void ScreenReader::catchUp() const
{
    (void)children(m_program); // whatever the program sent before its answer is here by then
    QCoreApplication::processEvents();
}

void ScreenReader::hear(const QDBusMessage& event)
{
    const QString kind = event.arguments().value(0).toString();
    const bool begins = event.arguments().value(1).toInt() == 1;
    if (!begins || (kind != u"focused"_s && kind != u"showing"_s))
        return;
    const BusObject source = object({event.service(), QDBusObjectPath(event.path())});
    const bool isGone = source.states == 0;
    if (!isGone && (kind == u"focused"_s || source.role == BusRole::Notification))
        m_heard.append(source);
}

void ScreenReader::generate(int key, const QString& words, uint kind) const
{
    (void)ask(Keyboard, "org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent", {key, words, kind});
}

void ScreenReader::silence()
{
    catchUp();
    m_heard.clear();
}

void ScreenReader::pressKey(int keysym)
{
    silence();
    generate(keysym, {}, ByKeysym);
}

void ScreenReader::pressControlAnd(int keysym)
{
    silence();
    generate(ControlKey, {}, Press);
    generate(keysym, {}, ByKeysym);
    generate(ControlKey, {}, Release);
}

void ScreenReader::type(const QString& words)
{
    silence();
    generate(0, words, ByWords);
}

void ScreenReader::activate(const BusObject& object)
{
    silence();
    (void)ask(object.ref, "org.a11y.atspi.Action", "DoAction", {0});
}

} // namespace proofdesk
