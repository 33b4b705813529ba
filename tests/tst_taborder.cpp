// SPDX-License-Identifier: MIT
// Tab on every page and dialog of the main job: it goes through all that takes the focus, as one reads, and
// gets out of everything again.
#include "support/faultwalk.h"

#include <QTextEdit>

using namespace proofdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int MostStops = 200; ///< on one screen

QString nameOf(const QWidget* widget)
{
    QStringList names{QLatin1String(widget->metaObject()->className()), widget->objectName(),
                      widget->accessibleName()};
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        names.append(button->text());
    names.removeAll(QString());
    return names.join(u'/');
}

/// Whether `b` comes after `a` where both are read: what holds the one stands to the right of what holds the
/// other, or below it. Of what lies over something else neither is first.
bool isReadAfter(const QWidget* a, const QWidget* b)
{
    if (a->isAncestorOf(b))
        return true;
    const QWidget* place = a->parentWidget();
    while (place && !place->isAncestorOf(b))
        place = place->parentWidget();
    if (!place)
        return true;
    const auto partOf = [place](const QWidget* one) {
        while (one->parentWidget() != place)
            one = one->parentWidget();
        return one->geometry();
    };
    const QRect first = partOf(a);
    const QRect second = partOf(b);
    const QRect common = first & second;
    if (common.width() > 2 && common.height() > 2)
        return true;
    const int sameRow = std::min(first.bottom(), second.bottom()) - std::max(first.top(), second.top());
    if (2 * sameRow > std::min(first.height(), second.height()))
        return first.left() <= second.left();
    return first.top() <= second.top();
}

} // namespace

class TestTabOrder : public QObject, private ScreenWalk
{
    Q_OBJECT
private Q_SLOTS:
    void tabGoesAsOneReads();

private:
    void look(QWidget& front, const QString& screen) override
    {
        front.activateWindow(); // as a display does when what was before it is closed
        QTRY_VERIFY(QApplication::activeWindow() == &front);
        QWidget* before = QApplication::focusWidget();
        // What goes off on the way, as "Reject" does behind "Other…", need not be come to.
        QList<QWidget*> wanted = stopsIn(front);
        const QList<QWidget*> stops = walkByTab(front, screen, &wanted);
        for (const QWidget* one : std::as_const(wanted)) {
            if (!stops.contains(one))
                m_faults.append(screen + u": Tab never comes to "_s + nameOf(one));
        }
        // It goes round: once, back to where it begins.
        QStringList back;
        for (qsizetype i = 0; i < stops.size(); ++i) {
            const QWidget* next = stops.at((i + 1) % stops.size());
            if (!isReadAfter(stops.at(i), next))
                back.append(nameOf(stops.at(i)) + u" → "_s + nameOf(next));
        }
        if (back.size() > 1)
            m_faults.append(screen + u": "_s + back.join(u", "_s));
        if (before)
            before->setFocus();
    }
    /// Where Tab stops, until it comes to where it was before.
    QList<QWidget*> walkByTab(QWidget& front, const QString& screen, QList<QWidget*>* wanted)
    {
        QList<QWidget*> stops;
        while (stops.size() < MostStops) {
            QWidget* focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : &front, Qt::Key_Tab);
            QWidget* next = QApplication::focusWidget();
            const QList<QWidget*> now = stopsIn(front);
            wanted->removeIf([&now](QWidget* one) { return !now.contains(one); });
            if (!next || next == focus) {
                m_faults.append(screen + u": Tab ends at "_s + (next ? nameOf(next) : QString()));
                return stops;
            }
            if (stops.contains(next))
                return stops.mid(stops.indexOf(next));
            stops.append(next);
        }
        m_faults.append(screen + u": Tab does not come round"_s);
        return stops;
    }
    /// All that Tab has to come to, as things stand.
    static QList<QWidget*> stopsIn(const QWidget& front)
    {
        QList<QWidget*> wanted = front.findChildren<QWidget*>();
        wanted.removeIf([&front](const QWidget* one) {
            return !one->isVisible() || !one->isEnabled() || one->focusProxy()
                || !(one->focusPolicy() & Qt::TabFocus) || one->window() != &front;
        });
        return wanted;
    }

    QStringList m_faults;
};

void TestTabOrder::tabGoesAsOneReads()
{
    openWindow();
    window().showNormal();
    window().resize(Laptop);
    walk();
    closeWindow();
    for (const QString& fault : std::as_const(m_faults))
        qInfo("%s", qPrintable(fault));
    QCOMPARE(m_faults, QStringList());
}

int main(int argc, char** argv)
{
    return runOnLaptop<TestTabOrder>(argc, argv);
}

#include "tst_taborder.moc"
