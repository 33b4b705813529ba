// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "review/seentracker.h"
#include "support/windowworld.h"

#include <QAbstractButton>

#include <algorithm>

namespace proofdesk {

/// The review in the real window: what stands in its rows, what was sent about which of them, and what a
/// person reads.
class ReviewWindow : public WindowWorld
{
protected:
    SubmissionModel& rows()
    {
        return *qobject_cast<SubmissionModel*>(part<QAbstractItemView>(window(), "submissionsGrid").model());
    }
    QAbstractItemView& grid() { return the<QAbstractItemView>("submissionsGrid"); }
    Submission at(int row) { return rows().submissionAt(row).value_or(Submission()); }
    Submission current()
    {
        return at(part<QAbstractItemView>(window(), "submissionsGrid").currentIndex().row());
    }
    DecisionQueue& queue() { return bench().session().decisions(); }
    std::optional<Decision> decisionOn(SubmissionId id) { return queue().find({rows().campaign(), id}); }
    bool isSeen(int row) { return rows().index(row, 0).data(SubmissionModel::SeenRole).toBool(); }
    /// The first whose picture somebody else sent too; -1 while none is known.
    int rowWithACopy()
    {
        int row = 0;
        while (row < rows().rowCount() && rows().sameFile(at(row).id).isEmpty())
            ++row;
        return row < rows().rowCount() ? row : -1;
    }
    SandboxAnswer ask(const QByteArray& method, const QByteArray& target)
    {
        return m_server->sandbox().handle(
            {method, target, {{"Host", "127.0.0.1:1"}, {"X-API-Key", Sandbox::demoKey()}}, {}});
    }
    QByteArray lessonPath()
    {
        return "/api/campaigns/" + lesson().id.toString().toLatin1() + "/submissions/";
    }
    /// What is pending in the lesson, as the service lists it: the newest first.
    QJsonArray pendingAtService()
    {
        const SandboxAnswer answer = ask("GET", lessonPath() + "?status=Pending");
        return QJsonDocument::fromJson(answer.body)[u"results"][u"submissions"].toArray();
    }
    /// Before the review is opened: the picture of one that is far down fails for now, so that not all can be
    /// compared before a test has looked, however slow the machine is.
    void keepAPictureBack()
    {
        int kept = 0;
        for (const auto& submission : pendingAtService()) {
            const QJsonValue image = submission[u"images"][0];
            if (!image.isObject() || kept > 0) // the newest is shown last
                continue;
            for (const QString& part : {QStringLiteral("url"), QStringLiteral("thumbnailUrl")}) {
                const QByteArray address = QUrl(image[part].toString()).path().toLatin1();
                m_server->sandbox().arm(SandboxFault::ServerError, -1, address);
                kept += address.isEmpty() ? 0 : 1;
            }
        }
        QCOMPARE(kept, 2);
    }
    /// So that nothing more becomes seen while something else is on screen.
    bool allInSightAreSeen()
    {
        const QRect window = grid().viewport()->rect();
        for (int row = 0; row < rows().rowCount(); ++row) {
            const QRect cell = grid().visualRect(rows().index(row, 0));
            const QRect part = cell & window;
            const double share =
                double(part.width()) * part.height() / (double(cell.width()) * cell.height());
            if (share >= SeenTracker::VisibleShare && !isSeen(row))
                return false;
        }
        return true;
    }
    QList<SubmissionId> seenOnes()
    {
        QList<SubmissionId> ids;
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (isSeen(row))
                ids.append(at(row).id);
        }
        return ids;
    }
    /// Goes to that row as by the arrow keys, and waits until it may be judged.
    void goTo(int row)
    {
        grid().setFocus();
        grid().setCurrentIndex(rows().index(row, 0));
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    }
    /// A key on what has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, modifiers);
    }
    /// The submissions about which that was sent, in its order: "approve", "reject".
    QList<SubmissionId> sent(const QByteArray& what)
    {
        QList<SubmissionId> ids;
        for (const SandboxLogEntry& entry : m_server->sandbox().requests()) {
            const QList<QByteArray> path = entry.target.split('/');
            const qsizetype verb = path.indexOf(what);
            if (entry.method == "POST" && verb > 0)
                ids.append(SubmissionId(path.at(verb - 1).toLongLong()));
        }
        return ids;
    }
    /// The note that was sent with the decision on it.
    QString noteTo(SubmissionId id)
    {
        QString note;
        for (const SandboxLogEntry& entry : m_server->sandbox().requests()) {
            if (entry.method == "POST" && entry.target.contains('/' + id.toString().toLatin1() + '/'))
                note = QJsonDocument::fromJson(entry.body)[u"notes"].toString();
        }
        return note;
    }
    void sendAll()
    {
        queue().sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(queue().counts().waiting == 0 && queue().counts().sending == 0, Patience);
    }
    static QList<SubmissionId> sorted(QList<SubmissionId> ids)
    {
        std::sort(ids.begin(), ids.end(),
                  [](SubmissionId a, SubmissionId b) { return a.value() < b.value(); });
        return ids;
    }
    /// What the buttons about a worker call so many pending ones of theirs.
    static QString theirPending(qsizetype count)
    {
        return count == 1 ? QStringLiteral("Their pending one")
                          : QStringLiteral("Their %1 pending").arg(count);
    }
    static QString andReject(qsizetype count)
    {
        return QStringLiteral("and reject t") + theirPending(count).mid(1);
    }
    /// All that is written in there and in sight, line by line.
    static QString words(const QWidget& place)
    {
        QStringList lines;
        for (const QWidget* part : place.findChildren<QWidget*>()) {
            if (!part->isVisible())
                continue;
            if (const auto* label = qobject_cast<const QLabel*>(part))
                lines.append(label->text());
            else if (const auto* button = qobject_cast<const QAbstractButton*>(part))
                lines.append(button->text());
        }
        return lines.join(u'\n');
    }
    /// A button in there by what it says first.
    static QAbstractButton* buttonNamed(const QWidget& place, const QString& start, int which = 0)
    {
        QList<QAbstractButton*> found;
        for (auto* button : place.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text().startsWith(start))
                found.append(button);
        }
        std::sort(found.begin(), found.end(), [](const QWidget* a, const QWidget* b) {
            return a->mapToGlobal(QPoint()).x() < b->mapToGlobal(QPoint()).x();
        });
        return found.value(which);
    }
    /// The same for what has to be there.
    static QAbstractButton& theButton(const QWidget& place, const QString& start, int which = 0,
                                      CallSite where = CallSite::here())
    {
        return orFail(buttonNamed(place, start, which), start.toUtf8().constData(), where);
    }
};

} // namespace proofdesk
