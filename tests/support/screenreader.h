// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>

#include <optional>

namespace proofdesk {

/// Roles and states by the numbers that they have on the bus (at-spi2-core, atspi-constants.h).
enum class BusRole {
    CheckBox = 7,
    ComboBox = 11,
    Dialog = 16,
    Filler = 20,
    Image = 27,
    Label = 29,
    List = 31,
    ListItem = 32,
    Panel = 39,
    PasswordText = 40,
    PushButton = 43,
    RadioButton = 44,
    Slider = 51,
    SpinButton = 52,
    Table = 55,
    TableCell = 56,
    Text = 61,
    ToggleButton = 62,
    Notification = 101,
};
enum class BusState {
    Active = 1,
    Checked = 4,
    Enabled = 8,
    Focusable = 11,
    Focused = 12,
    Selected = 23,
    Showing = 25
};

/// An object as the bus refers to it.
struct BusRef
{
    QString service;
    QDBusObjectPath path;
    friend bool operator==(const BusRef& one, const BusRef& other) = default;
};

/// What the bus says of an object.
struct BusObject
{
    BusRef ref;
    BusRole role{};
    QString roleName;
    QString name;
    QString description;
    quint64 states = 0;

    [[nodiscard]] bool is(BusState state) const { return states >> int(state) & 1; }
    [[nodiscard]] QString words() const; ///< for whoever reads what failed
};

/// Somebody who does not see the program: hears what Orca reads aloud, looks at what the accessibility bus
/// says, and presses keys. Orca 43, which Debian 12 has, reads what gets the focus and what begins to be
/// shown as a notification; it passes over every other change of an object that has not got the focus.
class ScreenReader final : public QObject
{
    Q_OBJECT
public:
    explicit ScreenReader(const QString& sessionBus);
    ~ScreenReader() override;
    Q_DISABLE_COPY_MOVE(ScreenReader)

    /// What is wrong, or nothing.
    [[nodiscard]] QString connectToBus();
    /// Waits for the first program that comes, and gives its window the focus, as a window manager does.
    [[nodiscard]] bool waitForProgram();

    /// Waits until that is read aloud, by the beginning of its name.
    [[nodiscard]] std::optional<BusObject> listen(BusRole role, const QString& name);
    /// What was read aloud since the last key, oldest first.
    [[nodiscard]] const QList<BusObject>& heard() const { return m_heard; }

    [[nodiscard]] BusObject object(const BusRef& ref) const;
    /// All that is in sight in the program, from the window on inwards.
    [[nodiscard]] QList<BusObject> inSight() const { return inSight(m_program); }
    [[nodiscard]] QList<BusObject> inSight(const BusRef& top) const;
    /// What has the focus, and holds nothing else that has.
    [[nodiscard]] QList<BusObject> focused() const;
    [[nodiscard]] QList<BusObject> focused(const BusRef& top) const;
    /// The first one in sight with that name, by its beginning.
    [[nodiscard]] std::optional<BusObject> find(BusRole role, const QString& name) const;

    // A key ends what is being read.
    void pressKey(int keysym);
    void pressControlAnd(int keysym);
    void type(const QString& words);
    /// As Orca's own keys do: what a click on it does.
    void activate(const BusObject& object);

private Q_SLOTS:
    void hear(const QDBusMessage& event);

private:
    [[nodiscard]] QDBusMessage ask(const BusRef& ref, const char* interface, const char* method,
                                   const QVariantList& arguments = {}) const;
    [[nodiscard]] QString property(const BusRef& ref, const char* name) const;
    [[nodiscard]] QList<BusRef> children(const BusRef& parent) const;
    void clickCorner(const BusRef& window) const;
    void catchUp() const;
    void silence();
    void generate(int key, const QString& words, uint kind) const;

    QString m_sessionBus;
    QDBusConnection m_bus;
    BusRef m_program;
    QList<BusObject> m_heard;
};

} // namespace proofdesk
