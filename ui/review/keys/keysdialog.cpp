// SPDX-License-Identifier: MIT
#include "ui/review/keys/keysdialog.h"

#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/overlay.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintable.h"
#include "ui/review/keys/fixedkeys.h"
#include "ui/review/keys/keysmodel.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr double WidthInLines = 44;
constexpr double HeightInLines = 36;
constexpr int TableMargin = 16; ///< in line with the words of the table

QString quoted(ReviewAction action)
{
    return KeysDialog::tr("“%1”").arg(ShortcutTable::text(action));
}

} // namespace

KeysDialog::KeysDialog(ShortcutTable& keys, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_model(new KeysModel(keys, this))
    , m_announcer(new Announcer(this))
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Change keys"));
    setAccessibleName(tr("Change keys"));
    build();
    Overlay::attach(this);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& at) { wait(at.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        stopWaiting();
        showCurrent();
    });
    connect(&keys, &ShortcutTable::keysChanged, this, &KeysDialog::showCurrent);
    m_table->installEventFilter(this);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
    showCurrent();
}

void KeysDialog::build()
{
    const Metrics metrics(this);
    QLayout* head = newHead();
    m_table = new PlainTable(tr("Keys"), false, this);
    m_table->setObjectName(QStringLiteral("keysTable"));
    m_table->setModel(m_model);
    m_table->setColumns({{13, 3}, {10.5, 1}, {9.5, 0}});
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QLayout* said = newWords();
    QWidget* foot = newFoot();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_table, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(said);
    layout->addWidget(foot);
    QSize wanted(std::max(metrics.lines(WidthInLines), foot->sizeHint().width()),
                 metrics.lines(HeightInLines));
    if (parentWidget())
        wanted =
            wanted.boundedTo(parentWidget()->window()->size() - QSize(metrics.space(48), metrics.space(48)));
    resize(wanted);
}

QLayout* KeysDialog::newHead()
{
    const Metrics metrics(this);
    auto* title = new PlainLabel(tr("Change keys"), TextSize::Heading, std::nullopt, this);
    auto* hint =
        new PlainLabel(tr("Click an action or press Enter on it, then the new key. It is in force at "
                          "once and kept for the next start."),
                       TextSize::Secondary, Colour::Muted, this);
    hint->setWordWrap(true);
    auto* head = new QVBoxLayout;
    const int side = metrics.space(TableMargin);
    head->setContentsMargins(side, metrics.space(16), side, metrics.space(12));
    head->setSpacing(metrics.space(4));
    head->addWidget(title);
    head->addWidget(hint);
    return head;
}

/// What is said of the last key. Two lines are kept free, so that nothing moves when there is something to
/// say.
QLayout* KeysDialog::newWords()
{
    const Metrics metrics(this);
    m_words = new PlainLabel(this);
    m_words->setObjectName(QStringLiteral("keysWords"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_words->setMinimumHeight(metrics.lines(2.2));
    auto* said = new QVBoxLayout;
    const int side = metrics.space(TableMargin);
    said->setContentsMargins(side, metrics.space(8), side, metrics.space(8));
    said->addWidget(m_words);
    return said;
}

QWidget* KeysDialog::newFoot()
{
    m_change = newMainButton(tr("Change key…"), ButtonRole::Normal, {}, this);
    m_change->setObjectName(QStringLiteral("changeKeyButton"));
    m_restoreOne = newMainButton(tr("Restore this key"), ButtonRole::Normal, {}, this);
    m_restoreOne->setObjectName(QStringLiteral("restoreKeyButton"));
    m_restoreAll = newMainButton(tr("Restore all"), ButtonRole::Normal, {}, this);
    m_restoreAll->setObjectName(QStringLiteral("restoreKeysButton"));
    auto* close = newMainButton(tr("Close"), ButtonRole::Primary, {}, this);
    close->setObjectName(QStringLiteral("closeKeysButton"));
    close->setDefault(true);
    auto* foot = new DialogFoot(this);
    foot->addLeading(m_change);
    foot->addLeading(m_restoreOne);
    foot->addLeading(m_restoreAll);
    foot->addTrailing(close);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_table->setFocus();
        wait(m_table->currentIndex().row());
    });
    connect(m_restoreOne, &QPushButton::clicked, this, &KeysDialog::restoreOne);
    connect(m_restoreAll, &QPushButton::clicked, this, [this] {
        m_keys.restoreDefaults();
        m_table->setFocus();
        say(tr("All keys are as they were at first."), Mood::Done);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

std::optional<ReviewAction> KeysDialog::current() const
{
    return KeysModel::actionAt(m_table->currentIndex().row());
}

void KeysDialog::wait(int row)
{
    const auto action = KeysModel::actionAt(row);
    if (!action)
        return;
    if (const QString fixed = FixedKeys::ofAction(*action); !fixed.isEmpty()) {
        say(tr("The key of %1 stays. %2").arg(quoted(*action), fixed), Mood::Refused);
        return;
    }
    m_model->setWaiting(row);
    say(tr("Press the new key of %1. Esc leaves it as it is.").arg(quoted(*action)), Mood::Quiet);
}

void KeysDialog::stopWaiting()
{
    if (m_model->waiting() >= 0)
        m_model->setWaiting(-1);
}

void KeysDialog::take(const QList<QKeySequence>& keys)
{
    const auto action = KeysModel::actionAt(m_model->waiting());
    if (!action || keys.isEmpty())
        return;
    if (const QString why = FixedKeys::ofKey(keys.first(), *action); !why.isEmpty()) {
        say(tr("%1 can't be given to it. %2 Press another key, or Esc.")
                .arg(ShortcutTable::caps(keys).join(u' '), why),
            Mood::Refused);
        return;
    }
    if (give(*action, keys))
        stopWaiting();
}

bool KeysDialog::give(ReviewAction action, const QList<QKeySequence>& keys)
{
    if (const auto other = m_keys.setKeys(action, keys)) {
        say(tr("%1 is the key of %2 already. Change that one first, or take another key.")
                .arg(ShortcutTable::caps(keys).join(u' '), quoted(*other)),
            Mood::Refused);
        return false;
    }
    say(tr("%1 is now on %2.", "an action, and its new key")
            .arg(quoted(action), ShortcutTable::caps(keys).join(tr(", "))),
        Mood::Done);
    return true;
}

void KeysDialog::restoreOne()
{
    stopWaiting();
    if (const auto action = current()) {
        const bool given = give(*action, ShortcutTable::defaults(*action));
        if (given)
            m_table->setFocus(); // the button greys, and the focus must not be lost with it
    }
}

void KeysDialog::showCurrent()
{
    const auto action = current();
    const bool fixed = action && !FixedKeys::ofAction(*action).isEmpty();
    m_change->setEnabled(action && !fixed);
    m_restoreOne->setEnabled(action && m_keys.isChanged(*action));
    m_restoreAll->setEnabled(!m_keys.changes().empty());
    say(fixed ? FixedKeys::ofAction(*action) : QString(), Mood::Quiet);
}

void KeysDialog::say(const QString& words, Mood mood)
{
    m_words->setText(words);
    m_words->setColour(mood == Mood::Refused    ? Colour::Negative
                           : mood == Mood::Done ? Colour::Positive
                                                : Colour::Text);
    m_announcer->say(words);
}

void KeysDialog::reject()
{
    if (m_model->waiting() >= 0) {
        stopWaiting();
        showCurrent();
        return;
    }
    QDialog::reject();
}

bool KeysDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table)
        return QDialog::eventFilter(watched, event);
    const bool waiting = m_model->waiting() >= 0;
    if (event->type() == QEvent::ShortcutOverride && waiting) {
        event->accept(); // it is to be this action's key, whatever it does elsewhere
        return true;
    }
    if (event->type() == QEvent::FocusOut && waiting) {
        stopWaiting();
        showCurrent();
    }
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (waiting) {
        if (key.key() == Qt::Key_Escape)
            reject();
        else if (!key.isAutoRepeat()) // the Enter that began it may still be down
            take(FixedKeys::pressed(key));
        return true;
    }
    if (enter || key.key() == Qt::Key_F2) {
        if (!key.isAutoRepeat())
            wait(m_table->currentIndex().row());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace proofdesk
