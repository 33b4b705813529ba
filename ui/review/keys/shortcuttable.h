// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <map>
#include <optional>

class QAction;
class QKeyEvent;
class QWidget;

namespace proofdesk {

/// What a person can do in the review with one key.
enum class ReviewAction {
    Approve,
    ApproveWithNote,
    Reject,
    Hold,
    ClearDecision,
    Undo,
    Redo,
    NextItem,
    PreviousItem,
    NextUndecided,
    PreviousUndecided,
    ToggleSelected,
    SelectAll,
    GridView,
    SingleView,
    CompareView,
    TableView,
    Open,
    Back,
    PreviousImage,
    NextImage,
    PlayPicture,
    PreviousFrame,
    NextFrame,
    ToggleFit,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    LockZoom,
    TurnPicture,
    LightenPicture,
    FullScreen,
    Peek,
    FlipOrDifference,
    NextMatch,
    OfWorker,
    BlockWorker,
    Search,
    Refresh,
    ShowOutbox,
    SendNow,
    PauseSending,
    ApproveAll,
    ShowKeys
};

/// One row of the table: an action, its words and its keys.
struct ShortcutRow
{
    enum class Group { Decide, Move, Look, Worker, Outbox };
    /// View: with the view or a button focused, so that a letter never decides where it means something else.
    /// Page: anywhere in the page. Elsewhere: only shown here, as the page or the window acts on it (a key
    /// that is held down; what every page has).
    enum class Scope { View, Page, Elsewhere };

    ReviewAction action;
    Group group;
    Scope scope;
    bool repeats; ///< whether a key that is held down acts again; never for decisions
    const char* id; ///< stable, for the settings
    const char* text; ///< English source, translated in the context "ShortcutTable"
    const char* keys; ///< defaults, as QKeySequence::listFromString takes them
};

/// The one table of actions and keys of the review: each action is one QAction, which buttons, menus and the
/// key sheet share.
class ShortcutTable final : public QObject
{
    Q_OBJECT
public:
    /// The keys act while a part of `page` has the focus, as far as they reach there.
    explicit ShortcutTable(QWidget* page, QObject* parent = nullptr);

    [[nodiscard]] static const QList<ShortcutRow>& rows();
    [[nodiscard]] static QString groupTitle(ShortcutRow::Group group);
    [[nodiscard]] static QString text(const ShortcutRow& row);
    [[nodiscard]] static QString text(ReviewAction action);
    [[nodiscard]] static QList<QKeySequence> defaults(ReviewAction action);
    /// Keys in the words of the platform, each once: both Enters are one, and so are "+" and "=", which is
    /// "+" without Shift.
    [[nodiscard]] static QStringList caps(const QList<QKeySequence>& keys);
    [[nodiscard]] static QString cap(const QKeySequence& keys);

    [[nodiscard]] QAction* action(ReviewAction action) const;
    [[nodiscard]] QList<QKeySequence> keys(ReviewAction action) const;
    /// The first key in the words of the platform, for a key cap; empty where there is none.
    [[nodiscard]] QString keyText(ReviewAction action) const;
    /// Whether this key press is the one of `action`.
    [[nodiscard]] bool matches(ReviewAction action, const QKeyEvent& event) const;

    /// Gives the action other keys. A key that another action has already is refused, and that action is
    /// told.
    std::optional<ReviewAction> setKeys(ReviewAction action, const QList<QKeySequence>& keys);
    void restoreDefaults();
    /// Which keys act where the focus is: none while something is written or asked; those of the page beside
    /// a list or a slider; beside a button all but Enter, which is the button's; and all in the view.
    enum class Reach { None, Page, Button, View };
    void setReach(Reach reach);
    [[nodiscard]] bool isChanged(ReviewAction action) const;

    /// What differs from the defaults, by id, for the settings; and the reverse. Unknown ids, clashes and
    /// what has to stay are left out.
    [[nodiscard]] std::map<QString, QString> changes() const;
    void apply(const std::map<QString, QString>& changes);

Q_SIGNALS:
    void triggered(proofdesk::ReviewAction action);
    void keysChanged();

private:
    void put(std::map<ReviewAction, QList<QKeySequence>> keys);

    std::map<ReviewAction, QAction*> m_actions;
    std::map<ReviewAction, QList<QKeySequence>> m_keys;
};

} // namespace proofdesk
