// SPDX-License-Identifier: MIT
#include "ui/common/notice.h"

#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/noticewords.h"
#include "ui/common/singlepress.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr double LeastWords = 9; ///< beside the buttons, in heights of a line
constexpr double LeastTightWords = 6;
// In pixels of the usual font.
constexpr int Air = 9; ///< above and below
constexpr int TightAir = 4;
constexpr int Space = 16; ///< between the words and the buttons
constexpr int TightSpace = 8;

QList<TextPart> partsOf(const QString& lead, const QString& words)
{
    const QString gap = lead.isEmpty() || words.isEmpty() ? QString() : u" "_s;
    return {{lead + gap, true}, {words, false}};
}

} // namespace

Notice::Notice(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_buttons(new QHBoxLayout)
    , m_label(new PartsLabel)
    , m_words(new NoticeWords(m_label, this))
{
    setAir(false);
    m_layout->addWidget(m_words, 1);
    m_buttons->setSpacing(Metrics(this).space(Space));
    m_layout->addLayout(m_buttons);
    m_layout->setAlignment(m_buttons, Qt::AlignRight | Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setKind(m_kind);
    tellNotification(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, const QWidget* now) {
        if (before && now && isAncestorOf(now) && !isAncestorOf(before))
            m_before = before;
    });
}

Notice::Notice(NoticeKind kind, const QString& lead, const QString& words, QWidget* parent)
    : Notice(parent)
{
    setQuiet();
    setKind(kind);
    setWords(lead, words);
}

void Notice::setKind(NoticeKind kind)
{
    m_kind = kind;
    const bool good = kind == NoticeKind::Positive;
    const bool harmless = kind == NoticeKind::Information;
    m_label->setIconName(good ? u"check"_s : harmless ? u"info"_s : u"warn"_s, colour());
    update();
}

void Notice::setWords(const QString& lead, const QString& words)
{
    setParts(partsOf(lead, words));
}

void Notice::setParts(const QList<TextPart>& parts)
{
    const QString before = accessibleName();
    writeParts(parts);
    if (before != accessibleName())
        tellNotificationAgain(this);
}

void Notice::reword(const QString& lead, const QString& words)
{
    writeParts(partsOf(lead, words));
}

void Notice::writeParts(const QList<TextPart>& parts)
{
    m_label->setParts(parts);
    m_words->updateGeometry();
    m_words->tellWords(m_label->text());
    setAccessibleName(m_label->text());
}

void Notice::setQuiet()
{
    tellNotification(this, false);
}

void Notice::setButton(const QString& words)
{
    if (words.isEmpty()) {
        delete m_button;
        m_button = nullptr;
        return;
    }
    if (!m_button) {
        m_button = newButton(words);
        addButton(m_button, 0);
        connect(m_button, &QPushButton::clicked, this, &Notice::pressed);
    }
    m_button->setText(words);
}

void Notice::setClosable(bool closable, int behind)
{
    if (!closable) {
        delete std::exchange(m_close, nullptr);
        return;
    }
    const QString name = behind > 0 ? tr("Close; %Ln more behind it", nullptr, behind) : tr("Close");
    if (!m_close) {
        m_close = newIconButton(u"cross"_s, name, ButtonRole::Plain);
        m_close->setObjectName(u"noticeCloseButton"_s);
        addButton(m_close, -1);
        connect(m_close, &QPushButton::clicked, this, &Notice::closed);
    }
    m_close->setAccessibleName(name);
    m_close->setToolTip(name);
}

void Notice::addButton(QPushButton* button, int at)
{
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they are
    SinglePress::on(button); // the next notice may stand there by then, unread
    connect(button, &QPushButton::clicked, this, &Notice::giveFocusBack);
    m_buttons->insertWidget(at, button, 0, Qt::AlignVCenter);
}

/// Else it went to what comes next in the window, and the keys with it.
void Notice::giveFocusBack()
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus) && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

Colour Notice::colour() const
{
    switch (m_kind) {
    case NoticeKind::Caution:
        return Colour::Caution;
    case NoticeKind::Negative:
        return Colour::Negative;
    case NoticeKind::Positive:
        return Colour::Positive;
    case NoticeKind::Information:
        break;
    }
    return Colour::Information;
}

void Notice::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    turn(width());
}

/// The buttons beside the words, or below them where those would be squeezed.
bool Notice::isBelow(int width, bool tight) const
{
    const Metrics metrics(this);
    const int words = width - m_buttons->sizeHint().width() - metrics.space(tight ? 34 : 42);
    return words < std::max(metrics.lines(tight ? LeastTightWords : LeastWords), m_words->leastWidth());
}

/// With the buttons below the words.
int Notice::leastWidth() const
{
    const Metrics metrics(this);
    const int inside = std::max(m_words->leastWidth(), m_buttons->sizeHint().width());
    return inside + metrics.space(14) + metrics.space(12);
}

void Notice::turn(int width)
{
    m_layout->setDirection(isBelow(width, m_isTight) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Notice::setAir(bool tight)
{
    const Metrics metrics(this);
    m_isTight = tight;
    const int air = metrics.space(tight ? TightAir : Air);
    const QMargins around(metrics.space(14), air, metrics.space(12), air);
    if (m_layout->contentsMargins() == around)
        return;
    m_layout->setContentsMargins(around);
    m_layout->setSpacing(metrics.space(tight ? TightSpace : Space));
}

int Notice::wordsHeight(const Shape& shape) const
{
    const Metrics metrics(this);
    const int buttons = m_buttons->sizeHint().width();
    const int beside =
        shape.below || buttons == 0 ? 0 : buttons + metrics.space(shape.tight ? TightSpace : Space);
    return m_words->heightForWidth(shape.size.width() - metrics.space(14) - metrics.space(12) - beside);
}

int Notice::heightOf(const Shape& shape, int words) const
{
    const Metrics metrics(this);
    const int buttons = m_buttons->sizeHint().height();
    const int space = metrics.space(shape.tight ? TightSpace : Space);
    const int inside = shape.below && buttons > 0 ? words + space + buttons : std::max(words, buttons);
    return inside + 2 * metrics.space(shape.tight ? TightAir : Air);
}

/// With all the words; where there is not that much room with less air, and else with words to be scrolled.
Notice::Shape Notice::shapeIn(QSize room) const
{
    Shape shape{.size = QSize(std::max(room.width(), leastWidth()), 0)};
    for (const bool tight : {false, true}) {
        shape.tight = tight;
        shape.below = isBelow(shape.size.width(), tight);
        shape.size.setHeight(heightOf(shape, wordsHeight(shape)));
        if (shape.size.height() <= room.height())
            return shape;
    }
    const int least = heightOf(shape, std::min(wordsHeight(shape), m_words->leastHeight()));
    shape.size.setHeight(std::min(shape.size.height(), std::max(least, room.height())));
    return shape;
}

QSize Notice::fit(QSize room)
{
    const Shape shape = shapeIn(room);
    setAir(shape.tight);
    turn(shape.size.width());
    return shape.size;
}

void Notice::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::soft(colour()), Theme::colour(colour()), Metrics(this).radius());
}

} // namespace proofdesk
