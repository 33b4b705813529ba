// SPDX-License-Identifier: MIT
#pragma once

#include "support/reviewworld.h"
#include "support/screenshot.h"
#include "support/standin.h"
#include "support/waiting.h"
#include "ui/review/desk/reviewdesk.h"

#include <QApplication>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include <memory>

namespace proofdesk {

/// The review page by itself, where the first three may be judged: keys and clicks on it, what they decided,
/// and what was sent of that. Nothing leaves before a test says so.
class AskedReview
{
protected:
    static constexpr int Patience = LongEnough;
    static inline const QString Lesson = QStringLiteral("Install Fernleaf and finish lesson one");
    /// Whom it was about, and "approve: " or "reject: " with the note.
    using Sent = QList<std::pair<SubmissionId, QString>>;

    void openPage()
    {
        m_world = std::make_unique<ReviewWorld>();
        m_world->queue->setUndoWindow(std::nullopt); // nothing leaves before a test says so
        page().resize(1278, 712);
        page().show();
        QApplication::setActiveWindow(&page());
        QVERIFY(QTest::qWaitForWindowActive(&page(), Patience));
        QVERIFY(m_world->open(m_world->campaign(Lesson)));
        QTRY_COMPARE_WITH_TIMEOUT(m_world->loader->state(), LoadState::Ready, Patience);
        QVERIFY(m_world->model->rowCount() > 3);
        grid().setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &grid(), Patience);
        // The first three proofs are on screen: from then on they may be judged.
        for (const int row : {2, 1, 0}) {
            page().desk().moveTo(row);
            QTRY_VERIFY_WITH_TIMEOUT(page().desk().obstacle().isEmpty(), Patience);
        }
    }
    void closePage() { m_world.reset(); }

    [[nodiscard]] ReviewPage& page() { return *m_world->page; }
    [[nodiscard]] QListView& grid() { return the<QListView>("submissionsGrid"); }
    /// A part of the page that has to be there, in sight or not.
    template <typename T> [[nodiscard]] T& the(const char* name, CallSite where = CallSite::here())
    {
        return part<T>(page(), name, where);
    }
    [[nodiscard]] Submission at(int row) { return m_world->model->submissionAt(row).value_or(Submission()); }
    [[nodiscard]] std::optional<Decision> decisionAt(int row)
    {
        return m_world->queue->find({m_world->model->campaign(), at(row).id});
    }
    [[nodiscard]] QWidget* focus()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget() : &grid();
    }
    /// As on a real keyboard: what has the focus gets it, and that may change with each key.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::keyClick(focus(), letter.toLatin1());
    }
    void click(int row)
    {
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {},
                          grid().visualRect(m_world->model->index(row, 0)).center());
    }
    [[nodiscard]] int decisions()
    {
        const auto counts = m_world->queue->counts();
        return counts.waiting + counts.sending + counts.held;
    }
    /// "POST /…/ID/approve" about whom. Several are under way at a time, so their order says nothing.
    [[nodiscard]] Sent sent()
    {
        m_world->queue->sendNow();
        const bool gone = soon([this] {
            const auto counts = m_world->queue->counts();
            return counts.waiting == 0 && counts.sending == 0;
        });
        if (!gone)
            QTest::qFail("What waits was not sent", __FILE__, __LINE__);
        return posted();
    }
    /// All that was sent about that one.
    [[nodiscard]] QStringList sentAbout(SubmissionId whom)
    {
        QStringList all;
        for (const auto& [id, what] : sent()) {
            if (id == whom)
                all.append(what);
        }
        return all;
    }
    [[nodiscard]] Sent posted()
    {
        Sent all;
        for (const SandboxLogEntry& entry : m_world->server.sandbox().requests()) {
            const QList<QByteArray> path = entry.target.split('/');
            for (const QByteArray& verb : {QByteArray("approve"), QByteArray("reject")}) {
                const qsizetype place = path.indexOf(verb);
                if (entry.method == "POST" && place > 0)
                    all.append({SubmissionId(path.at(place - 1).toLongLong()),
                                QString::fromLatin1(verb) + QStringLiteral(": ")
                                    + QJsonDocument::fromJson(entry.body)[u"notes"].toString()});
            }
        }
        return all;
    }

    std::unique_ptr<ReviewWorld> m_world;
};

} // namespace proofdesk
