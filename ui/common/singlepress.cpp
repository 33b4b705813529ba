// SPDX-License-Identifier: MIT
#include "ui/common/singlepress.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>
#include <QPointer>
#include <QStyleHints>

#include <utility>

namespace proofdesk {

namespace {

/// When one of those that share it was pressed last, by the clock of the mouse: the program itself may have
/// been busy.
quint64 lastPress = 0;

bool isSoon(quint64 before, quint64 now)
{
    return before > 0 && now >= before && now - before < quint64(QApplication::doubleClickInterval());
}

/// Where and when anything at all was pressed last: a button that decides may come up under a pointer that
/// pressed something else.
class PressWatch final : public QObject
{
public:
    static PressWatch& instance()
    {
        static QPointer<PressWatch> one;
        if (!one)
            one = new PressWatch(qApp);
        return *one;
    }
    /// Whether that press is the second one of a double click on whatever stood there before.
    [[nodiscard]] bool isSecond(const QMouseEvent& press) const
    {
        const QPointF way = press.globalPosition() - m_before.place;
        const int near = QGuiApplication::styleHints()->mouseDoubleClickDistance();
        return isSoon(m_before.time, press.timestamp()) && way.manhattanLength() <= near;
    }

private:
    struct Press
    {
        quint64 time = 0;
        QPointF place;
    };

    explicit PressWatch(QObject* parent)
        : QObject(parent)
    {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
            return false;
        const auto* mouse = static_cast<QMouseEvent*>(event);
        // Several are told of one press: the window, and what stands behind a widget that does not take it.
        if (mouse->button() == Qt::LeftButton && mouse->timestamp() != m_last.time)
            m_before = std::exchange(m_last, {mouse->timestamp(), mouse->globalPosition()});
        return false;
    }

    Press m_last;
    Press m_before;
};

} // namespace

void SinglePress::on(QAbstractButton* button)
{
    PressWatch::instance();
    button->installEventFilter(new SinglePress(button, false));
}

void SinglePress::onItsOwn(QAbstractButton* button)
{
    button->installEventFilter(new SinglePress(button, true));
}

bool SinglePress::eventFilter(QObject* watched, QEvent* event)
{
    const bool twice = event->type() == QEvent::MouseButtonDblClick;
    if (!twice && event->type() != QEvent::MouseButtonPress)
        return QObject::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton)
        return QObject::eventFilter(watched, event);
    const quint64 now = mouse->timestamp();
    if (m_isAlone)
        return isSoon(std::exchange(m_lastPress, now), now) || twice;
    const bool soon = isSoon(std::exchange(lastPress, now), now) || PressWatch::instance().isSecond(*mouse);
    return twice || soon;
}

} // namespace proofdesk
